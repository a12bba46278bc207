using System.Diagnostics.CodeAnalysis;

namespace ServiceKpi.Domain.Facts;

/// <summary>A promotion at one outlet, or at every outlet, meant to bring visitors.</summary>
public sealed class PromotionEvent
{
    /// <summary>The <see cref="Scope"/> of an event of every outlet.</summary>
    public const int WholeChain = 0;

    /// <summary>Makes an event.</summary>
    /// <exception cref="ArgumentException">The name is blank or too long, or the event ends before it starts.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The cost is negative.</exception>
    public PromotionEvent(string name, DateOnly startsOn, DateOnly endsOn, int? outletId = null, long? costMinor = null) =>
        Plan(name, startsOn, endsOn, outletId, costMinor);

    /// <summary>The number the data layer knows the event by; 0 until stored.</summary>
    public int Id { get; private set; }

    /// <summary>What the event is called.</summary>
    public string Name { get; private set; }

    /// <summary>The first day.</summary>
    public DateOnly StartsOn { get; private set; }

    /// <summary>The last day, included.</summary>
    public DateOnly EndsOn { get; private set; }

    /// <summary>The outlet; none means every outlet.</summary>
    public int? OutletId { get; private set; }

    /// <summary>The outlet, or <see cref="WholeChain"/>: never null, so that name, scope and first day make a key.</summary>
    public int Scope { get; private set; }

    /// <summary>What it cost, in minor units, if known.</summary>
    public long? CostMinor { get; private set; }

    /// <summary>The days, first and last included.</summary>
    public Period Days => new(StartsOn, EndsOn);

    /// <summary>True when the outlet takes part.</summary>
    public bool IsOf(int outletId) => OutletId is not { } own || own == outletId;

    /// <summary>Changes what is planned.</summary>
    /// <exception cref="ArgumentException">The name is blank or too long, or the event ends before it starts.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The cost is negative.</exception>
    [MemberNotNull(nameof(Name))]
    public void Plan(string name, DateOnly startsOn, DateOnly endsOn, int? outletId, long? costMinor)
    {
        var named = Text.Required(name, nameof(name));
        if (endsOn < startsOn)
        {
            throw new ArgumentException("The event ends before it starts.", nameof(endsOn));
        }

        if (costMinor < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(costMinor), costMinor, "The cost must not be negative.");
        }

        Name = named;
        StartsOn = startsOn;
        EndsOn = endsOn;
        OutletId = outletId;
        Scope = outletId ?? WholeChain;
        CostMinor = costMinor;
    }
}
