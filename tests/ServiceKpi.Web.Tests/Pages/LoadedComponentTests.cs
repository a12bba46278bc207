using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace ServiceKpi.Web.Tests.Pages;

public sealed class LoadedComponentTests
{
    private static readonly string[] DrawnBeforeRead = ["OnInitializedAsync", "OnParametersSetAsync", "SetParametersAsync"];

    [Fact]
    public void Whatever_is_read_for_a_component_is_read_before_it_is_drawn()
    {
        var readers =
            from type in typeof(LoadedComponent).Assembly.GetTypes()
            where type.IsAssignableTo(typeof(ComponentBase)) && type != typeof(LoadedComponent) && type.Namespace!.StartsWith("ServiceKpi", StringComparison.Ordinal)
            from name in DrawnBeforeRead
            where type.GetMethods(All).Any(m => m.Name == name && m.DeclaringType == type)
            select $"{type.Name}.{name}";

        readers.Should().BeEmpty("PrepareAsync of LoadedComponent is the place for it");
    }

    [Fact]
    public void A_part_that_is_given_something_says_when_it_reads_anew()
    {
        var deaf =
            from type in typeof(LoadedComponent).Assembly.GetTypes()
            where type.IsSubclassOf(typeof(LoadedComponent)) && !type.IsAbstract && type.Namespace != "ServiceKpi.Web.Public"
            where type.GetProperties(All).Any(p => p.IsDefined(typeof(ParameterAttribute), inherit: false) && !p.PropertyType.Name.StartsWith(nameof(EventCallback), StringComparison.Ordinal))
            where type.GetProperty("Asked", All)!.DeclaringType == typeof(LoadedComponent)
            select type.Name;

        deaf.Should().BeEmpty("in a circuit it is given another while it is shown");
    }

    [Fact]
    public async Task A_component_is_drawn_when_all_is_there_and_reads_it_once()
    {
        await using var services = new ServiceCollection().AddScoped<PageRequest>().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var read = new TaskCompletionSource<string>();

        var (html, first) = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = renderer.BeginRenderingComponent<Frame>(ParameterView.FromDictionary(new Dictionary<string, object?> { ["Read"] = read.Task }));
            var before = root.ToHtmlString();
            read.SetResult("all");
            await root.QuiescenceTask;
            return (root.ToHtmlString(), before);
        });

        first.Should().Be("frame ", "what is not read is not drawn");
        html.Should().EndWith("prepared 1: all");
    }

    private const System.Reflection.BindingFlags All =
        System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic;

    /// <summary>Hands the part its parameters twice while the part still reads.</summary>
    private sealed class Frame : ComponentBase
    {
        [Parameter]
        public Task<string> Read { get; set; } = null!;

        protected override void OnAfterRender(bool firstRender) => throw new NotSupportedException("Nothing is drawn in a browser here.");

        protected override void OnInitialized() => _ = InvokeAsync(StateHasChanged);

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.AddContent(0, "frame ");
            builder.OpenComponent<PartThatReads>(1);
            builder.AddComponentParameter(2, "Read", Read);
            builder.CloseComponent();
        }
    }

    private sealed class PartThatReads : LoadedComponent
    {
        private string? text;
        private int drawn;
        private int prepared;

        [Parameter]
        public Task<string> Read { get; set; } = null!;

        protected override async Task PrepareAsync()
        {
            prepared++;
            text = await Read;
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder) =>
            builder.AddContent(0, $"drawn {++drawn}, prepared {prepared}: {text}");
    }
}
