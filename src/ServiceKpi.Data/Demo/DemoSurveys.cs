using System.Globalization;

namespace ServiceKpi.Data.Demo;

/// <summary>What customers were asked, and what they said: after a ticket, and now and then about the whole.</summary>
internal static class DemoSurveys
{
    private const double AskedForSatisfaction = 0.38;
    private const double AskedForEffort = 0.22;
    private const double PraiseInWords = 0.3;
    private const double CriticismInWords = 0.55;
    private const double CalledBackShare = 0.8;
    private const int SlowestCallHours = 48;

    public static IEnumerable<SurveyAnswer> AfterTickets(
        DemoProfile profile, Outlet outlet, IEnumerable<Ticket> tickets, DateOnly today)
    {
        foreach (var ticket in tickets)
        {
            if (!ticket.Counts || ticket.ResolvedDay is not { } resolved || resolved > today)
            {
                continue;
            }

            var random = new DemoRandom("survey", ticket.Number, 0);
            var mood = Mood(profile, ticket);
            var (askedSatisfaction, askedEffort) = (random.Chance(AskedForSatisfaction), random.Chance(AskedForEffort));
            int? satisfaction = random.Chance(profile.Answers) ? Satisfaction(mood, random) : null;
            int? effort = random.Chance(profile.Answers) ? Effort(profile, mood, random) : null;

            // Nobody writes the same complaint twice: who was asked both questions comments on the first.
            var words = Comment(random, satisfaction >= 4, satisfaction <= 2, ticket.Topic, satisfaction is not null);
            if (askedSatisfaction)
            {
                yield return CalledBack(outlet, ticket, today, new SurveyAnswer(
                    SurveyKey.OfAnswer($"{ticket.Number}-csat"), outlet.Id, SurveyKind.Csat, satisfaction, resolved, ticket.Number, ticket.Customer, words));
            }

            if (askedEffort)
            {
                var comment = Comment(random, effort <= 2, effort >= 4, ticket.Topic, effort is not null && !askedSatisfaction);
                yield return new SurveyAnswer(
                    SurveyKey.OfAnswer($"{ticket.Number}-ces"), outlet.Id, SurveyKind.Ces, effort, resolved, ticket.Number, ticket.Customer, comment);
            }
        }
    }

    /// <summary>Whether customers would recommend the outlet: asked of some members every trading day.</summary>
    public static IEnumerable<SurveyAnswer> Asked(
        DemoProfile profile, Outlet outlet, IReadOnlyList<Membership> memberships, DateOnly first, DateOnly today)
    {
        for (var day = first; day < today; day = day.AddDays(1))
        {
            var random = new DemoRandom("recommend", profile.Code, day.DayNumber);
            var asked = outlet.TradesOn(day) ? random.Times(profile.NpsAskedPerDay) : 0;
            var members = asked == 0 ? [] : memberships.Where(m => m.JoinedOn < day && !(m.LeftOn <= day)).ToList();
            for (var i = 1; i <= asked && members.Count > 0; i++)
            {
                int? score = random.Chance(profile.Answers) ? Recommendation(profile, random) : null;
                var comment = Comment(random, score >= 9, score <= 6, null, score is not null);
                var key = SurveyKey.OfAnswer(string.Create(CultureInfo.InvariantCulture, $"{profile.Code}-{day:yyMMdd}-nps-{i}"));
                yield return new SurveyAnswer(
                    key, outlet.Id, SurveyKind.Nps, score, day, null, random.OneOf(members).Customer, comment);
            }
        }
    }

    /// <summary>Most who were not content were called back within two days of their answer.</summary>
    private static SurveyAnswer CalledBack(Outlet outlet, Ticket ticket, DateOnly today, SurveyAnswer answer)
    {
        var random = new DemoRandom("callback", ticket.Number, 0);
        var low = ticket.ResolvedAt!.Value;
        var called = low.AddMinutes(random.Between(20, SlowestCallHours * 60));
        return answer.Score is { } score && Callback.IsLow(answer.Kind, score) && random.Chance(CalledBackShare) && outlet.DayOf(called) < today
            ? answer.WaitsFrom(low).CallBack(called, outlet)
            : answer;
    }

    /// <summary>The log odds of a satisfied answer: the outlet's own, and how this ticket went.</summary>
    private static double Mood(DemoProfile profile, Ticket ticket)
    {
        var mood = Math.Log(profile.Satisfied / (1 - profile.Satisfied)) + 0.25;
        mood += ticket.Kind == TicketKind.Complaint ? -0.4 : 0.2;
        mood += ticket.Contacts == 1 ? 0.25 : -0.4;
        mood -= ticket.Reopened > 0 ? 0.9 : 0;
        mood -= ticket.ResolvedDay > ticket.PromisedOn ? 0.9 : 0;
        mood -= ticket.FirstRespondedAt - ticket.OpenedAt > TimeSpan.FromHours(20) ? 0.5 : 0;
        return mood;
    }

    private static int Satisfaction(double mood, DemoRandom random) => random.Chance(1 / (1 + Math.Exp(-mood)))
        ? random.Chance(0.56) ? 5 : 4
        : random.Weighted([(3, 0.5), (2, 0.28), (1, 0.22)]);

    private static int Effort(DemoProfile profile, double mood, DemoRandom random) =>
        (int)Math.Clamp(Math.Round(profile.Effort + 0.2 - (0.16 * mood) + (0.95 * random.Bell())), 1, 5);

    private static int Recommendation(DemoProfile profile, DemoRandom random)
    {
        var share = random.Share();
        return share < profile.Promoters ? random.Between(9, 10)
            : share < 1 - profile.Detractors ? random.Between(7, 8)
            : random.Weighted([(6, 0.4), (5, 0.28), (4, 0.12), (3, 0.09), (2, 0.05), (1, 0.03), (0, 0.03)]);
    }

    private static string? Comment(DemoRandom random, bool good, bool bad, string? topic, bool answered) =>
        answered && random.Chance(bad ? CriticismInWords : PraiseInWords)
            ? DemoComments.Make(random, good ? DemoComments.Tone.Good : bad ? DemoComments.Tone.Bad : DemoComments.Tone.Mixed, topic)
            : null;
}
