using FsCheck;
using FsCheck.Fluent;

namespace ServiceKpi.Data.Tests.Csv;

public sealed class CsvLinesTests
{
    private static readonly Gen<string> Hostile =
        from length in Gen.Choose(0, 12)
        from characters in Gen.ArrayOf(Gen.Elements("a\"',;\t \r\n|=+-@\u0085\u2028\u2029\0\u001bé日".ToCharArray()), length)
        select new string(characters);

    [Fact]
    public void Whatever_the_text_a_strict_reader_gets_it_back() => Prop.ForAll(
        (from width in Gen.Choose(1, 5) from lines in Gen.ArrayOf(Gen.ArrayOf(Hostile, width)) select lines).ToArbitrary(),
        lines =>
        {
            using var text = new StringWriter();
            var csv = new CsvLines(text);
            foreach (var line in lines)
            {
                csv.Write(line);
            }

            StrictCsv.Read(text.ToString()).Should().BeEquivalentTo(lines, o => o.WithStrictOrdering());
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_line_of_other_length_is_refused()
    {
        var csv = new CsvLines(TextWriter.Null);
        csv.Write(["a", "b"]);

        csv.Invoking(c => c.Write(["a"])).Should().Throw<ArgumentException>();
    }
}
