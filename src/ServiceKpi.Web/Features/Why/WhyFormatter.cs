namespace ServiceKpi.Web.Features.Why;

/// <summary>Says in plain sentences why a KPI moved.</summary>
internal sealed class WhyFormatter(NumberFormatter numbers, Texts texts)
{
    /// <summary>So little more than all is still called all.</summary>
    private const double All = 1.005;

    /// <summary>How much and through which outlets, and what the main reason is; or why nothing is said.</summary>
    public IReadOnlyList<string> Sentences(WhyItMoved why)
    {
        ArgumentNullException.ThrowIfNull(why);
        return why.Silence is { } silence
            ? [texts["why.silent." + silence]]
            : [.. new[] { Outlets(why), Reason(why) }.OfType<string>()];
    }

    /// <summary>An amount of change without its sign: <c>Rp41 m</c>, <c>2.1 pts</c>.</summary>
    public string Amount(Kpi kpi, double change)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        var unit = kpi.Definition.Unit;
        var size = Math.Abs(change);
        return unit is KpiUnit.Percent or KpiUnit.Points
            ? texts["change.points", numbers.Brief(KpiUnit.Points, size)]
            : numbers.Brief(unit, unit == KpiUnit.Count && size >= 10 ? Math.Round(size) : size);
    }

    /// <summary>An amount of change with its sign; none when it rounds to nothing.</summary>
    public string WithSign(Kpi kpi, double change)
    {
        var amount = Amount(kpi, change);
        return amount.Any(c => c is >= '1' and <= '9') ? (change < 0 ? "−" : "+") + amount : amount;
    }

    private static string Way(WhyItMoved why) => why.Change < 0 ? "fell" : "rose";

    private string Outlets(WhyItMoved why)
    {
        var kpi = why.Total.Kpi;
        var (name, amount) = (texts.NameOf(kpi), Amount(kpi, why.Change));
        if (why.Outlets.Count < 2 || why.Explanation is not { } explanation)
        {
            return texts["why." + Way(why), name, amount];
        }

        var names = Names([.. explanation.Named.Select(i => why.Outlets[i].Outlet.Name)]);
        var way = explanation.Share > All ? ".over" : explanation.IsMost ? ".share" : ".spread";
        return way == ".over"
            ? texts["why." + Way(why) + way, name, amount, names, Amount(kpi, explanation.Explained), Amount(kpi, explanation.Rest)]
            : texts["why." + Way(why) + way, name, amount, names, numbers.Percent(Math.Round(100 * Math.Min(1, explanation.Share)), 0)];
    }

    private string? Reason(WhyItMoved why) => why switch
    {
        { Main: null } => null,
        { Kind: KpiSplit.Drivers } => texts[$"why.drivers.{Way(why)}.{why.Main}"],
        { Outlets.Count: > 1 } => texts["why.mix." + why.Main],
        _ => null,
    };

    private string Names(IReadOnlyList<string> names) => names.Count switch
    {
        1 => names[0],
        2 => texts["list.two", names[0], names[1]],
        _ => texts["list.three", names[0], names[1], names[2]],
    };
}
