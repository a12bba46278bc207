namespace ServiceKpi.Domain.Tests.Kpis;

public sealed class PromiseMovesPerJobTests
{
    private static readonly PromiseMovesPerJob Kpi = new();
    private static readonly TicketBuilder Job = TicketBuilder.Opened(TestDay.Monday).ResolvedAfter(TimeSpan.FromHours(5)).Promised(TestDay.Monday);

    // Four jobs, put off 0, 0, 1 and 2 times: 3 / 4.
    [Fact]
    public void Three_moves_of_four_jobs_are_three_quarters() =>
        Kpi.Evaluate(TestDay.Quiet.With(Moved(0), Moved(0), Moved(1), Moved(2)).Measured()).ShouldBe(0.75, 3, 4, sample: 4);

    [Fact]
    public void What_came_from_a_file_or_was_never_promised_is_in_neither_part() =>
        Kpi.Evaluate(TestDay.Quiet.With(Moved(1), Job, TicketBuilder.Opened(TestDay.Monday).ResolvedAfter(TimeSpan.FromHours(1)).AtDesk()).Measured()).ShouldBe(1, 1, 1, sample: 1);

    [Fact]
    public void No_move_at_all_is_a_real_0() => Kpi.Evaluate(TestDay.Quiet.With(Moved(0)).Measured()).ShouldBe(0, 0, 1, sample: 1);

    [Fact]
    public void Nothing_measured_is_no_value() => Kpi.Evaluate(Measurement.Nothing).ShouldBeMissing(NoDataReason.NoEvents);

    private static TicketBuilder Moved(int times) => Job.AtDesk(new CourseFigures { PromiseMoves = times, SilenceSeconds = 0 });
}
