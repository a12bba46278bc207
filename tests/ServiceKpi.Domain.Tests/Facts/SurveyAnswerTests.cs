namespace ServiceKpi.Domain.Tests.Facts;

public sealed class SurveyAnswerTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Theory]
    [InlineData(SurveyKind.Csat, 1, 5)]
    [InlineData(SurveyKind.Ces, 1, 5)]
    [InlineData(SurveyKind.Nps, 0, 10)]
    public void A_score_lies_on_the_scale_of_its_kind(SurveyKind kind, int lowest, int highest)
    {
        Answer(kind, lowest).Score.Should().Be(lowest);
        Answer(kind, highest).Score.Should().Be(highest);
        FluentActions.Invoking(() => Answer(kind, lowest - 1)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Answer(kind, highest + 1)).Should().Throw<ArgumentOutOfRangeException>();
        SurveyAnswer.ScaleOf(kind).Should().Be((lowest, highest));
    }

    [Fact]
    public void A_customer_who_did_not_answer_has_no_score() => Answer(SurveyKind.Nps, null).Score.Should().BeNull();

    [Fact]
    public void Texts_are_trimmed_and_blank_ones_are_none()
    {
        var answer = new SurveyAnswer(" k ", 1, SurveyKind.Csat, 4, Day, ticket: " T-1 ", customer: " ", comment: " fine ");

        answer.Key.Should().Be("k");
        answer.Ticket.Should().Be("T-1");
        answer.Customer.Should().BeNull();
        answer.Comment.Should().Be("fine");
        answer.Days.Should().Equal(Day);
    }

    [Fact]
    public void A_blank_key_or_a_text_too_long_throws()
    {
        FluentActions.Invoking(() => New(" ")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => New(new string('k', 401))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => New("k", ticket: new string('t', 201))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => New("k", customer: new string('c', 201))).Should().Throw<ArgumentException>();
        New(new string('k', 400)).Key.Should().HaveLength(400);
    }

    private static SurveyAnswer Answer(SurveyKind kind, int? score) => new("k", 1, kind, score, Day);

    private static SurveyAnswer New(string key, string? ticket = null, string? customer = null) =>
        new(key, 1, SurveyKind.Csat, 4, Day, ticket, customer);
}
