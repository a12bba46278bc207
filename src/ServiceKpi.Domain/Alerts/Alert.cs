namespace ServiceKpi.Domain.Alerts;

/// <summary>What somebody wants to be told of: a KPI that goes wrong at an outlet for some periods in a row, and that it is well again.</summary>
public sealed class Alert
{
    /// <summary>The most periods in a row.</summary>
    public const int MostPeriods = 6;

    /// <summary>The most alerts of one person.</summary>
    public const int MostOfOne = 30;

    /// <summary>Makes an alert.</summary>
    /// <param name="accountId">Who wants it.</param>
    /// <param name="kpiId">The KPI.</param>
    /// <param name="grain">Whether weeks or months are looked at.</param>
    /// <param name="sign">What going wrong is.</param>
    /// <param name="periods">For how many periods in a row.</param>
    /// <param name="outletIds">The outlets; none for all that they see, later ones too.</param>
    /// <exception cref="ArgumentException">There is no such KPI, it has no better side and so no target, or the grain is none of the two.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The periods are too few or too many.</exception>
    public Alert(int accountId, string kpiId, Grain grain, AlertSign sign, int periods, IReadOnlyCollection<int> outletIds)
    {
        ArgumentNullException.ThrowIfNull(outletIds);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(periods);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(periods, MostPeriods);
        if (KpiCatalog.Find(kpiId) is not { } kpi)
        {
            throw new ArgumentException("There is no such KPI.", nameof(kpiId));
        }

        if (grain is not (Grain.Week or Grain.Month))
        {
            throw new ArgumentException("Weeks and months are looked at, nothing else.", nameof(grain));
        }

        (AccountId, KpiId, Grain, Sign, Periods, OutletIds) = (accountId, kpi.Id, grain, sign, periods, [.. outletIds.Distinct().Order()]);
    }

    private Alert() => (KpiId, OutletIds) = ("", []);

    /// <summary>The number the data layer knows it by; 0 until stored.</summary>
    public int Id { get; private set; }

    /// <summary>Who wants it.</summary>
    public int AccountId { get; private set; }

    /// <summary>The KPI.</summary>
    public string KpiId { get; private set; }

    /// <summary>Whether weeks or months are looked at.</summary>
    public Grain Grain { get; private set; }

    /// <summary>What going wrong is.</summary>
    public AlertSign Sign { get; private set; }

    /// <summary>For how many periods in a row it has to go wrong, and then to be well.</summary>
    public int Periods { get; private set; }

    /// <summary>The outlets; none for all that they see.</summary>
    public IReadOnlyList<int> OutletIds { get; private set; }

    /// <summary>The day of the organisation on which it was last judged; none before the first time.</summary>
    public DateOnly? JudgedOn { get; private set; }
}

/// <summary>What going wrong is.</summary>
public enum AlertSign
{
    /// <summary>The target is missed, by more than chance where that can be told.</summary>
    MissesTarget,

    /// <summary>The value lies on the worse side of what the outlet usually has.</summary>
    LeavesPattern,
}

/// <summary>How an alert stands at an outlet.</summary>
public sealed class AlertCourse
{
    /// <summary>Begins well.</summary>
    /// <param name="alertId">The alert.</param>
    /// <param name="outletId">The outlet.</param>
    public AlertCourse(int alertId, int outletId) => (AlertId, OutletId) = (alertId, outletId);

    private AlertCourse()
    {
    }

    /// <summary>The alert.</summary>
    public int AlertId { get; private set; }

    /// <summary>The outlet.</summary>
    public int OutletId { get; private set; }

    /// <summary>True from the message that it has begun until the message that it is well again.</summary>
    public bool IsOn { get; private set; }

    /// <summary>True when whoever wants it was told that it has begun, and not yet that it is well again.</summary>
    public bool IsTold { get; private set; }

    /// <summary>The first day of the row of periods in which it goes wrong; none while it does not.</summary>
    public DateOnly? Since { get; private set; }

    /// <summary>How many periods in a row say that it begins, or while it lasts that it ends.</summary>
    public int Row { get; private set; }

    /// <summary>The last day of the last period that was judged; none before the first.</summary>
    public DateOnly? JudgedTo { get; private set; }

    /// <summary>
    /// Takes a period into account. One that nobody can judge changes nothing and breaks no row: what was not entered is no alarm, and no all-clear.
    /// </summary>
    /// <param name="period">The period, later than all before.</param>
    /// <param name="verdict">How it was.</param>
    /// <param name="periods">How many in a row are needed.</param>
    /// <returns>True when the alert begins, false when it ends, none when it stays as it is.</returns>
    /// <exception cref="ArgumentException">The period was judged already.</exception>
    public bool? Take(Period period, AlertVerdict verdict, int periods)
    {
        if (period.To <= JudgedTo)
        {
            throw new ArgumentException("A period is judged once.", nameof(period));
        }

        JudgedTo = period.To;
        if (verdict == AlertVerdict.Unclear)
        {
            return null;
        }

        var isWrong = verdict == AlertVerdict.Wrong;
        if (isWrong == IsOn)
        {
            (Row, Since) = (0, IsOn ? Since : null);
            return null;
        }

        Since ??= period.From;
        if (++Row < periods)
        {
            return null;
        }

        (IsOn, Row, Since) = (isWrong, 0, isWrong ? Since : null);
        return isWrong;
    }

    /// <summary>Takes down what is to be told, to somebody who can be told or not. Nobody is told that what they were not told of is well again.</summary>
    /// <param name="canTell">True when they can be told.</param>
    /// <returns>True when they are told that it has begun, perhaps a while ago, false that it is well again, none when they are told nothing.</returns>
    public bool? Tell(bool canTell)
    {
        var wasTold = IsTold;
        IsTold = IsOn && (IsTold || canTell);
        return IsTold == wasTold || !canTell ? null : IsTold;
    }
}

/// <summary>How a period was.</summary>
public enum AlertVerdict
{
    /// <summary>Nobody can tell: no value, too few cases, no target, or within chance.</summary>
    Unclear,

    /// <summary>As it should be.</summary>
    Well,

    /// <summary>Wrong.</summary>
    Wrong,
}
