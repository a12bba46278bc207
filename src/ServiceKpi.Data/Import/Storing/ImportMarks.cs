using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ServiceKpi.Data.Import.Storing;

/// <summary>
/// Marks facts with the import that wrote them last and the version they had then, and keeps what it replaced. A fact whose version is
/// another was changed by somebody else since.
/// </summary>
internal static class ImportMarks
{
    private const int Never = -1;

    /// <summary>True of a kind of facts that is marked; outlets and targets are not.</summary>
    public static bool Are(EntityEntry entry) => entry.Metadata.FindProperty(ImportColumns.Import) is not null;

    /// <summary>Marks a changed fact that is not saved yet; returns what the import replaces in it.</summary>
    public static ImportChange Replaced(EntityEntry entry, string key, int import)
    {
        var before = new JsonObject();
        foreach (var property in entry.Properties.Where(p => p.IsModified && p.Metadata.Name != KpiDbContext.VersionColumn))
        {
            before.Add(property.Metadata.Name, JsonSerializer.SerializeToNode(property.OriginalValue, property.Metadata.ClrType));
        }

        var former = IsAsImported(entry) ? (int?)entry.Property(ImportColumns.Import).CurrentValue : null;
        Mark(entry, import, VersionOf(entry) + 1);
        return new ImportChange { ImportId = import, FactKey = key, Before = before.ToJsonString(), FormerImportId = former };
    }

    /// <summary>Gives a fact back what an import replaced in it, to be saved.</summary>
    public static void Restore(EntityEntry entry, ImportChange change)
    {
        foreach (var (name, value) in JsonNode.Parse(change.Before)!.AsObject())
        {
            var property = entry.Property(name);
            property.CurrentValue = value.Deserialize(property.Metadata.ClrType);
        }

        Mark(entry, change.FormerImportId, change.FormerImportId is null ? Never : VersionOf(entry) + 1);
    }

    private static bool IsAsImported(EntityEntry entry) => VersionOf(entry) == (int)entry.Property(ImportColumns.Version).CurrentValue!;

    private static int VersionOf(EntityEntry entry) => (int)entry.Property(KpiDbContext.VersionColumn).OriginalValue!;

    private static void Mark(EntityEntry entry, int? import, int version)
    {
        entry.Property(ImportColumns.Import).CurrentValue = import;
        entry.Property(ImportColumns.Version).CurrentValue = version;
    }
}
