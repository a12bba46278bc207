using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ServiceKpi.Web.Tests.Access;

/// <summary>An authenticator app that was set up by what its page shows.</summary>
internal sealed record PhoneApp(byte[] Key, IReadOnlyList<string> RecoveryCodes)
{
    private static readonly string[] Choices =
        ["AsShown", "Currency", "TimeZone", "Country", "FirstDayOfWeek", "MinimumSample", "FlatTolerance", "DaysWithoutReason", "EstimateTolerance", "ReturnDays", "ResponseClockFollowsHours"];
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The code it shows at this time.</summary>
    public string CodeAt(TimeProvider clock) => OneTimeCode.Of(Key, OneTimeCode.StepAt(clock.GetUtcNow()));

    /// <summary>One that it does not show.</summary>
    public string WrongAt(TimeProvider clock) => CodeAt(clock) is var code && code[5] == '9' ? code[..5] + '0' : code[..5] + (char)(code[5] + 1);

    /// <summary>Sets an app up in a browser in which somebody has signed in.</summary>
    public static async Task<PhoneApp> SetUpAsync(HttpClient visitor, TimeProvider clock)
    {
        var page = await PageAsync(await visitor.GetAsync(new Uri("/second-factor", UriKind.Relative)));
        var key = FromBase32(page.QuerySelector("code.app-key")!.TextContent);
        using var answer = await visitor.PostAsync(
            "/second-factor", "app",
            ("App.Key", page.QuerySelector("[name='App.Key']")!.GetAttribute("value")!),
            ("App.Code", OneTimeCode.Of(key, OneTimeCode.StepAt(clock.GetUtcNow()))));
        var done = await PageAsync(answer);
        return new PhoneApp(key, [.. done.QuerySelectorAll(".codes code").Select(c => c.TextContent)]);
    }

    /// <summary>Demands a second factor on the page of the settings.</summary>
    public static async Task DemandAsync(HttpClient admin, string demand)
    {
        var page = await PageAsync(await admin.GetAsync(new Uri("/settings", UriKind.Relative)));
        string Value(string name) => page.QuerySelector($"[name='Form.{name}']") is IHtmlSelectElement choice
            ? choice.Value! : page.QuerySelector($"[name='Form.{name}']")!.GetAttribute("value")!;
        var typed = Choices.Select(name => ("Form." + name, Value(name)));
        using var saved = await admin.PostAsync("/settings", "settings", [.. typed, ("Form.SecondFactor", demand)]);
        saved.StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    internal static async Task<IHtmlDocument> PageAsync(HttpResponseMessage answer)
    {
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(), CancellationToken.None);
    }

    private static byte[] FromBase32(string text)
    {
        var bits = string.Concat(text.Replace(" ", "").Select(c => Convert.ToString(Alphabet.IndexOf(c), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2))];
    }
}
