using ServiceKpi.Domain.Notices;

namespace ServiceKpi.Domain.Tests.Notices;

public sealed class NoticeTests
{
    private static readonly DateTime Now = TestTime.Utc("2026-03-02 02:00");

    // 1 and 5 minutes, half an hour, 2 and 12 hours; the sixth failure is the last.
    [Fact]
    public void After_each_failure_it_waits_longer_and_after_the_sixth_no_more()
    {
        Enumerable.Range(1, 6).Select(Notice.PauseAfter).Should().Equal(
            TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(12), null);
    }

    [Fact]
    public void A_message_is_due_at_once_or_when_somebody_says_and_its_receiver_knows_it_by_an_id_of_its_own()
    {
        var (one, other) = (new Notice(NoticeKind.Test, "a", "", Now), new Notice(NoticeKind.Test, "a", "", Now, Now.AddHours(1)));

        (one.NextTryAt, other.NextTryAt).Should().Be((Now, Now.AddHours(1)));
        one.Uid.Should().HaveLength(Notice.UidLength).And.NotBe(other.Uid);
        FluentActions.Invoking(() => new Notice(NoticeKind.Test, " ", "", Now)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Another_address_is_confirmed_anew_and_the_same_stays_confirmed()
    {
        var mailbox = new Mailbox(7, " rina@contoh.id ", "id");
        mailbox.Confirm(Now);
        mailbox.Choose("rina@contoh.id", "en");
        (mailbox.ConfirmedAt, mailbox.Language).Should().Be((Now, "en"));

        mailbox.Choose("lain@contoh.id", "en");

        mailbox.ConfirmedAt.Should().BeNull();
        FluentActions.Invoking(() => mailbox.Choose(new string('a', Mailbox.AddressLength + 1), "id")).Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData(NoticeKind.Question, 72)]
    [InlineData(NoticeKind.Alert, 48)]
    [InlineData(NoticeKind.Digest, 48)]
    [InlineData(NoticeKind.Reminder, 24)]
    [InlineData(NoticeKind.Confirmation, 24)]
    public void A_message_is_worth_sending_for_a_while(NoticeKind kind, int hours)
    {
        var made = new DateTime(2026, 3, 2, 2, 0, 0, DateTimeKind.Utc);
        var notice = new Notice(kind, "key", "", made);

        notice.IsStale(made.AddHours(hours)).Should().BeFalse();
        notice.IsStale(made.AddHours(hours).AddSeconds(1)).Should().BeTrue();
    }

    [Fact]
    public void Programs_are_told_however_late() =>
        new Notice(NoticeKind.Webhook, "key", "{}", DateTime.UnixEpoch).IsStale(DateTime.UnixEpoch.AddYears(1)).Should().BeFalse();
}
