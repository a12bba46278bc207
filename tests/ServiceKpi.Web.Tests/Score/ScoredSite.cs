using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Score;

/// <summary>The demo with a target of every KPI of its score, the browser of its admin, and that of a manager of two outlets.</summary>
public sealed class ScoredSite : IAsyncLifetime
{
    private static readonly Dictionary<string, int> Targets = new()
    {
        ["revenue"] = 400_000_000,
        ["visits"] = 4_000,
        ["csat"] = 85,
        ["ces"] = 2,
        ["nps"] = 45,
        ["first-response-time"] = 900,
        ["first-contact-resolution"] = 75,
        ["delivery-performance"] = 85,
        ["retention-rate"] = 98,
    };

    private readonly AdminSite site = new();

    internal HttpClient Manager { get; private set; } = null!;

    internal IServiceProvider Services => site.Server.Services;

    public async Task InitializeAsync()
    {
        await site.InitializeAsync();
        await using var context = await Services.GetRequiredService<IDbContextFactory<KpiDbContext>>().CreateDbContextAsync();
        var set = await context.Set<Target>().Where(t => t.Scope == Target.NoOutlet && t.Region == "").Select(t => t.KpiId).ToListAsync();
        context.AddRange(Targets.Where(t => !set.Contains(t.Key))
            .Select(t => new Target(t.Key, TestTime.Day("2025-05-01"), null, null, t.Value * 100L)));
        await context.StoreAsync(TestActors.Budi, default);
        Manager = await site.Server.SignInAsync(Role.Manager);
        Manager.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
    }

    public async Task DisposeAsync()
    {
        Manager.Dispose();
        await site.DisposeAsync();
    }

    internal Task<IHtmlDocument> OpenAsync(string path) => site.OpenAsync(path);

    internal async Task<IHtmlDocument> OpenAsManagerAsync(string path) =>
        new HtmlParser().ParseDocument(await Manager.GetStringAsync(new Uri(path, UriKind.Relative)));

    internal Task<IHtmlDocument?> SendAsync(string path, params (string Name, string Value)[] typed) => site.SendAsync(path, "score", typed);

    internal Task<IHtmlDocument?> SendAsync(IHtmlDocument page, string path, params (string Name, string Value)[] typed) =>
        site.SendAsync(page, path, "score", typed);
}
