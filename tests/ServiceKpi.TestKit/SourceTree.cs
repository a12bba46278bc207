namespace ServiceKpi.TestKit;

/// <summary>The files of the repository, for tests of its rules.</summary>
public static class SourceTree
{
    private static readonly string[] Made = ["bin", "obj", "Migrations", "node_modules", "artifacts"];

    /// <summary>The directory of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The written files with an extension below a directory, as paths from the root with slashes.</summary>
    public static IEnumerable<string> Files(string directory, params string[] extensions) =>
        Directory.EnumerateFiles(Path.Combine(Root, directory), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => extensions.Contains(Path.GetExtension(path)) && !path.Split('/').Intersect(Made).Any())
            .Order(StringComparer.Ordinal);

    /// <summary>The text of a file.</summary>
    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string FindRoot()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "ServiceKpi.sln")))
            {
                return directory.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests do not run below the directory of ServiceKpi.sln.");
    }
}
