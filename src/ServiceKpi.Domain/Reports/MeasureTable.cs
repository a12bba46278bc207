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
    public MeasureSums Sum(IReadOnlyCollection<int> outletIds, Period period) => Sum(outletIds, period, MeasureSums.Distributions);

    /// <summary>The sums of several outlets together.</summary>
    /// <param name="outletIds">The outlets.</param>
    /// <param name="period">Days that were all read.</param>
    /// <param name="distributions">The distributions wanted; of the others there may be durations or not.</param>
    public virtual MeasureSums Sum(IReadOnlyCollection<int> outletIds, Period period, IReadOnlyCollection<Distribution> distributions)
    {
        ArgumentNullException.ThrowIfNull(outletIds);
        return MeasureSums.Sum(outletIds.Select(id => this[id, period]));
    }

    /// <summary>The daily figures of several outlets together; of what is counted from other facts there may be sums or not.</summary>
    public virtual MeasureSums Daily(IReadOnlyCollection<int> outletIds, Period period) => Sum(outletIds, period, []);

    /// <summary>A measure of an outlet and day, 0 where nothing was counted.</summary>
    public virtual long this[int outletId, DateOnly day, Measure measure] => this[outletId, day][measure];

    /// <summary>
    /// Writes a measure of an outlet day by day, as many as the period has. False when there is nothing but zeros.
    /// </summary>
    public virtual bool CopyTo(int outletId, Measure measure, Period days, Span<long> figures)
    {
        for (var i = 0; i < days.Days; i++)
        {
            figures[i] = this[outletId, days.From.AddDays(i), measure];
        }

        return figures[..days.Days].ContainsAnyExcept(0);
    }
}

/// <summary>Where nothing was counted.</summary>
internal sealed class NothingRead : MeasureTable
{
    /// <summary>The one there is.</summary>
    public static NothingRead Table { get; } = new();

    /// <inheritdoc/>
    public override MeasureSums this[int outletId, Period period] => MeasureSums.Zero;

    /// <inheritdoc/>
    public override FactBeginnings BeginningsOf(int outletId) => FactBeginnings.None;
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
