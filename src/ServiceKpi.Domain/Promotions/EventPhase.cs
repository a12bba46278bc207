namespace ServiceKpi.Domain.Promotions;

/// <summary>Where a day lies beside a promotion event.</summary>
public enum EventPhase
{
    /// <summary>In the <see cref="EventDays.WeeksBefore"/> weeks before the first day: the baseline.</summary>
    Before,

    /// <summary>From the first to the last day.</summary>
    During,

    /// <summary>In the <see cref="EventDays.DaysAfter"/> days after the last day, where pull-forward would show.</summary>
    After,
}
