using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceKpi.Data.Schema;

/// <summary>An event of a ticket: added once and never changed.</summary>
internal sealed class StoredTicketEvent
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>The longest key, in characters.</summary>
    public const int KeyLength = 64;

    /// <summary>The order in which events were stored.</summary>
    public long Id { get; private set; }

    /// <summary>The ticket.</summary>
    public long TicketId { get; private set; }

    /// <summary>The ticket.</summary>
    public required Ticket Ticket { get; init; }

    /// <inheritdoc cref="TicketEvent.Number"/>
    public required int Number { get; init; }

    /// <inheritdoc cref="TicketEvent.At"/>
    public required DateTime At { get; init; }

    /// <inheritdoc cref="TicketEvent.Who"/>
    public required string Who { get; init; }

    /// <inheritdoc cref="TicketEvent.AccountId"/>
    public int? AccountId { get; init; }

    /// <summary>What happened, as a JSON object.</summary>
    public required string What { get; init; }

    /// <summary>What the sender called it; only the first of those that came together has it.</summary>
    public string? Key { get; init; }

    /// <summary>The event.</summary>
    public TicketEvent ToEvent() => new(Number, At, Who, AccountId, Read(What));

    /// <summary>An act as it is stored.</summary>
    public static string Written(TicketAct act) => JsonSerializer.Serialize(act, Json);

    /// <summary>A stored act.</summary>
    public static TicketAct Read(string what) => JsonSerializer.Deserialize<TicketAct>(what, Json)!;

    /// <summary>How a stored act names the customer of a code.</summary>
    public static string Naming(string code) => $"\"{nameof(TicketMatter.Customer)}\":{JsonSerializer.Serialize(code, Json)}";
}

/// <summary>Where a ticket of the desk stands, for the work list: what its events add up to, beside the fact that KPIs count.</summary>
internal sealed class DeskTicket
{
    /// <summary>The ticket.</summary>
    public long TicketId { get; private set; }

    /// <summary>The ticket.</summary>
    public required Ticket Ticket { get; init; }

    /// <summary>The outlet.</summary>
    public int OutletId { get; set; }

    /// <summary>True while it is on the work list.</summary>
    public bool IsOnWorkList { get; set; }

    /// <inheritdoc cref="TicketCourse.State"/>
    public TicketState State { get; set; }

    /// <inheritdoc cref="TicketMatter.Summary"/>
    public string Summary { get; set; } = "";

    /// <inheritdoc cref="TicketMatter.Risk"/>
    public int? Risk { get; set; }

    /// <inheritdoc cref="TicketCourse.ExpectedOn"/>
    public DateOnly? ExpectedOn { get; set; }

    /// <inheritdoc cref="OpenTicket.WaitingUntil"/>
    public DateOnly? WaitingUntil { get; set; }

    /// <inheritdoc cref="TicketCourse.UnheardSince"/>
    public DateTime? UnheardSince { get; set; }

    /// <inheritdoc cref="TicketCourse.Unread"/>
    public int Unread { get; set; }

    /// <inheritdoc cref="TicketFile.TrackingCode"/>
    public string? TrackingCode { get; set; }

    /// <inheritdoc cref="OpenTicket.AssigneeId"/>
    public int? AssigneeId { get; set; }

    /// <inheritdoc cref="OpenTicket.Assignee"/>
    public string? Assignee { get; set; }

    /// <inheritdoc cref="OpenTicket.CalledInId"/>
    public int? CalledInId { get; set; }

    /// <inheritdoc cref="OpenTicket.LastAt"/>
    public DateTime LastAt { get; set; }

    /// <summary>Takes over what the events add up to.</summary>
    public void Follow(TicketCourse course, int outletId, DateTime at)
    {
        (OutletId, LastAt) = (outletId, at);
        TrackingCode ??= Domain.Desk.TrackingCode.New();
        (State, IsOnWorkList, Unread) = (course.State, course.IsOnWorkList, course.Unread);
        (Summary, Risk) = (course.Matter.Summary, course.Matter.Risk);
        (ExpectedOn, WaitingUntil, UnheardSince) = (course.ExpectedOn, course.Wait?.Until, course.UnheardSince);
        (AssigneeId, Assignee, CalledInId) = (course.Assignee?.AccountId, course.Assignee?.Name, course.CalledIn?.AccountId);
    }
}

/// <summary>The last number that an outlet's desk has given to a ticket.</summary>
internal sealed class DeskNumber
{
    /// <summary>The outlet.</summary>
    public required int OutletId { get; init; }

    /// <summary>The number.</summary>
    public int Last { get; set; }
}

internal sealed class DeskTicketConfiguration
    : IEntityTypeConfiguration<StoredTicketEvent>, IEntityTypeConfiguration<DeskTicket>, IEntityTypeConfiguration<DeskNumber>
{
    public void Configure(EntityTypeBuilder<StoredTicketEvent> builder)
    {
        builder.ToTable("TicketEvents");
        builder.HasOne(e => e.Ticket).WithMany().HasForeignKey(e => e.TicketId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => new { e.TicketId, e.Number }).IsUnique();
        builder.HasIndex(e => e.Key).IsUnique();
        builder.Property(e => e.What).IsPersonal();
        builder.Property(e => e.Who).HasMaxLength(VersionedBuilder.NameLength);
        builder.Property(e => e.Key).HasMaxLength(StoredTicketEvent.KeyLength);
    }

    public void Configure(EntityTypeBuilder<DeskTicket> builder)
    {
        builder.ToTable("DeskTickets");
        builder.HasKey(t => t.TicketId);
        builder.HasOne(t => t.Ticket).WithOne().HasForeignKey<DeskTicket>(t => t.TicketId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Outlet>().WithMany().HasForeignKey(t => t.OutletId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(t => new { t.OutletId, t.IsOnWorkList });
        builder.HasIndex(t => t.TrackingCode).IsUnique();
        builder.Property(t => t.TrackingCode).HasMaxLength(Domain.Desk.TrackingCode.Length);
        builder.Property(t => t.Summary).HasMaxLength(TextLimits.TicketSummary).IsPersonal();
        builder.Property(t => t.Assignee).HasMaxLength(VersionedBuilder.NameLength);
    }

    public void Configure(EntityTypeBuilder<DeskNumber> builder)
    {
        builder.ToTable("DeskNumbers");
        builder.HasKey(n => n.OutletId);
        builder.Property(n => n.OutletId).ValueGeneratedNever();
        builder.HasOne<Outlet>().WithMany().HasForeignKey(n => n.OutletId).OnDelete(DeleteBehavior.Restrict);
    }
}
