namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// Members on the day before the period who stayed members to its last day / members on the day before, in
/// percent, 0 to 100. No member on the day before gives <see cref="NoDataReason.NoMembers"/>.
/// </summary>
internal sealed class RetentionRate() : MemberKpi(new KpiDefinition
{
    Id = "retention-rate",
    Name = new("Customer retention", "Retensi pelanggan"),
    Group = KpiGroup.Loyalty,
    Order = 1,
    Unit = KpiUnit.Percent,
    Better = Direction.Higher,
    Formula = new(
        "members on the day before the period who are still members on its last day / members on the day before",
        "anggota pada hari sebelum periode yang masih anggota pada hari terakhirnya / anggota pada hari sebelumnya"),
    Description = new(
        "How many of the members at the start are still members at the end. Who left and came back within the period did not stay.",
        "Berapa anggota pada awal yang masih menjadi anggota pada akhir. Yang keluar lalu kembali dalam periode itu tidak dihitung "
            + "bertahan."),
    Source = new("P. Farris et al., Marketing Metrics, 3rd ed. (Pearson, 2015), ch. 5: customer retention"),
    Sample = new("members at start", "anggota pada awal"),

    // One member in five leaves.
    Floor = 80,
    Scores = [new("balanced", 6, 15)],
}, FollowedCustomers.Kept);
