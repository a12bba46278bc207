namespace ServiceKpi.Domain.Tests.Time;

public sealed class MonthTests
{
    private static readonly Month February = Month.Of(new(2024, 2, 17));

    [Fact]
    public void It_has_all_days_from_its_first_to_its_last() =>
        February.Days.Should().Be(new Period(new(2024, 2, 1), new(2024, 2, 29)));

    [Fact]
    public void Years_end_between_december_and_january()
    {
        var december = Month.Of(new(2025, 12, 31));

        december.Next.From.Should().Be(new DateOnly(2026, 1, 1));
        december.Next.Previous.Should().Be(december);
        december.Plus(-12).ToString().Should().Be("2024-12");
    }

    [Fact]
    public void Months_are_in_the_order_of_time()
    {
        (February < February.Next && February.Next > February && February <= February.Next && February.Next >= February).Should().BeTrue();
        new[] { February.Next, February, February.Previous }.Order().Should().Equal(February.Previous, February, February.Next);
    }

    [Fact]
    public void It_is_read_as_it_is_written()
    {
        February.ToString().Should().Be("2024-02");
        Month.Parse("2024-02").Should().Be(February);
        FluentActions.Invoking(() => Month.Parse("2024-2")).Should().Throw<FormatException>();
    }

    [Theory]
    [InlineData("2024-01-31", false)]
    [InlineData("2024-02-01", true)]
    [InlineData("2024-02-29", true)]
    [InlineData("2024-03-01", false)]
    public void It_contains_its_days_and_no_others(string day, bool contained) =>
        February.Contains(TestTime.Day(day)).Should().Be(contained);

    [Fact]
    public void The_calendar_begins_and_ends_with_a_month()
    {
        Month.Of(DateOnly.MinValue).Should().Be(default(Month));
        Month.Of(DateOnly.MaxValue).To.Should().Be(DateOnly.MaxValue);
        FluentActions.Invoking(() => Month.Of(DateOnly.MaxValue).Next).Should().Throw<ArgumentOutOfRangeException>();
    }
}
