namespace ServiceKpi.Domain.Tests.Desk;

public sealed class TrackingCodeTests
{
    [Fact]
    public void A_code_is_ten_letters_and_digits_that_nobody_takes_for_each_other()
    {
        var codes = Enumerable.Range(0, 1000).Select(_ => TrackingCode.New()).ToList();

        codes.Should().OnlyHaveUniqueItems().And.OnlyContain(c => c.Length == 10 && !c.Any("01OILl".Contains));
    }

    [Theory]
    [InlineData("7k4rw-m29hx", "7K4RWM29HX")]
    [InlineData(" 7K4RW M29HX ", "7K4RWM29HX")]
    [InlineData("7K4RWM29H", null)]
    [InlineData("7K4RWM29H0", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void It_is_read_as_people_type_it(string? typed, string? code) => TrackingCode.Of(typed).Should().Be(code);

    [Fact]
    public void It_is_shown_in_two_parts() => TrackingCode.Shown("7K4RWM29HX").Should().Be("7K4RW-M29HX");
}
