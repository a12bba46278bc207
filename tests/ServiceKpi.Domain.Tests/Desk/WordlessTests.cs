using System.Reflection;

namespace ServiceKpi.Domain.Tests.Desk;

/// <summary>Every kind of act, filled with a marker in every text, is asked whether the marker is gone.</summary>
public sealed class WordlessTests
{
    private const string Said = "Budi Santoso";

    /// <summary>What is no word of a customer: staff, codes, channels, topics, numbers of tickets, what the organisation calls things.</summary>
    private static readonly string[] Kept =
    [
        "Opened.Matter.Channel", "Opened.Matter.Topic", "Opened.Matter.Customer", "Opened.Matter.Segment", "Opened.Matter.Intermediary",
        "Described.Matter.Channel", "Described.Matter.Topic", "Described.Matter.Customer", "Described.Matter.Segment", "Described.Matter.Intermediary",
        "Imported.Details.Customer", "Imported.Details.Channel", "Imported.Details.Topic", "Imported.Details.Priority", "Imported.Details.Segment", "Imported.Details.Intermediary",
        "Contacted.Channel", "Assigned.Name", "Escalated.To", "Merged.Into", "StepDone.Step", "Attached.File.Id",
    ];

    public static TheoryData<Type> Acts => [.. typeof(TicketAct).GetNestedTypes().Where(t => t.IsSubclassOf(typeof(TicketAct)))];

    [Theory]
    [MemberData(nameof(Acts))]
    public void Of_an_erased_customer_no_word_is_left(Type type)
    {
        var act = (TicketAct)Filled(type)!;

        var left = Texts(Wordless.Of(act), type.Name).Where(t => t.Text.Contains(Said)).Select(t => t.Where);

        left.Except(Kept).Should().BeEmpty();
    }

    [Fact]
    public void The_course_adds_up_to_the_same_without_words()
    {
        var at = TestTime.Utc("2026-03-02 02:00");
        TicketAct[] acts =
        [
            new TicketAct.Opened(new TicketMatter { Kind = TicketKind.Request, Summary = Said, Customer = "C-1", Risk = 3, Person = Said }),
            new TicketAct.Answered(Said), new TicketAct.Promised(TestTime.Day("2026-03-04")), new TicketAct.Waiting(WaitingFor.Part, Said, null), new TicketAct.Resumed(),
            new TicketAct.HandoverOffered([Said, "kurir"], "kurir"), new TicketAct.Resolved(Said, ToCollect: true), new TicketAct.HandedOver(), new TicketAct.Reopened(Said),
        ];
        TicketEvent[] events = [.. acts.Select((act, i) => new TicketEvent(i + 1, at.AddHours(i), "Sari", 1, act))];

        var wordless = TicketCourse.Of([.. events.Select(e => e with { What = Wordless.Of(e.What) })]);

        wordless.ToDetails(TestOutlet.AlwaysOpen).Should().Be(TicketCourse.Of(events).ToDetails(TestOutlet.AlwaysOpen));
    }

    private static object? Filled(Type type)
    {
        if (type == typeof(string))
        {
            return Said;
        }

        if (type == typeof(IReadOnlyList<string>))
        {
            return new[] { Said, Said + "2" };
        }

        if (type.IsValueType || type.Namespace?.StartsWith("ServiceKpi", StringComparison.Ordinal) != true)
        {
            return type.IsValueType ? Activator.CreateInstance(Nullable.GetUnderlyingType(type) ?? type) : null;
        }

        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First(c => c.GetParameters() is not [var only] || only.ParameterType != type);
        var made = constructor.Invoke([.. constructor.GetParameters().Select(p => Filled(p.ParameterType))]);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.PropertyType == typeof(string) && p.CanWrite))
        {
            property.SetValue(made, Said);
        }

        return made;
    }

    private static IEnumerable<(string Where, string Text)> Texts(object value, string where) => value switch
    {
        string text => [(where, text)],
        IEnumerable<string> texts => texts.Select(t => (where, t)),
        _ when value.GetType().Namespace?.StartsWith("ServiceKpi", StringComparison.Ordinal) == true && !value.GetType().IsEnum =>
            value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).SelectMany(p => p.GetValue(value) is { } part ? Texts(part, $"{where}.{p.Name}") : []),
        _ => [],
    };
}
