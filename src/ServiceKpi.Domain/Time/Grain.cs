namespace ServiceKpi.Domain.Time;

/// <summary>The size of the pieces a period is cut into.</summary>
public enum Grain
{
    /// <summary>The period as one piece.</summary>
    Total,

    /// <summary>One local calendar day.</summary>
    Day,

    /// <summary>Seven days from the organisation's first day of the week.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>Three calendar months, the first of them January, April, July or October.</summary>
    Quarter,

    /// <summary>A calendar year.</summary>
    Year,
}
