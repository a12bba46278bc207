using System.Globalization;

namespace ServiceKpi.Web.Features.Alerts;

/// <summary>An alert as somebody chooses it.</summary>
public sealed class AlertForm
{
    private const int UsualPeriods = 2;

    /// <summary>The KPI.</summary>
    public string? Kpi { get; set; }

    /// <summary>Weeks or months.</summary>
    public Grain Grain { get; set; } = Grain.Week;

    /// <summary>What going wrong is.</summary>
    public AlertSign Sign { get; set; }

    /// <summary>For how many periods in a row.</summary>
    public string? Periods { get; set; } = UsualPeriods.ToString(CultureInfo.InvariantCulture);

    /// <summary>The outlets; none for all.</summary>
    public List<int> OutletIds
    {
        get;

        // A form in which none is ticked is bound to null.
        set => field = value ?? [];
    } = [];

    /// <summary>The alert; none when something of it cannot be used.</summary>
    /// <param name="accountId">Who wants it.</param>
    /// <param name="seen">The outlets that they see.</param>
    public Alert? Read(int accountId, IReadOnlyCollection<int> seen)
    {
        ArgumentNullException.ThrowIfNull(seen);
        return Kpi is not null && KpiCatalog.Find(Kpi) is not null && Grain is Grain.Week or Grain.Month && Enum.IsDefined(Sign) && OutletIds.All(seen.Contains)
            && int.TryParse(Periods, NumberStyles.None, CultureInfo.InvariantCulture, out var periods) && periods is >= 1 and <= Alert.MostPeriods
                ? new Alert(accountId, Kpi, Grain, Sign, periods, OutletIds)
                : null;
    }
}
