using System.Globalization;

namespace ServiceKpi.Web.Features.Surveys;

/// <summary>Which customers are asked what, as somebody types it.</summary>
public sealed class AskingForm
{
    /// <summary>Of a hundred tickets, how many are asked for satisfaction.</summary>
    public string? Csat { get; set; }

    /// <summary>Of a hundred tickets, how many are asked for effort.</summary>
    public string? Ces { get; set; }

    /// <summary>Of a hundred tickets, how many are asked for recommendation.</summary>
    public string? Nps { get; set; }

    /// <summary>True when those who have still to get their work are asked after the hand-over.</summary>
    public bool AfterHandover { get; set; }

    /// <summary>A customer is asked at most once in so many days.</summary>
    public string? QuietDays { get; set; }

    /// <summary>True when answers by the code at the counter count.</summary>
    public bool CountsCounter { get; set; }

    /// <summary>True when questions are sent by mail by themselves.</summary>
    public bool ByMail { get; set; }

    /// <summary>The question for satisfaction.</summary>
    public string? CsatQuestion { get; set; }

    /// <summary>The question for effort.</summary>
    public string? CesQuestion { get; set; }

    /// <summary>The question for recommendation.</summary>
    public string? NpsQuestion { get; set; }

    /// <summary>What is asked of each sign of good service, in the order of the signs.</summary>
    public List<SignField> Signs { get; set; } = [];

    /// <summary>The form filled with what holds.</summary>
    public static AskingForm Of(AskPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new()
        {
            Csat = Written(plan.CsatShare),
            Ces = Written(plan.CesShare),
            Nps = Written(plan.NpsShare),
            AfterHandover = plan.AfterHandover,
            QuietDays = Written(plan.QuietDays),
            CountsCounter = plan.CountsCounter,
            ByMail = plan.ByMail,
            CsatQuestion = plan.CsatQuestion,
            CesQuestion = plan.CesQuestion,
            NpsQuestion = plan.NpsQuestion,
            Signs = [.. Enum.GetValues<ServiceSign>().Select(sign => plan.Signs.TryGetValue(sign, out var asked) ? new SignField { IsAsked = true, Wording = asked.Wording } : new SignField())],
        };
    }

    /// <summary>The key of what is wrong; null when nothing is.</summary>
    public string? Fault => Share(Csat) is not { } one || Share(Ces) is not { } two || Share(Nps) is not { } three ? "asking.fault.share"
        : one + two + three > 100 ? "asking.fault.sum"
        : !(Number(QuietDays) <= AskPlan.MostQuietDays) ? "asking.fault.quiet"
        : new[] { CsatQuestion, CesQuestion, NpsQuestion }.Concat(Signs.Select(s => s.Wording)).Any(q => q?.Trim().Length > AskPlan.QuestionLength) ? "asking.fault.question"
        : null;

    /// <summary>Puts what was typed into the plan; nothing of it is wrong.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="today">The day.</param>
    /// <param name="mailIsSet">True where mail can be sent; where it cannot, nobody was asked about it, and what was chosen stays.</param>
    public void Choose(AskPlan plan, DateOnly today, bool mailIsSet)
    {
        ArgumentNullException.ThrowIfNull(plan);
        plan.Choose(Share(Csat)!.Value, Share(Ces)!.Value, Share(Nps)!.Value, AfterHandover, Number(QuietDays)!.Value, CountsCounter);
        plan.SendByMail(mailIsSet ? ByMail : plan.ByMail);
        plan.Word(CsatQuestion, CesQuestion, NpsQuestion, today);
        plan.AskOf(Enum.GetValues<ServiceSign>().Zip(Signs).Where(s => s.Second.IsAsked).ToDictionary(s => s.First, s => s.Second.Wording), today);
    }

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int? Share(string? typed) => string.IsNullOrWhiteSpace(typed) ? 0 : Number(typed) is <= 100 and var share ? share : null;

    private static int? Number(string? typed) => int.TryParse(typed?.Trim().TrimEnd('%'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>What is asked of a sign of good service, as somebody types it.</summary>
public sealed class SignField
{
    /// <summary>True when customers are asked of it.</summary>
    public bool IsAsked { get; set; }

    /// <summary>The organisation's words; blank for those of the product.</summary>
    public string? Wording { get; set; }
}
