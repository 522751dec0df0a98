using System.Globalization;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Checkpoints.Stalls;

/// <summary>
/// "Under the pile?": what was counted and what was not, and a sentence to open a call with. Never why, never whose fault.
/// </summary>
public static class StallMessages
{
    /// <param name="speech">The reader's.</param>
    /// <param name="project">The project, whose turn is the provider's.</param>
    /// <param name="reader">Someone of the client's people.</param>
    /// <param name="count">The signs of today.</param>
    public static CoachMessage Card(Speech speech, Project project, Member reader, StallCount count)
    {
        var tone = ToneOf(count.Level);
        var points = speech.Count("stall.points", count.Points, count.Signs.Count);
        var details = string.Create(CultureInfo.InvariantCulture, $"stall-{project.Id}-{project.Version}");
        var found = count.Level != StallLevel.None;
        return new CoachMessage(
            speech.Say(found ? "stall.summary" : "stall.summaryNone", project.Name, points),
            Bands.NeverProvider(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech["stall.title"], speech.Day(count.Today)),
                new StatusBlock(tone, points, speech.Say("stall.since", speech.Day(project.Turn.Since))),
                new ProgressBlock([.. count.Signs.Select(sign => SignMessages.Line(speech, sign, tone))]),
                new TextBlock(speech["stall.rhythm"], TextStyle.Normal, Bands.Practice(speech, "4-1")),
                .. found ? [Opening(speech, project)] : Array.Empty<Block>(),
                new ActionsBlock([.. Buttons(speech, project, reader, found, details)]),
                new DetailsBlock(details, [.. SignMessages.Rules(speech, project)]),
                new FooterBlock(speech[found ? "stall.footer" : "stall.footerNone"]),
            ]
        )
        {
            Refresh = new ActionCall(Verbs.StallShow, project.Id),
        };
    }

    /// <summary>The turn is not the provider's: there is nothing to count.</summary>
    public static CoachMessage NotTheirs(Speech speech, Project project) =>
        new(
            speech["stall.notTheirs"],
            Bands.NeverProvider(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech["stall.title"]),
                new TextBlock(speech["stall.notTheirs"], TextStyle.Normal, Bands.Practice(speech, "4-1")),
                new ActionsBlock([
                    Button
                        .Press(speech["checkpoint.seeProject"], new ActionCall(Verbs.ProjectOpen, project.Id))
                        .AsPrimary(),
                ]),
            ]
        )
        {
            Refresh = new ActionCall(Verbs.StallShow, project.Id),
        };

    private static BoxBlock Opening(Speech speech, Project project)
    {
        var who = project.ProviderContact?.Name;
        var name = who is null ? ProjectWords.Cut(project.CurrentProvider, 60) : ProjectWords.FirstName(who);
        var next = project.LastAnswers?.Next is { } promised ? Deliverables.Read(project, promised).What : null;
        var what = ProjectWords.Cut(next ?? project.CurrentStage?.Name ?? project.Name, 80);
        return new BoxBlock(
            speech["stall.opening"],
            project.LastAnswers?.NextDate is { } date
                ? speech.Say("stall.sentence", name, what, speech.Day(date))
                : speech.Say("stall.sentenceNoDate", name, what)
        );
    }

    private static IEnumerable<Button> Buttons(
        Speech speech,
        Project project,
        Member reader,
        bool found,
        string details
    )
    {
        var leads = Access.Allows(reader.Role, Permission.AnswerCheckpoint);
        if (Access.Allows(reader.Role, Permission.RecordFact))
        {
            yield return Button
                .Open(speech["checkpoint.action.call"], new ActionCall(Verbs.ExchangeOpen, project.Id))
                .AsPrimary();
        }

        if (leads)
        {
            yield return Button.Open(
                speech["stall.away"],
                new ActionCall(Verbs.LeaveOpen, project.Id) { Choice = LeaveOf.Closed }
            );
        }

        yield return Button.Toggle(speech["stall.how"], details);
        if (found)
        {
            yield return Button
                .Open(speech["checkpoint.action.alert"], new ActionCall(Verbs.AlertOpen, project.Id))
                .AsRare();
        }

        if (found && Access.Allows(reader.Role, Permission.MoveDispute) && project.OpenDispute is null)
        {
            yield return Button
                .Open(speech["status.startDispute"], new ActionCall(Verbs.DisputeOpen, project.Id))
                .AsRare();
        }
    }

    private static Tone ToneOf(StallLevel level) =>
        level switch
        {
            StallLevel.None => Tone.Good,
            StallLevel.Amber => Tone.Warning,
            _ => Tone.Bad,
        };
}
