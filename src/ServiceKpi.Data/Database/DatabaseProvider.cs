namespace ServiceKpi.Data.Database;

/// <summary>The databases the product runs on.</summary>
public enum DatabaseProvider
{
    /// <summary>An embedded file, one process.</summary>
    Sqlite,

    /// <summary>Microsoft SQL Server, any number of web servers.</summary>
    SqlServer,
}
