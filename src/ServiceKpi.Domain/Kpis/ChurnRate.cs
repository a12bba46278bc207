namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// Members on the day before the period who did not stay to its last day / members on the day before, in percent,
/// 0 to 100. No member on the day before gives <see cref="NoDataReason.NoMembers"/>.
/// </summary>
internal sealed class ChurnRate() : MemberKpi(new KpiDefinition
{
    Id = "churn-rate",
    Name = new("Customer churn", "Pelanggan hilang"),
    Group = KpiGroup.Loyalty,
    Order = 2,
    Unit = KpiUnit.Percent,
    Better = Direction.Lower,
    Formula = new("1 − retention, over the same set", "1 − retensi, atas himpunan yang sama"),
    Description = new(
        "How many of the members at the start were lost by the end.",
        "Berapa anggota pada awal yang hilang sampai akhir."),
    Source = new("P. Farris et al., Marketing Metrics, 3rd ed. (Pearson, 2015), ch. 5: attrition"),
    Sample = new("members at start", "anggota pada awal"),

    // One member in five leaves.
    Floor = 20,
    Unwatched = "retention over the same members",
    Overlaps =
    [
        new(["retention-rate"], new(
            "Churn is 100 % − retention: one of them says it all.",
            "Churn adalah 100 % − retensi: salah satunya saja sudah mengatakan semuanya.")),
    ],
}, FollowedCustomers.Lost);
