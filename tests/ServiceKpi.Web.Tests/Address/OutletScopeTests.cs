namespace ServiceKpi.Web.Tests.Address;

public class OutletScopeTests
{
    private static readonly Outlet[] All =
    [
        new("JKT01", "Jakarta", "Asia/Jakarta", "Jabodetabek"),
        new("BDG01", "Bandung", "Asia/Jakarta", "Jawa Barat"),
        new("XXX01", "Somewhere", "Asia/Jakarta"),
    ];

    [Fact]
    public void Nothing_chosen_means_all() => Codes(new()).Should().Equal("JKT01", "BDG01", "XXX01");

    [Fact]
    public void Two_codes_that_differ_only_in_case_are_two_outlets()
    {
        Outlet[] both = [new("A", "Upper", "Asia/Jakarta"), new("a", "Lower", "Asia/Jakarta")];

        OutletScope.Of(DashboardState.Parse("?outlet=a"), both).Outlets.Select(o => o.Name).Should().Equal("Lower");
        OutletScope.Of(DashboardState.Parse("?outlet=a&outlet=A"), both).Outlets.Should().HaveCount(2);
    }

    [Fact]
    public void An_outlet_that_does_not_exist_is_left_out_and_named()
    {
        var scope = OutletScope.Of(DashboardState.Parse("?outlet=JKT01&outlet=GONE"), All);

        scope.Outlets.Select(o => o.Code).Should().Equal("JKT01");
        scope.UnknownOutlets.Should().Equal("GONE");
        scope.IsKnown.Should().BeFalse();
    }

    [Theory]
    [InlineData("?outlet=GONE")]
    [InlineData("?outlet=jkt01")]
    [InlineData("?outlet=A-code-much-longer-than-any-outlet-has-0123456789-0123456789-0123456789-0123456789")]
    [InlineData("?region=Atlantis")]
    [InlineData("?outlet=GONE&region=Jabodetabek")]
    public void What_does_not_exist_never_means_the_whole_chain(string query)
    {
        var scope = OutletScope.Of(DashboardState.Parse(query), All);

        scope.Outlets.Should().BeEmpty();
        scope.IsKnown.Should().BeFalse();
    }

    [Fact]
    public void A_region_means_its_outlets() => Codes(new() { Region = "Jawa Barat" }).Should().Equal("BDG01");

    [Fact]
    public void Chosen_outlets_go_before_a_region() =>
        Codes(new() { Region = "Jawa Barat", Outlets = ["JKT01"] }).Should().Equal("JKT01");

    private static IEnumerable<string> Codes(DashboardState state) => OutletScope.Of(state, All).Outlets.Select(o => o.Code);
}
