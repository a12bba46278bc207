namespace ServiceKpi.Domain.Reports;

/// <summary>A piece of a report's period up to today, and what it is compared with.</summary>
/// <param name="Days">The piece.</param>
/// <param name="Compared">The period compared with, if any.</param>
/// <param name="Pairs">Which day stands beside which; null where whole periods are compared.</param>
internal sealed record ReportPiece(Period Days, Period? Compared, IReadOnlyList<DayPair>? Pairs)
{
    /// <summary>Every period to read for it.</summary>
    public IEnumerable<Period> ToRead()
    {
        yield return Days;
        if (Compared is { } compared)
        {
            yield return compared;
        }

        foreach (var pair in (Pairs ?? []).Where(p => Compared?.Contains(p.Counterpart) != true))
        {
            yield return Period.Of(pair.Counterpart);
        }
    }

    /// <summary>True when the outlet was open, by its dates, through both periods.</summary>
    public bool Compares(Outlet outlet) =>
        Compared is { } compared && !(outlet.OpenedOn > compared.From) && !(outlet.ClosedOn < Days.To);
}
