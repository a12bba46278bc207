namespace ServiceKpi.Web.Ui.Address;

/// <summary>Says to programs what of a question cannot be read.</summary>
internal static class UnreadText
{
    private const int Shown = 60;

    /// <summary>The faults in a sentence each; null when there is none.</summary>
    public static string? Of(IReadOnlyList<UnreadPart> unread, OutletScope scope)
    {
        var faults = unread.Select(Of)
            .Concat(scope.UnknownOutlets.Take(1).Select(code => $"outlet: there is no '{Cut(code)}'."))
            .ToList();
        if (scope.UnknownRegion is { } region)
        {
            faults.Add($"region: there is no '{Cut(region)}'.");
        }

        return faults.Count == 0 ? null : string.Join(' ', faults);
    }

    private static string Of(UnreadPart part) => part.Fault switch
    {
        UnreadFault.NoDay => $"{part.Name}: '{Cut(part.Value)}' is no day written as 2026-01-31.",
        UnreadFault.Missing => $"{part.Name} is missing: from and to go together.",
        UnreadFault.Reversed => "from lies after to.",
        UnreadFault.TooFar => "from and to lie from 2000 to 2099 and at most three years apart.",
        UnreadFault.TooLong => $"{part.Name} is too long.",
        _ => $"{part.Name}: '{Cut(part.Value)}' is not known.",
    };

    private static string Cut(string text) => text.Length <= Shown ? text : text[..Shown] + "…";
}
