using System.Text;
using ServiceKpi.Data.Tests.Desk;

namespace ServiceKpi.Data.Tests.Surveys;

/// <summary>What comments are about, from files as from the desk.</summary>
public sealed class TopicTests
{
    private static readonly Period Month = Period.MonthOf(TestTime.Day("2026-02-01"));
    private static readonly Period Earlier = Period.MonthOf(TestTime.Day("2026-01-01"));

    [Fact]
    public async Task Comments_are_told_apart_by_the_words_of_the_topics_and_counted_beside_those_before()
    {
        await using var desk = await OpenAsync();

        var voices = await ListAsync(desk, new VoiceQuestion([desk.Outlet.Id], Month) { Before = Earlier });

        voices.Said.Select(v => (v.Answer.Key, About: string.Join('+', v.About.Select(t => t.Name)))).Should().Equal(
            (SurveyKey.OfAnswer("A-3"), ""), (SurveyKey.OfAnswer("A-2"), "Harga+Waktu"), (SurveyKey.OfAnswer("A-1"), "Waktu"));
        voices.Topics.Topics.Select(t => (t.Topic.Name, t.Comments, t.Low, t.Before)).Should().Equal(("Waktu", 2, 1, 0), ("Harga", 1, 1, 1));
        (voices.All, voices.Topics.Comments, voices.Topics.CommentsBefore, voices.Topics.Without).Should().Be((3, 3, 1, 1));
    }

    // Of the code at the counter, which the organisation does not count: read by whoever looks, and in no share.
    [Fact]
    public async Task What_does_not_count_is_read_and_in_no_count()
    {
        await using var desk = await OpenAsync();
        await desk.Database.SaveAsync(new SurveyAnswer("Q", desk.Outlet.Id, SurveyKind.Csat, 1, TestTime.Day("2026-02-06"), comment: "mahal").Unverified(isCounted: false));

        var voices = await ListAsync(desk, new VoiceQuestion([desk.Outlet.Id], Month));

        (voices.All, voices.Topics.Comments, voices.Topics.Topics.Single(t => t.Topic.Name == "Harga").Comments).Should().Be((4, 3, 1));
    }

    // 15 January to 14 February before 1 to 28 February: the comment of 3 February belongs to both.
    [Fact]
    public async Task A_comment_of_days_that_both_have_counts_in_both()
    {
        await using var desk = await OpenAsync();

        var voices = await ListAsync(desk, new VoiceQuestion([desk.Outlet.Id], Month) { Before = new Period(TestTime.Day("2026-01-15"), TestTime.Day("2026-02-14")) });

        voices.Topics.Topics.Select(t => (t.Topic.Name, t.Comments, t.Before)).Should().Equal(("Waktu", 2, 2), ("Harga", 1, 1));
        voices.Topics.CommentsBefore.Should().Be(3);
    }

    [Fact]
    public async Task Only_those_about_a_topic_are_listed_and_all_are_counted()
    {
        await using var desk = await OpenAsync();
        var price = (await desk.Database.Get<ICommentTopics>().AllAsync(default)).Single(t => t.Name == "Harga").Id;

        var voices = await ListAsync(desk, new VoiceQuestion([desk.Outlet.Id], Month) { TopicId = price });

        (voices.Said.Select(v => v.Answer.Score).Single(), voices.All, voices.Topics.Comments).Should().Be((1, 1, 3));
        (await ListAsync(desk, new VoiceQuestion([desk.Outlet.Id], Month) { Score = 5 })).All.Should().Be(1);
        (await ListAsync(desk, new VoiceQuestion([desk.Outlet.Id], Month) { Segment = "Emas" })).All.Should().Be(1);
        (await ListAsync(desk, new VoiceQuestion([desk.Outlet.Id], Month) { Most = 1 })).Should().BeEquivalentTo(new { All = 3 });
        (await ListAsync(desk, new VoiceQuestion([desk.Outlet.Id + 1], Month))).All.Should().Be(0);
    }

    // Taken away by hand and given by hand, both stay when the words change and when the file comes again.
    [Fact]
    public async Task What_was_decided_by_hand_stays_whatever_the_words_say_later()
    {
        await using var desk = await OpenAsync();
        var topics = desk.Database.Get<ICommentTopics>();
        var (price, shown) = (await topics.AllAsync(default)).Where(t => t.Name == "Harga").Select(t => (t.Id, t.Words)).Single();
        var said = (await ListAsync(desk, new VoiceQuestion([desk.Outlet.Id], Month))).Said;
        await MarkAsync(desk, said[0].Answer.Id, price, isAbout: true);
        await MarkAsync(desk, said[1].Answer.Id, price, isAbout: true);
        await MarkAsync(desk, said[1].Answer.Id, price, isAbout: false);

        (await topics.SaveAsync(price, "Biaya", "lama", "other words", TestActors.Budi, default)).Should().Be(Outcome.ChangedByOther);
        await topics.SaveAsync(price, "Biaya", "mahal, lama", shown, TestActors.Budi, default);
        await ImportAsync(desk, ImportKind.Surveys, Answers.Replace("Mahal dan lama", "Mahal sekali dan lama", StringComparison.Ordinal));

        (await ListAsync(desk, new VoiceQuestion([desk.Outlet.Id], Month))).Said.Select(v => (v.Answer.Score, v.About.Any(t => t.Name == "Biaya"))).Should().Equal((4, true), (1, false), (5, true));
        (await desk.Database.AllAsync<TopicMark>()).Should().HaveCount(2).And.OnlyContain(m => m.Who == "Budi");
        (await topics.RemoveAsync(price, TestActors.Budi, default)).Should().Be(Outcome.Stored);
        (await desk.Database.AllAsync<TopicMark>()).Should().BeEmpty();
    }

    [Fact]
    public async Task Nobody_decides_of_an_outlet_that_they_do_not_see_or_of_what_is_not_there()
    {
        await using var desk = await OpenAsync();
        var topic = (await desk.Database.Get<ICommentTopics>().AllAsync(default))[0].Id;
        var answer = (await ListAsync(desk, new VoiceQuestion([desk.Outlet.Id], Month))).Said[0].Answer.Id;
        var voices = desk.Database.Get<IVoices>();

        (await voices.MarkAsync(answer, topic, true, [desk.Outlet.Id + 1], TestActors.Budi, default)).Should().Be(Outcome.Missing);
        (await voices.MarkAsync(answer, topic + 99, true, [desk.Outlet.Id], TestActors.Budi, default)).Should().Be(Outcome.Missing);
        (await voices.MarkAsync(answer + 99, topic, true, [desk.Outlet.Id], TestActors.Budi, default)).Should().Be(Outcome.Missing);
    }

    [Fact]
    public async Task A_name_is_given_once_and_whoever_changed_a_topic_is_written_down()
    {
        await using var desk = await OpenAsync();
        var topics = desk.Database.Get<ICommentTopics>();

        (await topics.SaveAsync(null, " harga ", "x", null, TestActors.Budi, default)).Should().Be(Outcome.Taken);
        (await topics.SaveAsync(99, "Lain", "x", null, TestActors.Budi, default)).Should().Be(Outcome.Missing);
        (await topics.RemoveAsync(99, TestActors.Budi, default)).Should().Be(Outcome.Missing);
        (await desk.Database.AllAsync<AuditEntry>()).Where(e => e.What == "commenttopic").Select(e => (e.Key, e.Who)).Should().Equal(("Waktu", "Budi"), ("Harga", "Budi"));
    }

    private const string Answers = """
        outlet,kind,score,answered_on,answer,ticket,comment
        JKT01,csat,5,2026-02-02,A-1,,Tidak lama
        JKT01,csat,1,2026-02-03,A-2,T-1,Mahal dan lama
        JKT01,csat,4,2026-02-04,A-3,,Bagus
        JKT01,csat,3,2026-02-05,A-4,,
        JKT01,csat,3,2026-01-05,A-5,,Agak mahal
        """;

    private static async Task<OneDesk> OpenAsync()
    {
        var desk = await OneDesk.OpenAsync();
        await desk.Database.Get<ICommentTopics>().SaveAsync(null, "Waktu", "lama", null, TestActors.Budi, default);
        await desk.Database.Get<ICommentTopics>().SaveAsync(null, "Harga", "mahal", null, TestActors.Budi, default);
        await ImportAsync(desk, ImportKind.Tickets, "ticket,outlet,opened_at,segment\nT-1,JKT01,2026-02-02 09:00,Emas\n");
        await ImportAsync(desk, ImportKind.Surveys, Answers);
        return desk;
    }

    private static Task<Voices> ListAsync(OneDesk desk, VoiceQuestion question) => desk.Database.Get<IVoices>().ListAsync(question, default);

    private static async Task MarkAsync(OneDesk desk, long answer, int topic, bool isAbout) =>
        (await desk.Database.Get<IVoices>().MarkAsync(answer, topic, isAbout, [desk.Outlet.Id], TestActors.Budi, default)).Should().Be(Outcome.Stored);

    private static Task<ImportReport> ImportAsync(OneDesk desk, ImportKind kind, string csv) => new CsvImporter(desk.Database.Get<IFactStoreFactory>(), desk.Clock, new ImportLimits()).ImportAsync(
        new ImportRequest { Kind = kind, Input = new MemoryStream(Encoding.UTF8.GetBytes(csv)) }, TestActors.Budi, default);
}
