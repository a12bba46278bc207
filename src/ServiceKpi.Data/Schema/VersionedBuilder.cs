using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceKpi.Data.Schema;

/// <summary>What the tables that people change have in common.</summary>
internal static class VersionedBuilder
{
    public const int NameLength = TextLimits.Name;

    /// <summary>Adds the version that tells two writers of one row apart.</summary>
    public static void HasVersion<T>(this EntityTypeBuilder<T> builder)
        where T : class =>
        builder.Property<int>(KpiDbContext.VersionColumn).IsConcurrencyToken();
}
