using System.Data.Common;

namespace ServiceKpi.Data.Database;

/// <summary>Others have been writing for too long; nothing was stored.</summary>
public sealed class DatabaseBusyException() : DbException("The database is busy: others are writing. Nothing was stored; try again.");
