using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Tests.Rollups;

/// <summary>
/// What one saved day costs does not grow with the years before it: each query that runs when a day is saved finds its rows by an index
/// that ends in the day. SQLite says how it would go about a query; the database here has no statistics, as one that was never analysed.
/// </summary>
public sealed class QueryPlanTests
{
    private static readonly DateOnly From = new(2026, 3, 1);
    private static readonly DateOnly To = new(2026, 3, 2);

    [Fact]
    public async Task The_facts_of_a_day_are_found_by_their_day()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = database.Open();
        IQueryable<object>[] queries =
        [
            .. OutletDayCounter.TicketQueries(context, 1, From, To),
            .. SliceReader.TicketQueries(context, [1, 2], From, To),
            .. SliceReader.AnswerQueries(context, [1, 2], From, To),
            context.DailyEntries.Where(e => e.OutletId == 1 && e.Day >= From && e.Day <= To),
            context.SurveyAnswers.Where(a => a.OutletId == 1 && a.AnsweredOn >= From && a.AnsweredOn <= To),
            MeasureReader.DaysQuery(context, [1], new Period(From, To)),
            MeasureReader.DurationsQuery(context, [1], new Period(From, To)),
            context.OutletDayTopics.Where(t => t.OutletId == 1 && t.Day >= From && t.Day <= To),
        ];

        foreach (var query in queries)
        {
            (await PlanAsync(query)).Should().MatchRegex(@"\(OutletId=\? AND \w+>\? AND \w+<\?\)");
        }
    }

    private static async Task<string> PlanAsync(IQueryable<object> query)
    {
        await using var command = query.CreateDbCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        var steps = new List<string>();
        await command.Connection!.OpenAsync();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            steps.Add(reader.GetString(3));
        }

        await command.Connection.CloseAsync();
        return string.Join('\n', steps);
    }
}
