using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Tests.Archive;

/// <summary>What is not restored is refused in a sentence, and nothing of it is stored.</summary>
public sealed class ArchiveRefusalTests
{
    public static TheoryData<string, string, string, string> Spoilt => new()
    {
        { "extra/run.sh", "", "rm", "*entry extra/run.sh*does not know*" },
        { "../evil.csv", "", "x", "*entry ../evil.csv*does not know*" },
        { "archive.json", "\"Tickets\"", "\"Spells\"", "*table Spells*does not know*" },
        { "archive.json", "\"table\": \"Tickets\"", "\"table\": \"Targets\"", "*lacks the table Tickets*" },
        { "archive.json", "\"format\": 1", "\"format\": 2", "*made by version*form*" },
        { "archive.json", "\"schema\": \"{last}\"", "\"schema\": \"Sessions\"", "*older version*migrate*" },
        { "archive.json", "\"schema\": \"{last}\"", "\"schema\": \"Next\"", "*stores something that this one*" },
        { "archive.json", "\"product\": \"ServiceKpi\"", "\"product\": \"Other\"", "*not an archive of ServiceKpi*" },
        { "archive.json", "{", "[", "*archive.json cannot be read*" },
        { "tables/Tickets.jsonl", "\"Topic\"", "\"Magic\"", "*Tickets.jsonl, line 1*column Magic*" },
        { "tables/Tickets.jsonl", "\"Topic\"", "\"Channel\"", "*has Channel twice*" },
        { "tables/Tickets.jsonl", ",\"Version\":0}", "}", "*lacks Version*" },
        { "tables/Tickets.jsonl", "\"Kind\":1", "\"Kind\":3", "*not what was written*" },
        { "tables/Tickets.jsonl", "\"Kind\":1", "\"Kind\":\"two\"", "*line 1*no such Kind*" },
        { "tables/Tickets.jsonl", "\"OutletId\":1", "\"OutletId\":null", "*no such OutletId*" },
        { "tables/Tickets.jsonl", "08:00:00.1234567Z", "08:00:00.1234567", "*no such OpenedAt*" },
        { "tables/Tickets.jsonl", "}\n", "}", "*Tickets.jsonl*" },
        { "tables/Passkeys.jsonl", "\"SignCount\"", "\"Secret\"", "*no such Data*" },
        { "tables/DailyEntries.jsonl", "\"IsClosed\":true", "\"IsClosed\":false", "*DailyEntries*not what was written*" },
    };

    [Theory]
    [MemberData(nameof(Spoilt))]
    public async Task A_spoilt_archive_is_refused_and_nothing_is_stored(string entry, string old, string other, string sentence)
    {
        await using var database = await FullDatabase.CreateAsync();
        await using var restored = await TestDatabase.CreateAsync();
        var (whole, spoilt) = (await database.ArchiveAsync(), TestFolder.File("spoilt.zip"));
        File.Copy(whole, spoilt);
        await using var context = database.Open();
        var last = ArchiveContents.NameOf(context.Database.GetMigrations().Last());
        Archives.Spoil(spoilt, entry, old.Replace("{last}", last, StringComparison.Ordinal), other);

        await restored.Invoking(d => d.RestoreAsync(spoilt)).Should().ThrowAsync<ArchiveException>().WithMessage(sentence);

        (await restored.AllAsync<Account>()).Should().BeEmpty();
        await restored.RestoreAsync(whole);
        (await restored.AllAsync<Account>()).Should().ContainSingle();
    }

    [Fact]
    public async Task Bytes_that_a_disk_has_changed_are_found_wherever_they_are()
    {
        await using var database = await FullDatabase.CreateAsync();
        var whole = await File.ReadAllBytesAsync(await database.ArchiveAsync());
        var before = Archives.Tables(await FileOf(whole));
        await using var restored = await TestDatabase.CreateAsync();

        foreach (var at in Enumerable.Range(0, 12).Select(i => (i * whole.Length / 12) + 40))
        {
            byte[] broken = [.. whole];
            broken[at] ^= 0x10;
            try
            {
                await restored.RestoreAsync(await FileOf(broken));
            }
            catch (ArchiveException)
            {
                (await restored.AllAsync<Account>()).Should().BeEmpty();
                continue;
            }

            // What was broken is nothing that is restored, such as a file for people.
            Archives.Tables(await restored.ArchiveAsync()).Should().Equal(before);
            return;
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(-10)]
    public async Task What_is_cut_off_is_refused(int length)
    {
        await using var database = await FullDatabase.CreateAsync();
        var whole = await File.ReadAllBytesAsync(await database.ArchiveAsync());
        await using var restored = await TestDatabase.CreateAsync();

        var cut = await FileOf(length < 0 ? whole[..^-length] : whole[..length]);

        await restored.Invoking(d => d.RestoreAsync(cut)).Should().ThrowAsync<ArchiveException>().WithMessage("*is not an archive, or not all of one*");
    }

    [Fact]
    public async Task Nothing_is_restored_where_anything_is_stored()
    {
        await using var database = await FullDatabase.CreateAsync();
        await using var used = await TestDatabase.CreateAsync();
        await used.SaveAsync(Facts.Outlet("MDN01"));
        var holidays = await used.AllAsync<HolidayOccurrence>();

        await used.Invoking(d => d.RestoreAsync(database.ArchiveAsync().GetAwaiter().GetResult()))
            .Should().ThrowAsync<ArchiveException>().WithMessage("*holds something already*");

        (await used.AllAsync<Outlet>()).Should().ContainSingle().Which.Code.Should().Be("MDN01");
        (await used.AllAsync<HolidayOccurrence>()).Should().BeEquivalentTo(holidays);
    }

    [Fact]
    public async Task A_restore_that_is_stopped_leaves_nothing_and_can_be_done_again()
    {
        await using var database = await FullDatabase.CreateAsync();
        await using var restored = await TestDatabase.CreateAsync();
        var file = await database.ArchiveAsync();
        using var stop = new CancellationTokenSource();

        await restored.Invoking(d => d.RestoreAsync(file, new Archives.After("Tickets", stop.Cancel), stop.Token))
            .Should().ThrowAsync<OperationCanceledException>();

        (await restored.AllAsync<Ticket>()).Should().BeEmpty();
        (await restored.AllAsync<HolidayOccurrence>()).Should().NotBeEmpty("they are as they were planted");
        await restored.RestoreAsync(file);
        (await restored.AllAsync<Ticket>()).Should().HaveSameCount(await database.AllAsync<Ticket>());
    }

    [Fact]
    public async Task An_archive_replaces_nothing_unasked_and_is_its_owners_alone()
    {
        await using var database = await FullDatabase.CreateAsync();
        var file = TestFolder.File("all.zip");
        await File.WriteAllTextAsync(file, "precious");
        await File.WriteAllTextAsync(file + ".unfinished", "of one that was killed");
        var writer = database.Get<ArchiveWriter>();

        await writer.Invoking(w => w.WriteAsync(file, replace: false, null, default)).Should().ThrowAsync<IOException>().WithMessage("*exists already*");
        (await File.ReadAllTextAsync(file)).Should().Be("precious");
        await writer.WriteAsync(file, replace: true, null, default);

        Directory.GetFiles(Path.GetDirectoryName(file)!).Should().Equal(file);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(file).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public async Task An_archive_that_fails_leaves_nothing_behind()
    {
        await using var database = await FullDatabase.CreateAsync();
        var file = TestFolder.File("all.zip");
        using var stop = new CancellationTokenSource();

        await database.Get<ArchiveWriter>().Invoking(w => w.WriteAsync(file, replace: false, new Archives.After("Outlets", stop.Cancel), stop.Token))
            .Should().ThrowAsync<OperationCanceledException>();

        Directory.GetFiles(Path.GetDirectoryName(file)!).Should().BeEmpty();
    }

    private static async Task<string> FileOf(byte[] bytes)
    {
        var file = TestFolder.File("broken.zip");
        await File.WriteAllBytesAsync(file, bytes);
        return file;
    }
}
