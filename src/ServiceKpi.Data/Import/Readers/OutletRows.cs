namespace ServiceKpi.Data.Import.Readers;

/// <summary>Reads outlets.</summary>
internal sealed class OutletRows : RowReader<Outlet>
{
    private readonly Column code = new("outlet", required: true, also: OtherNames.Outlet + "||kode|code");
    private readonly Column name = new("name", required: true, also: "nama|nama outlet|nama gerai|nama cabang|nama toko|outlet name|branch name|store name");
    private readonly Column region = new("region", also: "wilayah|daerah|area|regional", states: nameof(Outlet.Region));
    private readonly Column city = new("city", also: "kota|kabupaten|kota/kabupaten|town", states: nameof(Outlet.City));
    private readonly Column timeZone = new("time_zone", also: "zona waktu|zona|zone|tz", states: nameof(Outlet.TimeZone));
    private readonly Column openedOn = new(
        "opened_on", ColumnContent.Day, also: "dibuka|tanggal buka|tgl buka|buka sejak|mulai|opened|opening date|open date", states: nameof(Outlet.OpenedOn));
    private readonly Column closedOn = new(
        "closed_on", ColumnContent.Day, also: "ditutup|tanggal tutup|tgl tutup|tutup|berakhir|closed|closing date|close date", states: nameof(Outlet.ClosedOn));

    // It states no property: hours that a file says nothing of are kept, and move with the outlet where that moves to another zone.
    private readonly Column hours = new("hours", also: "jam buka|jam operasional|jam layanan|jam kerja|jam|opening hours|open hours|business hours|working hours");

    public override IReadOnlyList<Column> Columns => [code, name, region, city, timeZone, openedOn, closedOn, hours];

    public override IReadOnlyList<Column> Key => [code];

    protected override Outlet? Make(Row row)
    {
        if (!row.TryRequiredKey(code, out var ofCode)
            || !IsNameable(row, ofCode)
            || !row.TryRequiredKey(name, out var ofName)
            || !row.TryKey(region, out var ofRegion)
            || !row.TryKey(city, out var ofCity)
            || !row.TryText(timeZone, out var ofZone)
            || !row.TryDay(openedOn, out var opened)
            || !row.TryDay(closedOn, out var closed)
            || !row.TryText(hours, out var ofHours))
        {
            return null;
        }

        ofZone = ofZone?.ToUpperInvariant() switch { "WIB" => "Asia/Jakarta", "WITA" => "Asia/Makassar", "WIT" => "Asia/Jayapura", _ => ofZone };
        if (ofZone is not null && !(ofZone.Length <= Outlet.CodeLength && TimeZoneInfo.TryFindSystemTimeZoneById(ofZone, out _)))
        {
            row.Reject(timeZone, RejectReason.UnknownZone(timeZone.Header));
            return null;
        }

        var week = WeekText.Read(ofHours);
        if (week is null && ofHours is not (null or "-"))
        {
            row.Reject(hours, RejectReason.Hours(hours.Header));
            return null;
        }

        var stored = Context.Outlets.Stored(ofCode);
        opened = openedOn.IsPresent ? opened : stored?.OpenedOn;
        closed = closedOn.IsPresent ? closed : stored?.ClosedOn;
        if (closed < opened)
        {
            row.Reject(closedOn, RejectReason.Before(closedOn.Header, openedOn.Header));
            return null;
        }

        Context.Outlets.Name(ofCode);
        return new Outlet(
            ofCode,
            ofName,
            ofZone ?? stored?.TimeZone ?? Context.Zone,
            region.IsPresent ? ofRegion : stored?.Region,
            ofCity,
            opened,
            closed,
            week is null ? null : OpeningHours.Unstated.WithWeek(DateOnly.MinValue, week));
    }

    /// <summary>An outlet that is stored keeps its code, whatever it is; a new one needs one that can be told from the others.</summary>
    private bool IsNameable(Row row, string wanted) =>
        Context.Outlets.Stored(wanted) is not null
        || ((OutletCode.IsAllowed(wanted) || row.Reject(code, RejectReason.Code(code.Header)))
            && (Context.Outlets.Near(wanted) is not { } known || row.Reject(code, RejectReason.NearCode(code.Header, known))));
}
