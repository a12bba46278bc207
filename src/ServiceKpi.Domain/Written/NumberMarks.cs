namespace ServiceKpi.Domain.Written;

/// <summary>What stands between thousands and before decimals.</summary>
/// <param name="Group">Between thousands.</param>
/// <param name="Point">Before decimals.</param>
public sealed record NumberMarks(char Group, char Point)
{
    /// <summary><c>1,234.56</c></summary>
    public static NumberMarks En { get; } = new(',', '.');

    /// <summary><c>1.234,56</c></summary>
    public static NumberMarks Id { get; } = new('.', ',');

    /// <summary>The one that is not this.</summary>
    public NumberMarks Other => this == En ? Id : En;
}

/// <summary>Why a text is no number.</summary>
public enum NumberFault
{
    /// <summary>It is one.</summary>
    None,

    /// <summary>It is none.</summary>
    Malformed,

    /// <summary>It has more than two decimals.</summary>
    TooManyDecimals,

    /// <summary>It is larger than is believed.</summary>
    TooLarge,
}
