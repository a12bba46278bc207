namespace ServiceKpi.Web.Features.Evidence;

/// <summary>The formats of cells, in the order of the style sheet.</summary>
internal enum XlsxStyle
{
    Plain,
    Bold,
    Day,
    Time,
    Number,
    Money,
    Duration,
    Wrapped,
}
