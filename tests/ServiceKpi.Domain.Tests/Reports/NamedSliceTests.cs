namespace ServiceKpi.Domain.Tests.Reports;

public sealed class NamedSliceTests
{
    [Theory]
    [InlineData(SliceDimension.Channel, "WhatsApp", "whatsapp")]
    [InlineData(SliceDimension.Kind, "Complaint", "complaint")]
    [InlineData(SliceDimension.CustomerKind, "INSTITUTION", "institution")]
    [InlineData(SliceDimension.InitiatedBy, "company", "company")]
    [InlineData(SliceDimension.Risk, "4", "4")]
    [InlineData(SliceDimension.Topic, "Garansi", "Garansi")]
    [InlineData(SliceDimension.Segment, "Setia", "Setia")]
    [InlineData(SliceDimension.Intermediary, "Toko Jaya", "Toko Jaya")]
    public void Words_of_the_product_are_read_in_any_case_and_those_of_the_organisation_as_they_are(SliceDimension dimension, string name, string value) =>
        Slice.Named(dimension, name).Should().Be(new Slice(dimension, value));

    [Theory]
    [InlineData(SliceDimension.Kind, "zzz")]
    [InlineData(SliceDimension.Kind, "0")]
    [InlineData(SliceDimension.CustomerKind, "7")]
    [InlineData(SliceDimension.InitiatedBy, "x")]
    [InlineData(SliceDimension.Risk, "5")]
    [InlineData(SliceDimension.Risk, "٣")]
    public void What_no_ticket_can_have_is_no_slice(SliceDimension dimension, string name) => Slice.Named(dimension, name).Should().BeNull();
}
