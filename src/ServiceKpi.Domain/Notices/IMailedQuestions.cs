namespace ServiceKpi.Domain.Notices;

/// <summary>Asks customers by mail, which is the same fact as asking them in any other way.</summary>
public interface IMailedQuestions
{
    /// <summary>
    /// Asks the customer of a ticket by mail, at once; what was asked in another way and is not answered is sent by mail as well. The question
    /// and the message are stored in one transaction. The refusal says why not.
    /// </summary>
    Task<AskOffer> AskAsync(string ticket, Because why, CancellationToken cancellationToken);

    /// <summary>What became of the message of a ticket that is settled; none when there is none.</summary>
    Task<NoticeState?> StateAsync(string ticket, CancellationToken cancellationToken);

    /// <summary>
    /// What a message is to say. Where nobody has been asked so far the question is put now. None when they may not be asked any more, have answered,
    /// were asked in another way meanwhile, or have no address.
    /// </summary>
    Task<MailedQuestion?> PutAsync(Notice notice, CancellationToken cancellationToken);
}

/// <summary>A question on its way to a customer.</summary>
/// <param name="Request">The question.</param>
/// <param name="Wording">Its words; none for those of the product.</param>
/// <param name="Address">The customer's address.</param>
/// <param name="Called">What they are called.</param>
/// <param name="Language">The language in which they are written to; none for that of the organisation.</param>
/// <param name="Outlet">The outlet that asks.</param>
public sealed record MailedQuestion(SurveyRequest Request, string? Wording, string Address, string Called, string? Language, Outlet Outlet);
