namespace ServiceKpi.Data.Import.Cells;

internal enum TimeFault
{
    None,
    Malformed,
    NoSuchTime,
    TooEarly,
    LooksEmpty,
}
