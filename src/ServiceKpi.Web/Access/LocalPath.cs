namespace ServiceKpi.Web.Access;

/// <summary>Addresses that lead back after something is done; never to another site.</summary>
internal static class LocalPath
{
    /// <summary>The path, or <paramref name="otherwise"/> when it is none of this site's.</summary>
    public static string Or(string? back, string otherwise) => IsLocal(back) ? back! : otherwise;

    /// <summary>The sign-in page that leads back to a path.</summary>
    public static string SignIn(string back) => With("/sign-in", back);

    /// <summary>The page where somebody does what is awaited of them, which leads back to a path.</summary>
    public static string Of(Awaited awaited, string back) =>
        With(awaited == Awaited.SetUp ? "/second-factor" : "/second-step", back);

    private static string With(string page, string back) => back == "/" ? page : $"{page}?back={Uri.EscapeDataString(back)}";

    /// <summary>Only a path of this site: neither <c>//elsewhere</c> nor <c>/\elsewhere</c>, which browsers take for a host.</summary>
    private static bool IsLocal(string? back) =>
        back is ['/', ..] && back is not ['/', '/' or '\\', ..] && !back.Any(char.IsControl);
}
