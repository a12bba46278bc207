namespace ServiceKpi.Web.Features.Score;

/// <summary>The scores of outlets beside each other.</summary>
public sealed class OutletScores
{
    private readonly Dictionary<string, ExcellenceScore> byCode = [];
    private readonly ScorePeers peers;

    private OutletScores(ScoreDefinition? version, ILookup<string, KpiReading> readings)
    {
        Version = version;
        if (version is not null)
        {
            byCode = readings.ToDictionary(outlet => outlet.Key, outlet => ExcellenceScore.Of(version, outlet));
        }

        peers = new ScorePeers(byCode.Values);
    }

    /// <summary>The version they are of; none when none held.</summary>
    public ScoreDefinition? Version { get; }

    /// <summary>The scores of readings of outlets; readings of all together are left aside.</summary>
    public static OutletScores Of(ScoreDefinition? version, IEnumerable<KpiReading> readings) =>
        new(version, readings.Where(r => r.Outlet is not null).ToLookup(r => r.Outlet!.Code));

    /// <summary>The score of an outlet; none when there is no version.</summary>
    public ExcellenceScore? this[Outlet outlet]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(outlet);
            return byCode.GetValueOrDefault(outlet.Code);
        }
    }

    /// <summary>True when the score can be ranked with those of most others.</summary>
    public bool IsRanked(ExcellenceScore score) => peers.Has(score);
}
