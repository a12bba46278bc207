using System.Text.RegularExpressions;

namespace ServiceKpi.TestKit.Web;

/// <summary>Posts forms as a browser does: with the token of the page they stand on.</summary>
public static partial class FormPosts
{
    /// <summary>Opens a page and sends one of its forms back.</summary>
    /// <param name="visitor">The browser.</param>
    /// <param name="path">The page.</param>
    /// <param name="form">The name of the form.</param>
    /// <param name="fields">What is typed into it.</param>
    public static async Task<HttpResponseMessage> PostAsync(
        this HttpClient visitor, string path, string form, params (string Name, string Value)[] fields)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        var token = await visitor.TokenAsync(path);
        var values = fields.Append(("_handler", form)).Append(("__RequestVerificationToken", token));
        using var content = new FormUrlEncodedContent(values.Select(v => KeyValuePair.Create(v.Item1, v.Item2)));
        return await visitor.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    /// <summary>The token of the forms of a page.</summary>
    public static async Task<string> TokenAsync(this HttpClient visitor, string path)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        var page = await visitor.GetStringAsync(new Uri(path, UriKind.Relative));
        return Token().Match(page) is { Success: true } found
            ? found.Groups[1].Value
            : throw new InvalidOperationException($"{path} has no form.");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
