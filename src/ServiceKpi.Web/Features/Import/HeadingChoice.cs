namespace ServiceKpi.Web.Features.Import;

/// <summary>Which column a heading is, as commands and programs write it: <c>HEADING=column</c>, with nothing behind to leave it out.</summary>
internal static class HeadingChoice
{
    /// <summary>True when the text says so of a heading.</summary>
    public static bool IsWritten(string text) => text.IndexOf('=', StringComparison.Ordinal) > 0;

    /// <summary>Column by heading. The column stands behind the last =, so that a heading may hold one.</summary>
    public static Dictionary<string, string> Read(IEnumerable<string> texts) => texts
        .Select(t => (Heading: t[..t.LastIndexOf('=')].Trim(), Column: t[(t.LastIndexOf('=') + 1)..].Trim()))
        .DistinctBy(m => m.Heading, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(m => m.Heading, m => m.Column, StringComparer.OrdinalIgnoreCase);
}
