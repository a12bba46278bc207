namespace ServiceKpi.Web.Features.Evidence;

/// <summary>A column of a list of rows: the same on the page and in files.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Kind">What its cells hold.</param>
/// <param name="ValueOf">The cell of a row; null leaves it empty.</param>
internal sealed record RowColumn(string Title, CellKind Kind, Func<JudgedRow, object?> ValueOf);
