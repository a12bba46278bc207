namespace ServiceKpi.Domain.Promotions;

/// <summary>The visits of some days beside what is usual on their weekdays.</summary>
/// <remarks>
/// The interval is the 95 % prediction interval of Hahn and Meeker: what the same number of ordinary days would differ from
/// the baseline by chance, of the spread of the baseline days and of the days themselves. See <see cref="VisitSpread"/>.
/// </remarks>
public sealed record VisitChange
{
    /// <summary>Why there is no value; null when there is one.</summary>
    public EffectSilence? Silence { get; init; }

    /// <summary>The weekdays with fewer than <see cref="WeekdayBaseline.LeastDays"/> days in the baseline.</summary>
    public IReadOnlyList<DayOfWeek> UnknownWeekdays { get; init; } = [];

    /// <summary>How many outlets are in it.</summary>
    public int Outlets { get; init; }

    /// <summary>How many outlet-days are in it.</summary>
    public int Days { get; init; }

    /// <summary>Their visits, 0 or more.</summary>
    public long Visits { get; init; }

    /// <summary>The visits usual on the same weekdays, above 0 when there is a value.</summary>
    public double Baseline { get; init; }

    /// <summary>The visits beyond the baseline; negative when fewer came.</summary>
    public double Extra => Visits - Baseline;

    /// <summary>(Visits − baseline) / baseline in percent; null with a <see cref="Silence"/>.</summary>
    public double? Change => Silence is null ? 100 * Extra / Baseline : null;

    /// <summary>The standard error of <see cref="Extra"/>, in visits.</summary>
    public double Error { get; init; }

    /// <summary>The degrees of freedom of <see cref="Error"/>, 1 or more when there is a value.</summary>
    public double Freedom { get; init; }

    /// <summary>The 95 % interval of <see cref="Extra"/>, in visits; null with a <see cref="Silence"/>.</summary>
    public ConfidenceInterval? ExtraInterval { get; init; }

    /// <summary>The 95 % interval of <see cref="Change"/>, in percent; null with a <see cref="Silence"/>.</summary>
    public ConfidenceInterval? Interval => ExtraInterval is { } extra
        ? new(100 * extra.Low / Baseline, 100 * extra.High / Baseline)
        : null;

    /// <summary>Whether it is more than the chance of ordinary weeks.</summary>
    public Clarity Clarity => ExtraInterval is not { } extra ? Clarity.CannotTell
        : extra.Low > 0 || extra.High < 0 ? Clarity.Clear
        : Clarity.Noise;

    /// <summary>True when clearly more came.</summary>
    public bool IsClearlyMore => ExtraInterval is { Low: > 0 };

    internal static VisitChange Silent(EffectSilence silence, IReadOnlyList<DayOfWeek>? weekdays = null) =>
        new() { Silence = silence, UnknownWeekdays = weekdays ?? [] };
}
