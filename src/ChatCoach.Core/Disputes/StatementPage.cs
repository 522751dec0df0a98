using ChatCoach.Core.Conversations;
using ChatCoach.Core.Facts;
using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>
/// The page behind a link to the facts. Looking at it changes nothing; sending it gives the answers as a chat does, and
/// uses the link up in the same change.
/// </summary>
public sealed class StatementPage(ProjectDesk desk, IProjectStore store, CoachOptions options) : ILinkPage
{
    private const string Key = "statementPage.";

    public string Name => PageKey.Statement;

    public async Task<LinkPage> ShowAsync(PageVisit visit, CancellationToken cancellationToken)
    {
        var (project, dispute, link) = await FindAsync(visit, cancellationToken);
        var speech = visit.SpeechIn(project, link?.Locale, options);
        return ClosedAt(speech, dispute, link, visit.Now)
            ?? LinkPage.Open(speech, StatementPageForm.Of(speech, project!, dispute!, link!));
    }

    public async Task<LinkPage> SendAsync(PageVisit visit, FieldValues fields, CancellationToken cancellationToken)
    {
        var (project, dispute, link) = await FindAsync(visit, cancellationToken);
        var speech = visit.SpeechIn(project, link?.Locale, options);
        if (link is null)
        {
            return LinkPage.Unknown(speech);
        }

        LinkPage? page = null;
        var holder = link.HolderIn(project!, dispute!, fields.Text(StatementPageForm.Name));
        var reply = await desk.OpenByLinkAsync(
            visit.TurnOf(holder, speech),
            project!.Id,
            _ => holder,
            async session =>
            {
                page = await SendAsync(session, visit, speech, fields, cancellationToken);
                return Reply.Silent;
            },
            cancellationToken
        );
        return PageVisit.After(
            reply,
            page,
            speech,
            () => StatementPageForm.Of(speech, project, dispute!, link).Keeping(fields),
            () => LinkPage.Unknown(speech)
        );
    }

    private async Task<LinkPage> SendAsync(
        ProjectSession session,
        PageVisit visit,
        Speech speech,
        FieldValues fields,
        CancellationToken cancellationToken
    )
    {
        var row = await session.FindAsync(DisputeRow.Type, visit.Key.Subject ?? "", cancellationToken);
        if (row is null || LinkIn(row, visit) is not { } link)
        {
            return LinkPage.Unknown(speech);
        }

        var dispute = new DisputeSession(session, row, options);
        var form = StatementPageForm.Of(speech, session.Project, row, link);
        var problems = FormCheck.Problems(form, fields, speech);
        var facts = link.FactsIn(row);
        List<FactAnswer> answers =
        [
            .. facts
                .Select(fact =>
                    StatementAnswers.Read(
                        fact,
                        fields,
                        StatementPageForm.VerdictOf(fact),
                        StatementPageForm.WordsOf(fact),
                        dispute,
                        speech,
                        problems
                    )
                )
                .OfType<FactAnswer>(),
        ];
        if (link.AnsweredAt is not null && answers.Count > 0 && answers.All(answer => IsKept(row, answer)))
        {
            return Thanks(speech, session.Project, facts.Count, answers);
        }

        if (ClosedAt(speech, row, link, session.Now) is { } over)
        {
            return over;
        }

        if (answers.Count == 0 && problems.Count == 0)
        {
            problems[StatementPageForm.VerdictOf(facts[0])] = speech["statementPage.none"];
        }

        if (problems.Count > 0)
        {
            return LinkPage.Open(speech, FormCheck.Returned(form, fields, problems, speech));
        }

        await StatementAnswers.KeepAsync(dispute, answers, cancellationToken);
        var used = link with { AnsweredAt = session.Now };
        dispute.Note(
            dispute.Dispute with
            {
                StatementLinks =
                [
                    .. dispute.Dispute.StatementLinks.Select(other => other.Number == link.Number ? used : other),
                ],
            },
            "facts.link.used",
            ("link", FormattableString.Invariant($"{link.Number}")),
            ("for", link.For),
            ("by", dispute.Name)
        );
        return Thanks(speech, session.Project, facts.Count, answers);
    }

    private async Task<(Project? Project, Dispute? Dispute, StatementLink? Link)> FindAsync(
        PageVisit visit,
        CancellationToken cancellationToken
    )
    {
        if (visit.Key.Subject is not { } subject)
        {
            return default;
        }

        var row = store.FindRowAsync(visit.Key.Project, DisputeRow.Type, subject, cancellationToken);
        var project = (await store.FindAsync(visit.Key.Project, cancellationToken))?.Project;
        return await row is { Value: { } dispute } && project is not null
            ? (project, dispute, LinkIn(dispute, visit))
            : default;
    }

    private static StatementLink? LinkIn(Dispute dispute, PageVisit visit) =>
        dispute.StatementLinks.FirstOrDefault(link => link.Hash == visit.Key.Hash);

    private static bool IsKept(Dispute dispute, FactAnswer answer) =>
        dispute.Statement?.AnswerTo(answer.Fact) is { } kept
        && (kept.Verdict, kept.Words) == (answer.Verdict, answer.Words);

    private static LinkPage Thanks(Speech speech, Project project, int facts, List<FactAnswer> answers) =>
        new(
            LinkPageKind.Done,
            speech,
            speech.Say("alert.thanks", answers[0].By),
            [
                speech.Say(Key + "thanks", project.Owner.Name),
                .. facts > answers.Count
                    ? new[] { speech.Count(Key + "left", facts - answers.Count, project.Owner.Name) }
                    : [],
                speech.Say(Key + "next", project.Owner.Name),
            ]
        )
        {
            Facts =
            [
                .. answers.Select(answer => new FactLine(
                    speech.Say("fact.card", answer.Fact),
                    answer.Words is { } words
                        ? speech.Say(Key + "said", speech["statement.say." + answer.Verdict], words)
                        : speech["statement.say." + answer.Verdict]
                )),
            ],
        };

    /// <summary>Why the page asks nothing; null where it does. Facts of another provider's since are nobody's here.</summary>
    private static LinkPage? ClosedAt(Speech speech, Dispute? dispute, StatementLink? link, DateTimeOffset now) =>
        dispute is null || link is null ? LinkPage.Unknown(speech)
        : link.StateAt(now) is not LinkState.Out and var state ? LinkPage.Closed(speech, LinkPageKind.Over, Key + state)
        : dispute.ClosedOn is not null
        || !Project.IsSameCompany(dispute.Statement?.Company, link.Company)
        || link.FactsIn(dispute).Count == 0
            ? LinkPage.Closed(speech, LinkPageKind.Over, Key + "Closed")
        : null;
}
