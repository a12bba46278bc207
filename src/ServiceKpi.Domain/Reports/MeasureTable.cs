namespace ServiceKpi.Domain.Reports;

/// <summary>What was read of some outlets and periods: the sums of any stretch of days inside them.</summary>
public abstract class MeasureTable
{
    /// <summary>The sums of an outlet over days that were all read; zero where nothing was counted.</summary>
    public abstract MeasureSums this[int outletId, Period period] { get; }

    /// <summary>When an outlet first had counted facts of each kind, on whatever day, read or not.</summary>
    public abstract FactBeginnings BeginningsOf(int outletId);

    /// <summary>The sums of an outlet and day; zero where nothing was counted.</summary>
    public MeasureSums this[int outletId, DateOnly day] => this[outletId, Period.Of(day)];

    /// <summary>The sums of several outlets together.</summary>
    public virtual MeasureSums Sum(IReadOnlyCollection<int> outletIds, Period period)
    {
        ArgumentNullException.ThrowIfNull(outletIds);
        return MeasureSums.Sum(outletIds.Select(id => this[id, period]));
    }

    /// <summary>
    /// Writes the plain sums of an outlet and day in the order of the measures, of the first ones as many as there is room for;
    /// for those who read very many.
    /// </summary>
    public virtual void CopyTo(int outletId, DateOnly day, Span<long> sums)
    {
        var ofDay = this[outletId, day];
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] = ofDay[(Measure)i];
        }
    }
}

/// <summary>Reads what was counted: a whole question at once.</summary>
public interface IMeasureSource
{
    /// <summary>What each outlet has on the days of the periods, which may touch and overlap.</summary>
    Task<MeasureTable> ReadAsync(
        IReadOnlyCollection<int> outletIds,
        IReadOnlyCollection<Period> periods,
        CancellationToken cancellationToken);

    /// <summary>A number for each outlet that grows whenever anything counted there changes.</summary>
    Task<IReadOnlyDictionary<int, long>> StampsAsync(CancellationToken cancellationToken);

    /// <summary>Every membership there is.</summary>
    Task<MembershipLedger> MembersAsync(CancellationToken cancellationToken);
}
