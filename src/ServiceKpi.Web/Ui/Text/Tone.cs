namespace ServiceKpi.Web.Ui.Text;

/// <summary>Whether a change is to be welcomed.</summary>
public enum Tone
{
    /// <summary>Neither, or nobody can tell.</summary>
    Neutral,

    /// <summary>For the better.</summary>
    Better,

    /// <summary>For the worse.</summary>
    Worse,
}
