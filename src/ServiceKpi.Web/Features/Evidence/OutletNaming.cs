namespace ServiceKpi.Web.Features.Evidence;

/// <summary>How rows name the outlet they belong to.</summary>
internal enum OutletNaming
{
    /// <summary>Not at all: there is only one.</summary>
    None,

    /// <summary>By its name, on a page that people read.</summary>
    Name,

    /// <summary>By its code and its name, in a file that other programs read too.</summary>
    CodeAndName,
}
