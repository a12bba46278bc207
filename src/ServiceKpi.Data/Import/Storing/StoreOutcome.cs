namespace ServiceKpi.Data.Import.Storing;

/// <summary>What became of a fact that was to be stored.</summary>
public enum StoreOutcome
{
    /// <summary>It was new.</summary>
    Inserted,

    /// <summary>It replaced a stored fact of the same key.</summary>
    Updated,

    /// <summary>The very same fact was stored already.</summary>
    Unchanged,

    /// <summary>It was not stored: another fact of the same key came earlier in this run, with other values.</summary>
    Conflicting,

    /// <summary>
    /// It was not stored: together with what the source says nothing of, and is stored already, it would be impossible: a
    /// ticket answered before it was opened, an outlet closed before it opens.
    /// </summary>
    Contradicting,

    /// <summary>It was not stored: it would have changed a month that is locked.</summary>
    Locked,

    /// <summary>It was not stored: it would have changed a target by which a month was judged that has ended.</summary>
    Judged,

    /// <summary>It was not stored: it changes a target that is in force, and nobody said why.</summary>
    Unexplained,
}
