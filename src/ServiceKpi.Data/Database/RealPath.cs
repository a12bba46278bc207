namespace ServiceKpi.Data.Database;

/// <summary>Tells whether two names are one file.</summary>
public static class RealPath
{
    /// <summary>The full path of the file that the name leads to, through links; the file need not exist.</summary>
    public static string Of(string name)
    {
        var file = new FileInfo(name);
        return file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
    }
}
