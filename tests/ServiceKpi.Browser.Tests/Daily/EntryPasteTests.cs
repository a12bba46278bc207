using static Microsoft.Playwright.Assertions;

namespace ServiceKpi.Browser.Tests.Daily;

/// <summary>Cells from Indonesian and English spreadsheets.</summary>
public class EntryPasteTests(DemoSite site) : BrowserTest(site)
{
    /// <summary>Worked by hand: three digits after a separator group, one or two are decimals; the last of two kinds is the decimal.</summary>
    private static readonly (string Typed, string Money, string Count)[] Numbers =
    [
        ("1234", "1234", "1234"),
        ("Rp 1.234.567", "1234567", "1234567"),
        ("Rp1.234.567,50", "1234567.5", "whole"),
        ("1,234,567.50", "1234567.5", "whole"),
        ("1.234", "1234", "1234"),
        ("1,234", "1234", "1234"),
        ("12,5", "12.5", "whole"),
        ("12.50", "12.5", "whole"),
        ("12,00", "12", "12"),
        ("Rp 1.500,-", "1500", "1500"),
        ("$1,234.50", "1234.5", "whole"),
        ("1 234 567", "1234567", "1234567"),
        ("", "null", "null"),
        ("0", "0", "0"),
        ("1234,567", "number", "number"),
        ("1.23.456", "number", "number"),
        ("1.234,567", "number", "number"),
        ("12a", "number", "number"),
        ("1e5", "number", "number"),
        ("-5", "-5", "negative"),
        ("(1.000)", "-1000", "negative"),
        ("2.000.000.000", "2000000000", "large"),
        ("10.000.000.000.001", "large", "large"),
        ("27,5 jt", "27500000", "27500000"),
        ("Rp 27.5jt", "27500000", "27500000"),
        ("1,1 juta", "1100000", "1100000"),
        ("850 rb", "850000", "850000"),
        ("12k", "12000", "12000"),
        ("1,25 miliar", "1250000000", "large"),
        ("1.250 jt", "number", "number"),
        ("5 kg", "number", "number"),
    ];

    [SkippableFact]
    public async Task A_number_is_read_whatever_the_language_of_its_writer()
    {
        var page = await Site.OpenAsync("/kpis");
        const string read = """
            async texts => {
              const { readNumber } = await import('/js/entry/number.js');
              const told = ({ value, fault }) => fault ?? String(value);
              return texts.map(text => `${text} | ${told(readNumber(text, 'money'))} | ${told(readNumber(text, 'count'))}`);
            }
            """;

        var found = await page.EvaluateAsync<string[]>(read, Numbers.Select(n => n.Typed).ToArray());

        found.Should().Equal(Numbers.Select(n => $"{n.Typed} | {n.Money} | {n.Count}"));
    }

    [SkippableTheory]
    [InlineData("id", "27500000000")]
    [InlineData("en", "27500000")]
    public async Task What_m_means_depends_on_the_language(string language, string read)
    {
        var page = await Site.OpenAsync("/kpis", language);

        (await page.EvaluateAsync<string>("async () => String((await import('/js/entry/number.js')).readNumber('27.5 m', 'money').value)")).Should().Be(read);
    }

    [SkippableTheory]
    [InlineData("id", "JKT01", "Rp 10.234.567", "10.234.567", "12.345.678,50")]
    [InlineData("en", "BDG01", "10,234,567", "10,234,567", "12,345,678.50")]
    public async Task A_block_of_cells_fills_rows_and_saves_each(string language, string outlet, string revenue, string shown, string second)
    {
        var screen = await EntryScreen.OpenAsync(Site, outlet, "2025-03", language);
        await screen.Cell("2025-03-04", "visits").FocusAsync();
        await screen.PasteAsync($"101\t{revenue}\t51\tPasar\r\n102\t{second}\r\nxx\t{revenue}\r\n");

        await screen.ExpectAsync("2025-03-04", "revenue", shown);
        await screen.ExpectAsync("2025-03-04", "note", "Pasar");
        await screen.ExpectAsync("2025-03-05", "revenue", second);
        await screen.ExpectAsync("2025-03-06", "visits", "xx");
        await screen.ExpectStateAsync("2025-03-06", "fault");
        await Expect(screen.Page.Locator("[data-news=told]")).ToContainTextAsync(language == "id" ? "Ditempel ke 3 hari. 1 sel" : "Pasted into 3 days. 1 cells");
        await Expect(screen.Page.Locator("[data-news=told]")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task Rows_that_go_beyond_the_days_there_are_are_told()
    {
        var screen = await EntryScreen.OpenAsync(Site, "JKT02");
        await screen.PasteAsync("150\t20000000\n151\t20000000\n");

        await Expect(screen.Row(EntryScreen.Today).Locator(".row-state")).Not.ToHaveTextAsync("Today, not entered yet");
        await Expect(screen.Page.Locator("[data-news=told]")).ToContainTextAsync("1 rows had no day to go to.");
    }
}
