namespace ServiceKpi.Data.Import.Cells;

internal enum NumberFault
{
    None,
    Malformed,
    TooManyDecimals,
    TooLarge,
}
