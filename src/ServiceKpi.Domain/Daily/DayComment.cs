namespace ServiceKpi.Domain.Daily;

/// <summary>What a manager remarks on a day of an outlet. Written once.</summary>
public sealed class DayComment
{
    /// <summary>The longest comment, in characters.</summary>
    public const int TextLength = TextLimits.DayComment;

    /// <summary>Makes a comment.</summary>
    /// <exception cref="ArgumentException">The words or the name are blank or too long.</exception>
    public DayComment(int outletId, DateOnly day, int accountId, string who, DateTime at, string words)
    {
        OutletId = outletId;
        Day = day;
        AccountId = accountId;
        Who = Text.Required(who, nameof(who));
        At = at;
        Words = Text.Required(words, nameof(words), TextLength);
    }

    /// <summary>The order of the comments.</summary>
    public long Id { get; private set; }

    /// <summary>The outlet.</summary>
    public int OutletId { get; private set; }

    /// <summary>The day it is about.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>The account of who wrote it.</summary>
    public int AccountId { get; private set; }

    /// <summary>The name, as it was then, of who wrote it.</summary>
    public string Who { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>What they wrote.</summary>
    public string Words { get; private set; }
}

/// <summary>Keeps what managers remark on days.</summary>
public interface IDayComments
{
    /// <summary>The comments on a day, the oldest first.</summary>
    Task<IReadOnlyList<DayComment>> ReadAsync(int outletId, DateOnly day, CancellationToken cancellationToken);

    /// <summary>Adds a comment.</summary>
    Task AddAsync(DayComment comment, Because why, CancellationToken cancellationToken);
}
