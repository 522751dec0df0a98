using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Exchanges;

/// <summary>A note on its way to the provider and back, for each side.</summary>
public static class NoteMessages
{
    public static CoachMessage ForProvider(Speech speech, Project project, SharedNote note, Member reader)
    {
        var by = ProjectWords.Cut(note.By, 60);
        var answer = note.Answers.Count > 0 ? note.Answers[^1] : null;
        var confirm = Button.Press(speech["note.confirm"], Call(Verbs.NoteConfirm, project, note));
        var correct = Button.Open(
            speech[answer is null ? "note.correct" : "note.addCorrection"],
            Call(Verbs.NoteCorrect, project, note)
        );
        return new CoachMessage(
            speech.Say("note.summary", by, speech.Day(note.On), project.Name),
            Bands.SharedWith(speech, project.Name, project.Owner.Name),
            [
                new TitleBlock(speech["note.title"], speech.Day(note.On)),
                new TextBlock(speech.Say("note.text", by, MediumOf(speech, note))),
                new FactsBlock([.. Facts(speech, note)]),
                .. Answers(speech, note, reader.Name),
                new ActionsBlock(answer is { Confirms: true } ? [correct.AsPrimary()] : [confirm.AsPrimary(), correct]),
                new FooterBlock(speech["note.footer"], Bands.Practice(speech, "5-2")),
            ]
        )
        {
            Refresh = Call(Verbs.NoteShow, project, note),
        };
    }

    /// <summary>For who runs the project: the same note, and where it stands.</summary>
    public static CoachMessage ForTeam(Speech speech, Project project, SharedNote note)
    {
        var standing = new NoteStanding(note.Id, note.SentOn) { Answer = note.Answers is [.., var last] ? last : null };
        return new CoachMessage(
            speech.Say("note.teamSummary", speech.Day(note.On), StandingOf(speech, standing, note.Company)),
            note.IsSent
                ? Bands.Shared(speech, ProjectWords.About(project), ProjectWords.Cut(note.Company, 60))
                : Bands.NeverProvider(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech["note.title"], speech.Day(note.On)),
                new StatusBlock(
                    standing.Answer is null ? Tone.Neutral
                        : standing.Answer.Confirms ? Tone.Good
                        : Tone.Warning,
                    StandingOf(speech, standing, note.Company)
                ),
                new FactsBlock([.. Facts(speech, note)]),
                .. Answers(speech, note, null),
                new ActionsBlock([WayOn(speech, project, note).AsPrimary()]),
                new FooterBlock(speech["note.teamFooter"], Bands.Practice(speech, "5-2")),
            ]
        )
        {
            Refresh = Call(Verbs.NoteShow, project, note),
        };
    }

    /// <summary>A note that has not gone is looked over, or seen where it waits.</summary>
    private static Button WayOn(Speech speech, Project project, SharedNote note) =>
        note.IsSent ? Button.Open(speech["exchange.addAnother"], new ActionCall(Verbs.ExchangeOpen, project.Id))
        : project.Held.FirstOrDefault(held => held.Kind == "note" && held.About == note.Id) is { } held
            ? Button.Press(speech["note.seeWaiting"], new ActionCall(Verbs.OutgoingShow, project.Id, held.Id))
        : Button.Open(speech["note.send"], new ActionCall(Verbs.OutgoingLook, project.Id, note.Id) { Choice = "note" });

    /// <summary>"Confirmed by Paul, Fri 18 Dec", or that nobody has answered.</summary>
    public static string StandingOf(Speech speech, NoteStanding standing, string company) =>
        standing switch
        {
            { Id: not null, SentOn: null } => speech["note.waits"],
            { SentOn: null } => speech.Say("note.unsent", ProjectWords.Cut(company, 60)),
            { Answer: { Confirms: true } answer } => speech.Say(
                "note.confirmedBy",
                ProjectWords.Cut(answer.By, 60),
                speech.Day(answer.On)
            ),
            { Answer: { } answer } => speech.Say(
                "note.correctedBy",
                ProjectWords.Cut(answer.By, 60),
                speech.Day(answer.On)
            ),
            { SentOn: { } sent } => speech.Say("note.unanswered", speech.Day(sent)),
        };

    private static IEnumerable<FactLine> Facts(Speech speech, SharedNote note)
    {
        if (note.Agreed is { } agreed)
        {
            yield return new FactLine(speech["note.agreed"], agreed);
        }

        if (note.Contested is { } contested)
        {
            yield return new FactLine(speech["note.contested"], contested);
        }

        if (note.Next is { } next)
        {
            yield return new FactLine(
                speech["note.next"],
                note.NextDue is { } due ? $"{next} ({speech.Day(due)})" : next
            );
        }
    }

    /// <param name="me">The name of who reads, who is "you"; null for the other side.</param>
    private static IEnumerable<Block> Answers(Speech speech, SharedNote note, string? me)
    {
        if (note.Answers.Count > 0)
        {
            yield return new BulletsBlock([
                .. note
                    .Answers.TakeLast(5)
                    .Select(answer => new Bullet(
                        answer.By == me
                            ? speech.Say(
                                answer.Confirms ? "note.youConfirmed" : "note.youCorrected",
                                speech.Day(answer.On)
                            )
                            : speech.Say(
                                answer.Confirms ? "note.confirmedBy" : "note.correctedBy",
                                ProjectWords.Cut(answer.By, 60),
                                speech.Day(answer.On)
                            ),
                        answer.Words ?? ""
                    )),
            ]);
        }
    }

    private static string MediumOf(Speech speech, SharedNote note) =>
        speech["exchange.medium." + ExchangeForms.WordOf(note.Medium)].ToLower(speech.Culture);

    private static ActionCall Call(string verb, Project project, SharedNote note) => new(verb, project.Id, note.Id);
}
