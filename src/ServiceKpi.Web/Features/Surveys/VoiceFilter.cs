using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace ServiceKpi.Web.Features.Surveys;

/// <summary>Which words of customers are shown, beside the outlets and days: as the address holds it.</summary>
public sealed record VoiceFilter
{
    /// <summary>The parameter of the question.</summary>
    public const string KindKey = "kind";

    /// <summary>The parameter of those who were not content.</summary>
    public const string LowKey = "low";

    /// <summary>The parameter of words.</summary>
    public const string FindKey = "find";

    /// <summary>The parameter of the topic.</summary>
    public const string TopicKey = "topic";

    /// <summary>The parameter of the segment.</summary>
    public const string SegmentKey = "segment";

    /// <summary>The parameter of the score.</summary>
    public const string ScoreKey = "points";

    /// <summary>The question; none for all.</summary>
    public SurveyKind? Kind { get; init; }

    /// <summary>True for those who were not content only.</summary>
    public bool OnlyLow { get; init; }

    /// <summary>Words.</summary>
    public string Find { get; init; } = "";

    /// <summary>The topic; none for all.</summary>
    public int? TopicId { get; init; }

    /// <summary>The segment; none for all.</summary>
    public string? Segment { get; init; }

    /// <summary>The score; none for all.</summary>
    public int? Score { get; init; }

    /// <summary>Reads the query of an address; what is misspelt is not chosen.</summary>
    public static VoiceFilter Parse(string query)
    {
        var parts = QueryHelpers.ParseQuery(query);
        return new()
        {
            Kind = Enum.TryParse<SurveyKind>(Of(KindKey), ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null,
            OnlyLow = parts.ContainsKey(LowKey),
            Find = Of(FindKey),
            TopicId = Number(TopicKey),
            Segment = Of(SegmentKey) is { Length: > 0 } segment ? segment : null,
            Score = Number(ScoreKey),
        };

        string Of(string name) => parts.GetValueOrDefault(name).ToString();

        int? Number(string name) => int.TryParse(Of(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>The parameters of what is chosen.</summary>
    public IEnumerable<KeyValuePair<string, string>> Parameters()
    {
        (string Name, string? Value)[] all =
        [
            (KindKey, Kind?.ToString().ToLowerInvariant()), (LowKey, OnlyLow ? "1" : null), (FindKey, Find),
            (TopicKey, TopicId?.ToString(CultureInfo.InvariantCulture)), (SegmentKey, Segment), (ScoreKey, Score?.ToString(CultureInfo.InvariantCulture)),
        ];
        return all.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => KeyValuePair.Create(p.Name, p.Value!));
    }

    /// <summary>The page with this choice.</summary>
    public string On(DashboardState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return VoicesPage.Path + new QueryBuilder(state.Parameters().Concat(Parameters()));
    }
}
