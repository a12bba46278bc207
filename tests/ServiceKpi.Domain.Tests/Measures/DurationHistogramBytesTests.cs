using FsCheck.Fluent;

namespace ServiceKpi.Domain.Tests.Measures;

public sealed class DurationHistogramBytesTests
{
    [Fact]
    public void Bytes_give_the_histogram_back() => Law.Holds(Some.Histogram, histogram =>
    {
        var back = DurationHistogram.FromBytes(histogram.ToBytes());

        back.Should().Be(histogram);
        back.Count.Should().Be(histogram.Count);
        back.GetHashCode().Should().Be(histogram.GetHashCode());
    });

    [Fact]
    public void No_bytes_are_the_empty_histogram()
    {
        DurationHistogram.Empty.ToBytes().Should().BeEmpty();
        DurationHistogram.FromBytes([]).Should().BeSameAs(DurationHistogram.Empty);
    }

    // The layout is stored, so it must not change: pairs of varints, bucket less the one before, and count. 3 s twice is
    // bucket 3; 300 s lies in octave 8, s = 2, bucket 64·2 + (300 >> 2) = 203 = 3 + 200, and 200 takes two bytes.
    [Fact]
    public void The_stored_layout_does_not_change() =>
        DurationHistogram.Of([300, 3, 3]).ToBytes().Should().Equal(3, 2, 0xC8, 0x01, 1);

    [Theory]
    [InlineData("a bucket without a count", new byte[] { 5 })]
    [InlineData("a number without its end", new byte[] { 5, 0x80 })]
    [InlineData("an empty bucket", new byte[] { 5, 0 })]
    [InlineData("a bucket that comes twice", new byte[] { 5, 1, 0, 1 })]
    [InlineData("a bucket beyond the highest", new byte[] { 0xFF, 0xFF, 0x01, 1 })]
    [InlineData("a step beyond an int", new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0x7F, 1 })]
    [InlineData("a step beyond a long", new byte[] { 5, 1, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F, 1 })]
    [InlineData("a number of more than 63 bits", new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1 })]
    public void Bytes_that_are_no_histogram_are_a_format_error(string why, byte[] bytes) =>
        FluentActions.Invoking(() => DurationHistogram.FromBytes(bytes)).Should().Throw<FormatException>(why);

    [Fact]
    public void Counts_beyond_a_long_are_a_format_error()
    {
        var bytes = new List<byte>();
        foreach (var step in new[] { 1, 1 })
        {
            Varint.Write(bytes, step);
            Varint.Write(bytes, long.MaxValue);
        }

        FluentActions.Invoking(() => DurationHistogram.FromBytes([.. bytes])).Should().Throw<FormatException>();
    }

    [Fact]
    public void Any_bytes_are_either_a_histogram_or_a_format_error() =>
        Law.Holds(Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf(), bytes =>
        {
            try
            {
                var histogram = DurationHistogram.FromBytes(bytes);
                DurationHistogram.FromBytes(histogram.ToBytes()).Should().Be(histogram);
                _ = histogram.Quantile(0.9);
            }
            catch (FormatException)
            {
                // What else bytes may be.
            }
        });
}
