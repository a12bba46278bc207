using System.Threading.Channels;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Pages;

public sealed class LivePageTests
{
    private readonly Channel<Reading> readings = Channel.CreateUnbounded<Reading>();

    [Fact]
    public async Task Another_query_is_read_and_shown_in_place()
    {
        await using var circuit = Circuit();
        var page = circuit.Render<Page>();
        (await NextAsync()).Answer("september");
        page.WaitForAssertion(() => page.Markup.Should().Be("1: september"));

        GoTo(circuit, "/?period=october");
        var october = await NextAsync();
        page.Markup.Should().Be("1: september", "the old figures stay until the new ones are there");
        october.Answer("october");

        page.WaitForAssertion(() => page.Markup.Should().EndWith(": october"));
        october.Query.Should().Be("?period=october");
    }

    [Fact]
    public async Task What_nobody_waits_for_any_more_ends_and_is_never_shown()
    {
        await using var circuit = Circuit();
        var page = circuit.Render<Page>();
        (await NextAsync()).Answer("september");

        GoTo(circuit, "/?period=october");
        var october = await NextAsync();
        GoTo(circuit, "/?period=november");
        var november = await NextAsync();
        november.Answer("november");

        page.WaitForAssertion(() => page.Markup.Should().EndWith(": november"));
        october.Left.IsCancellationRequested.Should().BeTrue();
        november.Left.IsCancellationRequested.Should().BeFalse();
    }

    [Fact]
    public async Task What_is_called_off_may_end_in_a_fault_as_it_does_on_sql_server()
    {
        await using var circuit = Circuit();
        var page = circuit.Render<Page>();
        (await NextAsync()).Answer("september");

        GoTo(circuit, "/?period=october");
        var october = await NextAsync();
        october.Clings = true;
        GoTo(circuit, "/?period=november");
        page.WaitForAssertion(() => october.Left.IsCancellationRequested.Should().BeTrue());
        october.Fail();
        (await NextAsync()).Answer("november");

        page.WaitForAssertion(() => page.Markup.Should().EndWith(": november"));
    }

    [Fact]
    public async Task A_place_on_the_page_is_no_other_question()
    {
        await using var circuit = Circuit();
        var page = circuit.Render<Page>();
        (await NextAsync()).Answer("september");
        page.WaitForAssertion(() => page.Markup.Should().EndWith(": september"));

        GoTo(circuit, "/#map");

        readings.Reader.Count.Should().Be(0);
    }

    [Fact]
    public async Task Of_many_quick_changes_only_the_last_is_read()
    {
        await using var circuit = Circuit();
        var page = circuit.Render<Page>();
        (await NextAsync()).Answer("september");

        GoTo(circuit, "/?period=a");
        var first = await NextAsync();
        first.Clings = true;
        GoTo(circuit, "/?period=b");
        GoTo(circuit, "/?period=c");
        first.Answer("a");
        var last = await NextAsync();
        last.Answer("c");

        page.WaitForAssertion(() => page.Markup.Should().EndWith(": c"));
        last.Query.Should().Be("?period=c");
        readings.Reader.Count.Should().Be(0);
    }

    [Fact]
    public async Task A_page_that_is_left_stops_reading_and_hears_no_more_of_the_address()
    {
        await using var circuit = Circuit();
        circuit.Render<Page>();
        var reading = await NextAsync();

        await circuit.DisposeComponentsAsync();
        GoTo(circuit, "/?period=october");

        reading.Left.IsCancellationRequested.Should().BeTrue();
        readings.Reader.Count.Should().Be(0);
    }

    [Fact]
    public async Task The_address_of_another_page_is_not_read_by_this_one()
    {
        await using var circuit = Circuit();
        var page = circuit.Render<Page>();
        (await NextAsync()).Answer("september");
        page.WaitForAssertion(() => page.Markup.Should().Be("1: september"));

        GoTo(circuit, "/outlets?period=october");
        GoTo(circuit, "/?period=october");

        (await NextAsync()).Query.Should().Be("?period=october");
        readings.Reader.Count.Should().Be(0);
    }

    private ValueTask<Reading> NextAsync() => readings.Reader.ReadAsync(new CancellationTokenSource(TimeSpan.FromSeconds(20)).Token);

    private BunitContext Circuit()
    {
        var circuit = new BunitContext();
        circuit.Services.AddScoped<PageRequest>().AddScoped<PageProgress>();
        circuit.Services.AddSingleton(readings.Writer);
        return circuit;
    }

    private static void GoTo(BunitContext circuit, string address) =>
        circuit.Services.GetRequiredService<NavigationManager>().NavigateTo(address);

    /// <summary>One reading of the page, which is answered when the test says so.</summary>
    private sealed class Reading(string query, CancellationToken left)
    {
        private readonly TaskCompletionSource<string> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Query => query;

        public CancellationToken Left => left;

        /// <summary>True when it does not mind being called off.</summary>
        public bool Clings { get; set; }

        public Task<string> ReadAsync()
        {
            left.Register(() =>
            {
                if (!Clings)
                {
                    answer.TrySetCanceled(left);
                }
            });
            return answer.Task;
        }

        public void Answer(string text) => answer.TrySetResult(text);

        public void Fail() => answer.TrySetException(new InvalidOperationException("Operation cancelled by user."));
    }

    private sealed class Page : LivePage
    {
        private string text = "";
        private int drawn;

        [Inject]
        private ChannelWriter<Reading> Readings { get; set; } = null!;

        protected override async Task PrepareAsync()
        {
            var reading = new Reading(new Uri(Navigation.Uri).Query, Left);
            await Readings.WriteAsync(reading);
            text = await reading.ReadAsync();
            Left.ThrowIfCancellationRequested();
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, $"{++drawn}: {text}");
    }
}
