using FsCheck.Fluent;

namespace ServiceKpi.Domain.Tests.Measures;

public sealed class VarintTests
{
    // The worked example of the Protocol Buffers documentation, "Base 128 Varints" (protobuf.dev/programming-guides/
    // encoding): 1 is 01 and 150 is 96 01.
    [Theory]
    [InlineData(0, new byte[] { 0 })]
    [InlineData(1, new byte[] { 1 })]
    [InlineData(127, new byte[] { 0x7F })]
    [InlineData(128, new byte[] { 0x80, 0x01 })]
    [InlineData(150, new byte[] { 0x96, 0x01 })]
    [InlineData(long.MaxValue, new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F })]
    public void A_number_takes_as_few_bytes_as_it_needs(long value, byte[] expected)
    {
        var bytes = new List<byte>();

        Varint.Write(bytes, value);

        bytes.Should().Equal(expected);
    }

    [Fact]
    public void Numbers_written_one_after_the_other_are_read_so()
    {
        var number = from bits in Gen.Choose(0, 62)
                     from low in Gen.Choose(0, int.MaxValue)
                     select (1L << bits) | (low & ((1L << bits) - 1));

        Law.Holds(number.ArrayOf(), values =>
        {
            var bytes = new List<byte>();
            foreach (var value in values)
            {
                Varint.Write(bytes, value);
            }

            ReadOnlySpan<byte> rest = bytes.ToArray();
            foreach (var value in values)
            {
                Varint.Read(ref rest).Should().Be(value);
            }

            rest.Length.Should().Be(0);
        });
    }

    [Fact]
    public void A_number_below_0_cannot_be_written() =>
        FluentActions.Invoking(() => Varint.Write([], -1)).Should().Throw<ArgumentOutOfRangeException>();

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 0x96 })]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01 })]
    public void Bytes_that_end_inside_a_number_or_go_on_for_too_long_are_no_number(byte[] bytes) =>
        FluentActions.Invoking(() => Read(bytes)).Should().Throw<FormatException>();

    private static long Read(ReadOnlySpan<byte> bytes) => Varint.Read(ref bytes);
}
