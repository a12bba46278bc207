using Bunit;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Parts;

public sealed class ChoiceFormTests
{
    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public void Only_without_a_circuit_a_choice_needs_a_button(bool isLive, int buttons)
    {
        using var page = new BunitContext();
        page.Services.AddSingleton<Texts>();
        page.Renderer.SetRendererInfo(new(isLive ? "Server" : "Static", isLive));

        var form = page.Render<ChoiceForm>(p => p.Add(f => f.Path, "/").AddChildContent("<input name=q>")
            .Add(f => f.State, DashboardState.Parse("?outlet=A&outlet=B&period=year")).Add(f => f.Asks, ["outlet"]));

        form.FindAll("button").Should().HaveCount(buttons);
        form.Find("form").HasAttribute("data-live").Should().Be(isLive);
        form.FindAll("input[type=hidden]").Select(i => $"{i.GetAttribute("name")}={i.GetAttribute("value")}").Should().Equal("period=year");
    }
}
