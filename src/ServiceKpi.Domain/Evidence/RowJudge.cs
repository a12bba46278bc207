namespace ServiceKpi.Domain.Evidence;

/// <summary>
/// Says what each row gives to a KPI, by counting the row alone as the measures count it and asking the KPI itself; and
/// puts a value together again from its rows.
/// </summary>
internal static class RowJudge
{
    /// <summary>A row of a question with its part in the number.</summary>
    public static JudgedRow Judge(RowQuestion question, FactRow row)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(row);
        if (question.Basis.Judge(TraitsOf(question, row)) is { } reason)
        {
            return new(row, new RowPart(0, 0, reason));
        }

        // A ticket beside its day's visits is judged as a ticket: the visits are another row.
        var measured = Measure(question.Kpi, [row with { Entry = row.Ticket is null ? row.Entry : null }], question.Period);
        var value = question.Kpi.Evaluate(measured);
        var (numerator, sample) = row.Ticket is not null && question.Basis.Needs.HasFlag(RowNeeds.Visits)
            ? (measured.Sums[Measures.Measure.Complaints], measured.Sums[Measures.Measure.Complaints])
            : (value.Numerator, question.Basis.Kind switch
            {
                RowKind.Days => value.SampleSize,

                // A ticket may have been paid in parts.
                RowKind.Tickets => Math.Max(1, value.SampleSize),
                _ => 1,
            });
        return new(row, new RowPart(numerator, sample, null));
    }

    /// <summary>
    /// The value of a KPI counted anew from all rows of all its kinds. It equals the value shown: medians too, because
    /// both read the same histogram, which is within 1/128 of the exact median of the rows.
    /// </summary>
    public static KpiValue Recount(Kpi kpi, IEnumerable<FactRow> rows, Period period)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        return kpi.Evaluate(Measure(kpi, rows, period));
    }

    /// <summary>What a row has of what decides whether it counts.</summary>
    public static RowTraits TraitsOf(RowQuestion question, FactRow row)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(row);
        var traits = Has(row.Entry?.Visits is not null, RowTraits.Visits)
            | Has(row.Entry?.RevenueMinor is not null, RowTraits.Revenue)
            | Has(row.Entry?.Transactions is not null, RowTraits.Transactions)
            | Has(row.Entry?.IsClosed == true, RowTraits.Closed)
            | Has(row.Ticket?.Exclusion == TicketExclusion.Merged, RowTraits.Merged)
            | Has(row.Ticket?.Exclusion == TicketExclusion.Spam, RowTraits.Spam)
            | Has(row.Ticket?.Kind == TicketKind.Complaint, RowTraits.Complaint)
            | Has(row.Ticket?.PromisedOn is not null, RowTraits.Promise)
            | Has(row.Ticket?.StatesContacts == true, RowTraits.Contacts)
            | Has(row.Ticket?.IsOfDesk == true, RowTraits.Course)
            | Has(row.Ticket?.HasCharge == true, RowTraits.Charge)
            | Has(row.Ticket?.IsFailure == true, RowTraits.Failure)
            | Has(row.Ticket?.IsGrave == true, RowTraits.Grave)
            | Has(row.Ticket?.Customer is not null, RowTraits.Customer)
            | Has(row.Ticket?.IsReturned is not null, RowTraits.Time)
            | Has(row.Answer?.Score is not null, RowTraits.Answer)
            | Has(row.Answer?.IsReplaced == true, RowTraits.Replaced)
            | Has(row.Answer?.IsSetAside == true, RowTraits.SetAside);
        return row.Membership is { } membership ? traits | OfMember(membership, row.OfCustomer, question.Period) : traits;
    }

    private static RowTraits OfMember(Membership membership, IReadOnlyList<Membership> ofCustomer, Period period)
    {
        bool HeldAtStart(Membership m) => m.JoinedOn <= period.DayBefore && !(m.LeftOn <= period.DayBefore);
        return Has(HeldAtStart(membership), RowTraits.AtStart)
            | Has(ofCustomer.Any(m => m.Id < membership.Id && HeldAtStart(m)), RowTraits.CountedAlready);
    }

    private static RowTraits Has(bool condition, RowTraits trait) => condition ? trait : RowTraits.None;

    private static Measurement Measure(Kpi kpi, IEnumerable<FactRow> rows, Period period)
    {
        var all = rows.ToList();
        var tallies = all.Where(r => r.Membership is null).GroupBy(r => (r.Outlet, r.Day)).Select(day =>
        {
            var tally = new DayTally(day.Key.Outlet, day.Key.Day);
            Add(tally, day);
            return tally.ToSums();
        });
        var members = kpi.Follows is not null
            ? MembershipCounts.Of(all.SelectMany(r => r.OfCustomer).DistinctBy(m => m.Id), period)
            : default;
        var days = all.Where(r => r is { Ticket: null, Answer: null, Membership: null });
        return new Measurement(MeasureSums.Sum(tallies), members, days.Count(r => r.Outlet.TradesOn(r.Day)));
    }

    private static void Add(DayTally tally, IEnumerable<FactRow> rows)
    {
        foreach (var row in rows)
        {
            if (row.Ticket is { } ticket)
            {
                tally.Add(ticket);
            }
            else if (row.Answer is { } answer)
            {
                tally.Add(answer);
            }
            else if (row.Entry is { } entry)
            {
                tally.Add(entry);
            }
        }
    }
}

/// <summary>A row, and what it gives to the number.</summary>
/// <param name="Row">The row.</param>
/// <param name="Part">Its part in the number.</param>
public sealed record JudgedRow(FactRow Row, RowPart Part);

/// <summary>What a row gives to a number.</summary>
/// <param name="Numerator">What it adds to the numerator, in the numerator's unit; 0 when it is left out.</param>
/// <param name="Sample">What it adds to the sample.</param>
/// <param name="LeftOut">Why it is left out; null when it counts.</param>
public readonly record struct RowPart(double Numerator, long Sample, LeftOut? LeftOut)
{
    /// <summary>True unless it is left out.</summary>
    public bool Counts => LeftOut is null;
}
