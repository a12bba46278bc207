namespace ServiceKpi.Data.Evidence;

/// <summary>A row as a query gives it.</summary>
internal sealed class StoredRow
{
    public required int OutletId { get; init; }

    public required DateOnly Day { get; init; }

    public DailyEntry? Entry { get; init; }

    public Ticket? Ticket { get; init; }

    public SurveyAnswer? Answer { get; init; }

    public Membership? Membership { get; init; }

    public FactRow At(IReadOnlyDictionary<int, Outlet> outlets) => new(outlets[OutletId], Day)
    {
        Entry = Entry,
        Ticket = Ticket,
        Answer = Answer,
        Membership = Membership,
    };
}
