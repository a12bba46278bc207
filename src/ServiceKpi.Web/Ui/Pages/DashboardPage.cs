using Microsoft.AspNetCore.Components;

namespace ServiceKpi.Web.Ui.Pages;

/// <summary>What every page over the KPIs does first: read the address and find the outlets meant.</summary>
public abstract partial class DashboardPage : LivePage
{
    /// <summary>Answers questions about KPIs.</summary>
    [Inject]
    protected KpiReportBuilder Reports { get; set; } = null!;

    /// <summary>Knows the outlets.</summary>
    [Inject]
    protected IOutletDirectory Directory { get; set; } = null!;

    /// <summary>What the organisation has chosen.</summary>
    [Inject]
    protected IOrganisationBook Organisations { get; set; } = null!;

    /// <summary>What the organisation has chosen, as it is now.</summary>
    protected Organisation Organisation => Organisations.Current;

    /// <summary>The clock.</summary>
    [Inject]
    protected TimeProvider Clock { get; set; } = null!;

    /// <summary>What the visitor has chosen.</summary>
    protected DashboardState State { get; private set; } = new();

    /// <summary>Every outlet there is.</summary>
    protected IReadOnlyList<Outlet> AllOutlets { get; private set; } = [];

    /// <summary>The outlets meant, and what was chosen that does not exist.</summary>
    protected OutletScope Scope { get; private set; } = OutletScope.Just();

    /// <summary>The questions of this page.</summary>
    protected Questions Questions { get; private set; } = null!;

    [Inject]
    private EventMarks Marks { get; set; } = null!;

    [Inject]
    private SeriesBreaks Breaks { get; set; } = null!;

    [Inject]
    private ILoggerFactory Loggers { get; set; } = null!;

    /// <summary>Asks what the page shows, once the outlets are known; never called without outlets to ask about.</summary>
    protected abstract Task LoadAsync();

    /// <summary>The outlets that the page is about.</summary>
    protected virtual OutletScope ScopeOf(DashboardState state, IReadOnlyList<Outlet> all) => OutletScope.Of(state, all);

    /// <inheritdoc/>
    protected sealed override async Task PrepareAsync()
    {
        State = DashboardState.Parse(new Uri(Navigation.Uri).Query);
        AllOutlets = await Directory.AllAsync(Left);
        var calendar = new PeriodCalendar(Organisation.FirstDayOfWeek);
        Scope = ScopeOf(State, AllOutlets);
        Questions = new Questions(State, Scope.Outlets, Organisation.Today(Clock, Scope.Outlets), calendar);

        // A question that names no outlet means all of them, so nothing is asked when none that was chosen exists.
        if (Scope.Outlets.Count > 0)
        {
            await LoadAsync();
        }
        else if (AllOutlets.Count > 0)
        {
            SayNotFound();
        }
    }

    /// <summary>Reads what one part of the page shows; a failure is that part's alone. Nothing is read for who has left.</summary>
    protected async Task<Answer<T>> ReadAsync<T>(Func<CancellationToken, Task<T>> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        Left.ThrowIfCancellationRequested();
        try
        {
            return new Answer<T>(await read(Left));
        }
        catch (Exception exception) when (!Left.IsCancellationRequested)
        {
            LogFailure(Loggers.CreateLogger(GetType()), exception);
            return new Answer<T>(null);
        }
    }

    /// <summary>Asks one question about KPIs; a failure is that of the part that shows it.</summary>
    protected Task<Answer<KpiReport>> AskAsync(KpiQuestion question) =>
        ReadAsync(cancellationToken => Reports.BuildAsync(question, cancellationToken));

    /// <summary>Asks for the values of every KPI by time; those that could not be read are none.</summary>
    protected async Task<IReadOnlyList<(Grain Grain, KpiReport? Report)>> LinesAsync(KpiReport? values)
    {
        var asked = Questions.Lines(values).Select(line => (line.Grain, Answer: AskAsync(line.Question))).ToList();
        await Task.WhenAll(asked.Select(line => line.Answer));
        return [.. asked.Select(line => (line.Grain, line.Answer.Result.Value))];
    }

    /// <summary>The trend with the promotion events of its days, without them when they cannot be read, and where its question was worded anew.</summary>
    protected async Task<Answer<TrendModel>> WithEventsAsync(Answer<TrendModel> trend, KpiReport? now)
    {
        ArgumentNullException.ThrowIfNull(trend);
        if (trend.Value is not { } drawn || now is null)
        {
            return trend;
        }

        var marks = ReadAsync(cancel => Marks.ReadAsync(now, State, cancel));
        var (pieces, crossed) = await Breaks.ReadAsync(drawn.Kpi, now, Left);
        return new(drawn with { Marks = (await marks).Value ?? [], Breaks = pieces, Crossed = crossed });
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A part of a page could not be read")]
    private static partial void LogFailure(ILogger logger, Exception exception);
}

/// <summary>What was read for a part of a page.</summary>
/// <param name="Value">What was read; null when reading failed, which has been logged.</param>
public sealed record Answer<T>(T? Value)
    where T : class
{
    /// <summary>The same made into something to show; a failure stays one.</summary>
    public Answer<TOther> Then<TOther>(Func<T, TOther> make)
        where TOther : class
    {
        ArgumentNullException.ThrowIfNull(make);
        return new Answer<TOther>(Value is null ? null : make(Value));
    }

    /// <summary>The same with what is read for it; a failure stays one, and nothing is read.</summary>
    public Task<Answer<TOther>> ThenAsync<TOther>(Func<T, Task<Answer<TOther>>> read)
        where TOther : class
    {
        ArgumentNullException.ThrowIfNull(read);
        return Value is null ? Task.FromResult(new Answer<TOther>((TOther?)null)) : read(Value);
    }
}
