using System.Globalization;

namespace ServiceKpi.Web.Features.Evidence;

/// <summary>Writes a cell of a list of rows, in the language of the visitor.</summary>
internal sealed class CellFormatter(NumberFormatter numbers)
{
    /// <summary>The cell; empty for none.</summary>
    public string Write(CellKind kind, object? value) => (kind, value) switch
    {
        (_, null) => string.Empty,
        (_, DateOnly day) => PeriodFormatter.Weekday(day, CultureInfo.CurrentCulture),
        (_, DateTime time) => PeriodFormatter.Local(time, CultureInfo.CurrentCulture),
        (CellKind.Seconds, double seconds) => numbers.Full(KpiUnit.Seconds, seconds),
        (CellKind.Money, double amount) => numbers.Full(KpiUnit.Currency, amount),
        (CellKind.Number, IConvertible number) => numbers.Count(number.ToDouble(CultureInfo.InvariantCulture)),
        _ => value.ToString()!,
    };

    /// <summary>Whether cells of the kind stand to the right.</summary>
    public static bool IsNumber(CellKind kind) => kind is CellKind.Number or CellKind.Money or CellKind.Seconds;
}
