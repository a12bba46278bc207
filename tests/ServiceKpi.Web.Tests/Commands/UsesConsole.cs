namespace ServiceKpi.Web.Tests.Commands;

/// <summary>Tests that redirect the console run one after the other.</summary>
[CollectionDefinition(nameof(UsesConsole), DisableParallelization = true)]
public sealed class UsesConsole;
