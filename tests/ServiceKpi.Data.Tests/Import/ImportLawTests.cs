using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace ServiceKpi.Data.Tests.Import;

public sealed class ImportLawTests
{
    private static readonly Outlet Jakarta = new MemoryStore().AddOutlet(new Outlet("JKT01", "Jakarta", "Asia/Jakarta"));
    private static readonly DateTime Start = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly Gen<char> Delimiter = Gen.Elements(',', ';', '\t');

    private static readonly Gen<string?> Text =
        from length in Gen.Choose(0, 40)
        from characters in Gen.ArrayOf(Gen.Elements("a\"',;\t \r\n|\\=é日\u00A0\u001F\uFFFD0".ToCharArray()), length)
        let text = new string(characters).Trim()
        select text.Length == 0 ? null : text;

    private static readonly Gen<Ticket> Tickets =
        from second in Gen.Choose(0, 800_000_000)
        from times in Gen.Two(Gen.Choose(-1, 5_000_000))
        from texts in Gen.Four(Text)
        from counts in Gen.Two(Gen.Choose(0, 9))
        from kind in Gen.Elements(Enum.GetValues<TicketKind>())
        from exclusion in Gen.Elements(Enum.GetValues<TicketExclusion>())
        let opened = Start.AddSeconds(second)
        select new Ticket(Jakarta, $"T-{Guid.NewGuid()}", opened, new TicketDetails
        {
            Customer = texts.Item1,
            Channel = texts.Item2,
            Topic = texts.Item3,
            Priority = texts.Item4,
            Kind = kind,
            Exclusion = exclusion,
            Contacts = counts.Item1 + 1,
            Reopened = counts.Item2,
            FirstRespondedAt = times.Item1 < 0 ? null : opened.AddSeconds(times.Item1),
            ResolvedAt = times.Item2 < 0 ? null : opened.AddSeconds(times.Item2).AddTicks(counts.Item1),
            PromisedOn = counts.Item2 < 5 ? null : DateOnly.FromDateTime(opened.AddDays(counts.Item1)),
        });

    private static readonly Gen<long?> Figure =
        Gen.OneOf(Gen.Constant<long?>(null), Gen.Choose(0, 2_000).Select(n => (long?)n), Gen.Choose(0, 1_000_000_000).Select(n => (long?)n));

    [Fact]
    public void Tickets_written_to_a_file_come_back_as_they_were() => Holds(
        from delimiter in Delimiter from tickets in Tickets.ListOf() select (delimiter, tickets),
        file =>
        {
            var run = Import(ImportKind.Tickets, CsvOf.Tickets(file.tickets, file.delimiter));

            run.Facts<Ticket>().Should().BeEquivalentTo(file.tickets, o => o.WithStrictOrdering());
        });

    [Fact]
    public void Figures_written_to_a_file_come_back_as_they_were() => Holds(
        from delimiter in Delimiter
        from numbers in Gen.Elements(NumberFormat.En, NumberFormat.Id)
        from figures in Gen.Three(Figure).ListOf()
        from note in Text
        select (delimiter, numbers, entries: figures.Select((f, i) => new DailyEntry(1, new DateOnly(2020, 1, 1).AddDays(i), f.Item1, f.Item2, f.Item3, note)).ToList()),
        file =>
        {
            var run = Import(ImportKind.Daily, CsvOf.Daily(file.entries, file.delimiter, file.numbers), file.numbers);

            run.Facts<DailyEntry>().Should().BeEquivalentTo(file.entries, o => o.WithStrictOrdering());
        });

    [Fact]
    public void Every_record_is_inserted_or_rejected_however_dirty_the_file()
    {
        var cell = Gen.Elements(
            "JKT01", "2026-03-01", "2026-03-02", "2026-02-30", "", " ", "1", "-1", "1.5", "1e5", "x", "\"two\nlines\"", "\"a\"\"b\"", "\0", "\uFFFF", "5,0");
        var record = from cells in Gen.ArrayOf(cell, 5) select string.Join(';', cells);
        var good = from day in Gen.Choose(0, 3000) select $"JKT01;{new DateOnly(2015, 1, 1).AddDays(day):O};1;1;";
        Holds(
            Gen.OneOf(record, good).NonEmptyListOf(),
            records =>
            {
                var run = Import(ImportKind.Daily, $"outlet;date;visits;revenue;note\n{string.Join('\n', records)}\n");
                var report = run.Report;

                // A row of nothing but separators is no record.
                report.Read.Should().Be(records.Count(r => r.Any(c => c is not (';' or ' '))));
                report.Read.Should().Be(report.Inserted + report.Updated + report.Unchanged + report.Rejected);
                run.Store.Facts.Should().HaveCount((int)report.Inserted);
                LinesOf(run.Rejects).Should().HaveCount((int)report.Rejected).And.BeInAscendingOrder();
            });
    }

    [Fact]
    public void No_text_at_all_makes_an_import_fail_otherwise_than_by_saying_why() => Holds(
        Gen.Elements("\"", ",", "\n", "\r", "a", "\"\"", " ", "1", ";", "\0").ArrayOf(),
        pieces =>
        {
            var run = Import(ImportKind.Daily, $"outlet,date,visits,revenue,note\n{string.Concat(pieces)}");

            run.Report.Read.Should().Be(run.Report.Rejected);
        });

    private static ImportRun Import(ImportKind kind, string csv, NumberFormat numbers = NumberFormat.En) =>
        ImportRun.OfAsync(kind, csv, numbers).GetAwaiter().GetResult();

    private static IEnumerable<int> LinesOf(string rejects)
    {
        using var reader = new StringReader(rejects);
        using var csv = new CsvHelper.CsvReader(
            reader, new CsvHelper.Configuration.CsvConfiguration(CultureInfo.InvariantCulture) { MissingFieldFound = null });
        csv.Read();
        while (csv.Read())
        {
            yield return csv.GetField<int>(0);
        }
    }

    private static void Holds<T>(Gen<T> values, Action<T> law) =>
        Prop.ForAll(values.ToArbitrary(), law).QuickCheckThrowOnFailure();
}
