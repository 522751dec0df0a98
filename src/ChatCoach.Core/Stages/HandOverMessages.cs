using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Stages;

/// <summary>The hand-over list of a stage: what is in our hands already, and what is still to come.</summary>
public static class HandOverMessages
{
    public const int PageSize = 6;

    /// <param name="speech">The reader's.</param>
    /// <param name="project">The whole project; what the reader may not see is left out here.</param>
    /// <param name="reader">The reader's place in it.</param>
    /// <param name="id">The id of a stage that the reader may see.</param>
    /// <param name="page">From 0; one past the end shows the last.</param>
    /// <param name="now">When it is shown.</param>
    public static CoachMessage Card(
        Speech speech,
        Project project,
        Member reader,
        string id,
        int page,
        DateTimeOffset now
    )
    {
        project = project.SeenBy(reader);
        var stage = project.StageOf(id)!;
        var items = stage.HandOver.OrderBy(item => item.ReceivedOn is not null).ThenBy(item => item.Kind).ToList();
        var last = Math.Max(items.Count - 1, 0) / PageSize;
        var shown = Math.Clamp(page, 0, last);
        var mayChange = Access.Allows(reader.Role, Permission.ChangePlan);
        var onPage = items.Skip(shown * PageSize).Take(PageSize);
        return new CoachMessage(
            speech.Say("handOver.summary", ProjectWords.Cut(stage.Name, 80), StateOf(speech, stage)),
            StageWords.BandFor(speech, project, reader),
            [
                new TitleBlock(speech["handOver.title"], speech.Day(speech.DateOf(now))),
                new StatusBlock(
                    stage.Missing().Any() ? Tone.Warning
                        : items.Count > 0 ? Tone.Good
                        : Tone.Neutral,
                    speech.Sentence(StateOf(speech, stage)),
                    last > 0 ? speech.Say("plan.page", shown + 1, last + 1) : null
                ),
                new TextBlock(ProjectWords.Cut(stage.Name, 100), TextStyle.Strong),
                items.Count == 0 ? new TextBlock(speech[mayChange ? "handOver.emptyText" : "handOver.emptyRead"])
                : mayChange ? new EntriesBlock([.. onPage.Select(item => EntryOf(speech, project, stage, item))])
                : new ProgressBlock([.. onPage.Select(item => LineOf(speech, item))]),
                new ActionsBlock([.. Actions(speech, project, stage, mayChange, shown, last)]),
                new FooterBlock(
                    speech[reader.Role == Role.Provider ? "handOver.footerShared" : "handOver.footer"],
                    Bands.Practice(speech, "5-5")
                ),
            ]
        )
        {
            Refresh = new ActionCall(Verbs.HandOverShow, project.Id, stage.Id, shown),
        };
    }

    /// <summary>"2 of 5 received", or that there is no list.</summary>
    internal static string StateOf(Speech speech, Stage stage) =>
        stage.HandOver.Count == 0
            ? speech["handOver.none"]
            : speech.Say(
                "handOver.state",
                stage.HandOver.Count(item => item.ReceivedOn is not null),
                stage.HandOver.Count
            );

    private static Entry EntryOf(Speech speech, Project project, Stage stage, HandOverItem item) =>
        new(
            ProjectWords.Cut(item.What, 90),
            speech["handOver.kind." + item.Kind],
            item.ReceivedOn is null ? Tone.Warning : Tone.Good,
            speech[item.ReceivedOn is null ? "handOver.toCome" : "handOver.received"],
            item.ReceivedOn is { } on
                ? speech.Say("handOver.receivedOn", speech.Day(on), ProjectWords.Cut(item.Proof ?? "", 90))
                : speech.Sentence(speech["handOver.notYet"]),
            Button.Open(
                speech.Say(
                    item.ReceivedOn is null ? "handOver.mark" : "handOver.open",
                    ProjectWords.Cut(item.What, 24)
                ),
                new ActionCall(Verbs.HandOverItem, project.Id, stage.Id, Version: item.Version) { Choice = item.Id }
            )
        );

    internal static ProgressLine LineOf(Speech speech, HandOverItem item) =>
        new(
            item.ReceivedOn is null ? Mark.Open : Mark.Done,
            ProjectWords.Cut(item.What, 90),
            item.ReceivedOn is { } on ? speech.ShortDay(on) : speech["handOver.kind." + item.Kind],
            item.ReceivedOn is null ? Tone.Neutral : Tone.Good
        );

    private static IEnumerable<Button> Actions(
        Speech speech,
        Project project,
        Stage stage,
        bool mayChange,
        int shown,
        int last
    )
    {
        var show = new ActionCall(Verbs.HandOverShow, project.Id, stage.Id);
        var back = Button.Press(speech["handOver.seeStage"], new ActionCall(Verbs.StageShow, project.Id, stage.Id));
        if (mayChange && stage.AcceptedOn is null)
        {
            yield return Button
                .Open(speech["handOver.add"], new ActionCall(Verbs.HandOverAdd, project.Id, stage.Id))
                .AsPrimary();
            yield return last > 0 ? back.AsRare() : back;
        }
        else
        {
            yield return back.AsPrimary();
        }

        if (stage.HandOver.Count > 0)
        {
            yield return FileHandler.Ask(speech["handOver.file.ask"], project.Id, HandOverFile.Word, stage.Id).AsRare();
        }

        if (shown > 0)
        {
            yield return Button.Press(speech["plan.before"], show with { Step = shown - 1 });
        }

        if (shown < last)
        {
            yield return Button.Press(speech["plan.after"], show with { Step = shown + 1 });
        }
    }
}
