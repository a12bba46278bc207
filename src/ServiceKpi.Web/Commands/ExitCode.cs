namespace ServiceKpi.Web.Commands;

/// <summary>What a command ends with.</summary>
internal static class ExitCode
{
    /// <summary>All done.</summary>
    public const int Done = 0;

    /// <summary>Done, and something was found wrong: rows rejected, rollups that differ.</summary>
    public const int Findings = 1;

    /// <summary>Nothing done: a bad option, an unreadable file, a database that cannot be used.</summary>
    public const int Nothing = 2;
}
