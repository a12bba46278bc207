namespace ServiceKpi.Data.Import.Readers;

/// <summary>
/// Names under which people and programs write the columns that several kinds of file have, in Indonesian and English. Case, blanks
/// and marks do not matter.
/// </summary>
internal static class OtherNames
{
    public const string Outlet =
        "outlet code|outlet id|kode outlet|gerai|kode gerai|cabang|kode cabang|toko|kode toko|lokasi|kode lokasi|branch|branch code|store|store code|location|service center";

    public const string Date = "date|tanggal|tgl";

    public const string Ticket = "tiket|no tiket|nomor tiket|id tiket|kode tiket|ticket id|ticket no|ticket number|case|case number";

    public const string CustomerCode =
        "pelanggan|id pelanggan|kode pelanggan|no pelanggan|nomor pelanggan|customer id|customer code|customer number|client id|id";

    public const string Customer =
        "pelanggan|kode pelanggan|id pelanggan|no pelanggan|nomor pelanggan|nama pelanggan|nasabah|id nasabah|no nasabah|customer id|customer name|customer number|requester|requester id|client|client id";
}
