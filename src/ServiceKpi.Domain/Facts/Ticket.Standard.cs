namespace ServiceKpi.Domain.Facts;

/// <content>Whether a person answered as soon as was demanded.</content>
public sealed partial class Ticket
{
    /// <summary>When a person has to have answered, UTC; none when nothing is demanded, and when nobody waits for an answer that could be judged.</summary>
    public DateTime? AnswerDueAt { get; private set; }

    /// <summary>True when a person answered in time, false when the time ran out before; none as long as neither is so.</summary>
    public bool? IsAnsweredInTime { get; private set; }

    /// <summary>The outlet's day on which that was known: of the answer in time, or on which the time ran out, whenever the answer came.</summary>
    public DateOnly? AnswerJudgedDay { get; private set; }

    /// <summary>
    /// Judges the answer by what is demanded. Nothing is due any more of a ticket that was settled before the time ran out without an answer, nor
    /// of one that a file calls settled and says of no answer: it may have had one. What a locked month has counted stays.
    /// </summary>
    /// <param name="outlet">The outlet.</param>
    /// <param name="standards">What is demanded of tickets.</param>
    /// <param name="now">The present, UTC, by which a time has run out.</param>
    /// <param name="isLocked">True of days whose figures stay as they were counted; none when no month is locked.</param>
    /// <returns>True when something of it has changed.</returns>
    public bool Judge(Outlet outlet, StandardBook standards, DateTime now, Func<DateOnly, bool>? isLocked = null)
    {
        ArgumentNullException.ThrowIfNull(outlet);
        ArgumentNullException.ThrowIfNull(standards);
        if (AnswerJudgedDay is { } counted && isLocked?.Invoke(counted) == true)
        {
            return false;
        }

        var due = Counts ? standards.Of(OutletId, Topic, Segment, OpenedDay).AnswerDueAt(outlet, OpenedAt) : null;
        if (Reopened > 0 && (FirstRespondedAt is null || (IsOfDesk && FirstRespondedAt > due)))
        {
            // It was settled once: whether its time had run out by then is said already, and nobody waits for a first answer since.
            if (AnswerJudgedDay is not null)
            {
                return false;
            }

            due = null;
        }

        due = FirstRespondedAt is null && ResolvedAt is { } settled && (!IsOfDesk || settled <= due) ? null : due;
        bool? inTime = due is null ? null : FirstRespondedAt <= due ? true : FirstRespondedAt > due || due <= now ? false : null;
        DateOnly? day = inTime switch
        {
            true => FirstResponseDay,
            false when due == AnswerDueAt && IsAnsweredInTime == false => AnswerJudgedDay,
            false => outlet.DayOf(due!.Value),
            null => null,
        };
        if (day is { } judged && isLocked?.Invoke(judged) == true)
        {
            (due, inTime, day) = (null, null, null);
        }

        var changes = (AnswerDueAt, IsAnsweredInTime, AnswerJudgedDay) != (due, inTime, day);
        (AnswerDueAt, IsAnsweredInTime, AnswerJudgedDay) = (due, inTime, day);
        return changes;
    }
}
