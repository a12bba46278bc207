namespace ServiceKpi.Domain.Kpis;

/// <summary>What is told beside the value of a KPI.</summary>
public enum KpiBeside
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>The tickets that wait for their first response and are in no value yet.</summary>
    Waiting,

    /// <summary>What the tickets are about.</summary>
    Topics,

    /// <summary>The days with some figures entered that are left out because not all of them are.</summary>
    DaysLeftOut,
}
