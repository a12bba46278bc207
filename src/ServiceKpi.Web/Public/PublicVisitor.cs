using System.Threading.RateLimiting;

namespace ServiceKpi.Web.Public;

/// <summary>What is known of somebody without an account: an address of the network, how often they have guessed and how often they have answered.</summary>
internal sealed class PublicVisitor(RateLimitOptions limits) : IDisposable
{
    /// <summary>So many answers an hour come from a counter's own telephone, or from one customer after the other in its network.</summary>
    private const int AnswersAnHour = 12;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    private readonly PartitionedRateLimiter<string> guesses = Limiter(limits.PublicGuesses, TimeSpan.FromMinutes(10));
    private readonly PartitionedRateLimiter<string> digits = Limiter(limits.PublicGuesses, TimeSpan.FromMinutes(30));
    private readonly PartitionedRateLimiter<string> answers = Limiter(AnswersAnHour, TimeSpan.FromHours(1));

    /// <summary>A customer, as what is stored says: not from where, because nobody is to find out who it was.</summary>
    public static Because Because { get; } = new(new Actor(null, TicketFormatter.Customer, "web"));

    /// <summary>True for somebody who has been wrong so often that nothing is told any more.</summary>
    public bool IsGuessing(HttpContext context) => guesses.GetStatistics(AddressOf(context)) is { CurrentAvailablePermits: 0 };

    /// <summary>True for a ticket at whose digits so many have guessed, from wherever, that nobody is told more of it for a while.</summary>
    public bool IsGuessedAt(string ticket) => digits.GetStatistics(ticket) is { CurrentAvailablePermits: 0 };

    /// <summary>Somebody did not know the digits of a ticket, and waits for it.</summary>
    public async Task GuessedAtAsync(string ticket, CancellationToken cancellationToken)
    {
        using var lease = digits.AttemptAcquire(ticket);
        await Task.Delay(Pause, cancellationToken);
    }

    /// <summary>They were wrong once more, and wait for it.</summary>
    public async Task GuessedAsync(HttpContext context)
    {
        using var lease = guesses.AttemptAcquire(AddressOf(context));
        await Task.Delay(Pause, context.RequestAborted);
    }

    /// <summary>True unless too many answers for the counter of an outlet came from there.</summary>
    public bool MayAnswerAtCounter(HttpContext context, int outletId)
    {
        using var lease = answers.AttemptAcquire($"{outletId} {AddressOf(context)}");
        return lease.IsAcquired;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        guesses.Dispose();
        digits.Dispose();
        answers.Dispose();
    }

    private static string AddressOf(HttpContext context) => VisitorAddress.Of(context.Connection.RemoteIpAddress);

    private static PartitionedRateLimiter<string> Limiter(int permits, TimeSpan window) => PartitionedRateLimiter.Create<string, string>(
        address => RateLimitPartition.GetFixedWindowLimiter(address, _ => new() { PermitLimit = permits, Window = window }));
}
