using Microsoft.AspNetCore.Components;

namespace ServiceKpi.Web.Features.Attention;

/// <summary>All that needs attention, by kind, and what somebody has seen to.</summary>
public partial class AttentionPage
{
    private const int MostOfAKind = 25;
    private const int MostOfTheChosen = 200;
    private const int MostSeen = 50;

    private Answer<AttentionModel>? attention;
    private FindingKind? chosen;
    private string? told;
    private string? fault;

    /// <summary>The kind to show alone, by name.</summary>
    [SupplyParameterFromQuery(Name = "kind")]
    public string? Kind { get; set; }

    /// <summary>What was just done.</summary>
    [SupplyParameterFromQuery(Name = "told")]
    public string? ToldWhat { get; set; }

    [Inject]
    private AttentionReader Reader { get; set; } = null!;

    [Inject]
    private Texts Words { get; set; } = null!;

    private int Most => chosen is null ? MostOfAKind : MostOfTheChosen;

    private string Back => chosen is { } kind ? HrefOf(kind) : State.On(DismissalForms.Page);

    private TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(Organisation.TimeZone);

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        chosen = Enum.TryParse<FindingKind>(Kind, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null;
        (told, fault) = ToldWhat switch
        {
            "seen" or "unseen" => (Words["attention.told." + ToldWhat], null),
            "note" or "gone" => ((string?)null, Words["attention.told." + ToldWhat]),
            _ => (null, null),
        };
        attention = await ReadAsync(c => Reader.ReadAsync(Scope.Outlets, c));
    }

    private static IEnumerable<IGrouping<FindingKind, Finding>> Kinds(AttentionModel model) =>
        model.Open.GroupBy(f => f.Key.Kind).OrderBy(g => g.Min(f => f.Severity)).ThenBy(g => g.Key);

    private string HrefOf(FindingKind kind)
    {
        var path = State.On(DismissalForms.Page);
        return path + (path.Contains('?', StringComparison.Ordinal) ? '&' : '?') + "kind=" + kind;
    }
}
