namespace ServiceKpi.Web.Ui.Address;

/// <summary>The addresses of what is stored, as files that can be imported again.</summary>
internal static class ExportLinks
{
    /// <summary>The pattern of the addresses.</summary>
    public const string Route = "/api/v1/export/{kind}.csv";

    /// <summary>The address of a kind.</summary>
    public static string Of(ImportKind kind) => Route.Replace("{kind}", KindSlugs.Of(kind), StringComparison.Ordinal);
}

/// <summary>The kinds of files as addresses and commands name them.</summary>
internal static class KindSlugs
{
    /// <summary>All of them, by name.</summary>
    public static IReadOnlyDictionary<string, ImportKind> All { get; } = Enum.GetValues<ImportKind>().ToDictionary(Of);

    /// <summary>The name of a kind.</summary>
    public static string Of(ImportKind kind) => kind.ToString().ToLowerInvariant();
}
