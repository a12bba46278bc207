using System.Globalization;
using BenchmarkDotNet.Running;

// "import [rows] [rounds]" takes minutes and a million rows: whole runs in turn, medians and their ratio.
// "dataset OUTLETS YEARS FILE [TICKETS]" makes the database of a large chain, of about so many tickets where they are said.
// "questions FILE [ROUNDS]" asks the product and DuckDB the same of such a database: times, and 1 at the end when a value differs.
// "slices FILE [ROUNDS]" asks for the parts of KPIs, of a month up to three years: first, warm and after one entry.
// "backtest DATABASE [FROM TO]" says how often the landings of the months in it were right.
// "soak [minutes] [readers] [writers]" lets many people read and write at once on the demo; ends with 1 when any was refused.
// "desk [KILLS]" takes the figures of the desk: the work list, who sees a change, and what is lost when a server is killed so often.
// "circuits [TABS] [SECONDS]" opens so many tabs on the demo, which follow links: what each holds, how long one waits.
// "voices [SECONDS] [GUESSES]" answers questions of customers as fast as it goes, kills the server ten times, guesses codes; ends with 1 when an answer is
// lost or a code found.
// "days FILE [SECONDS]" writes days of the outlets of such a database over HTTP, from one client and from eight.
// Anything else is BenchmarkDotNet's own, for what takes milliseconds.
if (args is ["import", ..])
{
    var numbers = args.Skip(1).Select(Number).ToList();
    await ImportBenchmark.RunAsync(numbers is [var rows, ..] ? rows : 1_000_000, numbers is [_, var rounds, ..] ? rounds : 5);
}
else if (args is ["dataset", var outlets, var years, var file, .. var tickets] && tickets.Length <= 1)
{
    await LargeDataset.MakeAsync(Number(outlets), Number(years), file, tickets is [var all] ? Number(all) : null);
}
else if (args is ["circuits", .. var load] && load.Length <= 2)
{
    await CircuitLoad.RunAsync(load is [var tabs, ..] ? Number(tabs) : 300, load is [_, var seconds] ? Number(seconds) : 60);
}
else if (args is ["desk", .. var deaths] && deaths.Length <= 1)
{
    return await DeskBenchmark.RunAsync(deaths is [var often] ? Number(often) : 100) ? 0 : 1;
}
else if (args is ["questions", var asked, "--first", var lastDay])
{
    await FirstQuestion.AskAsync(asked, Day(lastDay));
}
else if (args is ["questions", var chain, .. var times] && times.Length <= 1)
{
    return await QuestionBenchmark.RunAsync(chain, times is [var count] ? Number(count) : 24) ? 0 : 1;
}
else if (args is ["days", var written, .. var span] && span.Length <= 1)
{
    await DaysBenchmark.RunAsync(written, span is [var length] ? Number(length) : 10);
}
else if (args is ["slices", var sliced, .. var turns] && turns.Length <= 1)
{
    await SliceBenchmark.RunAsync(sliced, turns is [var number] ? Number(number) : 10);
}
else if (args is ["backtest", var database, .. var days])
{
    await BackTest.RunAsync(database, days is [var from, _] ? Day(from) : null, days is [_, var to] ? Day(to) : null);
}
else if (args is ["soak", ..])
{
    var numbers = args.Skip(1).Select(Number).ToList();
    var failed = await Soak.RunAsync(
        numbers is [var minutes, ..] ? minutes : 10, numbers is [_, var readers, ..] ? readers : 50, numbers is [_, _, var writers] ? writers : 10);
    return failed > 0 ? 1 : 0;
}
else if (args is ["voices", ..])
{
    var numbers = args.Skip(1).Select(Number).ToList();
    return await VoicesBenchmark.RunAsync(numbers is [var seconds, ..] ? seconds : 20, numbers is [_, var guesses, ..] ? guesses : 10_000) ? 0 : 1;
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(ImportBenchmark).Assembly).Run(args);
}

return 0;

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
