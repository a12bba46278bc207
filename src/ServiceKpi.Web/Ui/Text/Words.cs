namespace ServiceKpi.Web.Ui.Text;

/// <summary>Names the resource files with every word that people read.</summary>
public sealed class Words;
