namespace ServiceKpi.TestKit.Web;

/// <summary>
/// Whether ports and database commands really wait before they answer, as they do when many ask and on SQL Server. SQLite
/// answers at once, so that a page which is drawn before it is read goes unnoticed there.
/// </summary>
public sealed class Waits
{
    private readonly Func<int, CancellationToken, Task> wait;
    private int asked;

    private Waits(Func<int, CancellationToken, Task> wait) => this.wait = wait;

    /// <summary>All is answered at once that can be.</summary>
    public static Waits Never => new((_, _) => Task.CompletedTask);

    /// <summary>Every answer is waited for.</summary>
    public static Waits Always => new((_, _) => YieldAsync());

    /// <summary>Every other answer is waited for, so that each is now the first that is and now a later one.</summary>
    public static Waits Sometimes => new((asked, _) => asked % 2 == 0 ? YieldAsync() : Task.CompletedTask);

    /// <summary>How often something was asked.</summary>
    public int Asked => asked;

    /// <summary>What is done before each answer, by whoever has asked and may stop waiting.</summary>
    public static Waits By(Func<CancellationToken, Task> wait) => new((_, left) => wait(left));

    /// <summary>Waits, or does not.</summary>
    public Task WaitAsync(CancellationToken left) => wait(Interlocked.Increment(ref asked), left);

    private static async Task YieldAsync() => await Task.Yield();
}
