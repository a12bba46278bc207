namespace ServiceKpi.Data.Tests.Model;

public sealed class OpeningHoursJsonTests
{
    private const string WithoutZone =
        """{"Weeks":[{"ValidFrom":"2026-03-02","Days":[[],[[480,720],[780,1020]],[],[],[],[],[]]}],"Exceptions":[{"Day":"2026-05-01","Shifts":[]}]}""";

    [Fact]
    public void Hours_stored_before_weeks_had_a_zone_are_read_and_written_as_they_were()
    {
        var hours = OpeningHoursJson.Read(WithoutZone);

        hours.Weeks.Should().ContainSingle().Which.TimeZone.Should().BeNull();
        OpeningHoursJson.Write(hours).Should().Be(WithoutZone);
    }

    [Fact]
    public void The_zone_of_a_week_comes_back()
    {
        var outlet = TestOutlet.In("Asia/Jakarta", HoursBuilder.Daily("08:00-17:00").Build());
        outlet.MoveTo("Asia/Makassar", TestTime.Day("2026-03-10"));

        var written = OpeningHoursJson.Write(outlet.Hours);
        var read = OpeningHoursJson.Read(written);

        read.Weeks.Select(w => w.Zone?.Id).Should().Equal("Asia/Jakarta", null);
        OpeningHoursJson.Write(read).Should().Be(written);
    }
}
