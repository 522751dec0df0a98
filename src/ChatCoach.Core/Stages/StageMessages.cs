using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Stages;

/// <summary>One stage with all that is known of it; to a provider, what both sides share.</summary>
public static class StageMessages
{
    /// <param name="speech">The reader's.</param>
    /// <param name="project">The whole project; what the reader may not see is left out here.</param>
    /// <param name="reader">The reader's place in it.</param>
    /// <param name="id">The id of a stage that the reader may see.</param>
    /// <param name="now">When it is shown.</param>
    public static CoachMessage Card(Speech speech, Project project, Member reader, string id, DateTimeOffset now)
    {
        project = project.SeenBy(reader);
        var stage = project.StageOf(id)!;
        var today = project.CalendarOf(project.Owner).DateOf(now);
        var (tone, word) = StageWords.StateOf(speech, project, stage, today);
        var number = StageWords.NumberOf(project, stage);
        return new CoachMessage(
            speech.Say("plan.stageSummary", ProjectWords.Cut(stage.Name, 100), project.Name, word),
            StageWords.BandFor(speech, project, reader),
            [
                new TitleBlock(
                    speech.Say("plan.stageTitle", number, project.Stages.Count),
                    speech.Day(speech.DateOf(now))
                ),
                new StatusBlock(tone, word, StageWords.PlannedOf(speech, stage)),
                new TextBlock(stage.Name, TextStyle.Strong),
                new FactsBlock([.. Agreed(speech, project, reader, stage)]),
                new FactsBlock([.. Others(speech, project, reader, stage)]),
                .. stage.Due > project.End && stage.AcceptedOn is null
                    ? [new TextBlock(speech.Say("plan.afterEnd", speech.LongDay(project.End)), TextStyle.Quiet)]
                    : Array.Empty<Block>(),
                .. Rows(speech, project, reader, stage),
                new FooterBlock(
                    speech[reader.Role == Role.Provider ? "plan.stageFooterShared" : "plan.stageFooter"],
                    Bands.Practice(speech, "4-1")
                ),
            ]
        )
        {
            Refresh = new ActionCall(Verbs.StageShow, project.Id, stage.Id),
        };
    }

    private static IEnumerable<FactLine> Agreed(Speech speech, Project project, Member reader, Stage stage)
    {
        yield return new FactLine(speech["plan.deliverable"], stage.Deliverable ?? speech["plan.unknown"]);
        yield return new FactLine(speech["plan.test"], stage.AcceptanceTest ?? speech["plan.testUnknown"]);
        if (reader.Role != Role.Provider)
        {
            yield return new FactLine(
                speech["plan.payment"],
                stage.Payment is { } payment ? speech.Money(payment, project.Currency) : speech["plan.unknown"]
            );
        }

        if (stage.AcceptedOn is { } accepted)
        {
            yield return new FactLine(speech["plan.acceptedOn"], speech.LongDay(accepted));
        }
        else if (stage.PromisedFor is { } promised)
        {
            yield return new FactLine(speech["plan.promisedFor"], speech.LongDay(promised));
        }
    }

    private static IEnumerable<FactLine> Others(Speech speech, Project project, Member reader, Stage stage)
    {
        yield return new FactLine(speech["handOver.title"], HandOverMessages.StateOf(speech, stage));
        if (reader.Role != Role.Provider)
        {
            if (stage.Gate is { } gate)
            {
                yield return new FactLine(
                    speech["gate.decision"],
                    speech.Say("gate.decisionLine", speech["gate.was." + gate.Decision], speech.Day(gate.On))
                );
            }

            yield return new FactLine(speech["plan.provider"], project.ProviderOf(stage));
            yield return new FactLine(
                speech["plan.alternative"],
                stage.Alternative ?? speech["plan.alternativeUnknown"]
            );
        }
    }

    private static IEnumerable<Block> Rows(Speech speech, Project project, Member reader, Stage stage)
    {
        var plan = Button.Press(speech["plan.see"], new ActionCall(Verbs.PlanShow, project.Id));
        var list = Button.Press(speech["handOver.title"], new ActionCall(Verbs.HandOverShow, project.Id, stage.Id));
        var isAtGate = project.IsAtGate(stage);
        if (!Access.Allows(reader.Role, Permission.ChangePlan) || (stage.AcceptedOn is not null && !isAtGate))
        {
            yield return new ActionsBlock([
                plan.AsPrimary(),
                list,
                .. Decision(speech, project, reader, stage),
                .. AcceptanceForms.ButtonFor(speech, project, reader, stage),
            ]);
            yield break;
        }

        var end = Button.Open(
            speech[stage.AcceptedOn is null ? "gate.accept" : "gate.decideAgain"],
            StageWords.Call(Verbs.GateOpen, project, stage)
        );
        if (stage.AcceptedOn is not null)
        {
            yield return new ActionsBlock([
                end.AsPrimary(),
                list,
                .. Decision(speech, project, reader, stage),
                plan.AsRare(),
                .. AcceptanceForms.ButtonFor(speech, project, reader, stage),
            ]);
            yield break;
        }

        var edit = Button.Open(speech["plan.edit"], StageWords.Call(Verbs.StageOpen, project, stage));
        var more = FormattableString.Invariant($"stage-more-{project.Id}-{project.Version}-{stage.Id}");
        yield return new ActionsBlock([
            isAtGate ? end.AsPrimary() : edit.AsPrimary(),
            isAtGate ? edit : list,
            Button.Toggle(speech["plan.more"], more),
        ]);
        yield return new ActionsBlock([
            .. More(speech, project, stage),
            .. isAtGate ? [list.AsRare()] : Array.Empty<Button>(),
            plan.AsRare(),
        ])
        {
            Id = more,
            Hidden = true,
        };
    }

    private static IEnumerable<Button> Decision(Speech speech, Project project, Member reader, Stage stage)
    {
        if (stage.Gate is not null && Access.Allows(reader.Role, Permission.SeeTeam))
        {
            yield return Button.Press(speech["gate.see"], new ActionCall(Verbs.GateShow, project.Id, stage.Id));
        }
    }

    private static IEnumerable<Button> More(Speech speech, Project project, Stage stage)
    {
        var number = StageWords.NumberOf(project, stage);
        var move = StageWords.Call(Verbs.StageMove, project, stage) with { Step = number };
        if (number > 1 && project.Stages[number - 2].AcceptedOn is null)
        {
            yield return Button.Press(speech["plan.earlier"], move with { Choice = StageOrderHandler.Earlier });
        }

        if (number < project.Stages.Count)
        {
            yield return Button.Press(speech["plan.later"], move with { Choice = StageOrderHandler.Later });
        }

        yield return Button.Open(speech["plan.split"], StageWords.Call(Verbs.StageSplit, project, stage));
        if (project.Stages.Count > 1)
        {
            yield return Button
                .Open(speech["plan.remove"], StageWords.Call(Verbs.StageRemove, project, stage))
                .AsRare();
        }
    }
}
