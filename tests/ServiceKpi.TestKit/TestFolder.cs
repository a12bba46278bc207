namespace ServiceKpi.TestKit;

/// <summary>Temporary folders, deleted when the tests end.</summary>
public static class TestFolder
{
    private static readonly DirectoryInfo Root = Make();

    /// <summary>The path of a file that does not exist yet, in a new folder of its own.</summary>
    public static string File(string name) =>
        Path.Combine(Root.CreateSubdirectory(Guid.NewGuid().ToString("N")).FullName, name);

    private static DirectoryInfo Make()
    {
        var root = Directory.CreateTempSubdirectory("servicekpi-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => root.Delete(recursive: true);
        return root;
    }
}
