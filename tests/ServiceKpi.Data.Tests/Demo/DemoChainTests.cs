using System.Text.Json;

namespace ServiceKpi.Data.Tests.Demo;

public sealed class DemoChainTests
{
    private static DemoWorld World => DemoWorld.November;

    [Fact]
    public void The_demo_is_the_same_for_a_given_day()
    {
        var (once, again) = (new DemoChain(World.Today, World.Now), new DemoChain(World.Today, World.Now));

        foreach (var outlet in again.Outlets)
        {
            JsonSerializer.Serialize(again.FactsOf(outlet)).Should().Be(JsonSerializer.Serialize(once.FactsOf(once.Outlets.Single(o => o.Code == outlet.Code))));
        }
    }

    [Fact]
    public void Made_a_week_later_it_agrees_on_the_days_that_both_have()
    {
        var later = DemoWorld.On("2026-11-28");
        var settled = World.Today.AddDays(-5);

        foreach (var code in new[] { "SBY01", "DPS01", "MKS01" })
        {
            later.Facts[code].Entries.Where(e => e.Day <= settled)
                .Should().BeEquivalentTo(World.Facts[code].Entries.Where(e => e.Day <= settled), code);
            later.Facts[code].Tickets.Where(t => t.OpenedDay <= settled).Select(t => (t.Number, t.OpenedAt, t.Customer))
                .Should().Equal(
                    World.Facts[code].Tickets.Where(t => t.OpenedDay <= settled).Select(t => (t.Number, t.OpenedAt, t.Customer)));
        }
    }

    [Fact]
    public void Twelve_outlets_lie_in_four_regions_and_three_time_zones()
    {
        World.Chain.Outlets.Should().HaveCount(12).And.OnlyHaveUniqueItems(o => o.Code);
        World.Chain.Outlets.Select(o => o.Region).Distinct().Should().HaveCount(4);
        World.Chain.Outlets.Select(o => o.TimeZone).Distinct()
            .Should().BeEquivalentTo("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura");
    }

    [Fact]
    public void It_begins_eighteen_months_back_on_the_first_of_a_month() =>
        World.Chain.FirstDay.Should().Be(TestTime.Day("2025-05-01"));

    [Theory]
    [InlineData("2026-11-21 06:45")]
    [InlineData("2026-11-20 18:10")]
    [InlineData("2026-11-21 16:55")]
    public void Nothing_lies_in_the_future_in_any_zone(string instant)
    {
        var now = TestTime.Utc(instant);
        var chain = new DemoChain(TestTime.Day("2026-11-21"), now);

        foreach (var outlet in chain.Outlets)
        {
            var (facts, today) = (chain.FactsOf(outlet), outlet.DayOf(now));
            facts.Entries.Should().OnlyContain(e => e.Day < chain.Today);
            facts.Tickets.Should().OnlyContain(t => t.OpenedAt <= now && !(t.FirstRespondedAt > now) && !(t.ResolvedAt > now));
            facts.Answers.Should().OnlyContain(a => a.AnsweredOn <= today && a.AnsweredOn <= chain.Today);
            facts.Memberships.Should().OnlyContain(m => m.JoinedOn <= chain.Today && !(m.LeftOn > chain.Today));
            facts.Events.Should().OnlyContain(e => e.StartsOn <= chain.Today);
        }
    }

    [Fact]
    public void Nothing_happens_at_an_outlet_before_it_opens()
    {
        foreach (var outlet in World.Chain.Outlets)
        {
            var facts = World.Facts[outlet.Code];
            facts.Entries.Should().OnlyContain(e => e.Day >= outlet.OpenedOn);
            facts.Tickets.Should().OnlyContain(t => t.OpenedDay >= outlet.OpenedOn);
            facts.Memberships.Should().OnlyContain(m => m.JoinedOn >= outlet.OpenedOn);
        }
    }

    [Fact]
    public void It_has_as_much_as_a_real_chain()
    {
        World.Facts.Values.Sum(f => f.Entries.Count).Should().BeInRange(5_500, 6_500);
        World.Facts.Values.Sum(f => f.Tickets.Count).Should().BeInRange(22_000, 28_000);
        World.Facts.Values.Sum(f => f.Answers.Count).Should().BeInRange(18_000, 24_000);
        World.Facts.Values.Sum(f => f.Memberships.Count).Should().BeInRange(3_500, 4_500);
        World.Facts.Values.Sum(f => f.Events.Count).Should().BeInRange(140, 200);
    }

    [Fact]
    public void Keys_are_unique()
    {
        World.Facts.Values.SelectMany(f => f.Tickets).Should().OnlyHaveUniqueItems(t => t.Number);
        World.Facts.Values.SelectMany(f => f.Answers).Should().OnlyHaveUniqueItems(a => a.Key);
        foreach (var facts in World.Facts.Values)
        {
            facts.Entries.Should().OnlyHaveUniqueItems(e => e.Day);
            facts.Memberships.Select(m => (m.Customer, m.JoinedOn)).Should().OnlyHaveUniqueItems();
            facts.Events.Select(e => (e.Name, e.StartsOn)).Should().OnlyHaveUniqueItems();
        }
    }

    [Fact]
    public void An_instant_that_is_not_utc_is_refused()
    {
        var act = () => new DemoChain(World.Today, DateTime.SpecifyKind(World.Now, DateTimeKind.Local));

        act.Should().Throw<ArgumentException>();
    }
}
