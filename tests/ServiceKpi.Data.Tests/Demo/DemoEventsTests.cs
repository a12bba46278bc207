namespace ServiceKpi.Data.Tests.Demo;

public sealed class DemoEventsTests
{
    private static readonly string[] Skipping = ["PLM01", "AMB01"];

    private static DemoWorld World => DemoWorld.November;

    private static IEnumerable<string> Keeping => World.Facts.Keys.Except([.. Skipping, "JAP01"]);

    [Fact]
    public void Nine_outlets_hold_an_event_in_nearly_every_month() =>
        Keeping.Should().HaveCount(9).And.OnlyContain(code => MonthsWithEvent(code) >= 15);

    [Fact]
    public void Two_outlets_skip_most_events() =>
        Skipping.Should().OnlyContain(code => MonthsWithEvent(code) >= 1 && MonthsWithEvent(code) <= 9);

    [Fact]
    public void Events_bring_visitors_to_some_outlets_and_none_to_others()
    {
        var effects = Keeping.ToDictionary(code => code, Effect);

        effects.Where(e => e.Value > 0.12).Select(e => e.Key)
            .Should().BeEquivalentTo("JKT01", "JKT02", "BDG01", "SBY01", "DPS01", "MKS01");
        effects.Where(e => Math.Abs(e.Value) < 0.08).Select(e => e.Key).Should().BeEquivalentTo("SMG01", "MDN01", "BPN01");
    }

    [Fact]
    public void An_outlet_is_open_during_its_events() =>
        World.Chain.Outlets.Should().OnlyContain(o =>
            World.Facts[o.Code].Events.All(e => o.TradesOn(e.StartsOn) && o.TradesOn(e.EndsOn)));

    private static int MonthsWithEvent(string code) =>
        World.Facts[code].Events.Select(e => Period.MonthOf(e.StartsOn)).Distinct().Count();

    /// <summary>Visits on event days against the same weekdays of the four weeks before, without other events' days.</summary>
    private static double Effect(string code)
    {
        var visits = World.Facts[code].Entries.Where(e => e.Visits > 0).ToDictionary(e => e.Day, e => (double)e.Visits!);
        var eventDays = World.Facts[code].Events.SelectMany(e => new Period(e.StartsOn, e.EndsOn).EachDay()).ToHashSet();
        var pairs = eventDays.Where(visits.ContainsKey)
            .Select(day => (During: visits[day], Before: Enumerable.Range(1, 4)
                .Select(week => day.AddDays(-7 * week))
                .Where(other => visits.ContainsKey(other) && !eventDays.Contains(other))
                .Select(other => visits[other])
                .ToList()))
            .Where(pair => pair.Before.Count >= 2)
            .ToList();
        return (pairs.Sum(p => p.During) / pairs.Sum(p => p.Before.Average())) - 1;
    }
}
