using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Mails;

/// <summary>The hostile mails noted so far; a run of them as a table against time, with the proposal to ask counsel.</summary>
public static class MailRegister
{
    /// <summary>Rows that a card shows well.</summary>
    private const int Shown = 8;

    private const int NameLength = 24;

    /// <param name="speech">The reader's.</param>
    /// <param name="project">The project.</param>
    /// <param name="today">In the project's zone.</param>
    /// <param name="picture">The address of the run's picture; null where there is none.</param>
    public static CoachMessage Card(Speech speech, Project project, DateOnly today, string? picture)
    {
        var run = project.MailRun(today);
        var add = Button.Open(
            speech[project.Mails.Count > 0 ? "mail.add" : "mail.addFirst"],
            new ActionCall(Verbs.MailOpen, project.Id)
        );
        var counsel = Button.Press(speech["mail.counsel"], new ActionCall(Verbs.CounselConsult, project.Id));
        return new CoachMessage(
            speech.Count("mail.registerSummary", project.MailsLogged),
            Bands.NeverProvider(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech["mail.registerTitle"], speech.Day(today)),
                .. Run(speech, run, picture),
                .. Entries(speech, project, today),
                new ActionsBlock(run.Count > 0 ? [counsel.AsPrimary(), add] : [add.AsPrimary()]),
                new FooterBlock(speech["mail.footer"], Bands.Practice(speech, "5-5")),
            ]
        );
    }

    /// <summary>The run against time: when each came, and what it sets.</summary>
    public static TimelinePicture Picture(Speech speech, IReadOnlyList<MailLine> run, DateOnly today)
    {
        var drawn = run.TakeLast(Shown * 2).ToList();
        var deadlines = drawn.Where(mail => mail.Deadline is not null).ToList();
        var first = drawn[0].On.AddDays(-1);
        var last = deadlines.Select(mail => mail.Deadline!.Value).Append(today).Max().AddDays(1);
        return new TimelinePicture(
            first,
            last,
            [
                new TimelineRow(speech["mail.rowReceived"])
                {
                    Marks =
                    [
                        .. drawn.Select(mail => new TimelineMark(
                            mail.On,
                            mail.IsNotice ? MarkShape.Diamond : MarkShape.Dot,
                            mail.IsNotice ? PictureTone.Bad : PictureTone.Provider
                        )),
                    ],
                },
                new TimelineRow(speech["mail.rowDeadlines"])
                {
                    Marks =
                    [
                        .. deadlines.Select(mail => new TimelineMark(
                            mail.Deadline!.Value,
                            MarkShape.HollowDiamond,
                            PictureTone.Warning
                        )),
                    ],
                },
            ]
        )
        {
            Ticks = [new TimelineTick(drawn[0].On, speech.ShortDay(drawn[0].On))],
            Today = new TimelineTick(today, speech["mail.today"]),
        };
    }

    private static IEnumerable<Block> Run(Speech speech, IReadOnlyList<MailLine> run, string? picture)
    {
        if (run.Count == 0)
        {
            yield break;
        }

        yield return new TextBlock(
            speech.Count("mail.run", run.Count, Project.DaysOfARun),
            TextStyle.Strong,
            Bands.Practice(speech, "5-5")
        );
        yield return new TextBlock(speech["mail.runText"]);
        if (picture is not null)
        {
            yield return new PictureBlock(picture, speech.Count("mail.run", run.Count, Project.DaysOfARun));
        }

        yield return new TableBlock(
            [speech["mail.received"], speech["mail.from"], speech["mail.deadline"]],
            [
                .. run.TakeLast(Shown)
                    .Select(mail =>
                        (IReadOnlyList<string>)
                            [
                                speech.ShortDay(mail.On),
                                ProjectWords.Cut(mail.From, NameLength),
                                mail.Deadline is { } deadline ? speech.ShortDay(deadline) : speech["mail.none"],
                            ]
                    ),
            ]
        );
    }

    private static IEnumerable<Block> Entries(Speech speech, Project project, DateOnly today)
    {
        var shown = project.Mails.TakeLast(Shown).Reverse().ToList();
        if (shown.Count == 0)
        {
            yield return new TextBlock(speech["mail.registerEmpty"]);
            yield break;
        }

        yield return new EntriesBlock([
            .. shown.Select(mail => new Entry(
                ProjectWords.Cut(mail.From, 60),
                speech.Day(mail.On),
                !mail.IsOpen ? Tone.Good
                    : mail.Deadline < today ? Tone.Bad
                    : mail.Deadline is null ? Tone.Neutral
                    : Tone.Warning,
                !mail.IsOpen ? speech["mail.isDone"]
                    : mail.Deadline is { } deadline
                        ? speech.Say(deadline < today ? "mail.deadlinePassed" : "mail.deadlineOn", speech.Day(deadline))
                    : speech["mail.noDeadline"],
                speech["mail.kind." + MailForms.WordOf(mail.Kind)],
                Button.Press(speech["mail.open"], MailMessages.Call(Verbs.MailShow, project, mail))
            )),
        ]);
    }
}
