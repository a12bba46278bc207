namespace ServiceKpi.Web.Features.Values;

/// <summary>Of which part of the tickets and answers values are wanted: of the whole, of each part of a dimension, or of one part.</summary>
/// <param name="Dimension">By what the parts are told apart; none for the whole.</param>
/// <param name="Part">The one part; none for each.</param>
internal sealed record SliceChoice(SliceDimension? Dimension, Slice? Part)
{
    /// <summary>Reads it, or says what is wrong with it.</summary>
    /// <param name="one">One part, as <c>channel=whatsapp</c>, with nothing behind the sign for what is not stated.</param>
    /// <param name="each">The dimension of all parts.</param>
    /// <param name="mark">What stands before the names of the two where they are written.</param>
    public static (SliceChoice? Choice, string? Fault) Read(string? one, string? each, string mark = "")
    {
        if (one is not null && each is not null)
        {
            return (null, $"{mark}slice and {mark}by-slice do not go together.");
        }

        var at = one?.IndexOf('=', StringComparison.Ordinal);
        if (at is < 1)
        {
            return (null, $"{mark}slice is written as DIMENSION=VALUE.");
        }

        if ((at is { } end ? one![..end] : each) is not { } slug)
        {
            return (new(null, null), null);
        }

        if (SliceSlugs.DimensionOf(slug) is not { } dimension)
        {
            return (null, $"There is no slice by {slug}; there is {string.Join(", ", SliceSlugs.All.Keys)}.");
        }

        if (at is not { } behind)
        {
            return (new(dimension, null), null);
        }

        var name = one![(behind + 1)..];
        return (name.Length == 0 ? new Slice(dimension, null) : Slice.Named(dimension, name)) is { } part
            ? (new(dimension, part), null)
            : (null, $"No ticket has the {slug} '{name}'.");
    }

    /// <summary>The values of the question for that.</summary>
    /// <exception cref="UnknownNameException">The question names an outlet or KPI that does not exist, or one that has no parts.</exception>
    public async Task<KpiValues> AnswerAsync(KpiReportBuilder reports, KpiQuestion question, CancellationToken cancellationToken) => this switch
    {
        { Part: { } part } => KpiValues.Of([new SliceReport(part, await reports.BuildAsync(question with { Slice = part }, cancellationToken))]),
        { Dimension: { } dimension } => KpiValues.Of(await reports.BuildSlicesAsync(question, dimension, cancellationToken)),
        _ => KpiValues.Of(await reports.BuildAsync(question, cancellationToken)),
    };
}
