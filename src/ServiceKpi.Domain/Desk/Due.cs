namespace ServiceKpi.Domain.Desk;

/// <summary>What has to happen to a ticket next, and until when.</summary>
/// <param name="Kind">What.</param>
/// <param name="At">Until when, UTC; where a whole day is meant, its end.</param>
/// <param name="Day">The outlet's day, where a whole day is meant.</param>
public sealed record Due(DueKind Kind, DateTime At, DateOnly? Day = null)
{
    /// <summary>True once it should have happened.</summary>
    public bool IsLate(DateTime now) => At <= now;

    /// <summary>
    /// What comes first of all that is due. A ticket that nobody has answered is due on the day it was opened, where no standard says how soon;
    /// of one that is ready or settled nothing is due.
    /// </summary>
    /// <param name="outlet">The outlet.</param>
    /// <param name="expected">What is demanded of the ticket.</param>
    /// <param name="pending">How far it is.</param>
    public static Due? Next(Outlet outlet, Expected expected, Pending pending)
    {
        ArgumentNullException.ThrowIfNull(outlet);
        ArgumentNullException.ThrowIfNull(expected);
        if (!pending.IsOpen)
        {
            return null;
        }

        var openedOn = outlet.DayOf(pending.OpenedAt);
        Due OnDay(DueKind kind, DateOnly day) => new(kind, outlet.EndOf(day), day);
        IEnumerable<Due?> all =
        [
            pending.IsAnswered ? null
                : expected.AnswerDueAt(outlet, pending.OpenedAt) is { } answer ? new Due(DueKind.Answer, answer)
                : OnDay(DueKind.Answer, openedOn),
            pending.UnheardSince is { } heard && expected.WordDueAt(outlet, heard) is { } word ? new Due(DueKind.Word, word) : null,
            pending.ExpectedOn is { } promised ? OnDay(DueKind.Promise, promised)
                : expected.PromisedBy(outlet, openedOn) is { } usual ? OnDay(DueKind.Standard, usual)
                : null,
            pending.WaitingUntil is { } awaited ? OnDay(DueKind.Awaited, awaited) : null,
        ];
        return all.OfType<Due>().MinBy(d => d.At);
    }
}

/// <summary>How far a ticket is, as far as something may be due.</summary>
/// <param name="IsOpen">True while somebody has to do something about it, or waits for somebody who has.</param>
/// <param name="OpenedAt">When it was opened, UTC.</param>
/// <param name="IsAnswered">True once a person has answered.</param>
/// <param name="UnheardSince">Since when the customer has heard nothing, UTC; none while there is nothing to be heard.</param>
/// <param name="ExpectedOn">The day that the customer was told last.</param>
/// <param name="WaitingUntil">The day on which what it waits for should come.</param>
public readonly record struct Pending(bool IsOpen, DateTime OpenedAt, bool IsAnswered, DateTime? UnheardSince, DateOnly? ExpectedOn, DateOnly? WaitingUntil);

/// <summary>What may be due.</summary>
public enum DueKind
{
    /// <summary>The first answer of a person.</summary>
    Answer,

    /// <summary>A word to the customer, who has heard nothing for long.</summary>
    Word,

    /// <summary>What the customer was promised.</summary>
    Promise,

    /// <summary>What the customer came for: nothing was promised, but the organisation demands it by then.</summary>
    Standard,

    /// <summary>What is waited for should come.</summary>
    Awaited,
}
