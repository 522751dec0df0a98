using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Stages;

/// <summary>After a change of provider: who has what now, and the hand-over list to close with the one before.</summary>
public static class ProviderMessages
{
    private const int StagesShown = 4;
    private const int ItemsShown = 10;

    /// <param name="speech">The reader's.</param>
    /// <param name="project">The project.</param>
    /// <param name="reader">One of the client's people.</param>
    /// <param name="end">The stage at whose end the provider was changed.</param>
    /// <param name="now">When it is shown.</param>
    public static CoachMessage Card(Speech speech, Project project, Member reader, Stage end, DateTimeOffset now)
    {
        var gate = end.Gate!;
        var moved = project
            .Remaining()
            .Where(stage => Project.IsSameCompany(project.ProviderOf(stage), gate.To!))
            .ToList();
        var items = project.HandedOverBy(gate.From!, end).SelectMany(stage => stage.HandOver).ToList();
        var missing = items.Count(item => item.ReceivedOn is null);
        return new CoachMessage(
            speech.Say("provider.summary", ProjectWords.Cut(gate.To!, 80), project.Name),
            Bands.NeverProvider(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech["provider.changed"], speech.Day(speech.DateOf(now))),
                new StatusBlock(
                    Tone.Accent,
                    ProjectWords.Cut(gate.To!, 60),
                    speech.Count("provider.takes", moved.Count)
                ),
                new BulletsBlock([
                    .. moved
                        .Take(StagesShown)
                        .Select(stage => new Bullet(
                            ProjectWords.Cut(stage.Name, 60),
                            speech.Say("provider.due", speech.LongDay(stage.Due))
                        )),
                    .. moved.Count > StagesShown
                        ? [new Bullet(speech.Count("provider.moreStages", moved.Count - StagesShown))]
                        : Array.Empty<Bullet>(),
                ]),
                new TextBlock(
                    items.Count == 0 ? speech["provider.noList"]
                        : missing == 0 ? speech.Say("provider.allReceived", ProjectWords.Cut(gate.From!, 60))
                        : speech.Count("provider.missing", missing, speech.Of(ProjectWords.Cut(gate.From!, 60))),
                    TextStyle.Strong
                ),
                .. items.Count > 0 ? [new ProgressBlock([.. Lines(speech, items)])] : Array.Empty<Block>(),
                .. gate.Despite is { } despite
                    ? [new TextBlock(speech.Say("provider.despite", despite), TextStyle.Quiet)]
                    : Array.Empty<Block>(),
                .. IsRead(project)
                    ? [new TextBlock(speech.Say("provider.channel", ProjectWords.Cut(gate.From!, 60)), TextStyle.Quiet)]
                    : Array.Empty<Block>(),
                new ActionsBlock([.. Actions(speech, project, reader, end)]),
                new FooterBlock(speech["provider.footer"], Bands.Practice(speech, "5-5")),
            ]
        )
        {
            Refresh = new ActionCall(Verbs.ProviderShow, project.Id, end.Id),
        };
    }

    /// <summary>A channel gets what a provider may read, and guests of who left may still be in it.</summary>
    private static bool IsRead(Project project) => project.Channel is { TeamOnly: false };

    private static IEnumerable<ProgressLine> Lines(Speech speech, List<HandOverItem> items)
    {
        foreach (
            var item in items.OrderBy(item => item.ReceivedOn is not null).ThenBy(item => item.Kind).Take(ItemsShown)
        )
        {
            yield return HandOverMessages.LineOf(speech, item);
        }

        if (items.Count > ItemsShown)
        {
            yield return new ProgressLine(Mark.Open, speech.Count("provider.moreItems", items.Count - ItemsShown));
        }
    }

    private static IEnumerable<Button> Actions(Speech speech, Project project, Member reader, Stage end)
    {
        yield return FileHandler
            .Ask(speech["provider.file"], project.Id, HandOverFile.Word, HandOverFile.ChangeAt(end))
            .AsPrimary();
        if (Access.Allows(reader.Role, Permission.ManageProject))
        {
            yield return Button.Press(speech["provider.invite"], new ActionCall(Verbs.ProjectInvite, project.Id));
        }

        if (IsRead(project) && Access.Allows(reader.Role, Permission.ChangeSettings))
        {
            yield return Button.Press(
                speech["provider.channelStop"],
                new ActionCall(Verbs.DigestStop, project.Id, end.Id, project.Channel!.Number)
            );
        }

        if (Access.Allows(reader.Role, Permission.ChangePlan))
        {
            yield return Button
                .Press(speech["handOver.title"], new ActionCall(Verbs.HandOverShow, project.Id, end.Id))
                .AsRare();
        }

        yield return Button.Press(speech["plan.see"], new ActionCall(Verbs.PlanShow, project.Id)).AsRare();
    }
}
