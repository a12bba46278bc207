namespace ServiceKpi.Data.Saving;

/// <summary>One step of storing a change, in the transaction of all of them; one that throws undoes those before it.</summary>
internal interface ISaveStep
{
    /// <summary>Does the step. A transaction that is tried again does it again, with the same change.</summary>
    Task RunAsync(Change change, CancellationToken cancellationToken);
}
