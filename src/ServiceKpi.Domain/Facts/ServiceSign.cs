namespace ServiceKpi.Domain.Facts;

/// <summary>
/// The nine signs by which customers tell good service. Each is measured by what the desk did, and where customers are asked, by what
/// they said of it. Source: service-center practice.
/// </summary>
public enum ServiceSign
{
    /// <summary>Whoever asks is answered soon.</summary>
    FastResponse = 1,

    /// <summary>Customers reach the outlet the way they like, without coming.</summary>
    EasyContact,

    /// <summary>Paying works at the first try.</summary>
    EasyPayment,

    /// <summary>A matter is settled with little effort of the customer.</summary>
    EasyProcess,

    /// <summary>The work is done when it was promised.</summary>
    DeliveryOnTime,

    /// <summary>Customers choose how they get the work.</summary>
    DeliveryOptions,

    /// <summary>What fails after the resolution is put right.</summary>
    AfterSales,

    /// <summary>Customers are told how it ended.</summary>
    ReportingBack,

    /// <summary>Customers know where their matter stands while it is worked on.</summary>
    Tracking,
}
