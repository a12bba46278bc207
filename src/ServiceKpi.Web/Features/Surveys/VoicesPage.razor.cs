using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace ServiceKpi.Web.Features.Surveys;

/// <summary>What customers said, and who is to be called back.</summary>
public partial class VoicesPage
{
    /// <summary>The address of the page.</summary>
    public const string Path = "/voices";

    private const int Step = 50;
    private const string KindKey = "kind";
    private const string LowKey = "low";
    private const string FindKey = "find";

    private readonly Dictionary<long, string?> notes = [];
    private Answer<Domain.Surveys.Voices>? voices;
    private Answer<Due>? callbacks;
    private SurveyKind? shown;
    private bool isLow;
    private string find = "";
    private int most = Step;
    private string? told;
    private string? fault;

    [Inject]
    private IVoices Voices { get; set; } = null!;

    [Inject]
    private Visitor Visitor { get; set; } = null!;

    private Period Days => Questions.Period;

    private int[] OutletIds => [.. Scope.Outlets.Select(o => o.Id)];

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        var query = QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query);
        shown = Enum.TryParse<SurveyKind>(query.GetValueOrDefault(KindKey), ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null;
        isLow = query.ContainsKey(LowKey);
        find = query.GetValueOrDefault(FindKey).ToString();
        most = Step;
        await Task.WhenAll(ReadVoicesAsync(), ReadCallbacksAsync());
    }

    private async Task ReadVoicesAsync() => voices = await ReadAsync(
        cancel => Voices.ListAsync(new VoiceQuestion(OutletIds, Days) { Kind = shown, OnlyLow = isLow, Find = find, Most = most }, cancel));

    private async Task ReadCallbacksAsync() => callbacks = await ReadAsync(
        async cancel => new Due(await Voices.CallbacksAsync(OutletIds, isDone: false, cancel), await Voices.CallbacksAsync(OutletIds, isDone: true, cancel)));

    private async Task ShowMoreAsync()
    {
        most += Step;
        await ReadVoicesAsync();
    }

    private Task FinishAsync(Callback one)
    {
        if (notes.GetValueOrDefault(one.Id) is { } note && !string.IsNullOrWhiteSpace(note))
        {
            return CallBackAsync(one, note);
        }

        (told, fault) = (null, T["voices.note.needed"]);
        return Task.CompletedTask;
    }

    private async Task CallBackAsync(Callback one, string? note)
    {
        var outcome = await Voices.CallBackAsync(one.Id, OutletIds, note, Visitor.Because(), Left);
        var isDone = outcome == Outcome.Stored;
        (told, fault) = (isDone ? T["saved"] : null, isDone ? null : T["voices.failed"]);
        await ReadCallbacksAsync();
    }

    private string CodeOf(int outletId) => Scope.Outlets.FirstOrDefault(o => o.Id == outletId)?.Code ?? "";

    private DateOnly TodayAt(int outletId) => Scope.Outlets.First(o => o.Id == outletId).DayOf(Clock.GetUtcNow().UtcDateTime);

    private TimeZoneInfo ZoneOf(int outletId) => Scope.Outlets.First(o => o.Id == outletId).Zone;

    private string On(SurveyKind? kind, bool low, string words)
    {
        var query = new QueryBuilder(State.Parameters());
        if (kind is { } one)
        {
            query.Add(KindKey, one.ToString().ToLowerInvariant());
        }

        if (low)
        {
            query.Add(LowKey, "1");
        }

        if (words.Length > 0)
        {
            query.Add(FindKey, words);
        }

        return Path + query;
    }

    private void Find(string words) => Navigation.NavigateTo(On(shown, isLow, words), replace: true);

    /// <summary>Who is to be called back, and who was.</summary>
    private sealed record Due(IReadOnlyList<CallbackLine> List, IReadOnlyList<CallbackLine> Done);
}
