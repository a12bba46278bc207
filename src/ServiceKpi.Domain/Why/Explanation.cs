namespace ServiceKpi.Domain.Why;

/// <summary>The few parts that explain most of a change, and what the rest did.</summary>
/// <param name="Change">The whole change: the sum of all contributions.</param>
/// <param name="Named">The places of the parts named, the largest contribution first: 1 to 3 of them.</param>
/// <param name="Explained">What the parts named contributed together; it has the sign of the change.</param>
public sealed record Explanation(double Change, IReadOnlyList<int> Named, double Explained)
{
    /// <summary>More names than this explain nothing to a reader.</summary>
    public const int MostNamed = 3;

    /// <summary>From this share of the change on, what is named counts as most of it.</summary>
    public const double Most = 0.5;

    /// <summary>The share of the change that the parts named explain; more than 1 when the rest moved the other way.</summary>
    public double Share => Explained / Change;

    /// <summary>What all other parts did together.</summary>
    public double Rest => Change - Explained;

    /// <summary>True when the parts named explain most of the change; false when it is spread over many.</summary>
    public bool IsMost => Share >= Most;

    /// <summary>
    /// The smallest number of parts, the largest in the direction of the change first, that together explain at least
    /// <see cref="Most"/> of it; the <see cref="MostNamed"/> largest when so few do not. Null when nothing changed,
    /// or no part moved in the direction of the change.
    /// </summary>
    /// <param name="contributions">What each part contributed.</param>
    /// <param name="unnamed">What belongs to the change and to no part; with the contributions it is the change.</param>
    public static Explanation? Of(IReadOnlyList<double> contributions, double unnamed = 0)
    {
        ArgumentNullException.ThrowIfNull(contributions);
        var change = contributions.Sum() + unnamed;
        if (change == 0)
        {
            return null;
        }

        var sign = Math.Sign(change);
        var named = new List<int>();
        var explained = 0.0;
        foreach (var (index, contribution) in contributions.Index().Where(c => c.Item * sign > 0).OrderByDescending(c => c.Item * sign))
        {
            named.Add(index);
            explained += contribution;
            if (named.Count == MostNamed || explained / change >= Most)
            {
                break;
            }
        }

        return named.Count == 0 ? null : new(change, named, explained);
    }
}
