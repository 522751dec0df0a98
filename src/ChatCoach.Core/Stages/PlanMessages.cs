using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Stages;

/// <summary>The plan: the stages in their order, a page at a time; to a provider, those that are theirs.</summary>
public static class PlanMessages
{
    public const int PageSize = 5;

    /// <param name="speech">The reader's.</param>
    /// <param name="project">The whole project; what the reader may not see is left out here.</param>
    /// <param name="reader">The reader's place in it.</param>
    /// <param name="page">From 0; null for the one with the stage under way; one past the end shows the last.</param>
    /// <param name="now">When it is shown.</param>
    /// <param name="picture">The plan drawn; null where it cannot be shown.</param>
    public static CoachMessage Page(
        Speech speech,
        Project project,
        Member reader,
        int? page,
        DateTimeOffset now,
        PictureBlock? picture = null
    )
    {
        project = project.SeenBy(reader);
        if (project.Stages.Count == 0)
        {
            return Empty(speech, project, reader, now);
        }

        var today = project.CalendarOf(project.Owner).DateOf(now);
        var (number, count) = (NumberNow(project), project.Stages.Count);
        var last = (count - 1) / PageSize;
        var shown = Math.Clamp(page ?? ((number ?? count) - 1) / PageSize, 0, last);
        var title = speech.Count("plan.title", count);
        return new CoachMessage(
            number is { } current
                ? speech.Say(
                    "plan.summary",
                    project.Name,
                    title,
                    current,
                    ProjectWords.Cut(project.CurrentStage!.Name, 80)
                )
                : speech.Say("plan.summaryDone", project.Name, title),
            StageWords.BandFor(speech, project, reader),
            [
                new TitleBlock(title, speech.Day(speech.DateOf(now))),
                new StatusBlock(
                    number is null ? Tone.Good : Tone.Accent,
                    number is { } n ? speech.Say("plan.now", n, count) : speech["plan.allAccepted"],
                    last > 0 ? speech.Say("plan.page", shown + 1, last + 1) : null
                ),
                picture is null ? StageBlocks.Rail(project, Tone.Accent) : picture,
                .. Warning(speech, project, reader),
                new EntriesBlock([
                    .. project
                        .Stages.Skip(shown * PageSize)
                        .Take(PageSize)
                        .Select(stage => EntryOf(speech, project, stage, today)),
                ]),
                .. Lacking(speech, project, reader),
                new ActionsBlock([.. Actions(speech, project, reader, shown, last)]),
                new FooterBlock(
                    speech[reader.Role == Role.Provider ? "plan.footerShared" : "plan.footer"],
                    Bands.Practice(speech, "4-1")
                ),
            ]
        )
        {
            Refresh = new ActionCall(Verbs.PlanShow, project.Id, Step: shown),
        };
    }

    private static CoachMessage Empty(Speech speech, Project project, Member reader, DateTimeOffset now) =>
        new(
            speech.Say("plan.emptySummary", project.Name),
            StageWords.BandFor(speech, project, reader),
            [
                new TitleBlock(speech["plan.empty"], speech.Day(speech.DateOf(now))),
                new TextBlock(speech[reader.Role == Role.Provider ? "plan.emptyShared" : "plan.emptyText"]),
                new ActionsBlock([
                    MayChange(reader) ? Add(speech, project).AsPrimary() : SeeProject(speech, project).AsPrimary(),
                ]),
            ]
        )
        {
            Refresh = new ActionCall(Verbs.PlanShow, project.Id),
        };

    private static Entry EntryOf(Speech speech, Project project, Stage stage, DateOnly today)
    {
        var (tone, word) = StageWords.StateOf(speech, project, stage, today);
        return new Entry(
            $"{StageWords.NumberOf(project, stage).ToString(speech.Culture)}. {ProjectWords.Cut(stage.Name, 60)}",
            stage.Payment is { } payment ? speech.Money(payment, project.Currency) : "",
            tone,
            word,
            LineOf(speech, stage),
            Button.Press(
                speech.Say("plan.open", ProjectWords.Cut(stage.Name, 24)),
                new ActionCall(Verbs.StageShow, project.Id, stage.Id)
            )
        );
    }

    private static string LineOf(Speech speech, Stage stage)
    {
        string?[] parts =
        [
            StageWords.PlannedOf(speech, stage),
            stage.AcceptedOn is { } accepted ? speech.Say("plan.accepted", speech.Day(accepted))
            : stage.PromisedFor is { } promised ? speech.Say("plan.promised", speech.Day(promised))
            : null,
            stage.Provider is { } provider ? speech.Say("plan.by", ProjectWords.Cut(provider, 40)) : null,
        ];
        return string.Join(speech["plan.separator"], parts.OfType<string>());
    }

    /// <summary>What the plan still lacks: without a test nobody can say that a stage is done.</summary>
    private static IEnumerable<Block> Lacking(Speech speech, Project project, Member reader)
    {
        if (
            reader.Role != Role.Provider
            && project.Remaining().Count(stage => stage.AcceptanceTest is null) is > 0 and var n
        )
        {
            yield return new TextBlock(speech.Count("plan.untested", n), TextStyle.Quiet);
        }
    }

    private static IEnumerable<Block> Warning(Speech speech, Project project, Member reader)
    {
        if (reader.Role == Role.Provider)
        {
            yield break;
        }

        if (StageWords.Disorder(project) is var (before, after))
        {
            yield return new BoxBlock(
                speech["plan.disorder"],
                speech.Say(
                    "plan.disorderText",
                    ProjectWords.Cut(after.Name, 60),
                    speech.Day(after.Due),
                    ProjectWords.Cut(before.Name, 60),
                    speech.Day(before.Due)
                ),
                Tone.Warning
            );
        }
        else if (project.Amount is { } amount && project.Payments() is var payments && payments > amount)
        {
            yield return new BoxBlock(
                speech["plan.payments"],
                speech.Say(
                    "plan.paymentsText",
                    speech.Money(payments, project.Currency),
                    speech.Money(amount, project.Currency)
                ),
                Tone.Warning
            );
        }
    }

    private static IEnumerable<Button> Actions(Speech speech, Project project, Member reader, int shown, int last)
    {
        var first = MayChange(reader) ? Add(speech, project) : SeeProject(speech, project);
        yield return first.AsPrimary();
        if (shown > 0)
        {
            yield return Turn("plan.before", shown - 1);
        }

        if (shown < last)
        {
            yield return Turn("plan.after", shown + 1);
        }

        if (reader.Role != Role.Provider)
        {
            yield return Button.Press(speech["plan.forecast"], new ActionCall(Verbs.ForecastShow, project.Id)).AsRare();
        }

        if (MayChange(reader))
        {
            yield return SeeProject(speech, project).AsRare();
        }

        Button Turn(string key, int page) =>
            Button.Press(speech[key], new ActionCall(Verbs.PlanShow, project.Id, Step: page));
    }

    private static Button Add(Speech speech, Project project) =>
        Button.Open(speech["plan.add"], new ActionCall(Verbs.StageOpen, project.Id));

    private static Button SeeProject(Speech speech, Project project) =>
        Button.Press(speech["plan.seeProject"], new ActionCall(Verbs.ProjectOpen, project.Id));

    private static bool MayChange(Member reader) => Access.Allows(reader.Role, Permission.ChangePlan);

    private static int? NumberNow(Project project) =>
        project.CurrentStage is { AcceptedOn: null } stage ? StageWords.NumberOf(project, stage) : null;
}
