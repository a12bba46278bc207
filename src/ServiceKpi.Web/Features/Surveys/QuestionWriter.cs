namespace ServiceKpi.Web.Features.Surveys;

/// <summary>Puts a question to a customer by mail: one line, the link, and how not to be asked again.</summary>
internal sealed class QuestionWriter(IMailedQuestions questions, Site site, Texts texts) : INoticeWriter
{
    public NoticeKind Kind => NoticeKind.Question;

    public async Task<Letter?> WriteAsync(Notice notice, CancellationToken cancellationToken)
    {
        if (await questions.PutAsync(notice, cancellationToken) is not { } put)
        {
            return null;
        }

        Spoken.In(put.Language);
        var (token, question) = (put.Request.Token, put.Wording ?? texts["survey.ask." + put.Request.Kind]);
        var stop = new Uri(site.Address, PublicLinks.StopOf(token));
        var letter = new LetterDraft()
            .Say(texts["question.mail.text", put.Outlet.Name, put.Request.Ticket, question])
            .Open(texts["question.mail.open"], new Uri(site.Address, PublicLinks.SurveyOf(token)))
            .Small(texts["question.mail.stop"], stop)
            .To(put.Address, put.Called == put.Address ? null : put.Called, texts["question.mail.subject", put.Outlet.Name]);
        return letter with { StopAt = stop };
    }
}
