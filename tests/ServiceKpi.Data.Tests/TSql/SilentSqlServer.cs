using System.Data;
using System.Data.Common;
using System.Globalization;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ServiceKpi.Data.Tests.TSql;

/// <summary>
/// SQL Server without a server: contexts that never connect, answer every command with nothing and remember its text
/// and parameters.
/// </summary>
/// <param name="retries">Whether contexts do again what a lost connection broke off, where they may.</param>
internal sealed class SilentSqlServer(bool retries = false) : IKpiContexts
{
    private readonly List<string> commands = [];

    /// <summary>The commands so far, each a script with its parameters above it.</summary>
    public IReadOnlyList<string> Commands => commands;

    public KpiDbContext CreateDbContext() => Create(retries, commands);

    public KpiDbContext CreateWithoutRetry() => Create(retries: false, commands);

    private static SqlServerKpiDbContext Create(bool retries, List<string> commands) => new(
        new DbContextOptionsBuilder<SqlServerKpiDbContext>()
            .UseSqlServer("Server=nowhere.invalid", sql => _ = retries ? sql.EnableRetryOnFailure() : sql)
            .AddInterceptors(new NoConnection(), new NoAnswer(commands))
            .Options,
        new WriterGate(TimeProvider.System, oneAtATime: false), new SaveSteps(), TimeProvider.System);

    private sealed class NoConnection : DbConnectionInterceptor
    {
        public override InterceptionResult ConnectionOpening(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
            InterceptionResult.Suppress();

        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection,
            ConnectionEventData eventData,
            InterceptionResult result,
            CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(InterceptionResult.Suppress());
    }

    private sealed class NoAnswer(List<string> commands) : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default)
        {
            commands.Add(Script(command));
            var answer = command.CommandText.StartsWith("SELECT M", StringComparison.Ordinal) ? OneNull() : new DataTable();
            return ValueTask.FromResult(InterceptionResult<DbDataReader>.SuppressWithResult(answer.CreateDataReader()));
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<int> result,
            CancellationToken cancellationToken = default)
        {
            commands.Add(Script(command));
            return ValueTask.FromResult(InterceptionResult<int>.SuppressWithResult(0));
        }

        private static string Script(DbCommand command)
        {
            var parameters = command.Parameters.Cast<SqlParameter>().Select(p => string.Create(
                CultureInfo.InvariantCulture, $"-- {p.ParameterName} {TypeOf(p)} = {ValueOf(p)}\n"));
            return $"{string.Concat(parameters)}{command.CommandText.ReplaceLineEndings("\n").TrimEnd()}\n";
        }

        /// <summary>A smallest or largest of nothing is one row of null, not no row.</summary>
        private static DataTable OneNull()
        {
            var table = new DataTable { Columns = { new DataColumn("value", typeof(DateTime)) } };
            table.Rows.Add(DBNull.Value);
            return table;
        }

        private static string TypeOf(SqlParameter parameter) =>
            parameter.Size == 0 ? $"{parameter.SqlDbType}" : $"{parameter.SqlDbType}({parameter.Size})";

        private static string ValueOf(SqlParameter parameter) => parameter.Value is DateOnly day
            ? day.ToString("O", CultureInfo.InvariantCulture)
            : Convert.ToString(parameter.Value, CultureInfo.InvariantCulture)!;
    }
}
