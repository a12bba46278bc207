using System.Globalization;

namespace ServiceKpi.Web.Features.Targets;

/// <summary>Lays what was typed over what is stored.</summary>
/// <param name="book">What is stored.</param>
/// <param name="rule">What may be changed.</param>
/// <param name="month">The first day of the month.</param>
/// <param name="today">The organisation's day.</param>
/// <param name="form">What was sent; none for a page that is only opened.</param>
internal sealed class TargetMatrixBuilder(TargetBook book, TargetRule rule, DateOnly month, DateOnly today, TargetForm? form)
{
    private static CultureInfo Culture => CultureInfo.CurrentCulture;

    /// <summary>The month whose values targets of the month are held against: the one before it, or the last that has ended.</summary>
    private Period Before => Period.MonthOf((month < Period.MonthOf(today).From ? month : Period.MonthOf(today).From).AddDays(-1));

    /// <summary>The matrix of some outlets and KPIs.</summary>
    public TargetMatrix Build(IReadOnlyList<Outlet> outlets, IReadOnlyList<Kpi> kpis)
    {
        var rows = TargetMatrix.PlacesOf(outlets, month)
            .Select(place => new TargetRow(place, [.. kpis.Select(kpi => Cell(kpi, place))]))
            .ToList();
        return new TargetMatrix
        {
            Month = month,
            Kpis = kpis,
            Rows = rows,
            Wanted = book.With(rows.SelectMany(r => r.Cells).Select(c => c.Wanted).OfType<Target>()),
            Before = Before,
        };
    }

    private TargetCell Cell(Kpi kpi, TargetPlace place)
    {
        var own = place.Own(book, kpi, month);
        var cell = new TargetCell(kpi, place, own, place.InForce(book, kpi, month), rule.MayChange(place.Want(kpi, month, TargetAim.None)))
        {
            Value = TargetText.Of(kpi, own.ValueHundredths, Culture),
            Limit = TargetText.Of(kpi, own.LimitHundredths, Culture),
            Shown = own,
        };
        return form is null || !cell.IsOpen ? cell : Filled(Typed(cell));
    }

    /// <summary>The cell with what was typed into it, if that is another than was shown.</summary>
    private TargetCell Typed(TargetCell cell)
    {
        var shown = form!.Shown(cell.Key);
        var (oldValue, oldLimit) = (TargetText.Of(cell.Kpi, shown.ValueHundredths, Culture), TargetText.Of(cell.Kpi, shown.LimitHundredths, Culture));
        var (value, limit) = (form.Value(cell.Key) ?? oldValue, form.Limit(cell.Key) ?? oldLimit);
        if (value.Trim() == oldValue && limit.Trim() == oldLimit)
        {
            return cell;
        }

        var typed = cell with { Value = value, Limit = limit, Shown = shown };
        return TargetText.TryParse(cell.Kpi, value, out var aim) && TargetText.TryParse(cell.Kpi, limit, out var worst)
            ? Want(typed, new(aim, aim is null && limit.Trim() == oldLimit ? null : worst))
            : typed with { Fault = cell.Kpi.Definition.Unit == KpiUnit.Seconds ? "time" : "number" };
    }

    /// <summary>The cell with what is to be filled in for whoever looks at it before saving.</summary>
    private TargetCell Filled(TargetCell cell)
    {
        var sent = form!;
        TargetAim? filled = sent switch
        {
            { Do: "adjust", Percent: { } percent } when sent.Covers(cell.Kpi, cell.Place, month) =>
                cell.Place.Own(book, cell.Kpi, month.AddMonths(-1)) is { ValueHundredths: not null } last
                    ? TargetAdjustment.By(cell.Kpi, last, percent)
                    : null,
            { Do: "copy", CopyFrom: { } from } => cell.Place.Own(book, cell.Kpi, from),
            _ => null,
        };
        return filled is { } aim
            ? Want(
                cell with
                {
                    Value = TargetText.Of(cell.Kpi, aim.ValueHundredths, Culture),
                    Limit = TargetText.Of(cell.Kpi, aim.LimitHundredths, Culture),
                    Fault = null,
                    Wanted = null,
                },
                aim)
            : cell;
    }

    private TargetCell Want(TargetCell cell, TargetAim aim)
    {
        if (aim == cell.Own)
        {
            return cell;
        }

        if (aim is { ValueHundredths: null, LimitHundredths: not null })
        {
            return cell with { Fault = "alone" };
        }

        try
        {
            return cell with { Wanted = cell.Place.Want(cell.Kpi, month, aim) };
        }
        catch (ArgumentOutOfRangeException)
        {
            return cell with { Fault = "range" };
        }
        catch (ArgumentException)
        {
            return cell with { Fault = "limit" };
        }
    }
}
