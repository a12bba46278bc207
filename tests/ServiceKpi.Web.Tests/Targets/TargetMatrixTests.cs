namespace ServiceKpi.Web.Tests.Targets;

public sealed class TargetMatrixTests
{
    /// <summary>The limit of form values that the site states, less what a form has beside its cells.</summary>
    private const int MostFields = 4_000;

    [Theory]
    [InlineData(18, 0)]
    [InlineData(18, 34)]
    [InlineData(18, 500)]
    [InlineData(7, 120)]
    [InlineData(1, 3)]
    public void A_page_with_the_rows_of_its_regions_fits_into_a_form(int kpis, int regions)
    {
        var size = TargetMatrix.OutletsOfPage(kpis, regions);
        var outlets = Enumerable.Range(0, size).Select(i => new Outlet($"OUT{i}", "Outlet", "UTC", i < regions ? $"Region {i}" : null));

        var rows = TargetMatrix.PlacesOf([.. outlets], new(2026, 11, 1)).Count();

        (rows * kpis * 2).Should().BeLessThan(MostFields);
        size.Should().BeInRange(1, 100);
    }
}
