namespace ServiceKpi.Data.Demo;

/// <summary>What the chain of the demo demands of its desks.</summary>
internal static class DemoStandards
{
    private const long Hour = 3600;

    /// <summary>All of them: quicker answers where customers wait for a parcel, and for those who come often.</summary>
    /// <param name="from">The first day.</param>
    public static IReadOnlyList<Standard> Of(DateOnly from) =>
    [
        new(StandardScope.All, from, new() { AnswerSeconds = 2 * Hour, SilenceSeconds = 16 * Hour }),
        new(new(null, "garansi", null), from, new() { PromiseDays = 5 }),
        new(new(null, "pengiriman", null), from, new() { AnswerSeconds = Hour }),
        new(new(null, null, DemoCustomers.Regulars), from, new() { AnswerSeconds = Hour / 2, SilenceSeconds = 8 * Hour }),
    ];

    /// <summary>Sets them, before there are tickets.</summary>
    public static async Task AddAsync(IStandards standards, DateOnly from, Because why, CancellationToken cancellationToken)
    {
        foreach (var standard in Of(from))
        {
            await standards.SaveAsync(standard.Scope, from, standard.Demand, asShown: null, why, cancellationToken);
        }
    }
}
