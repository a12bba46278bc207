using System.Reflection;

namespace ServiceKpi.Web.Tests;

/// <summary>The rules of the house: which room may use which, by what the compiled code really uses.</summary>
public sealed class ArchitectureTests
{
    private static readonly Dictionary<string, Assembly> Projects = new()
    {
        ["Domain"] = typeof(Kpi).Assembly,
        ["Data"] = typeof(KpiDbContext).Assembly,
        ["Web"] = typeof(WebHost).Assembly,
    };

    /// <summary>The rooms of each project in their order: each may use what stands to its left.</summary>
    private static readonly Dictionary<string, string[]> Order = new()
    {
        ["Domain"] =
        [
            "Time", "Written", "Outlets", "Standards", "Facts", "Measures", "Statistics", "Kpis", "Targets", "Reports",
            "Audit", "People", "Views", "Closing", "Daily", "Customers", "Desk", "Surveys", "Improvements", "Notices", "Promotions", "Evidence", "Funnels", "Pace", "Score", "Verdicts", "Why", "Attention", "Alerts", "Digests",
        ],
        ["Data"] = ["Schema", "Database", "Rollups", "Customers", "Saving", "Stores", "Import", "Export", "Evidence", "Maintenance", "Archive", "Demo", "Migrations"],
        ["Web"] = ["Upkeep", "Access", "Ui", "Features", "Public", "Boards", "App", "Commands"],
    };

    /// <summary>Who of the outside may be used in which rooms of Web and Data.</summary>
    public static TheoryData<string, string[]> Guests => new()
    {
        { "Microsoft.EntityFrameworkCore", ["Data", "Web.Commands"] },
        { "MailKit", ["Web.Features"] },
        { "MimeKit", ["Web.Features"] },
        { "MudBlazor", ["Web.Ui", "Web.Features", "Web.Boards", "Web.App"] },
        { "Microsoft.Data.Sqlite", ["Data.Database", "Data.Maintenance", "Data.Migrations"] },
        { "Microsoft.Data.SqlClient", ["Data.Database"] },
    };

    /// <summary>The parts of Audit that stand on pages of others.</summary>
    private static readonly string[] OnPagesOfOthers = ["RecentChanges", "ChangeList"];

    /// <summary>What answers requests may know them; a component that may live in a circuit has none.</summary>
    private static readonly string[] KnowRequests = ["Access", "App", "Public"];

    public static TheoryData<string> Names => [.. Projects.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_room_has_its_place(string project) =>
        Uses(project).Select(u => u.User).Distinct().Should().BeSubsetOf(Order[project].Append(""));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_room_uses_only_what_stands_before_it(string project)
    {
        var order = Order[project];

        Uses(project).Where(u => u.User.Length > 0 && u.Used.Length > 0 && Array.IndexOf(order, u.Used) > Array.IndexOf(order, u.User))
            .Select(u => $"{u.User} uses {u.Used}: {u.Which}").Should().BeEmpty();
    }

    [Fact]
    public void No_project_uses_one_that_stands_before_it()
    {
        Projects["Domain"].GetReferencedAssemblies().Should().NotContain(a => a.Name!.StartsWith("ServiceKpi", StringComparison.Ordinal));
        Projects["Data"].GetReferencedAssemblies().Should().NotContain(a => a.Name == "ServiceKpi.Web");
    }

    [Fact]
    public void A_feature_names_no_other_feature_but_the_recent_changes()
    {
        var uses =
            from use in TypeUses.Of(Projects["Web"])
            let user = FeatureOf(use.User)
            let used = FeatureOf(use.Used)
            where user is not null && used is not null && used != user && !OnPagesOfOthers.Contains(use.Used.Name)
            select $"{use.User.Name} of {user} uses {use.Used.Name} of {used}";

        uses.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Guests))]
    public void Each_library_has_its_rooms(string library, string[] rooms)
    {
        var users =
            from project in Projects.Keys
            from use in TypeUses.Of(Projects[project])
            where use.Used.Namespace!.StartsWith(library, StringComparison.Ordinal) && !Composes(use.User)
            let room = $"{project}.{RoomOf(use.User, project)}"
            where !Array.Exists(rooms, r => room == r || room.StartsWith(r + ".", StringComparison.Ordinal))
            select $"{use.User.FullName} uses {use.Used.Name}";

        users.Distinct().Should().BeEmpty();
    }

    [Fact]
    public void What_may_live_in_a_circuit_knows_no_request()
    {
        var users =
            from use in TypeUses.Of(Projects["Web"])
            where use.Used.FullName is "Microsoft.AspNetCore.Http.HttpContext" or "Microsoft.AspNetCore.Http.IHttpContextAccessor"
                or "Microsoft.AspNetCore.Http.HttpRequest" or "Microsoft.AspNetCore.Http.HttpResponse"
            where !KnowRequests.Contains(RoomOf(use.User, "Web")) && !AnswersRequests(use.User)
            select use.User.FullName;

        users.Distinct().Should().BeEmpty();
    }

    [Fact]
    public void Nobody_keeps_a_database_context_between_two_operations()
    {
        var holders =
            from type in Projects.Values.SelectMany(a => a.GetTypes())
            where type.IsAssignableTo(typeof(Microsoft.AspNetCore.Components.IComponent))
            from use in TypeUses.Of(type)
            where use == typeof(KpiDbContext)
            select type.Name;

        holders.Should().BeEmpty();
    }

    /// <summary>Endpoints are asked by requests alone.</summary>
    private static bool AnswersRequests(Type type) =>
        !type.IsAssignableTo(typeof(Microsoft.AspNetCore.Components.IComponent))
        && (type.Name.EndsWith("Endpoints", StringComparison.Ordinal) || type.Name is "RowFiles" or "ThemeSheet");

    /// <summary>The composition of a project, in its root.</summary>
    private static bool Composes(Type type) => type.Namespace!.Count(c => c == '.') == 1;

    private static string? FeatureOf(Type type) =>
        type.Namespace!.Split('.') is ["ServiceKpi", "Web", "Features", var feature, ..] ? feature : null;

    private static string RoomOf(Type type, string project) =>
        type.Namespace!.Split('.') is ["ServiceKpi", var own, var room, ..] && own == project ? room : "";

    private static IEnumerable<(string User, string Used, string Which)> Uses(string project) =>
        from use in TypeUses.Of(Projects[project])
        where use.User.Namespace!.StartsWith($"ServiceKpi.{project}", StringComparison.Ordinal)
            && use.Used.Namespace!.StartsWith($"ServiceKpi.{project}", StringComparison.Ordinal)
        select (RoomOf(use.User, project), RoomOf(use.Used, project), $"{use.User.Name} → {use.Used.Name}");
}
