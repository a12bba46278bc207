namespace ServiceKpi.Domain.Facts;

/// <summary>
/// One unbroken membership of a customer at an outlet, <c>[joined, left)</c>: who left on a day is not a member on it.
/// </summary>
public sealed class Membership
{
    /// <summary>Makes a membership.</summary>
    /// <exception cref="ArgumentException">The customer is blank or too long, or left before joining.</exception>
    public Membership(string customer, int outletId, DateOnly joinedOn, DateOnly? leftOn = null)
    {
        Customer = Text.Required(customer, nameof(customer));
        OutletId = outletId;
        if (leftOn < joinedOn)
        {
            throw new ArgumentException("The customer left before joining.", nameof(leftOn));
        }

        JoinedOn = joinedOn;
        LeftOn = leftOn;
    }

    /// <summary>The number the data layer knows the membership by; 0 until stored.</summary>
    public long Id { get; private set; }

    /// <summary>The customer's code in the organisation.</summary>
    public string Customer { get; private set; }

    /// <summary>The outlet.</summary>
    public int OutletId { get; private set; }

    /// <summary>The first day as a member.</summary>
    public DateOnly JoinedOn { get; private set; }

    /// <summary>The first day no longer a member; none while the membership lasts.</summary>
    public DateOnly? LeftOn { get; private set; }
}
