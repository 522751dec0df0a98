using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Mails;

/// <summary>A hostile mail noted: whether to answer it at all, how, and who helps. For owner and deputy alone.</summary>
public static class MailMessages
{
    public static CoachMessage Card(Speech speech, Project project, MailLine line, ReceivedMail mail, DateOnly today)
    {
        var need = ReplyNeeds.Of(line);
        return new CoachMessage(
            speech.Say("mail.summary", ProjectWords.Cut(line.From, 60), speech.Day(line.On)),
            Bands.NeverProvider(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech[line.IsNotice ? "mail.noticeTitle" : "mail.title"], speech.Day(line.On)),
                Status(speech, line, today),
                new FactsBlock([.. Facts(speech, mail)]),
                .. line.IsOpen ? Reply(speech, line, need, today) : [],
                new TextBlock(People(speech, mail), TextStyle.Quiet),
                .. mail.Text is { } text ? [new TextBlock(ProjectWords.Cut(text, 1500))] : Array.Empty<Block>(),
                new ActionsBlock(MailButtons.Of(speech, project, line, need, today)),
                new FooterBlock(speech["mail.footer"]),
            ]
        );
    }

    /// <summary>The same card when its deadline is near.</summary>
    public static CoachMessage Reminder(
        Speech speech,
        Project project,
        MailLine line,
        ReceivedMail mail,
        DateOnly today
    )
    {
        var card = Card(speech, project, line, mail, today);
        var deadline = line.Deadline!.Value;
        var sentence =
            deadline == today ? speech["mail.dueToday"]
            : deadline < today ? speech.Say("mail.duePassed", speech.LongDay(deadline))
            : speech.Say("mail.dueSoon", speech.LongDay(deadline));
        return card with
        {
            Summary = sentence,
            Blocks = [card.Blocks[0], new TextBlock(sentence), .. card.Blocks.Skip(1)],
        };
    }

    /// <summary>A mail of the mediation: it is no hostile mail of the register, and its words are kept elsewhere.</summary>
    public static CoachMessage Confidential(Speech speech, Project project, ReceivedMail mail, DateOnly today) =>
        new(
            speech["mail.confidentialSummary"],
            Bands.NeverProvider(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech["mediation.noted"], speech.Day(today)),
                new TextBlock(
                    speech.Say("mail.confidential", ProjectWords.Cut(mail.From, 60), speech.LongDay(mail.On))
                ),
                .. mail.Deadline is { } deadline
                    ? [new TextBlock(speech.Say("mail.confidentialDeadline", speech.LongDay(deadline)))]
                    : Array.Empty<Block>(),
                new ActionsBlock([
                    Button
                        .Press(
                            speech["mediation.see"],
                            new ActionCall(Verbs.MediationList, project.Id, project.OpenDispute?.Id)
                        )
                        .AsPrimary(),
                ]),
                new FooterBlock(speech["mediation.footer"], Bands.Practice(speech, "5-2")),
            ]
        );

    /// <summary>For the second reader: that they are asked, and nothing of the mail.</summary>
    public static CoachMessage ReaderAsked(Speech speech, Project project, Member by) =>
        new(
            speech.Say("mail.readerSummary", ProjectWords.Cut(by.Name, 60), project.Name),
            Bands.NeverProvider(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech["mail.readerTitle"]),
                new TextBlock(speech.Say("mail.readerText", ProjectWords.Cut(by.Name, 60))),
                new ActionsBlock([
                    Button.Press(speech["mail.seeProject"], new ActionCall(Verbs.ProjectOpen, project.Id)).AsPrimary(),
                ]),
                new FooterBlock(speech["mail.readerFooter"], Bands.Practice(speech, "5-4")),
            ]
        );

    public static ActionCall Call(string verb, Project project, MailLine line) =>
        new(verb, project.Id, line.Id, 0, line.Version);

    private static StatusBlock Status(Speech speech, MailLine line, DateOnly today) =>
        line.DoneOn is { } done ? new StatusBlock(Tone.Good, speech.Say("mail.doneOn", speech.Day(done)))
        : line.Deadline is not { } deadline ? new StatusBlock(Tone.Neutral, speech["mail.noDeadline"])
        : new StatusBlock(
            deadline < today ? Tone.Bad : Tone.Warning,
            speech.Say(deadline < today ? "mail.deadlinePassed" : "mail.deadlineOn", speech.Day(deadline))
        );

    private static IEnumerable<FactLine> Facts(Speech speech, ReceivedMail mail)
    {
        yield return new FactLine(speech["mail.from"], mail.From);
        yield return new FactLine(speech["mail.kind"], speech["mail.kind." + MailForms.WordOf(mail.Kind)]);
        yield return new FactLine(speech["mail.demand"], mail.Demand ?? speech["mail.noDemand"]);
        yield return new FactLine(
            speech["mail.fingerprint"],
            mail.Fingerprint is { } hash
                ? speech.Say(
                    "mail.hash",
                    mail.Length.ToString("N0", speech.Culture),
                    hash[..12],
                    speech[mail.Text is null ? "mail.notKept" : "mail.kept"]
                )
                : speech["mail.noText"]
        );
    }

    /// <summary>Whether to answer, and how.</summary>
    private static IEnumerable<Block> Reply(Speech speech, MailLine line, ReplyNeed need, DateOnly today)
    {
        yield return new TextBlock(speech["mail.needed"], TextStyle.Strong, Bands.Practice(speech, "5-4"));
        yield return new TextBlock(
            line.Deadline is { } deadline
                ? speech.Say($"mail.need.{need}.{When(line, need, today)}", speech.Day(deadline))
                : speech["mail.need." + need]
        );
        yield return new BulletsBlock([
            new Bullet(speech["mail.short"], speech["mail.shortRest"]),
            new Bullet(speech["mail.factual"], speech["mail.factualRest"]),
            new Bullet(speech["mail.friendly"], speech["mail.friendlyRest"]),
            new Bullet(speech["mail.firm"], speech["mail.firmRest"]),
        ]);
    }

    /// <summary>How near the deadline is: it says which reminders are still to come.</summary>
    private static string When(MailLine line, ReplyNeed need, DateOnly today) =>
        need == ReplyNeed.None ? "by"
        : line.Deadline < today ? "passed"
        : line.Deadline == today ? "today"
        : line.Reminded > 0 || line.Deadline <= today.AddDays(2) ? "soon"
        : "by";

    private static string People(Speech speech, ReceivedMail mail) =>
        (mail.Reader, mail.Speaker) switch
        {
            ({ } reader, { } speaker) => speech.Say(
                "mail.both",
                ProjectWords.Cut(reader, 60),
                ProjectWords.Cut(speaker, 60)
            ),
            ({ } reader, null) => speech.Say("mail.readBy", ProjectWords.Cut(reader, 60)),
            (null, { } speaker) => speech.Say("mail.spokenBy", ProjectWords.Cut(speaker, 60)),
            _ => speech["mail.notAlone"],
        };
}
