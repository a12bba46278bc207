using System.Globalization;
using System.Linq.Expressions;

namespace ServiceKpi.Data.Evidence;

/// <summary>Says in a query what <see cref="Slice.ValueOf"/> says of a ticket in memory.</summary>
internal static class SliceFilter
{
    /// <summary>The tickets of a slice.</summary>
    public static IQueryable<Ticket> In(this IQueryable<Ticket> tickets, Slice slice) =>
        slice.Value is { } value ? tickets.Where(Has(slice.Dimension, value)) : tickets.Where(Conditions.Not(States(slice.Dimension)));

    /// <summary>The answers of a slice: those about its tickets, and of those who do not state it also those about no ticket.</summary>
    public static IQueryable<SurveyAnswer> In(this IQueryable<SurveyAnswer> answers, IQueryable<Ticket> tickets, Slice slice)
    {
        if (slice.Value is { } value)
        {
            var about = tickets.Where(Has(slice.Dimension, value)).Select(t => t.Number);
            return answers.Where(a => about.Contains(a.Ticket!));
        }

        var stated = tickets.Where(States(slice.Dimension)).Select(t => t.Number);
        return answers.Where(a => a.Ticket == null || !stated.Contains(a.Ticket));
    }

    private static Expression<Func<Ticket, bool>> States(SliceDimension dimension) => dimension switch
    {
        SliceDimension.Channel => t => t.Channel != null,
        SliceDimension.Kind => t => true,
        SliceDimension.Topic => t => t.Topic != null,
        SliceDimension.Segment => t => t.Segment != null,
        SliceDimension.CustomerKind => t => t.CustomerKind != null,
        SliceDimension.Intermediary => t => t.Intermediary != null || t.IsOfDesk,
        SliceDimension.InitiatedBy => t => t.InitiatedBy != null,
        _ => t => t.Risk != null,
    };

    /// <summary>Nothing for a word that no ticket can have.</summary>
    private static Expression<Func<Ticket, bool>> Has(SliceDimension dimension, string name) =>
        name.Length > 0 && Slice.Named(dimension, name) is { Value: { } value } ? Is(dimension, value) : t => false;

    private static Expression<Func<Ticket, bool>> Is(SliceDimension dimension, string value)
    {
        switch (dimension)
        {
            case SliceDimension.Channel:
                return t => StoredText.Holds(t.Channel, value) && t.Channel!.Length == value.Length;
            case SliceDimension.Kind:
                var kind = Enum.Parse<TicketKind>(value, ignoreCase: true);
                return t => t.Kind == kind;
            case SliceDimension.Topic:
                return t => t.Topic == value;
            case SliceDimension.Segment:
                return t => t.Segment == value;
            case SliceDimension.CustomerKind:
                var isA = Enum.Parse<CustomerKind>(value, ignoreCase: true);
                return t => t.CustomerKind == isA;
            case SliceDimension.Intermediary:
                return value == Slice.Direct ? t => t.Intermediary == value || (t.Intermediary == null && t.IsOfDesk) : t => t.Intermediary == value;
            case SliceDimension.InitiatedBy:
                var by = Enum.Parse<Initiator>(value, ignoreCase: true);
                return t => t.InitiatedBy == by;
            default:
                var risk = int.Parse(value, CultureInfo.InvariantCulture);
                return t => t.Risk == risk;
        }
    }
}
