using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ServiceKpi.Data.Import.Storing;

/// <summary>Puts a fact in the place of a stored one of its key; today is the organisation's day, by which targets are judged.</summary>
internal sealed class FactReplacer(
    KpiDbContext context, MonthLocks locks, NewFacts known, TouchedDays replaced, DateOnly today, TimeProvider clock, Actor actor, Action<AuditEntry> writeDown, Action<Ticket> judge)
{
    /// <summary>The import that the facts are of, if they are of one.</summary>
    public int? ImportId { get; init; }

    /// <summary>Replaces what the stored one states by what the fact states, unless something forbids it.</summary>
    public StoreOutcome Replace<TFact>(
        FactTable<TFact> table, TFact stored, TFact fact, IReadOnlyCollection<string> unstated, bool firstOfItsKey)
        where TFact : class
    {
        TakeOverFrom(stored, fact);
        var entry = context.Entry(stored);
        var changes = table.Stated
            .Where(p => !unstated.Contains(p.Name))
            .Select(p => (Column: entry.Property(p), Value: FactTable<TFact>.ValueOf(p, fact)))
            .Where(c => !c.Column.Metadata.GetValueComparer().Equals(c.Column.CurrentValue, c.Value))
            .ToList();
        if (changes.Count == 0)
        {
            return StoreOutcome.Unchanged;
        }

        if (!firstOfItsKey)
        {
            return StoreOutcome.Conflicting;
        }

        if (stored is Customer { ErasedAt: not null })
        {
            return StoreOutcome.Erased;
        }

        if (stored is Ticket && entry.Property<bool>(TicketConfiguration.HasCourse).CurrentValue)
        {
            return StoreOutcome.AtDesk;
        }

        Touch(stored);
        if (stored is Ticket before)
        {
            judge(before);
        }

        foreach (var (column, value) in changes)
        {
            column.CurrentValue = value;
        }

        if (unstated.Count > 0 && !FactTable<TFact>.IsPossible(entry))
        {
            GiveBack(entry);
            return StoreOutcome.Contradicting;
        }

        if (stored is Ticket ticket && changes.Exists(c => c.Column.Metadata.Name == nameof(Ticket.OutletId)))
        {
            // Times that the source says nothing of have stayed; their days are those of the new outlet's zone.
            ticket.FixDays(known.Outlets[ticket.OutletId]);
        }

        if (stored is Ticket changed)
        {
            judge(changed);
        }

        if (locks.Any && locks.Altered(entry.OriginalValues.ToObject(), stored, id => known.Outlets[id]) is not null)
        {
            GiveBack(entry);
            return StoreOutcome.Locked;
        }

        Touch(stored);
        if (entry.State == EntityState.Modified && new AuditTrail(context.Clock).Of(entry, new Because(actor)) is { } written)
        {
            writeDown(written);
        }

        if (ImportId is { } import && ImportMarks.Are(entry))
        {
            context.Add(ImportMarks.Replaced(entry, table.KeyOf(fact), import));
        }

        return StoreOutcome.Updated;
    }

    private void TakeOverFrom<TFact>(TFact stored, TFact fact)
    {
        switch (stored, fact)
        {
            case (Ticket before, Ticket now):
                now.KeepingDaysOf(before).KeepingCourseOf(before);
                break;
            case (SurveyAnswer before, SurveyAnswer now):
                now.KeepingReplacementOf(before);
                break;
            case (Customer before, Customer now):
                now.KeepingUnsaidOf(before);
                break;
            case (Outlet before, Outlet now):
                TakeOverFrom(before, now, now.DayOf(clock.GetUtcNow().UtcDateTime));
                break;
            case (DailyEntry before, DailyEntry now):
                now.KeepingClosedMarkOf(before);
                break;
        }
    }

    /// <summary>What is not changed keeps its version, by which an undo knows it again.</summary>
    private static void GiveBack(EntityEntry entry)
    {
        entry.CurrentValues.SetValues(entry.OriginalValues);
        entry.State = EntityState.Unchanged;
    }

    private void TakeOverFrom(Outlet before, Outlet now, DateOnly onDay)
    {
        var stated = now.Hours.Weeks;
        now.KeepingHoursOf(before, onDay).KeepingRegionsOf(before, today);
        if (stated is [var week])
        {
            now.StateWeek(Enum.GetValues<DayOfWeek>().ToDictionary(day => day, week.On), onDay, locks.Any ? locks.Months[^1].To : null);
        }
    }

    /// <summary>Marks what a replaced fact counted, before or after the change, to be counted anew.</summary>
    private void Touch(object fact)
    {
        switch (fact)
        {
            case IDatedFact dated:
                replaced.Add(dated);
                break;
            case Outlet outlet:
                replaced.AddWhole(outlet.Id);
                break;
        }
    }
}
