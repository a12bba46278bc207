namespace ServiceKpi.Domain.Targets;

/// <summary>Keeps the targets.</summary>
public interface ITargetBook
{
    /// <summary>The targets as they are now.</summary>
    Task<TargetBook> ReadAsync(CancellationToken cancellationToken);
}
