using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace ServiceKpi.Data.Database;

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
