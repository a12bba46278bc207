namespace ServiceKpi.Web.Features.Import;

/// <summary>Says what became of taking an import back.</summary>
internal sealed class UndoFormatter(Texts texts, NumberFormatter numbers)
{
    /// <summary>In sentences.</summary>
    public string Said(PastImport import, UndoReport report) => string.Join(' ', Sentences(import, report));

    private IEnumerable<string> Sentences(PastImport import, UndoReport report)
    {
        yield return texts["import.list.told", import.FileName ?? texts["import.list.noname"], numbers.Count(report.Removed), numbers.Count(report.Restored)];
        foreach (var (why, count) in new[] { ("later", report.Later), ("locked", report.Locked), ("changed", report.Changed) }.Where(stayed => stayed.Item2 > 0))
        {
            yield return texts["import.list." + why, numbers.Count(count)];
        }

        if (report.ChangedNames.Count > 0)
        {
            yield return texts["import.list.names", string.Join(", ", report.ChangedNames.Select(VisibleText.Of))];
        }
    }
}
