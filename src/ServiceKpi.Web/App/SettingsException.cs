namespace ServiceKpi.Web.App;

/// <summary>A setting makes no sense; the message says which and why.</summary>
internal sealed class SettingsException(string message) : Exception(message);
