namespace ServiceKpi.Data.Demo;

/// <summary>The chain's excellence score: one version from its first day, and another since four months with other weights.</summary>
public static class DemoScores
{
    private const string Name = "Skor Layanan Prima";
    private const string Reason = "Kunjungan dan pendapatan ikut dihitung, karena outlet juga harus sepadan dengan biayanya.";
    private const int MonthsOfLatest = 4;

    /// <summary>Stores both, each as if on the first day that it holds; nothing when there is a version already.</summary>
    public static async Task AddAsync(IScoreVersions versions, DemoChain chain, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(versions);
        ArgumentNullException.ThrowIfNull(chain);
        var (first, changed) = (chain.FirstDay, new DateOnly(chain.Today.Year, chain.Today.Month, 1).AddMonths(-MonthsOfLatest));
        await versions.AddAsync(Version("service", first), 0, new Because(actor), first, cancellationToken);
        if ((await versions.ReadAsync(cancellationToken)).All is [var only])
        {
            await versions.AddAsync(Version("balanced", changed), only.Id, new Because(actor, Reason), changed, cancellationToken);
        }
    }

    private static ScoreDefinition Version(string template, DateOnly from) => new(Name, from, ScoreTemplates.Find(template)!.Parts);
}
