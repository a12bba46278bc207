namespace ServiceKpi.Domain.Tests.Facts;

public sealed class ContactChannelTests
{
    [Theory]
    [InlineData("whatsapp", true)]
    [InlineData("WhatsApp", true)]
    [InlineData(" e-mail ", true)]
    [InlineData("media sosial", true)]
    [InlineData("counter", false)]
    [InlineData("telephone", false)]
    [InlineData("letter", false)]
    [InlineData("carrier pigeon", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_channel_is_online_by_its_name(string? channel, bool online) =>
        ContactChannel.IsOnline(channel).Should().Be(online);
}
