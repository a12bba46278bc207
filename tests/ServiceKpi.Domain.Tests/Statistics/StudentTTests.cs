namespace ServiceKpi.Domain.Tests.Statistics;

public sealed class StudentTTests
{
    /// <summary>NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, column 0.975.</summary>
    [Theory]
    [InlineData(1, 12.706)]
    [InlineData(2, 4.303)]
    [InlineData(3, 3.182)]
    [InlineData(6, 2.447)]
    [InlineData(21, 2.080)]
    [InlineData(30, 2.042)]
    [InlineData(100, 1.984)]
    [InlineData(1e7, 1.960)]
    public void Quantiles_are_those_of_the_table(double freedom, double quantile) =>
        StudentT.Quantile(freedom).Should().BeApproximately(quantile, 0.0005);

    /// <summary>
    /// NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.3, miles per gallon of American and Japanese cars: 249 with a
    /// standard deviation of 6.41470, 79 with 6.10771, give 136.8750 degrees of freedom.
    /// </summary>
    [Fact]
    public void Satterthwaites_degrees_of_freedom_are_those_of_the_handbook() =>
        StudentT.Freedom((6.41470 * 6.41470 / 249, 248), (6.10771 * 6.10771 / 79, 78)).Should().BeApproximately(136.8750, 0.001);

    [Fact]
    public void Less_than_one_degree_of_freedom_has_no_quantile() =>
        FluentActions.Invoking(() => StudentT.Quantile(0.99)).Should().Throw<ArgumentOutOfRangeException>();
}
