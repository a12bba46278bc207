namespace ServiceKpi.Domain.Reports;

/// <summary>By what tickets, and the answers about them, are told apart.</summary>
public enum SliceDimension
{
    /// <summary>How the customer reached the outlet, whatever case it is written in.</summary>
    Channel,

    /// <summary>Why the customer came.</summary>
    Kind,

    /// <summary>What it is about.</summary>
    Topic,

    /// <summary>The segment that the customer was in when it was opened.</summary>
    Segment,

    /// <summary>What the customer was when it was opened.</summary>
    CustomerKind,

    /// <summary>The agent or partner between, or none.</summary>
    Intermediary,

    /// <summary>Who began it.</summary>
    InitiatedBy,

    /// <summary>How serious a failure would be.</summary>
    Risk,
}

/// <summary>One part of all tickets and answers.</summary>
/// <param name="Dimension">By what they are told apart.</param>
/// <param name="Value">What those of this slice have; none of those that do not state it.</param>
public sealed record Slice(SliceDimension Dimension, string? Value)
{
    /// <summary>The value of tickets that came without anybody between, where that is known: those of the desk.</summary>
    public const string Direct = "direct";

    /// <summary>What a ticket has; none when it does not state it. Words of the product are in small letters, those of the organisation as they are.</summary>
    public static string? ValueOf(Ticket ticket, SliceDimension dimension)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return dimension switch
        {
            SliceDimension.Channel => ticket.Channel?.ToLowerInvariant(),
            SliceDimension.Kind => Word(ticket.Kind),
            SliceDimension.Topic => ticket.Topic,
            SliceDimension.Segment => ticket.Segment,
            SliceDimension.CustomerKind => ticket.CustomerKind is { } isA ? Word(isA) : null,
            SliceDimension.Intermediary => ticket.Intermediary ?? (ticket.IsOfDesk ? Direct : null),
            SliceDimension.InitiatedBy => ticket.InitiatedBy is { } by ? Word(by) : null,
            _ => ticket.Risk?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
    }

    /// <summary>The slice that somebody names; none for what no ticket can have. Words of the product may be in any case, those of the organisation are as they are.</summary>
    public static Slice? Named(SliceDimension dimension, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return dimension switch
        {
            SliceDimension.Channel => new(dimension, name.ToLowerInvariant()),
            SliceDimension.Kind => WordOf<TicketKind>(),
            SliceDimension.CustomerKind => WordOf<CustomerKind>(),
            SliceDimension.InitiatedBy => WordOf<Initiator>(),
            SliceDimension.Risk => name is ['1' or '2' or '3' or '4'] ? new(dimension, name) : null,
            _ => new(dimension, name),
        };

        Slice? WordOf<T>()
            where T : struct, Enum =>
            Enum.GetValues<T>().Select(Word).FirstOrDefault(w => w.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } word ? new(dimension, word) : null;
    }

    /// <summary>True of a KPI that is counted from tickets or answers, so that a part of them has a value of its own.</summary>
    public static bool Cuts(Kpi kpi)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        return kpi.Rows[0].Kind is RowKind.Tickets or RowKind.Answers;
    }

    /// <summary>True of a measure that is counted from tickets or answers.</summary>
    public static bool Cuts(Measure measure) => CountsAttribute.Of(measure).Kind is RowKind.Tickets or RowKind.Answers;

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}

/// <summary>Reads what was counted of each part of the tickets and answers; daily figures are whole in each, since nobody tells them apart.</summary>
public interface ISliceSource
{
    /// <summary>
    /// What each outlet has on the days of the periods, by slice; every slice that has a ticket or an answer there, the one of those that do not
    /// state it included. The sums of all slices are those of the whole, but for daily figures.
    /// </summary>
    /// <param name="outlets">The outlets.</param>
    /// <param name="periods">The periods, which may touch and overlap.</param>
    /// <param name="dimension">By what they are told apart.</param>
    /// <param name="rows">The kinds of rows that are asked for; what is counted from others may be missing.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    Task<IReadOnlyDictionary<Slice, MeasureTable>> ReadAsync(
        IReadOnlyList<Outlet> outlets, IReadOnlyCollection<Period> periods, SliceDimension dimension, IReadOnlyCollection<RowBasis> rows, CancellationToken cancellationToken);
}
