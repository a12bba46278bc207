using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace ServiceKpi.Web.Features.Import;

/// <summary>
/// The files that people have uploaded and not imported yet: each in a folder of its own that nobody else can open, until the page is
/// left or the file has lain there too long.
/// </summary>
internal sealed class Uploads : IDisposable
{
    /// <summary>The largest file that is taken through a circuit; larger ones go by the command.</summary>
    public const long MostBytes = 100L * 1024 * 1024;

    /// <summary>How long a file is kept that nobody does anything with.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private const string Prefix = "servicekpi-import-";

    /// <summary>After that a folder is one that a crashed server left behind.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<string, Upload> all = new();
    private readonly TimeProvider clock;
    private readonly ITimer sweeping;

    public Uploads(TimeProvider clock)
    {
        this.clock = clock;
        SweepAbandoned();
        sweeping = clock.CreateTimer(_ => Sweep(), null, Kept / 4, Kept / 4);
    }

    /// <summary>Makes room for a file.</summary>
    /// <param name="owner">The account of who uploads it.</param>
    /// <param name="name">What it is called on their machine.</param>
    public Upload Begin(int owner, string name)
    {
        var upload = new Upload(
            Convert.ToHexString(RandomNumberGenerator.GetBytes(16)), owner, name, Directory.CreateTempSubdirectory(Prefix).FullName);
        all[upload.Id] = upload;
        Touch(upload);
        return upload;
    }

    /// <summary>The upload, for whoever made it; none when it is another's or gone.</summary>
    public Upload? Find(string id, int owner) => all.TryGetValue(id, out var upload) && upload.Owner == owner ? upload : null;

    /// <summary>Says that somebody is at it; false when it is gone.</summary>
    public bool Touch(Upload upload)
    {
        upload.LastUsed = clock.GetUtcNow();
        return all.ContainsKey(upload.Id);
    }

    /// <summary>Removes it. Where somebody is reading it still, the next sweep tries again.</summary>
    public void End(Upload upload)
    {
        if (TryDelete(upload.Folder))
        {
            all.TryRemove(upload.Id, out _);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        sweeping.Dispose();
        foreach (var upload in all.Values)
        {
            End(upload);
        }
    }

    private static bool TryDelete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
            return true;
        }
        catch (DirectoryNotFoundException)
        {
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private void SweepAbandoned()
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*")
            .Where(folder => clock.GetUtcNow().UtcDateTime - Directory.GetLastWriteTimeUtc(folder) > Abandoned))
        {
            TryDelete(folder);
        }
    }

    private void Sweep()
    {
        foreach (var upload in all.Values.Where(u => clock.GetUtcNow() - u.LastUsed >= Kept))
        {
            End(upload);
        }
    }
}

/// <summary>A file that somebody has uploaded, and the rows of it that were rejected.</summary>
/// <param name="id">What it is asked for by; nobody can guess it.</param>
/// <param name="owner">The account of who uploaded it.</param>
/// <param name="name">What it is called on their machine.</param>
/// <param name="folder">Where it lies.</param>
public sealed class Upload(string id, int owner, string name, string folder)
{
    /// <summary>What it is asked for by.</summary>
    public string Id => id;

    /// <summary>The account of who uploaded it.</summary>
    public int Owner => owner;

    /// <summary>What it is called on their machine.</summary>
    public string Name => name;

    /// <summary>Where it lies.</summary>
    public string Folder => folder;

    /// <summary>The file.</summary>
    public string File => Path.Combine(folder, "upload.csv");

    /// <summary>The rejected rows, once the file was checked or imported.</summary>
    public string Rejects => Path.Combine(folder, "rejects.csv");

    /// <summary>When somebody last did something with it.</summary>
    public DateTimeOffset LastUsed { get; set; }
}
