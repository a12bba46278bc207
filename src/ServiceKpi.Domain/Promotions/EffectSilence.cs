namespace ServiceKpi.Domain.Promotions;

/// <summary>Why nothing can be said of what an event did.</summary>
public enum EffectSilence
{
    /// <summary>None of the days has come yet.</summary>
    NotBegun,

    /// <summary>None of the days has visits entered while the outlet was open.</summary>
    NothingEntered,

    /// <summary>A weekday of the days has fewer than two days in the baseline.</summary>
    TooFewBaselineDays,

    /// <summary>Nobody came on the days of the baseline, so there is nothing to take a share of.</summary>
    NoVisitsBefore,
}
