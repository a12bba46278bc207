namespace ServiceKpi.Web.Features.Views;

/// <summary>A view as somebody names it.</summary>
internal sealed class ViewForm
{
    /// <summary>The number of the view; 0 for a new one.</summary>
    public int Id { get; set; }

    /// <summary>What it is to be called.</summary>
    public string? Name { get; set; }

    /// <summary>The path and query of a new one.</summary>
    public string? Address { get; set; }

    /// <summary>Whether it takes the place of one of the same name.</summary>
    public bool Replace { get; set; }
}
