using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ServiceKpi.Web.Features.Evidence;

/// <summary>Makes cells: numbers and days are numbers with a format, and texts are texts, never formulas.</summary>
internal static class XlsxCell
{
    private const double SecondsOfDay = 24 * 60 * 60;

    public static Cell Of(object? value, CellKind kind, XlsxStyle? style = null) => value switch
    {
        null => new Cell(),
        string text => new Cell
        {
            DataType = CellValues.InlineString,
            InlineString = new InlineString(new Text(SafeText.ForXml(text)) { Space = SpaceProcessingModeValues.Preserve }),
            StyleIndex = (uint)(style ?? (kind == CellKind.Words ? XlsxStyle.Wrapped : XlsxStyle.Plain)),
        },
        DateOnly day => Number(day.ToDateTime(TimeOnly.MinValue).ToOADate(), XlsxStyle.Day),
        DateTime time => Number(time.ToOADate(), XlsxStyle.Time),
        IConvertible number => kind switch
        {
            CellKind.Seconds => Number(Double(number) / SecondsOfDay, XlsxStyle.Duration),
            CellKind.Money => Number(Double(number), XlsxStyle.Money),
            CellKind.Number => Number(Double(number), XlsxStyle.Number),
            _ => Number(Double(number), XlsxStyle.Plain),
        },
        _ => Of(value.ToString(), kind, style),
    };

    /// <summary>The letters of a column, counted from 1.</summary>
    public static string Letters(int column)
    {
        const int Alphabet = 26;
        var letters = string.Empty;
        for (; column > 0; column = (column - 1) / Alphabet)
        {
            letters = (char)('A' + ((column - 1) % Alphabet)) + letters;
        }

        return letters;
    }

    private static double Double(IConvertible number) => number.ToDouble(CultureInfo.InvariantCulture);

    private static Cell Number(double number, XlsxStyle style) => new()
    {
        CellValue = new CellValue(number.ToString("R", CultureInfo.InvariantCulture)),
        StyleIndex = (uint)style,
    };
}
