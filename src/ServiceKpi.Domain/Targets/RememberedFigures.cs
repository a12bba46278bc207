namespace ServiceKpi.Domain.Targets;

/// <summary>Asks for the figure of a day once, however often it is looked at.</summary>
internal static class RememberedFigures
{
    /// <summary>The same figures, those of some days remembered.</summary>
    public static Func<DateOnly, double?> Of(Period days, Func<DateOnly, double?> figureOf)
    {
        var figures = new double?[days.Days];
        var asked = new bool[days.Days];
        return day =>
        {
            var i = day.DayNumber - days.From.DayNumber;
            if (i < 0 || i >= figures.Length)
            {
                return figureOf(day);
            }

            if (!asked[i])
            {
                (asked[i], figures[i]) = (true, figureOf(day));
            }

            return figures[i];
        };
    }
}
