using ChatCoach.Core.Exchanges;
using ChatCoach.Core.Language;
using ChatCoach.Core.Mails;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>What is recorded so far: the latest facts and exchanges, each fact with its correction.</summary>
public static class DisputeFileMessages
{
    /// <summary>As many as a card shows well; the journal has all.</summary>
    private const int Shown = 6;

    public static CoachMessage Recorded(Speech speech, Situation situation)
    {
        var dispute = situation.Dispute;
        return new CoachMessage(
            speech.Say("dispute.fileSummary", dispute.Title),
            DisputeBands.Private(speech, situation.Project),
            [
                new TitleBlock(speech["dispute.file"], speech.Day(situation.Today)),
                new TextBlock(
                    speech.Say(
                        "dispute.counts",
                        FactStanding.CountOf(speech, dispute),
                        speech.Count("dispute.exchanges", dispute.Exchanges.Count)
                    ),
                    TextStyle.Quiet
                ),
                .. Facts(speech, situation),
                .. Exchanges(speech, dispute),
                .. Notes(speech, situation),
                .. Mails(speech, situation),
                new ActionsBlock([
                    Button
                        .Press(speech["call.backToDispute"], DisputeMessages.Call(situation, Verbs.DisputeShow))
                        .AsPrimary(),
                    Button.Open(speech["dispute.addFact"], DisputeMessages.Call(situation, Verbs.FactOpen)),
                    .. dispute.ClosedOn is null && dispute.Facts.Count > 0
                        ? [EvidenceMessages.Add(speech, situation).AsRare()]
                        : Array.Empty<Button>(),
                    .. dispute.ClosedOn is null && dispute.Facts.Count > 0
                        ? [Button.Open(speech["statement.ask"], DisputeMessages.Call(situation, Verbs.StatementAsk))]
                        : Array.Empty<Button>(),
                    .. dispute.Statement is not null
                        ?
                        [
                            Button
                                .Press(
                                    speech["statement.answers"],
                                    DisputeMessages.Call(situation, Verbs.StatementShow)
                                )
                                .AsRare(),
                        ]
                        : Array.Empty<Button>(),
                ]),
                RegisterMessages.Buttons(speech, situation),
                new FooterBlock(speech["dispute.fileFooter"], Bands.Practice(speech, "5-4")),
            ]
        );
    }

    private static IEnumerable<Block> Facts(Speech speech, Situation situation)
    {
        var facts = situation.Dispute.Facts.TakeLast(Shown).ToList();
        if (facts.Count == 0)
        {
            yield break;
        }

        yield return new EntriesBlock([.. facts.Select(fact => StatementMessages.Entry(speech, situation, fact))]);
    }

    private static IEnumerable<Block> Exchanges(Speech speech, Dispute dispute)
    {
        var exchanges = dispute.Exchanges.TakeLast(Shown).ToList();
        if (exchanges.Count > 0)
        {
            yield return new ProgressBlock([
                .. exchanges.Select(exchange => new ProgressLine(
                    exchange.Outcome == Outcome.TookPlace ? Mark.Done : Mark.Open,
                    ExchangeMessages.LineOf(speech, exchange),
                    speech.ShortDay(exchange.On)
                )),
            ]);
        }
    }

    /// <summary>The hostile mails whose deadlines stand.</summary>
    private static IEnumerable<Block> Mails(Speech speech, Situation situation)
    {
        var open = situation
            .Project.Mails.Where(mail => mail is { IsOpen: true, Deadline: not null })
            .OrderBy(mail => mail.Deadline)
            .Take(Shown)
            .ToList();
        if (open.Count > 0)
        {
            yield return new EntriesBlock([
                .. open.Select(mail => new Entry(
                    ProjectWords.Cut(mail.From, 60),
                    speech.Day(mail.On),
                    mail.Deadline < situation.Today ? Tone.Bad : Tone.Warning,
                    speech.Say(
                        mail.Deadline < situation.Today ? "mail.deadlinePassed" : "mail.deadlineOn",
                        speech.Day(mail.Deadline!.Value)
                    ),
                    speech["mail.kind." + MailForms.WordOf(mail.Kind)],
                    Button.Press(speech["mail.open"], MailMessages.Call(Verbs.MailShow, situation.Project, mail))
                )),
            ]);
        }
    }

    /// <summary>The notes of the latest exchanges, each with what the provider said of it.</summary>
    private static IEnumerable<Block> Notes(Speech speech, Situation situation)
    {
        var company = situation.Company;
        var noted = situation.Dispute.Exchanges.TakeLast(Shown).Where(exchange => exchange.Note is not null).ToList();
        foreach (var exchange in noted.Where(exchange => exchange.Note is { Id: null }).TakeLast(1))
        {
            yield return new TextBlock(NoteMessages.StandingOf(speech, exchange.Note!, company), TextStyle.Quiet);
        }

        var sent = noted.Where(exchange => exchange.Note is { Id: not null }).ToList();
        if (sent.Count > 0)
        {
            yield return new EntriesBlock([
                .. sent.Select(exchange => new Entry(
                    speech["note.title"],
                    speech.Day(exchange.On),
                    exchange.Note!.Answer is null ? Tone.Neutral
                        : exchange.Note.Answer.Confirms ? Tone.Good
                        : Tone.Warning,
                    NoteMessages.StandingOf(speech, exchange.Note, company),
                    exchange.Agreed ?? exchange.Contested ?? exchange.Next ?? "",
                    Button.Press(
                        speech["note.open"],
                        new ActionCall(Verbs.NoteShow, situation.Project.Id, exchange.Note.Id)
                    )
                )),
            ]);
        }
    }
}
