using System.Globalization;
using System.Linq.Expressions;

namespace ServiceKpi.Data.Evidence;

/// <summary>Says in a query what <see cref="Slice.ValueOf"/> says of a ticket in memory.</summary>
internal static class SliceFilter
{
    /// <summary>The tickets of a slice.</summary>
    public static IQueryable<Ticket> In(this IQueryable<Ticket> tickets, Slice slice) =>
        slice.Value is { } value ? tickets.Where(Has(slice.Dimension, value)) : tickets.Where(Not(States(slice.Dimension)));

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

    private static Expression<Func<Ticket, bool>> Has(SliceDimension dimension, string value) => dimension switch
    {
        SliceDimension.Channel => t => StoredText.Holds(t.Channel, value) && t.Channel!.Length == value.Length,
        SliceDimension.Kind => Enum.TryParse<TicketKind>(value, ignoreCase: true, out var kind) ? t => t.Kind == kind : Nobody,
        SliceDimension.Topic => t => t.Topic == value,
        SliceDimension.Segment => t => t.Segment == value,
        SliceDimension.CustomerKind => Enum.TryParse<CustomerKind>(value, ignoreCase: true, out var isA) ? t => t.CustomerKind == isA : Nobody,
        SliceDimension.Intermediary => value == Slice.Direct ? t => t.Intermediary == value || (t.Intermediary == null && t.IsOfDesk) : t => t.Intermediary == value,
        SliceDimension.InitiatedBy => Enum.TryParse<Initiator>(value, ignoreCase: true, out var by) ? t => t.InitiatedBy == by : Nobody,
        _ => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var risk) ? t => t.Risk == risk : Nobody,
    };

    private static Expression<Func<Ticket, bool>> Nobody => t => false;

    private static Expression<Func<Ticket, bool>> Not(Expression<Func<Ticket, bool>> condition) =>
        Expression.Lambda<Func<Ticket, bool>>(Expression.Not(condition.Body), condition.Parameters);
}
