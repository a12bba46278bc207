using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ServiceKpi.Web.Tests.Admin;

/// <summary>The demo, and the browser of its admin, who reads English.</summary>
public sealed class AdminSite : IAsyncLifetime
{
    internal DemoServer Server { get; private set; } = null!;

    internal HttpClient Admin { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Server = await DemoServer.StartAsync();
        Admin = await Server.SignInAsync(Role.Admin);
        Admin.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
    }

    public async Task DisposeAsync()
    {
        Admin.Dispose();
        await Server.DisposeAsync();
    }

    internal async Task<IHtmlDocument> OpenAsync(string path) => Parse(await Admin.GetStringAsync(new Uri(path, UriKind.Relative)));

    /// <summary>Fills in fields of a form as it stands on its page, and sends it.</summary>
    /// <returns>The page that answers, or null when the answer leads on, as it does once something is stored.</returns>
    internal async Task<IHtmlDocument?> SendAsync(string path, string form, params (string Name, string Value)[] typed)
    {
        var page = await OpenAsync(path);
        return await SendAsync(page, path, form, typed);
    }

    /// <summary>The same with a page opened before.</summary>
    internal async Task<IHtmlDocument?> SendAsync(
        IHtmlDocument page, string path, string form, params (string Name, string Value)[] typed)
    {
        var shown = page.Forms.Single(f => f.QuerySelector($"input[name=_handler][value='{form}']") is not null);
        var fields = shown.QuerySelectorAll<IHtmlInputElement>("input")
            .Where(i => i.Name is not null && (i.Type is not ("checkbox" or "radio") || i.IsChecked)).Select(i => (i.Name!, i.Value))
            .Concat(shown.QuerySelectorAll<IHtmlSelectElement>("select").Select(s => (s.Name!, s.Value ?? "")))
            .Where(f => !typed.Any(t => t.Name == f.Item1))
            .Concat(typed);
        using var content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        using var answer = await Admin.PostAsync(new Uri(path, UriKind.Relative), content);
        return answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther
            ? null
            : Parse(await answer.Content.ReadAsStringAsync());
    }

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}
