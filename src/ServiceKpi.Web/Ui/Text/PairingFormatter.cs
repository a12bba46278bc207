namespace ServiceKpi.Web.Ui.Text;

/// <summary>Says what a comparison compares, so that nobody takes it for another.</summary>
internal sealed class PairingFormatter(NumberFormatter numbers, Texts texts)
{
    /// <summary>The sentences on the comparison of a report; none without a comparison.</summary>
    public IEnumerable<string> Sentences(KpiReport report, Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.ComparedWith is null)
        {
            yield break;
        }

        if (report.Pairing is not { } pairing)
        {
            yield return texts["basis.is.plain"];
            yield break;
        }

        yield return pairing.Paired == 0
            ? texts["basis.is.nopairs"]
            : texts[comparison == Comparison.Previous ? "basis.is.weekdays" : "basis.is.days"];
        if (pairing.NotComparable.Count > 0)
        {
            yield return report.Fairness.HasFlag(Fairness.ComparableOutlets)
                ? texts["basis.is.comparable", numbers.Count(report.Outlets.Count - pairing.NotComparable.Count), numbers.Count(report.Outlets.Count)]
                : texts["basis.is.all", numbers.Count(pairing.NotComparable.Count)];
        }

        foreach (var holiday in pairing.Holidays)
        {
            yield return texts["basis.is.holiday", texts.HolidayOf(holiday)];
        }

        foreach (var holiday in pairing.HolidaysOnOneSide)
        {
            yield return texts["basis.is.oneside", texts.HolidayOf(holiday)];
        }
    }

    /// <summary>The name of a way to compare.</summary>
    public string NameOf(Fairness fairness) => texts["basis." + Slugs.Of(fairness)];
}
