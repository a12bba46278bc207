namespace ServiceKpi.Data.Import.Cells;

/// <summary>Which characters a file puts between thousands and before decimals.</summary>
internal sealed record NumberStyle(char Group, char Point, string Option, string PlainExample, string GroupedExample)
{
    public static NumberStyle En { get; } = new(',', '.', "en", "1234.56", "1,234.56");

    /// <summary>The one that is not this.</summary>
    public NumberStyle Other => this == En ? Id : En;

    public static NumberStyle Id { get; } = new('.', ',', "id", "1234,56", "1.234,56");
}
