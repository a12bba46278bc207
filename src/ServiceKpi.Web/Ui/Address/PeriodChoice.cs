namespace ServiceKpi.Web.Ui.Address;

/// <summary>The periods that people choose by name.</summary>
public enum PeriodChoice
{
    /// <summary>The calendar month that holds today.</summary>
    ThisMonth,

    /// <summary>The calendar month before it.</summary>
    LastMonth,

    /// <summary>The thirty days that end today.</summary>
    Last30Days,

    /// <summary>The calendar quarter that holds today.</summary>
    Quarter,

    /// <summary>The calendar year that holds today.</summary>
    Year,

    /// <summary>The days from one date to another.</summary>
    Custom,
}
