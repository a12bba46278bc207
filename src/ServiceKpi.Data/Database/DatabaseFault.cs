using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ServiceKpi.Data.Database;

/// <summary>Tells faults of the database from mistakes of the application.</summary>
public static class DatabaseFault
{
    /// <summary>
    /// True when the database did not answer, also wrapped by EF Core. A refused write is none of it, since what it broke is a
    /// rule, unless it only waited too long for others.
    /// </summary>
    public static bool IsLost(Exception fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return fault switch
        {
            DbException => true,
            DbUpdateException => fault.InnerException is DbException cause && BusyDatabase.Is(cause),
            RetryLimitExceededException or InvalidOperationException => fault.InnerException is { } inner && IsLost(inner),
            _ => false,
        };
    }

    /// <summary>What went wrong in the database, in its own words where it has any; null when it was something else.</summary>
    public static string? CauseOf(Exception fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        var inner = fault.InnerException is { } wrapped ? CauseOf(wrapped) : null;
        return fault switch
        {
            DbUpdateConcurrencyException => "Somebody else has changed the same rows at the same moment; nothing was stored.",
            DbException => fault.Message,
            DbUpdateException => inner ?? fault.Message,
            RetryLimitExceededException or InvalidOperationException => inner,
            _ => null,
        };
    }
}

/// <summary>Tells a database that had to be waited for too long from one that refuses what breaks a rule.</summary>
internal static class BusyDatabase
{
    /// <summary>True when the same may well be stored a little later.</summary>
    public static bool Is(DbException fault) => fault
        is DatabaseBusyException

        // SQLITE_BUSY and SQLITE_LOCKED (https://www.sqlite.org/rescode.html).
        or SqliteException { SqliteErrorCode: 5 or 6 }

        // The command timed out, was the victim of a deadlock, or waited too long for a lock.
        or SqlException { Number: -2 or 1205 or 1222 };
}

/// <summary>Others have been writing for too long; nothing was stored.</summary>
internal sealed class DatabaseBusyException() : DbException("The database is busy: others are writing. Nothing was stored; try again.");
