namespace ServiceKpi.Web.Ui.Address;

/// <summary>A part of an address that means nothing, and why.</summary>
/// <param name="Name">The name of the parameter.</param>
/// <param name="Value">What it says; empty when it is missing.</param>
/// <param name="Fault">What is wrong with it.</param>
public sealed record UnreadPart(string Name, string Value, UnreadFault Fault);
