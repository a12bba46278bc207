using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ServiceKpi.Data;

/// <summary>Tells a database that does not answer from a mistake of the application.</summary>
public static class DatabaseFault
{
    /// <summary>
    /// True when reading failed in the database, also wrapped by EF Core. A refused write is not: what it broke is a rule.
    /// </summary>
    public static bool IsLost(Exception fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return fault switch
        {
            DbException => true,
            DbUpdateException => false,
            RetryLimitExceededException or InvalidOperationException => fault.InnerException is { } inner && IsLost(inner),
            _ => false,
        };
    }
}
