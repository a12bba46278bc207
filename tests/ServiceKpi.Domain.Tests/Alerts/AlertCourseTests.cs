using ServiceKpi.Domain.Alerts;

namespace ServiceKpi.Domain.Tests.Alerts;

/// <summary>When an alert begins and ends: N periods in a row each way, one message each.</summary>
public sealed class AlertCourseTests
{
    private static readonly DateOnly First = TestTime.Day("2026-01-05");

    // w = well, x = wrong, ? = nobody can tell; + begins, - ends, . stays. Two periods in a row.
    [Theory]
    [InlineData("wwxw", "....")]
    [InlineData("xx", ".+")]
    [InlineData("xxxxx", ".+...")]
    [InlineData("xwxwxw", "......")]
    [InlineData("xxww", ".+.-")]
    [InlineData("xxwxww", ".+...-")]
    [InlineData("x?x", "..+")]
    [InlineData("xx??w?w", ".+....-")]
    [InlineData("xxwwxx", ".+.-.+")]
    [InlineData("????", "....")]
    public void It_begins_after_two_wrong_in_a_row_and_ends_after_two_well(string verdicts, string expected) => Told(verdicts, 2).Should().Be(expected);

    [Theory]
    [InlineData("xwx", 1, "+-+")]
    [InlineData("xxxwww", 3, "..+..-")]
    public void As_many_periods_as_somebody_wants(string verdicts, int periods, string expected) => Told(verdicts, periods).Should().Be(expected);

    [Fact]
    public void It_knows_since_when_it_goes_wrong_and_forgets_it_when_it_is_well()
    {
        var course = new AlertCourse(1, 2);
        course.Take(Week(0), AlertVerdict.Wrong, 3);
        course.Take(Week(1), AlertVerdict.Well, 3);
        course.Since.Should().BeNull();
        for (var week = 2; week < 5; week++)
        {
            course.Take(Week(week), AlertVerdict.Wrong, 3);
        }

        (course.IsOn, course.Since, course.JudgedTo).Should().Be((true, Week(2).From, Week(4).To));
    }

    // o = somebody can be told, - = nobody can; the course is wrong twice, then well twice. + = told that it begins, w = that it is well.
    [Theory]
    [InlineData("oooo", ".+.w")]
    [InlineData("--oo", "..+w")]
    [InlineData("---o", "....")]
    [InlineData("oo--", ".+..")]
    public void Whoever_wants_it_is_told_what_began_as_soon_as_they_can_be_and_its_end_only_then(string whether, string expected)
    {
        var course = new AlertCourse(1, 2);
        string.Concat(whether.Select((can, week) =>
        {
            course.Take(Week(week), week < 2 ? AlertVerdict.Wrong : AlertVerdict.Well, 2);
            return course.Tell(can == 'o') switch { true => '+', false => 'w', _ => '.' };
        })).Should().Be(expected);
        course.IsTold.Should().BeFalse();
    }

    [Fact]
    public void No_period_is_judged_twice()
    {
        var course = new AlertCourse(1, 2);
        course.Take(Week(0), AlertVerdict.Wrong, 2);

        course.Invoking(c => c.Take(Week(0), AlertVerdict.Wrong, 2)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void An_alert_is_about_a_kpi_that_there_is_by_weeks_or_months_and_for_one_to_six_of_them()
    {
        FluentActions.Invoking(() => new Alert(1, "nothing", Grain.Week, AlertSign.MissesTarget, 2, [])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new Alert(1, KpiCatalog.Usual.Id, Grain.Day, AlertSign.MissesTarget, 2, [])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new Alert(1, KpiCatalog.Usual.Id, Grain.Week, AlertSign.MissesTarget, 0, [])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new Alert(1, KpiCatalog.Usual.Id, Grain.Week, AlertSign.MissesTarget, 7, [])).Should().Throw<ArgumentException>();
        new Alert(1, KpiCatalog.Usual.Id, Grain.Month, AlertSign.LeavesPattern, 6, [3, 1, 3]).OutletIds.Should().Equal(1, 3);
    }

    private static string Told(string verdicts, int periods)
    {
        var course = new AlertCourse(1, 2);
        return string.Concat(verdicts.Select((v, week) => course.Take(Week(week), v switch { 'x' => AlertVerdict.Wrong, 'w' => AlertVerdict.Well, _ => AlertVerdict.Unclear }, periods) switch
        {
            true => '+',
            false => '-',
            _ => '.',
        }));
    }

    private static Period Week(int number) => new(First.AddDays(7 * number), First.AddDays((7 * number) + 6));
}
