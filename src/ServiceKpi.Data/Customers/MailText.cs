using System.Net.Mail;

namespace ServiceKpi.Data.Customers;

/// <summary>Mail addresses as people write them.</summary>
public static class MailText
{
    /// <summary>True of one address alone, without a name beside it.</summary>
    public static bool IsAddress(string text) => MailAddress.TryCreate(text, out var address) && address.Address == text;
}
