namespace ServiceKpi.Domain.Kpis;

/// <summary>Why a KPI has no value.</summary>
public enum NoDataReason
{
    /// <summary>The figures it needs were not entered on any day.</summary>
    NotEntered,

    /// <summary>Nothing happened that it could count.</summary>
    NoEvents,

    /// <summary>There was no member on the day before the period.</summary>
    NoMembers,

    /// <summary>
    /// Nothing of the kind it rests on was ever recorded at these outlets up to the end of the period, or nothing of it says what the
    /// KPI asks.
    /// </summary>
    NotConnected,
}
