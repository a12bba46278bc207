-- A database as the product made it on 28 November 2026, before its migrations became one, with an outlet and a day.
BEGIN TRANSACTION;
CREATE TABLE "Accounts" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Accounts" PRIMARY KEY AUTOINCREMENT,
    "DisplayName" TEXT NOT NULL,
    "Role" INTEGER NOT NULL,
    "AllOutlets" INTEGER NOT NULL,
    "OutletIds" TEXT NOT NULL,
    "DisabledAt" INTEGER NULL,
    "UserName" TEXT NOT NULL,
    "NormalizedUserName" TEXT NOT NULL,
    "PasswordHash" TEXT NULL,
    "SecurityStamp" TEXT NULL,
    "ConcurrencyStamp" TEXT NULL,
    "LockoutEnd" TEXT NULL,
    "LockoutEnabled" INTEGER NOT NULL,
    "AccessFailedCount" INTEGER NOT NULL
, "AuthenticatorKey" TEXT NULL, "AuthenticatorStep" INTEGER NOT NULL DEFAULT 0, "RecoveryCodes" TEXT NOT NULL DEFAULT '[]');
CREATE TABLE "AuditEntries" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AuditEntries" PRIMARY KEY AUTOINCREMENT,
    "At" INTEGER NOT NULL,
    "AccountId" INTEGER NULL,
    "Who" TEXT NOT NULL,
    "Origin" TEXT NOT NULL,
    "What" TEXT NOT NULL,
    "Key" TEXT NOT NULL,
    "OutletId" INTEGER NULL,
    "Day" TEXT NULL,
    "Action" INTEGER NOT NULL,
    "Before" TEXT NULL,
    "After" TEXT NULL,
    "Reason" TEXT NULL
);
CREATE TABLE "DailyEntries" (
    "OutletId" INTEGER NOT NULL,
    "Day" TEXT NOT NULL,
    "Visits" INTEGER NULL,
    "RevenueMinor" INTEGER NULL,
    "Transactions" INTEGER NULL,
    "Note" TEXT NULL,
    "Version" INTEGER NOT NULL, "IsClosed" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "PK_DailyEntries" PRIMARY KEY ("OutletId", "Day"),
    CONSTRAINT "FK_DailyEntries_Outlets_OutletId" FOREIGN KEY ("OutletId") REFERENCES "Outlets" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "DayComments" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_DayComments" PRIMARY KEY AUTOINCREMENT,
    "OutletId" INTEGER NOT NULL,
    "Day" TEXT NOT NULL,
    "AccountId" INTEGER NOT NULL,
    "Who" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    "Words" TEXT NOT NULL,
    CONSTRAINT "FK_DayComments_Outlets_OutletId" FOREIGN KEY ("OutletId") REFERENCES "Outlets" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "Dismissals" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Dismissals" PRIMARY KEY AUTOINCREMENT,
    "Key" TEXT NOT NULL,
    "OutletId" INTEGER NULL,
    "Who" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    "Note" TEXT NOT NULL,
    CONSTRAINT "FK_Dismissals_Outlets_OutletId" FOREIGN KEY ("OutletId") REFERENCES "Outlets" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "Holidays" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Holidays" PRIMARY KEY AUTOINCREMENT,
    "Name" TEXT NOT NULL,
    "Day" TEXT NOT NULL,
    "DaysBefore" INTEGER NOT NULL,
    "DaysAfter" INTEGER NOT NULL,
    "IsEstimate" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL
);
INSERT INTO "Holidays" VALUES(1,'new-year','2020-01-01',2,1,0,0);
INSERT INTO "Holidays" VALUES(2,'imlek','2020-01-25',3,1,0,0);
CREATE TABLE "LockedMonths" (
    "Month" TEXT NOT NULL CONSTRAINT "PK_LockedMonths" PRIMARY KEY,
    "At" INTEGER NOT NULL,
    "Who" TEXT NOT NULL
);
CREATE TABLE "Memberships" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Memberships" PRIMARY KEY AUTOINCREMENT,
    "Customer" TEXT NOT NULL,
    "OutletId" INTEGER NOT NULL,
    "JoinedOn" TEXT NOT NULL,
    "LeftOn" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_Memberships_Outlets_OutletId" FOREIGN KEY ("OutletId") REFERENCES "Outlets" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "OutletDayDurations" (
    "OutletId" INTEGER NOT NULL,
    "Day" TEXT NOT NULL,
    "FirstResponseTimes" BLOB NOT NULL,
    "ResolutionTimes" BLOB NOT NULL,
    CONSTRAINT "PK_OutletDayDurations" PRIMARY KEY ("OutletId", "Day"),
    CONSTRAINT "FK_OutletDayDurations_Outlets_OutletId" FOREIGN KEY ("OutletId") REFERENCES "Outlets" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "OutletDayTopics" (
    "OutletId" INTEGER NOT NULL,
    "Day" TEXT NOT NULL,
    "Topic" TEXT NOT NULL,
    "Tickets" INTEGER NOT NULL,
    CONSTRAINT "PK_OutletDayTopics" PRIMARY KEY ("OutletId", "Day", "Topic"),
    CONSTRAINT "FK_OutletDayTopics_Outlets_OutletId" FOREIGN KEY ("OutletId") REFERENCES "Outlets" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "OutletDays" (
    "OutletId" INTEGER NOT NULL,
    "Day" TEXT NOT NULL,
    "CesAnswers" INTEGER NOT NULL,
    "CesLowEffort" INTEGER NOT NULL,
    "CesScores" INTEGER NOT NULL,
    "CesSquares" INTEGER NOT NULL,
    "Complaints" INTEGER NOT NULL,
    "ComplaintsOnVisitDays" INTEGER NOT NULL,
    "ConversionDays" INTEGER NOT NULL,
    "ConversionTransactions" INTEGER NOT NULL,
    "ConversionVisits" INTEGER NOT NULL,
    "CsatAnswers" INTEGER NOT NULL,
    "CsatSatisfied" INTEGER NOT NULL,
    "CsatScores" INTEGER NOT NULL,
    "EntryDays" INTEGER NOT NULL,
    "FirstContactResolutions" INTEGER NOT NULL,
    "FirstResponseSeconds" INTEGER NOT NULL,
    "FirstResponses" INTEGER NOT NULL,
    "NpsAnswers" INTEGER NOT NULL,
    "NpsDetractors" INTEGER NOT NULL,
    "NpsPromoters" INTEGER NOT NULL,
    "OnlineTickets" INTEGER NOT NULL,
    "PairedDays" INTEGER NOT NULL,
    "PairedRevenueMinor" INTEGER NOT NULL,
    "PairedVisits" INTEGER NOT NULL,
    "PromisedResolutions" INTEGER NOT NULL,
    "PromisesKept" INTEGER NOT NULL,
    "ReopenedResolutions" INTEGER NOT NULL,
    "ResolutionSeconds" INTEGER NOT NULL,
    "Resolutions" INTEGER NOT NULL,
    "RevenueDays" INTEGER NOT NULL,
    "RevenueMinor" INTEGER NOT NULL,
    "SurveysAnswered" INTEGER NOT NULL,
    "SurveysAsked" INTEGER NOT NULL,
    "TicketsOpened" INTEGER NOT NULL,
    "TicketsWithChannel" INTEGER NOT NULL,
    "UnscheduledDays" INTEGER NOT NULL,
    "VisitDays" INTEGER NOT NULL,
    "Visits" INTEGER NOT NULL, "MarkedClosedDays" INTEGER NOT NULL DEFAULT 0, "StatedContactResolutions" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "PK_OutletDays" PRIMARY KEY ("OutletId", "Day"),
    CONSTRAINT "FK_OutletDays_Outlets_OutletId" FOREIGN KEY ("OutletId") REFERENCES "Outlets" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "Outlets" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Outlets" PRIMARY KEY AUTOINCREMENT,
    "Code" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Region" TEXT NULL,
    "City" TEXT NULL,
    "TimeZone" TEXT NOT NULL,
    "OpenedOn" TEXT NULL,
    "ClosedOn" TEXT NULL,
    "Hours" TEXT NOT NULL,
    "ResponseClockFollowsHours" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL
, "Counted" INTEGER NOT NULL DEFAULT 0, "CountedMembers" INTEGER NOT NULL DEFAULT 0, "FormerRegions" TEXT NOT NULL DEFAULT '[]', "FormerZones" TEXT NOT NULL DEFAULT '[]');
CREATE TABLE "Passkeys" (
    "CredentialId" BLOB NOT NULL CONSTRAINT "PK_Passkeys" PRIMARY KEY,
    "UserId" INTEGER NOT NULL,
    "Data" TEXT NOT NULL,
    CONSTRAINT "FK_Passkeys_Accounts_UserId" FOREIGN KEY ("UserId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
);
CREATE TABLE "PromotionEvents" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_PromotionEvents" PRIMARY KEY AUTOINCREMENT,
    "Name" TEXT NOT NULL,
    "StartsOn" TEXT NOT NULL,
    "EndsOn" TEXT NOT NULL,
    "OutletId" INTEGER NULL,
    "Scope" INTEGER NOT NULL,
    "CostMinor" INTEGER NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_PromotionEvents_Outlets_OutletId" FOREIGN KEY ("OutletId") REFERENCES "Outlets" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "ProtectionKeys" (
    "Name" TEXT NOT NULL CONSTRAINT "PK_ProtectionKeys" PRIMARY KEY,
    "Xml" TEXT NOT NULL
);
CREATE TABLE "ReceivedWrites" (
    "AccountId" INTEGER NOT NULL,
    "Key" TEXT NOT NULL,
    "Fingerprint" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    CONSTRAINT "PK_ReceivedWrites" PRIMARY KEY ("AccountId", "Key")
);
CREATE TABLE "SavedViews" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_SavedViews" PRIMARY KEY AUTOINCREMENT,
    "AccountId" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    "Address" TEXT NOT NULL,
    CONSTRAINT "FK_SavedViews_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
);
CREATE TABLE "ScoreDefinitions" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_ScoreDefinitions" PRIMARY KEY AUTOINCREMENT,
    "Name" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "Parts" TEXT NOT NULL
);
CREATE TABLE "Sessions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Sessions" PRIMARY KEY,
    "AccountId" INTEGER NOT NULL,
    "Stamp" TEXT NOT NULL,
    "StartedAt" INTEGER NOT NULL,
    "SeenAt" INTEGER NOT NULL,
    "Browser" TEXT NOT NULL,
    "Way" INTEGER NOT NULL,
    "IsKept" INTEGER NOT NULL,
    "IsConfirmed" INTEGER NOT NULL,
    CONSTRAINT "FK_Sessions_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
);
CREATE TABLE "Settings" (
    "Name" TEXT NOT NULL CONSTRAINT "PK_Settings" PRIMARY KEY,
    "Value" TEXT NOT NULL,
    "Version" INTEGER NOT NULL
);
INSERT INTO "Settings" VALUES('Holidays:ShippedUntil','2030',0);
CREATE TABLE "SurveyAnswers" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_SurveyAnswers" PRIMARY KEY AUTOINCREMENT,
    "Key" TEXT NOT NULL,
    "OutletId" INTEGER NOT NULL,
    "Kind" INTEGER NOT NULL,
    "Score" INTEGER NULL,
    "AnsweredOn" TEXT NOT NULL,
    "Ticket" TEXT NULL,
    "Customer" TEXT NULL,
    "Comment" TEXT NULL,
    "Version" INTEGER NOT NULL, "IsReplaced" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "FK_SurveyAnswers_Outlets_OutletId" FOREIGN KEY ("OutletId") REFERENCES "Outlets" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "Targets" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Targets" PRIMARY KEY AUTOINCREMENT,
    "KpiId" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "OutletId" INTEGER NULL,
    "Scope" INTEGER NOT NULL,
    "Region" TEXT NOT NULL,
    "ValueHundredths" INTEGER NULL,
    "LimitHundredths" INTEGER NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_Targets_Outlets_OutletId" FOREIGN KEY ("OutletId") REFERENCES "Outlets" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "Tickets" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Tickets" PRIMARY KEY AUTOINCREMENT,
    "Channel" TEXT NULL,
    "Contacts" INTEGER NULL,
    "Customer" TEXT NULL,
    "Exclusion" INTEGER NOT NULL,
    "FirstRespondedAt" INTEGER NULL,
    "FirstResponseDay" TEXT NULL,
    "Kind" INTEGER NOT NULL,
    "Number" TEXT NOT NULL,
    "OpenedAt" INTEGER NOT NULL,
    "OpenedDay" TEXT NOT NULL,
    "OutletId" INTEGER NOT NULL,
    "Priority" TEXT NULL,
    "PromisedOn" TEXT NULL,
    "Reopened" INTEGER NULL,
    "ResolvedAt" INTEGER NULL,
    "ResolvedDay" TEXT NULL,
    "Topic" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_Tickets_Outlets_OutletId" FOREIGN KEY ("OutletId") REFERENCES "Outlets" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);
INSERT INTO "__EFMigrationsHistory" VALUES('20261121191412_Initial','10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES('20261121214107_People','10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES('20261122004250_Insights','10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES('20261127123956_TargetsAndScores','10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES('20261127171316_FormerRegions','10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES('20261128190001_AnswersCountOnce','10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES('20261128195513_Sessions','10.0.14');
CREATE TABLE "__EFMigrationsLock" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY,
    "Timestamp" TEXT NOT NULL
);
CREATE UNIQUE INDEX "IX_Memberships_OutletId_Customer_JoinedOn" ON "Memberships" ("OutletId", "Customer", "JoinedOn");
CREATE UNIQUE INDEX "IX_Outlets_Code" ON "Outlets" ("Code");
CREATE INDEX "IX_PromotionEvents_OutletId" ON "PromotionEvents" ("OutletId");
CREATE UNIQUE INDEX "IX_PromotionEvents_Scope_StartsOn_Name" ON "PromotionEvents" ("Scope", "StartsOn", "Name");
CREATE UNIQUE INDEX "IX_SurveyAnswers_Key" ON "SurveyAnswers" ("Key");
CREATE INDEX "IX_SurveyAnswers_OutletId_AnsweredOn" ON "SurveyAnswers" ("OutletId", "AnsweredOn");
CREATE UNIQUE INDEX "IX_Accounts_NormalizedUserName" ON "Accounts" ("NormalizedUserName");
CREATE INDEX "IX_AuditEntries_OutletId_Day" ON "AuditEntries" ("OutletId", "Day");
CREATE INDEX "IX_DayComments_OutletId_Day" ON "DayComments" ("OutletId", "Day");
CREATE INDEX "IX_Passkeys_UserId" ON "Passkeys" ("UserId");
CREATE INDEX "IX_ReceivedWrites_At" ON "ReceivedWrites" ("At");
CREATE TRIGGER "AuditEntriesAreAppendOnly" BEFORE UPDATE ON "AuditEntries"
BEGIN SELECT RAISE(ABORT, 'An audit entry is never changed.'); END;
CREATE TRIGGER "AuditEntriesAreKept" BEFORE DELETE ON "AuditEntries"
BEGIN SELECT RAISE(ABORT, 'An audit entry is never removed.'); END;
CREATE TRIGGER "AuditEntriesAreNotReplaced" BEFORE INSERT ON "AuditEntries"
WHEN EXISTS (SELECT 1 FROM "AuditEntries" WHERE "Id" = NEW."Id")
BEGIN SELECT RAISE(ABORT, 'An audit entry is never replaced.'); END;
CREATE UNIQUE INDEX "IX_Dismissals_Key" ON "Dismissals" ("Key");
CREATE INDEX "IX_Dismissals_OutletId" ON "Dismissals" ("OutletId");
CREATE UNIQUE INDEX "IX_Holidays_Day_Name" ON "Holidays" ("Day", "Name");
CREATE UNIQUE INDEX "IX_SavedViews_AccountId_Name" ON "SavedViews" ("AccountId", "Name");
CREATE INDEX "IX_ScoreDefinitions_From" ON "ScoreDefinitions" ("From");
CREATE UNIQUE INDEX "IX_Targets_KpiId_Scope_Region_From" ON "Targets" ("KpiId", "Scope", "Region", "From");
CREATE INDEX "IX_Targets_OutletId" ON "Targets" ("OutletId");
CREATE INDEX "IX_SurveyAnswers_Ticket" ON "SurveyAnswers" ("Ticket") WHERE Ticket IS NOT NULL;
CREATE UNIQUE INDEX "IX_Tickets_Number" ON "Tickets" ("Number");
CREATE INDEX "IX_Tickets_OutletId_FirstResponseDay" ON "Tickets" ("OutletId", "FirstResponseDay");
CREATE INDEX "IX_Tickets_OutletId_OpenedDay" ON "Tickets" ("OutletId", "OpenedDay");
CREATE INDEX "IX_Tickets_OutletId_ResolvedDay" ON "Tickets" ("OutletId", "ResolvedDay");
CREATE INDEX "Waiting" ON "Tickets" ("OutletId") WHERE FirstRespondedAt IS NULL AND ResolvedAt IS NULL;
CREATE INDEX "IX_Sessions_AccountId" ON "Sessions" ("AccountId");
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('Tickets',0);
INSERT INTO "sqlite_sequence" VALUES('Holidays',177);
INSERT INTO "Outlets"("Id","Code","Name","TimeZone","Hours","ResponseClockFollowsHours","Version") VALUES(1,'SBY01','Surabaya','Asia/Jakarta','{"Weeks":[],"Exceptions":[]}',0,0);
INSERT INTO "DailyEntries"("OutletId","Day","Visits","RevenueMinor","Version") VALUES(1,'2026-11-27',100,500000000,0);
COMMIT;
