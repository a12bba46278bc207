namespace ServiceKpi.Web.Features.Targets;

/// <summary>What can be exported as the CSV that <c>import</c> reads, by the same names.</summary>
internal static class ExportKinds
{
    /// <summary>Writes a kind, of the outlets that whoever asks can see.</summary>
    /// <param name="services">Where the ports are.</param>
    /// <param name="writer">Where the file goes.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    public delegate Task Write(IServiceProvider services, TextWriter writer, CancellationToken cancellationToken);

    /// <summary>The kinds.</summary>
    public static IReadOnlyDictionary<string, Write> All { get; } = new Dictionary<string, Write>
    {
        ["targets"] = async (services, writer, cancellationToken) => await TargetCsv.WriteAsync(
            writer,
            await services.GetRequiredService<ITargetBook>().ReadAsync(cancellationToken),
            await services.GetRequiredService<IOutletDirectory>().AllAsync(cancellationToken)),
    };
}
