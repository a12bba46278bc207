namespace ServiceKpi.Web.Ui.Address;

/// <summary>The tabs of an outlet's page.</summary>
public enum OutletTab
{
    /// <summary>How it goes: verdict, KPIs, trend and pace.</summary>
    Results,

    /// <summary>Its days: visits, what was entered, promotion events.</summary>
    Visits,

    /// <summary>What its customers ask for and say.</summary>
    Voices,

    /// <summary>When it is open.</summary>
    Hours,
}
