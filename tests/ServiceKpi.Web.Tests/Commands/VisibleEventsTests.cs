using System.Text.Json;
using Serilog;
using Serilog.Formatting.Json;

namespace ServiceKpi.Web.Tests.Commands;

public sealed class VisibleEventsTests
{
    [Fact]
    public void What_an_exception_quotes_is_shown_and_its_lines_stay()
    {
        using var output = new StringWriter();
        var visible = new VisibleEvents(new JsonFormatter());
        using (var log = new LoggerConfiguration().Enrich.With(visible).WriteTo.Sink(new Writing(visible, output)).CreateLogger())
        {
            log.Error(new InvalidOperationException("bad\u001b]0;title\u0007 value\r\nwith a line"), "{@What} went wrong", new { Name = "a\u001bb", Count = 3 });
        }

        var line = JsonDocument.Parse(output.ToString()).RootElement;
        line.GetProperty("Exception").GetString().Should().Be("System.InvalidOperationException: bad\\x1b]0;title\\x07 value\nwith a line");
        line.GetProperty("Properties").GetProperty("What").GetProperty("Name").GetString().Should().Be("a\\x1bb");
        line.GetProperty("Properties").GetProperty("What").GetProperty("Count").GetInt32().Should().Be(3);
        output.ToString().TrimEnd().Should().NotContainAny("\u001b", "\u0007", "\n");
    }

    private sealed class Writing(VisibleEvents visible, TextWriter output) : Serilog.Core.ILogEventSink
    {
        public void Emit(Serilog.Events.LogEvent logEvent) => visible.Format(logEvent, output);
    }
}
