namespace ServiceKpi.Data.Tests;

/// <summary>The databases that every test of the data layer runs on.</summary>
public static class Providers
{
    public static TheoryData<DatabaseProvider> All { get; } = [DatabaseProvider.Sqlite, DatabaseProvider.SqlServer];
}
