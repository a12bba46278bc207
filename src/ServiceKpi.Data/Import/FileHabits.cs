namespace ServiceKpi.Data.Import;

/// <summary>
/// How a file writes what can be written in two ways. Nobody looks until a cell is met that does not tell itself; then the whole file is
/// read once, beside the reading that waits meanwhile.
/// </summary>
internal sealed class FileHabits
{
    private readonly SeekableInput input;
    private readonly TableForm form;
    private readonly ImportLimits limits;
    private readonly IReadOnlyList<Column> columns;
    private readonly ColumnSurvey survey;

    /// <param name="input">The file.</param>
    /// <param name="form">What is expected of it.</param>
    /// <param name="limits">How large it may be.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="fields">How many fields its header has.</param>
    /// <param name="isOutlet">True when rows may name an outlet of this code.</param>
    /// <param name="request">What is said of it.</param>
    public FileHabits(
        SeekableInput input, TableForm form, ImportLimits limits, IReadOnlyList<Column> columns, int fields, Func<string, bool> isOutlet, ImportRequest request)
    {
        (this.input, this.form, this.limits, this.columns) = (input, form, limits, columns);
        NumberMarks? numbers = request.NumberFormat switch
        {
            NumberFormat.En => NumberMarks.En,
            NumberFormat.Id => NumberMarks.Id,
            _ => null,
        };
        survey = new ColumnSurvey(columns, fields, isOutlet, request.DateFormat, numbers);
        foreach (var column in columns)
        {
            column.Habit = new ColumnHabit(DayHabit.Said(request.DateFormat), numbers);
        }
    }

    /// <summary>What was decided because the cells of a column show it.</summary>
    public IReadOnlyList<ColumnDecision> Decided { get; private set; } = [];

    /// <summary>Looks at the whole file.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        if (columns.All(c => c.Habit.IsKnown))
        {
            throw new InvalidOperationException("The file has been looked at already.");
        }

        await input.AgainAsync(async stream =>
        {
            using var records = await TableFile.OpenAsync(new MeteredStream(stream, limits.Bytes), form, cancellationToken);
            await records.ReadAsync();
            for (var rows = 0; rows < limits.Rows && await records.ReadAsync() is { } record; rows++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                survey.Look(record);
            }
        });
        Decided = [.. survey.Decide().Select(d => d with { Column = VisibleText.Of(d.Column) })];
    }
}
