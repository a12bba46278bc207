using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Tests.Archive;

/// <summary>Archives of test databases, whole and spoilt.</summary>
internal static class Archives
{
    /// <summary>Archives a database; the file is the test's.</summary>
    public static async Task<string> ArchiveAsync(this TestDatabase database, IProgress<ArchivedRows>? progress = null)
    {
        if (database.Options.Provider == DatabaseProvider.SqlServer)
        {
            await using var context = database.Open();
            await context.Database.ExecuteSqlRawAsync("ALTER DATABASE CURRENT SET ALLOW_SNAPSHOT_ISOLATION ON");
        }

        var file = TestFolder.File("all.zip");
        await database.Get<ArchiveWriter>().WriteAsync(file, replace: false, progress, default);
        return file;
    }

    public static async Task RestoreAsync(
        this TestDatabase database, string file, IProgress<ArchivedRows>? progress = null, CancellationToken cancellationToken = default)
    {
        using var archive = await OpenArchive.OpenAsync(file, cancellationToken);
        await Restoration.RunAsync(archive, database.Options, TimeProvider.System, progress, cancellationToken);
    }

    /// <summary>The lines of each table.</summary>
    public static Dictionary<string, string> Tables(string file)
    {
        using var zip = ZipFile.OpenRead(file);
        return zip.Entries.Where(e => e.FullName.StartsWith("tables/", StringComparison.Ordinal)).ToDictionary(e => e.Name, e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd();
        });
    }

    /// <summary>Puts another text in the place of one in an entry, which is made when it is not there.</summary>
    public static void Spoil(string file, string entry, string old, string other)
    {
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        var text = "";
        if (zip.GetEntry(entry) is { } stored)
        {
            using (var reader = new StreamReader(stored.Open()))
            {
                text = reader.ReadToEnd();
            }

            text.Should().Contain(old);
            stored.Delete();
        }

        using var stream = zip.CreateEntry(entry).Open();
        stream.Write(Encoding.UTF8.GetBytes(old.Length == 0 ? other : text.Replace(old, other, StringComparison.Ordinal)));
    }

    /// <summary>Does something when a table has been dealt with.</summary>
    public sealed class After(string table, Action act) : IProgress<ArchivedRows>
    {
        public void Report(ArchivedRows value)
        {
            if (value.Table == table)
            {
                act();
            }
        }
    }
}
