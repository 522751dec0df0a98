using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Projects;

/// <summary>A project that was just created or completed: when the first checkpoint comes, and what is missing.</summary>
public static class NewProjectMessages
{
    /// <param name="hasOthers">True where the owner has had a project before: the provider may be known from it.</param>
    public static CoachMessage Created(Speech speech, Project project, DateOnly today, bool hasOthers = false)
    {
        var card = Card(speech, project, today, speech["created.title"], "created.summary");
        return hasOthers
            ? card with
            {
                Blocks = [.. card.Blocks.SkipLast(1), Known(speech, project), card.Blocks[^1]],
            }
            : card;
    }

    public static CoachMessage Completed(Speech speech, Project project, DateOnly today) =>
        Card(speech, project, today, speech["created.completed"], "created.completedSummary");

    private static ActionsBlock Known(Speech speech, Project project) =>
        new([
            Button.Press(
                speech.Say("record.see", ProjectWords.Cut(project.Provider, 30)),
                new ActionCall(Verbs.ProviderRecord, project.Id)
            ),
        ]);

    private static CoachMessage Card(Speech speech, Project project, DateOnly today, string title, string summary)
    {
        var first = project.Schedule.NextPrompt is { } prompt ? Zones.When(speech, project, prompt) : "–";
        List<ProgressLine> missing =
        [
            .. project
                .Members.Where(member => !member.HasJoined)
                .Select(member => new ProgressLine(Mark.Open, speech.Say("created.toInvite", member.Name))),
            .. project
                .Gaps()
                .Select(gap => new ProgressLine(Mark.Open, speech.Say("created.gap." + gap, project.CurrentProvider))),
        ];
        return new CoachMessage(
            speech.Say(summary, project.Name, first),
            Bands.Team(speech, ProjectWords.About(project)),
            [
                new TitleBlock(title, speech.Day(today)),
                new StatusBlock(Tone.Good, speech["created.ready"], speech.Say("created.firstCheckpoint", first)),
                .. missing.Count > 0
                    ? new Block[]
                    {
                        new TextBlock(speech["created.missing"], TextStyle.Strong),
                        new ProgressBlock(missing),
                    }
                    : [new TextBlock(speech["created.nothingMissing"])],
                new ActionsBlock([.. Buttons(speech, project)]),
                new FooterBlock(speech["created.footer"]),
            ]
        );
    }

    private static IEnumerable<Button> Buttons(Speech speech, Project project)
    {
        var complete = Button.Open(speech["created.complete"], new ActionCall(Verbs.ProjectComplete, project.Id));
        var invite = Button.Press(speech["created.invite"], new ActionCall(Verbs.ProjectInvite, project.Id));
        var status = Button.Press(speech["created.status"], new ActionCall(Verbs.ProjectOpen, project.Id));
        var isIncomplete = project.Gaps().Any(gap => gap != ProjectGap.Tests);
        yield return (isIncomplete ? complete : invite).AsPrimary();
        yield return isIncomplete ? invite : complete.AsRare();
        if (project.PreMortem is null)
        {
            yield return Button.Press(speech["created.preMortem"], new ActionCall(Verbs.PreMortemOpen, project.Id));
            yield return status.AsRare();
        }
        else
        {
            yield return status;
        }
    }
}
