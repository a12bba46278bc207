namespace ServiceKpi.Data.Tests.Import;

/// <summary>How files are read the next time.</summary>
public sealed class ImportMemoryTests
{
    private static readonly ImportChoices Till = new()
    {
        Kind = ImportKind.Daily,
        Map = new Dictionary<string, string> { ["Orang"] = "visits", ["Kasir"] = "" },
        Preset = "pos",
        Sheet = "November",
        Numbers = NumberFormat.Id,
        Days = DayOrder.Dmy,
    };

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task What_was_chosen_is_there_the_next_time_until_there_is_nothing_to_say(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, ImportRun.Clock);
        var memory = database.Get<ImportMemory>();
        var shape = Shape("Tempat", "Orang");

        await memory.KeepAsync(shape, Till with { Sheet = null }, new Because(new Actor(8, "Sari", "")), default);
        await memory.KeepAsync(shape, Till, TestActors.Budi, default);

        var recalled = (await memory.FindAsync(shape, default))!;
        recalled.Choices.Should().BeEquivalentTo(Till);
        (recalled.At, recalled.Who).Should().Be((ImportRun.Clock.GetUtcNow().UtcDateTime, "Budi"));
        (await memory.FindAsync(Shape("Tempat", "Uang"), default)).Should().BeNull();
        await memory.KeepAsync(shape, null, TestActors.Budi, default);
        (await memory.FindAsync(shape, default)).Should().BeNull();
    }

    [Fact]
    public async Task Of_eight_at_once_one_is_remembered_and_nobody_is_refused()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (memory, shape) = (database.Get<ImportMemory>(), Shape("a"));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => memory.KeepAsync(shape, Till with { Sheet = $"{i}" }, TestActors.Budi, default)));

        (await memory.FindAsync(shape, default))!.Choices.Preset.Should().Be("pos");
    }

    [Fact]
    public void A_shape_is_that_of_the_headings_in_whatever_order_and_spelling() =>
        Shape("Tanggal Kunjungan", "Omzet").Should().Be(Shape("omzet", "TANGGAL_KUNJUNGAN")).And.NotBe(Shape("Omzet", "Tanggal")).And.HaveLength(64);

    [Fact]
    public void What_the_headings_say_by_themselves_is_not_worth_remembering()
    {
        var guessed = new ImportChoices { Kind = ImportKind.Daily };

        guessed.IsUsual(ImportKind.Daily).Should().BeTrue();
        new[] { guessed with { Kind = ImportKind.Tickets }, guessed with { Sheet = "B" }, guessed with { Preset = "pos" }, guessed with { Days = DayOrder.Dmy }, guessed with { Numbers = NumberFormat.En } }
            .Should().AllSatisfy(c => c.IsUsual(ImportKind.Daily).Should().BeFalse());
    }

    private static string Shape(params string[] headings) => ImportChoices.ShapeOf(new ImportSample(null, headings, [], 0));
}
