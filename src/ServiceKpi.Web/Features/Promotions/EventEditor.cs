using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace ServiceKpi.Web.Features.Promotions;

/// <summary>A page that stores an event, and says why when it cannot.</summary>
public abstract class EventEditor : DashboardPage
{
    /// <summary>Keeps the events.</summary>
    [Inject]
    protected IEventBook Book { get; set; } = null!;

    /// <summary>Who stores an event.</summary>
    protected Because Because => Visitor.Because();

    /// <summary>Every word.</summary>
    [Inject]
    protected Texts T { get; set; } = null!;

    /// <summary>Who it is.</summary>
    [Inject]
    protected Visitor Visitor { get; set; } = null!;

    /// <summary>The outlets whose events the visitor may plan.</summary>
    protected IReadOnlyList<Outlet> Plannable => [.. AllOutlets.Where(o => Visitor.Rights.MayPlan(o.Id))];

    /// <summary>Whether they may plan events of every outlet.</summary>
    protected bool MayChain => Visitor.Rights.MayPlan(null);

    /// <summary>The fields that cannot be used.</summary>
    protected IReadOnlyList<string> Faults { get; private set; } = [];

    /// <summary>Why nothing was stored.</summary>
    protected string? Fault { get; set; }

    /// <summary>True when the form can be stored; says why it cannot.</summary>
    protected bool IsSound(EventForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        Faults = form.Faults(Plannable, MayChain);
        Fault = Faults.Count > 0 ? T["event.faulty"] : null;
        return Fault is null;
    }

    /// <summary>Does what stores something; a locked month becomes a fault.</summary>
    /// <returns>What came of it; default with a fault.</returns>
    protected async Task<TResult?> TryAsync<TResult>(Func<Task<TResult>> store)
    {
        ArgumentNullException.ThrowIfNull(store);
        try
        {
            return await store();
        }
        catch (LockedMonthException locked)
        {
            Fault = T["event.locked", locked.Month.ToString("MMMM yyyy", CultureInfo.CurrentCulture)];
            return default;
        }
    }
}
