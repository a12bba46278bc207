using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Tests.Archive;

/// <summary>A database with rows in every table, and texts that break what reads files carelessly.</summary>
internal static class FullDatabase
{
    /// <summary>Ends of lines, quotes, formulas, signs of four bytes, loose marks, letters that run the other way.</summary>
    public const string Hostile = "=1+1\r\n\"quoted\", 'so'; \\ {\"a\":null}\t😀 e\u0301\u0323 \u2028\u202E<b>&amp; ñ Ω";

    /// <summary>The last instant that has ticks of its own.</summary>
    private static readonly DateTime Exact = TestTime.Utc("2026-03-02 08:00").AddTicks(1_234_567);

    private static DateOnly Day => Facts.Day;

    public static async Task<TestDatabase> CreateAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var database = await TestDatabase.CreateAsync(provider);
        var outlet = new Outlet("JKT01", Hostile[..20], "Asia/Jakarta", "Jawa", "Jakarta", Day.AddYears(-1), hours: HoursBuilder.Weekdays("08:00-17:30").Except(Day).Build());
        var moved = new Outlet("SBY01", "Surabaya", "Asia/Jakarta", "Jawa");
        var account = new Account
        {
            UserName = "dewi",
            NormalizedUserName = "DEWI",
            DisplayName = "Dewi 😀",
            Role = Role.Admin,
            PasswordHash = "AQ==",
            SecurityStamp = "stamp",
            LockoutEnd = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.FromHours(7)).AddTicks(7),
            AuthenticatorKey = "sealed",
            RecoveryCodes = ["\"a\"", "b"],
            DisabledAt = Exact,
        };
        await database.SaveAsync(outlet, moved, account);
        await database.SaveAsync([.. FactsOf(outlet, moved)]);
        await using var context = database.Open();
        (await context.Outlets.SingleAsync(o => o.Id == moved.Id)).MoveToRegion("Timur", Day);
        (await context.Accounts.SingleAsync()).OutletIds = [outlet.Id, moved.Id];
        context.AddRange(OthersOf(outlet, account));
        await context.SaveRowsAsync(acceptAllChangesOnSuccess: true, default);
        await database.Get<IDesk>().OpenAsync(outlet.Id, [new TicketAct.Opened(new TicketMatter { Kind = TicketKind.Request, Summary = Hostile }, Exact)], null, "k", TestActors.Budi, default);
        await database.Get<IDesk>().AttachAsync("JKT01-0001", AttachedFile.New(Hostile, "%PDF-1.7\0\n"u8.ToArray()), "f", TestActors.Budi, default);
        await database.Get<ImportMemory>().KeepAsync(new string('f', 64), new ImportChoices { Kind = ImportKind.Daily, Map = new Dictionary<string, string> { [Hostile] = "visits" }, Sheet = Hostile }, TestActors.Budi, default);
        await database.Get<ICustomers>().AddAsync("C-1", new CustomerDetails { Name = Hostile, Phone = "+6281234567890", CareNote = Hostile, Contacts = [new("Sari \"S\"", null, "+62215551234")] }, TestActors.Budi, default);
        await database.Get<ISegments>().SaveAsync(null, "Emas 😀", 1, new SegmentRule { Contacts = 3, Kind = CustomerKind.Institution }, TestActors.Budi, default);
        await database.Get<IGuidance>().WriteAsync(Hostile, new(Hostile, null, "b", "c"), TestActors.Budi, default);
        await database.Get<IGuidance>().JudgeAsync((await database.Get<IGuidance>().CardAsync(Hostile, default))!.Id, "T-1", helped: true, TestActors.Budi, default);
        await database.Get<IGuidance>().PlanAsync(4, Hostile, TestActors.Budi, default);
        await database.Get<IAsking>().PlanAsync(p => p.Word(Hostile, null, "c", Day), TestActors.Budi, default);
        await database.Get<ICommentTopics>().SaveAsync(null, "Harga 😀", "mahal*, é", null, TestActors.Budi, default);
        context.Add(new TopicMark { AnswerKey = Hostile, TopicId = (await context.Set<CommentTopic>().SingleAsync()).Id }.Decide(true, "Dewi 😀", Exact));
        context.Add(new Improvement(new(Hostile, "csat", [outlet.Id, moved.Id], "Dewi 😀", Day, Hostile)));
        context.Add(new SurveyRequest { Token = "ff", AnswerKey = "id:ask-ff", Kind = SurveyKind.Nps, OutletId = outlet.Id, Ticket = Hostile, Way = AskWay.Mail, AskedAt = Exact });
        context.Add(new Webhook("https://example.com/hook", "sealed", [WebhookEvent.DayEntered, WebhookEvent.AlertChanged]));
        context.Add(new Mailbox(account.Id, "rina@contoh.id", "id"));
        var alert = new Alert(account.Id, "csat", Grain.Week, AlertSign.LeavesPattern, 2, [outlet.Id, moved.Id]);
        context.Add(alert);
        await context.SaveRowsAsync(acceptAllChangesOnSuccess: true, default);
        context.Add(new AlertCourse(alert.Id, outlet.Id));
        context.Add(new SignAnswer("id:ask-ff", outlet.Id, ServiceSign.Tracking, 4, Day));
        context.Add(new Notice(NoticeKind.Alert, $"alert {Hostile}", Hostile, Exact) { AccountId = account.Id });
        context.Add(new Callback { AnswerKey = Hostile, OutletId = outlet.Id, Ticket = Hostile, Kind = SurveyKind.Ces, Score = 5, DueOn = Day });
        await context.SaveRowsAsync(acceptAllChangesOnSuccess: true, default);
        await context.Set<Notice>().ExecuteUpdateAsync(set => set.SetProperty(n => n.State, NoticeState.Sent).SetProperty(n => n.EndedAt, Exact));
        await context.Set<Webhook>().ExecuteUpdateAsync(set => set.SetProperty(w => w.PausedAt, Exact));
        await database.Get<IStandards>().SaveAsync(new(outlet.Id, Hostile, "Emas 😀"), Day, new Demand { AnswerSeconds = 60, PromiseDays = 3, DayAndNight = true }, null, TestActors.Budi, default);
        return database;
    }

    private static IEnumerable<object> FactsOf(Outlet outlet, Outlet moved)
    {
        yield return new DailyEntry(outlet.Id, Day.AddDays(1), 120, -5, 0, Hostile + new string('n', 100_000));
        yield return new DailyEntry(outlet.Id, Day.AddDays(2), null, DailyEntry.MostRevenueMinor);
        yield return new DailyEntry(moved.Id, Day, null, null, isClosed: true);
        yield return new Ticket(outlet, Hostile, Exact, new TicketDetails
        {
            Customer = "C-1",
            Channel = "=cmd()",
            Topic = "e\u0301",
            Kind = TicketKind.Request,
            Priority = "tinggi",
            FirstRespondedAt = Exact.AddTicks(1),
            ResolvedAt = Exact.AddHours(9),
            Contacts = 2,
            Reopened = 1,
            PromisedOn = Day.AddDays(3),
            CustomerKind = CustomerKind.Institution,
            Segment = "Emas",
            Intermediary = "Agen \"A\"",
            InitiatedBy = Initiator.Company,
            Risk = 4,
        });
        yield return Facts.Ticket(moved, "T-2", "2026-03-02 09:00");
        yield return new SurveyAnswer("K-1", outlet.Id, SurveyKind.Csat, 4, Day, ticket: "T-2", customer: "C-1", comment: Hostile);
        yield return new SurveyAnswer("K-2", outlet.Id, SurveyKind.Csat, 2, Day.AddDays(1), ticket: "T-2", customer: "C-1").WaitsFrom(Exact).CallBack(Exact.AddDays(3), outlet);
        yield return new Membership("C-1", outlet.Id, Day, Day.AddDays(40));
        yield return new PromotionEvent("Ramadan \"sale\"", Day, Day.AddDays(9), outlet.Id, 1_250_000_00);
        yield return new Target("csat", Period.MonthOf(Day).From, null, "Jawa", 85_00, 80_00);
    }

    private static IEnumerable<object> OthersOf(Outlet outlet, Account account) =>
    [
        new DayComment(outlet.Id, Day, account.Id, "Dewi", Exact, Hostile),
        new Dismissal("pace:csat:1", outlet.Id, "Dewi", Exact, Hostile, Day.AddDays(7)),
        new LockedMonth { Month = new DateOnly(2025, 12, 1), At = Exact, Who = "Dewi" },
        new ScoreDefinition("Service", Period.MonthOf(Day).From, [new("csat", 50, 5000)]),
        new StoredSetting { Name = "Organisation:Name", Value = "\"Kopi \\u0022Kita\\u0022\"" },
        new ProtectionKey { Name = "key-1", Xml = "<key>\r\n</key>" },
        new StoredImport { At = Exact, Who = "Dewi", Kind = "daily", FileName = "a,\"b\".csv", Inserted = 3_000_000_000 },
        new ImportChange { ImportId = 1, FactKey = "1|2026-03-03", Before = "{\"Visits\":null}" },
        new ReceivedWrite { AccountId = account.Id, Key = "k", Fingerprint = "f", At = Exact },
        new SavedView(account.Id, "Mine", "/?region=Jawa"),
        new Session
        {
            Id = new string('a', Session.IdLength), AccountId = account.Id, Stamp = "stamp", StartedAt = Exact, SeenAt = Exact, Browser = "Firefox", Way = WayIn.Password,
            IsKept = true, IsConfirmed = true,
        },
        new IdentityUserPasskey<int>
        {
            UserId = account.Id,
            CredentialId = [.. Enumerable.Range(0, 256).Select(i => (byte)i)],
            Data = new IdentityPasskeyData
            {
                PublicKey = [0, 255, 10], Name = Hostile, CreatedAt = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero).AddTicks(3), SignCount = uint.MaxValue,
                Transports = ["usb", "nfc"], IsUserVerified = true, AttestationObject = [1], ClientDataJson = [],
            },
        },
    ];
}
