namespace ServiceKpi.Data.Import.Cells;

/// <summary>Which characters a file puts between thousands and before decimals.</summary>
internal sealed record NumberStyle(char Group, char Point, string PlainExample, string GroupedExample)
{
    public static NumberStyle En { get; } = new(',', '.', "1234.56", "1,234.56");

    public static NumberStyle Id { get; } = new('.', ',', "1234,56", "1.234,56");
}
