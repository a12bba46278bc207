using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceKpi.Data.Schema;

/// <summary>A file that was imported, and whether that was taken back.</summary>
internal sealed class StoredImport
{
    /// <summary>Its number.</summary>
    public int Id { get; private set; }

    /// <summary>When, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Who did it.</summary>
    public required string Who { get; init; }

    /// <summary>What the rows were.</summary>
    public required string Kind { get; init; }

    /// <summary>What the file was called, where somebody said so.</summary>
    public string? FileName { get; init; }

    /// <summary>New facts.</summary>
    public long Inserted { get; set; }

    /// <summary>Changed facts.</summary>
    public long Updated { get; set; }

    /// <summary>Rows that were rejected.</summary>
    public long Rejected { get; set; }

    /// <summary>When it was taken back, UTC.</summary>
    public DateTime? UndoneAt { get; set; }

    /// <summary>Who took it back.</summary>
    public string? UndoneBy { get; set; }

    /// <summary>How many of its facts stayed when it was last taken back.</summary>
    public long Kept { get; set; }

    /// <summary>Facts that it wrote and nobody has taken back yet.</summary>
    public long LeftToUndo => Kept > 0 ? Kept : Inserted + Updated;
}

/// <summary>What an import replaced in a fact.</summary>
internal sealed class ImportChange
{
    /// <summary>The order of the changes.</summary>
    public long Id { get; private set; }

    /// <summary>The import.</summary>
    public required int ImportId { get; init; }

    /// <summary>The key of the fact among those of its kind.</summary>
    public required string FactKey { get; init; }

    /// <summary>The columns that were replaced with what stood there, as a JSON object.</summary>
    public required string Before { get; set; }

    /// <summary>The import that had written the fact last before, if nobody had changed it since.</summary>
    public int? FormerImportId { get; init; }
}

internal sealed class StoredImportConfiguration : IEntityTypeConfiguration<StoredImport>
{
    public void Configure(EntityTypeBuilder<StoredImport> builder)
    {
        builder.ToTable("Imports");
        builder.Property(i => i.Who).HasMaxLength(VersionedBuilder.NameLength);
        builder.Property(i => i.UndoneBy).HasMaxLength(VersionedBuilder.NameLength);
        builder.Property(i => i.Kind).HasMaxLength(VersionedBuilder.NameLength);
        builder.Property(i => i.FileName).HasMaxLength(VersionedBuilder.NameLength);
        builder.Ignore(i => i.LeftToUndo);
    }
}

internal sealed class ImportChangeConfiguration : IEntityTypeConfiguration<ImportChange>
{
    private const int KeyLength = 450;

    public void Configure(EntityTypeBuilder<ImportChange> builder)
    {
        builder.ToTable("ImportChanges");
        builder.Property(c => c.FactKey).HasMaxLength(KeyLength);
        builder.HasIndex(c => new { c.ImportId, c.FactKey });
        builder.HasIndex(c => c.FactKey);
        builder.Property(c => c.Before).IsPersonal();
    }
}

/// <summary>What a fact knows of the import that wrote it last.</summary>
internal static class ImportColumns
{
    /// <summary>The import that wrote the fact last.</summary>
    public const string Import = "ImportId";

    /// <summary>The version that the fact had then: with another one, somebody has changed it since.</summary>
    public const string Version = "ImportVersion";

    public static void HasImport<T>(this EntityTypeBuilder<T> builder)
        where T : class
    {
        builder.Property<int?>(Import);
        builder.Property<int>(Version);
        builder.HasIndex(Import).HasFilter($"{Import} IS NOT NULL");
    }
}
