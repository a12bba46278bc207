namespace ServiceKpi.Domain.Facts;

/// <content>What is known of a ticket whose whole course was kept at the desk.</content>
public sealed partial class Ticket
{
    /// <summary>From this risk on a ticket belongs into the hands of somebody who was trained for it.</summary>
    public const int GraveRisk = 3;

    /// <summary>How many ways to get the work are a choice.</summary>
    public const int FewestOptions = 2;

    /// <summary>True when the ticket began at the desk, so that its whole course is known.</summary>
    public bool IsOfDesk { get; private set; }

    /// <inheritdoc cref="CourseFigures.PromiseMoves"/>
    public int? PromiseMoves { get; private set; }

    /// <inheritdoc cref="CourseFigures.EstimateMinor"/>
    public long? EstimateMinor { get; private set; }

    /// <inheritdoc cref="CourseFigures.ChargedMinor"/>
    public long? ChargedMinor { get; private set; }

    /// <inheritdoc cref="CourseFigures.ChargeTolerance"/>
    public int? ChargeTolerance { get; private set; }

    /// <inheritdoc cref="CourseFigures.HandedOverAt"/>
    public DateTime? HandedOverAt { get; private set; }

    /// <summary>The outlet's day of the hand-over.</summary>
    public DateOnly? HandedOverDay { get; private set; }

    /// <inheritdoc cref="CourseFigures.HandoverOptions"/>
    public int? HandoverOptions { get; private set; }

    /// <inheritdoc cref="CourseFigures.PaidAt"/>
    public DateTime? PaidAt { get; private set; }

    /// <summary>The outlet's day of the last payment.</summary>
    public DateOnly? PaidDay { get; private set; }

    /// <inheritdoc cref="CourseFigures.Payments"/>
    public int? Payments { get; private set; }

    /// <inheritdoc cref="CourseFigures.PaymentsAtFirstTry"/>
    public int? PaymentsAtFirstTry { get; private set; }

    /// <inheritdoc cref="CourseFigures.ReportedBackAt"/>
    public DateTime? ReportedBackAt { get; private set; }

    /// <summary>The outlet's day of the report.</summary>
    public DateOnly? ReportedBackDay { get; private set; }

    /// <inheritdoc cref="CourseFigures.SilenceSeconds"/>
    public long? SilenceSeconds { get; private set; }

    /// <inheritdoc cref="CourseFigures.AlternativeAccepted"/>
    public bool? AlternativeAccepted { get; private set; }

    /// <inheritdoc cref="CourseFigures.InGoodHands"/>
    public bool? InGoodHands { get; private set; }

    /// <summary>True when a failure would be grave for the customer, and the whole course is known.</summary>
    public bool IsGrave => IsOfDesk && Risk >= GraveRisk;

    /// <summary>True when the customer was told what it would cost, and charged.</summary>
    public bool HasCharge => IsOfDesk && EstimateMinor is not null && ChargedMinor is not null;

    /// <summary>True when no more was charged than was said, within the tolerance.</summary>
    public bool IsEstimateKept => HasCharge && (Int128)ChargedMinor!.Value * 100 <= (Int128)EstimateMinor!.Value * (100 + (ChargeTolerance ?? CourseFigures.UsualTolerance));

    /// <summary>True when the customer could choose how to get the work.</summary>
    public bool HadChoice => HandoverOptions >= FewestOptions;

    /// <summary>True when something went wrong for the customer: a complaint, a matter that was opened again, or a promise that was broken.</summary>
    public bool IsFailure => IsOfDesk && ResolvedDay is { } resolved && (Kind == TicketKind.Complaint || Reopened > 0 || resolved > PromisedOn);

    /// <summary>
    /// True when the customer was told how it ended by the end of the next day on which the outlet trades, by its hours of that time: other
    /// hours later move no history.
    /// </summary>
    public bool IsReportedInTime { get; private set; }

    /// <summary>Takes over the course of <paramref name="stored"/>, of which no file says anything.</summary>
    public Ticket KeepingCourseOf(Ticket stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        FollowCourse(stored, _ => false);
        return this;
    }

    private void TakeCourse(CourseFigures? course)
    {
        if (course is null)
        {
            return;
        }

        ArgumentOutOfRangeException.ThrowIfNegative(course.PromiseMoves, nameof(course));
        ArgumentOutOfRangeException.ThrowIfNegative(course.HandoverOptions, nameof(course));
        ArgumentOutOfRangeException.ThrowIfNegative(course.PaymentsAtFirstTry, nameof(course));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(course.PaymentsAtFirstTry, course.Payments, nameof(course));
        ArgumentOutOfRangeException.ThrowIfNegative(course.SilenceSeconds ?? 0, nameof(course));
        IsOfDesk = true;
        PromiseMoves = course.PromiseMoves;
        ArgumentOutOfRangeException.ThrowIfNegative(course.ChargeTolerance, nameof(course));
        (EstimateMinor, ChargedMinor) = (course.EstimateMinor, course.ChargedMinor);
        ChargeTolerance = course.ChargedMinor is null ? null : course.ChargeTolerance;
        HandedOverAt = NotBeforeOpening(course.HandedOverAt, "The hand-over");
        HandoverOptions = course.HandoverOptions;
        PaidAt = NotBeforeOpening(course.PaidAt, "The payment");
        (Payments, PaymentsAtFirstTry) = (course.Payments, course.PaymentsAtFirstTry);
        ReportedBackAt = NotBeforeOpening(course.ReportedBackAt, "The report");
        SilenceSeconds = course.SilenceSeconds;
        AlternativeAccepted = course.AlternativeAccepted;
        InGoodHands = course.InGoodHands;
    }

    private void FixDaysOfCourse(Outlet outlet)
    {
        HandedOverDay = HandedOverAt is { } handed ? outlet.DayOf(handed) : null;
        PaidDay = PaidAt is { } paid ? outlet.DayOf(paid) : null;
        ReportedBackDay = ReportedBackAt is { } at ? outlet.DayOf(at) : null;
        IsReportedInTime = ReportedBackDay is { } told && ResolvedDay is { } resolved && (told <= resolved || told <= outlet.NextTradingDay(resolved));
    }

    private void KeepDaysOfCourse(Ticket stored)
    {
        HandedOverDay = stored.HandedOverAt == HandedOverAt ? stored.HandedOverDay : HandedOverDay;
        PaidDay = stored.PaidAt == PaidAt ? stored.PaidDay : PaidDay;
        ReportedBackDay = stored.ReportedBackAt == ReportedBackAt ? stored.ReportedBackDay : ReportedBackDay;
        IsReportedInTime = stored.ReportedBackAt == ReportedBackAt && stored.ResolvedAt == ResolvedAt ? stored.IsReportedInTime : IsReportedInTime;
    }

    /// <summary>What a locked month has counted stays as it was, so that a job can be charged, paid, reported and handed over after its month is closed.</summary>
    private void FollowCourse(Ticket stated, Func<DateOnly, bool> isLocked)
    {
        IsOfDesk = stated.IsOfDesk;
        if (!(ResolvedDay is { } resolved && ResolvedAt == stated.ResolvedAt && isLocked(resolved)))
        {
            (PromiseMoves, EstimateMinor, ChargedMinor, ChargeTolerance) = (stated.PromiseMoves, stated.EstimateMinor, stated.ChargedMinor, stated.ChargeTolerance);
            (ReportedBackAt, ReportedBackDay, IsReportedInTime) = (stated.ReportedBackAt, stated.ReportedBackDay, stated.IsReportedInTime);
            (SilenceSeconds, AlternativeAccepted, InGoodHands) = (stated.SilenceSeconds, stated.AlternativeAccepted, stated.InGoodHands);
        }

        if (!(HandedOverDay is { } handed && isLocked(handed)))
        {
            (HandedOverAt, HandedOverDay, HandoverOptions) = (stated.HandedOverAt, stated.HandedOverDay, stated.HandoverOptions);
        }

        if (!(PaidDay is { } paid && isLocked(paid)))
        {
            (PaidAt, PaidDay, Payments, PaymentsAtFirstTry) = (stated.PaidAt, stated.PaidDay, stated.Payments, stated.PaymentsAtFirstTry);
        }
    }
}
