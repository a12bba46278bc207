namespace ServiceKpi.Domain.Kpis;

/// <summary>The unit of a KPI's value.</summary>
public enum KpiUnit
{
    /// <summary>Major units of the organisation's currency.</summary>
    Currency,

    /// <summary>Things, or things per day.</summary>
    Count,

    /// <summary>0 to 100, where 100 is all of them.</summary>
    Percent,

    /// <summary>Seconds.</summary>
    Seconds,

    /// <summary>A mean on a survey's scale.</summary>
    Score,

    /// <summary>−100 to 100.</summary>
    Points,

    /// <summary>Major units of the organisation's currency per customer visit.</summary>
    CurrencyPerVisit,
}
