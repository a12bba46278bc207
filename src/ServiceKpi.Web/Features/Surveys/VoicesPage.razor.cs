using Microsoft.AspNetCore.Components;

namespace ServiceKpi.Web.Features.Surveys;

/// <summary>What customers said, what it is about, and who is to be called back.</summary>
public partial class VoicesPage
{
    /// <summary>The address of the page.</summary>
    public const string Path = "/voices";

    private const int Step = 50;

    private Answer<Domain.Surveys.Voices>? voices;
    private Answer<Due>? callbacks;
    private IReadOnlyList<string> segments = [];
    private VoiceFilter filter = new();
    private int most = Step;
    private string? told;
    private string? fault;

    [Inject]
    private IVoices Voices { get; set; } = null!;

    [Inject]
    private ISegments Segments { get; set; } = null!;

    [Inject]
    private Visitor Visitor { get; set; } = null!;

    private Period Days => Questions.Period;

    /// <summary>What topics are compared with: the days that every page compares with.</summary>
    private Period? Before => Questions.Calendar.Compare(Days, State.Comparison, Questions.Today);

    private int[] OutletIds => [.. Scope.Outlets.Select(o => o.Id)];

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        filter = VoiceFilter.Parse(new Uri(Navigation.Uri).Query);
        most = Step;
        await Task.WhenAll(ReadVoicesAsync(), ReadCallbacksAsync(), ReadSegmentsAsync());
    }

    private async Task ReadVoicesAsync()
    {
        var question = new VoiceQuestion(OutletIds, Days)
        {
            Kind = filter.Kind,
            OnlyLow = filter.OnlyLow,
            Find = filter.Find,
            TopicId = filter.TopicId,
            Segment = filter.Segment,
            Score = filter.Score,
            Before = Before,
            Most = most,
        };
        voices = await ReadAsync(cancel => Voices.ListAsync(question, cancel));
    }

    private async Task ReadCallbacksAsync() => callbacks = await ReadAsync(
        async cancel => new Due(await Voices.CallbacksAsync(OutletIds, isDone: false, cancel), await Voices.CallbacksAsync(OutletIds, isDone: true, cancel)));

    private async Task ReadSegmentsAsync() => segments = [.. (await ReadAsync(Segments.AllAsync)).Value?.Select(s => s.Name) ?? []];

    private async Task ShowMoreAsync()
    {
        most += Step;
        await ReadVoicesAsync();
    }

    private async Task CallBackAsync((Callback Callback, string? Note) one)
    {
        if (one.Note is "")
        {
            (told, fault) = (null, T["voices.note.needed"]);
            return;
        }

        await DoAsync(() => Voices.CallBackAsync(one.Callback.Id, OutletIds, one.Note, Visitor.Because(), Left), ReadCallbacksAsync);
    }

    private Task MarkAsync((Voice Voice, CommentTopic Topic, bool IsAbout) mark) => DoAsync(
        () => Voices.MarkAsync(mark.Voice.Answer.Id, mark.Topic.Id, mark.IsAbout, OutletIds, Visitor.Because(), Left), ReadVoicesAsync);

    /// <summary>Does something and reads it again; where the database does not answer, what was typed stays.</summary>
    private async Task DoAsync(Func<Task<Outcome>> act, Func<Task> readAsync)
    {
        try
        {
            var isDone = await act() is Outcome.Stored or Outcome.Unchanged;
            (told, fault) = (isDone ? T["saved"] : null, isDone ? null : T["voices.failed"]);
        }
        catch (Exception lost) when (DatabaseFault.IsLost(lost))
        {
            (told, fault) = (null, T["voices.busy"]);
            return;
        }

        await readAsync();
    }

    /// <summary>Who is to be called back, and who was.</summary>
    private sealed record Due(IReadOnlyList<CallbackLine> List, IReadOnlyList<CallbackLine> Done);
}
