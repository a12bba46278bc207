using System.Globalization;

namespace ServiceKpi.Web.Features.Evidence;

/// <summary>Says at the head of a file what the file is, so that it can be understood without the page it came from.</summary>
internal sealed class RowHeader(Texts texts, IOrganisationBook organisations, TimeProvider clock)
{
    /// <summary>The lines: a name and a text, <see cref="DateOnly"/> or number.</summary>
    public IReadOnlyList<(string Name, object Value)> Of(RowQuestion question, KpiValue value, RowSummary summary)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(summary);
        var kpi = question.Kpi;
        var lines = new List<(string, object)>
        {
            (texts["export.product"], "ServiceKpi"),
            (texts["export.kpi"], $"{texts.NameOf(kpi)} ({kpi.Id})"),
            (texts["kpi.formula"], texts.FormulaOf(kpi)),
            (texts["export.unit"], UnitOf(kpi)),
            (texts["export.outlets"], string.Join(' ', question.Outlets.Select(o => o.Code))),
            (texts["period.from"], question.Period.From),
            (texts["period.to"], question.Period.To),
            (texts["export.rows"], texts["rows.kind." + question.Basis.Kind]),
            (texts["rows.attribution"], texts["rows.day." + question.Basis.Day]),
            (texts["rows.clock"], ClocksOf(question)),
            (texts["export.zones"], ZonesOf(question)),
            (texts["export.made"], Now()),
            (texts["kpi.value"], value.Value ?? (object)texts.ReasonOf(value.Reason!.Value)),
            (texts["kpi.numerator"], value.Numerator),
            (texts["kpi.denominator"], value.Denominator),
            (texts["kpi.sample"] + ": " + texts.SampleOf(kpi), value.SampleSize),
            (texts["rows.show.Counted"], summary.Counted),
        };
        lines.AddRange(summary.LeftOut.Select(why => (texts["rows.leftout", texts["rows.why." + why.Key]], (object)why.Value)));
        if (question.Slice is { } slice)
        {
            var slicing = new SliceFormatter(texts);
            lines.Add((slicing.Of(slice.Dimension), slicing.Of(slice)));
        }

        if (question.Find.Length > 0 || question.Show != RowShow.All)
        {
            lines.Add((texts["export.filter"], string.Join(" · ", new[] { texts["rows.show." + question.Show], question.Find }.Where(t => t.Length > 0))));
        }

        lines.Add((texts["export.numbers"], texts["export.numbers.text"]));
        return lines;
    }

    /// <summary>All of it in one line: KPI, outlets, days, clock and zones.</summary>
    public string LineOf(RowQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var outlets = question.Outlets.Count == 1
            ? Texts.NameOf(question.Outlets[0])
            : texts["truth.outlets", question.Outlets.Count];
        return string.Join(" · ",
            texts.NameOf(question.Kpi), outlets, $"{question.Period.From:yyyy-MM-dd} – {question.Period.To:yyyy-MM-dd}",
            ClocksOf(question), ZonesOf(question));
    }

    /// <summary>The clocks that count first response times at the outlets.</summary>
    public string ClocksOf(RowQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return string.Join(", ", question.Outlets.Select(o => o.ResponseClockFollowsHours).Distinct()
            .Select(follows => texts[RowColumns.ClockOf(follows)]));
    }

    /// <summary>The time zones of the outlets.</summary>
    public static string ZonesOf(RowQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return string.Join(", ", question.Outlets.Select(o => o.TimeZone).Distinct().Order(StringComparer.Ordinal));
    }

    private string UnitOf(Kpi kpi) => kpi.Definition.Unit switch
    {
        KpiUnit.Currency or KpiUnit.CurrencyPerVisit => texts["export.unit." + kpi.Definition.Unit, organisations.Current.Currency],
        var unit => texts["export.unit." + unit],
    };

    private string Now()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(organisations.Current.TimeZone);
        return TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
    }
}
