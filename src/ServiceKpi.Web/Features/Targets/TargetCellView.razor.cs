using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace ServiceKpi.Web.Features.Targets;

/// <summary>A cell of the matrix: its fields or its text, and in words where its target comes from.</summary>
public partial class TargetCellView
{
    /// <summary>The cell.</summary>
    [Parameter, EditorRequired]
    public TargetCell Cell { get; set; } = null!;

    /// <summary>The month shown.</summary>
    [Parameter, EditorRequired]
    public DateOnly Month { get; set; }

    /// <summary>Whether the visitor may set targets at all.</summary>
    [Parameter]
    public bool MayEdit { get; set; }

    /// <summary>The name of the row.</summary>
    [Parameter, EditorRequired]
    public string Row { get; set; } = "";

    [Inject]
    private Texts Words { get; set; } = null!;

    [Inject]
    private NumberFormatter Numbers { get; set; } = null!;

    private static CultureInfo Culture => CultureInfo.CurrentCulture;

    private bool IsOwn => Cell.Own != TargetAim.None;

    private string Kind => IsOwn ? "own" : Cell.InForce is null ? "unset" : "inherited";

    private bool HasLimit => Cell.Limit.Length > 0;

    private string? Flag => Cell.IsChanged ? "true" : null;

    private string Mode => Cell.Kpi.Definition.Unit is KpiUnit.Seconds or KpiUnit.Points ? "text" : "decimal";

    /// <summary>A name for the hint that no other cell has, and that holds no space.</summary>
    private string Id => "hint-" + Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(Cell.Key));

    private (double Least, double Most) Range => Cell.Kpi.Definition.Range;

    private string Inherited => !IsOwn && Cell.InForce is { } set ? Stored(set.Source.ValueHundredths) : "";

    /// <summary>Where the target comes from, and since when.</summary>
    private string Source
    {
        get
        {
            if (Cell.InForce is not { } set)
            {
                return MayEdit && Cell.IsOpen ? Words["targets.none"] : "";
            }

            var since = set.Source.From.ToString("MMM yyyy", Culture);
            var limit = !IsOwn && MayEdit && Cell.IsOpen && set.Limit is { } worst ? Words["targets.limit.to", Formatted(worst)] + " · " : "";
            return limit + (IsOwn
                ? Words["targets.since", since]
                : Words[set.Source.Level == TargetLevel.Region ? "targets.from.region" : "targets.from.all", since, set.Source.Region]);
        }
    }

    /// <summary>Where a target comes from that is not the cell's own, and how far it may be missed.</summary>
    private string Inheritance(TargetInForce set) => string.Join(
        " · ", new[] { Source, set.Limit is { } worst ? Words["targets.limit.to", Formatted(worst)] : null }.OfType<string>());

    private string Theirs => Cell.Own.ValueHundredths is { } value
        ? Words["targets.theirs", Formatted(value / 100d) + (Cell.Own.LimitHundredths is { } limit ? $" ({Words["targets.limit.to", Formatted(limit / 100d)]})" : "")]
        : Words["targets.theirs.none"];

    private string Label(string word) => $"{Words[word]}, {Words.NameOf(Cell.Kpi)}, {Row}";

    private string Stored(long? hundredths) => TargetText.Of(Cell.Kpi, hundredths, Culture);

    /// <summary>As in the fields, with the unit.</summary>
    private string Formatted(double value) => Cell.Kpi.Definition.Unit switch
    {
        KpiUnit.Currency or KpiUnit.CurrencyPerVisit or KpiUnit.Seconds => Numbers.Full(Cell.Kpi.Definition.Unit, value),
        KpiUnit.Percent => Stored((long)Math.Round(value * 100)) + "%",
        _ => Stored((long)Math.Round(value * 100)),
    };
}
