namespace ServiceKpi.Data.Tests.Sqlite;

public sealed class DatabaseFileLockTests
{
    [Fact]
    public void A_second_one_is_refused_and_told_which_file()
    {
        var file = TestFolder.File("kpi.db");
        using var first = DatabaseFileLock.Take(file);

        var second = () => DatabaseFileLock.Take(file);

        second.Should().Throw<DatabaseInUseException>().WithMessage($"*{file}*");
    }

    [Fact]
    public void A_link_to_the_file_has_the_same_lock()
    {
        var file = TestFolder.File("kpi.db");
        File.WriteAllText(file, "");
        var link = TestFolder.File("link.db");
        File.CreateSymbolicLink(link, file);
        using var first = DatabaseFileLock.Take(file);

        var second = () => DatabaseFileLock.Take(link);

        second.Should().Throw<DatabaseInUseException>();
    }

    [SkippableFact]
    public void A_hard_link_to_the_file_has_the_same_lock()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "elsewhere the name decides");
        var file = TestFolder.File("kpi.db");
        File.WriteAllText(file, "");
        var link = TestFolder.File("link.db");
        using var ln = System.Diagnostics.Process.Start("ln", [file, link]);
        ln.WaitForExit();
        using var first = DatabaseFileLock.Take(file);

        var second = () => DatabaseFileLock.Take(link);

        second.Should().Throw<DatabaseInUseException>();
        File.Exists(link).Should().BeTrue();
    }

    [Fact]
    public async Task The_database_is_read_and_written_under_its_lock()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var taken = DatabaseFileLock.Take(database.Options.FilePath);

        await database.SaveAsync(Facts.Outlet());

        (await database.AllAsync<Domain.Outlets.Outlet>()).Should().ContainSingle();
    }

    [Fact]
    public void A_lock_that_was_given_back_can_be_taken_again()
    {
        var file = TestFolder.File("kpi.db");
        DatabaseFileLock.Take(file).Dispose();

        DatabaseFileLock.Take(file).Dispose();
    }

    [Fact]
    public void A_lock_file_left_by_a_process_that_ended_locks_nobody_out()
    {
        var file = TestFolder.File("kpi.db");
        File.WriteAllText($"{file}.lock", "");

        DatabaseFileLock.Take(file).Dispose();
    }

    [Fact]
    public void The_folder_of_the_database_is_made_when_it_is_missing()
    {
        var file = Path.Combine(TestFolder.File("data"), "new", "kpi.db");

        using var taken = DatabaseFileLock.Take(file);

        Directory.Exists(Path.GetDirectoryName(file)).Should().BeTrue();
    }
}
