namespace ServiceKpi.Domain;

/// <summary>
/// The longest texts, in characters: what a person needs and a page can show. Forms, API and import refuse what is longer, and
/// nothing is ever cut. Texts that are stored already may be longer, because earlier versions took them.
/// </summary>
public static class TextLimits
{
    /// <summary>Names, regions, cities, events, tickets, customers, channels, topics and whatever is not named below.</summary>
    public const int Name = 200;

    /// <summary>Codes of outlets.</summary>
    public const int OutletCode = 32;

    /// <summary>Time zones, and what earlier versions took for a code of an outlet.</summary>
    public const int Code = 64;

    /// <summary>The remark about a day.</summary>
    public const int DayNote = 1_000;

    /// <summary>What a manager says about a day.</summary>
    public const int DayComment = 2_000;

    /// <summary>What a customer wrote beside a score.</summary>
    public const int SurveyComment = 4_000;

    /// <summary>Why something is changed, which is kept for ever.</summary>
    public const int Reason = 400;

    /// <summary>What was done about something that needed attention.</summary>
    public const int AttentionNote = 1_000;

    /// <summary>Names in menus and lists: saved views.</summary>
    public const int ViewName = 80;

    /// <summary>Names in headings: holidays, versions of the score, passkeys.</summary>
    public const int ShortName = 60;

    /// <summary>The name of a person.</summary>
    public const int PersonName = 100;

    /// <summary>What a person signs in with.</summary>
    public const int SignInName = 64;
}
