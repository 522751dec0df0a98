using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Stages;

/// <summary>What was decided at the end of a stage, and the next thing to do.</summary>
public static class GateMessages
{
    /// <param name="speech">The reader's.</param>
    /// <param name="project">The project.</param>
    /// <param name="reader">One of the client's people.</param>
    /// <param name="stage">A stage with a decision.</param>
    /// <param name="now">When it is shown.</param>
    public static CoachMessage Card(Speech speech, Project project, Member reader, Stage stage, DateTimeOffset now)
    {
        var gate = stage.Gate!;
        var word = speech["gate.was." + gate.Decision];
        return new CoachMessage(
            speech.Say("gate.summary", ProjectWords.Cut(stage.Name, 80), word),
            Bands.NeverProvider(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech["gate.title"], speech.Day(speech.DateOf(now))),
                new StatusBlock(
                    ToneOf(gate.Decision),
                    word,
                    stage.AcceptedOn is { } accepted
                        ? speech.Say("plan.accepted", speech.Day(accepted))
                        : speech["gate.notAccepted"]
                ),
                new TextBlock(stage.Name, TextStyle.Strong),
                new TextBlock(speech.Say("gate.because", gate.By, speech.Day(gate.On), gate.Reason)),
                new FactsBlock([.. Facts(speech, project, stage)]),
                .. gate.Despite is { } despite
                    ? [new TextBlock(speech.Say("gate.despite", despite), TextStyle.Quiet)]
                    : Array.Empty<Block>(),
                new ActionsBlock([.. Actions(speech, project, reader, stage)]),
                new FooterBlock(
                    speech[IsLast(project, stage) ? "gate.footer.last" : "gate.footer." + gate.Decision],
                    PracticeOf(speech, gate.Decision)
                ),
            ]
        )
        {
            Refresh = new ActionCall(Verbs.GateShow, project.Id, stage.Id),
        };
    }

    private static bool IsLast(Project project, Stage stage) =>
        stage.Gate!.Decision == GateDecision.Continue && project.StageAfter(stage) is null;

    private static Tone ToneOf(GateDecision decision) =>
        decision switch
        {
            GateDecision.Continue => Tone.Good,
            GateDecision.Stop => Tone.Bad,
            _ => Tone.Warning,
        };

    private static Practice PracticeOf(Speech speech, GateDecision decision) =>
        Bands.Practice(
            speech,
            decision switch
            {
                GateDecision.Continue => "4-3",
                GateDecision.Renegotiate => "5-3",
                _ => "5-5",
            }
        );

    private static IEnumerable<FactLine> Facts(Speech speech, Project project, Stage stage)
    {
        yield return new FactLine(speech["handOver.title"], HandOverMessages.StateOf(speech, stage));
        if (stage is { AcceptedOn: not null, Payment: { } payment })
        {
            yield return new FactLine(speech["gate.toPay"], speech.Money(payment, project.Currency));
        }

        if (stage.Gate!.To is { } to)
        {
            yield return new FactLine(speech["provider.takenBy"], ProjectWords.Cut(to, 60));
        }
        else if (stage.Gate.Decision == GateDecision.Continue)
        {
            yield return new FactLine(
                speech["gate.next"],
                project.StageAfter(stage) is { } next
                    ? speech.Say(
                        "gate.nextBy",
                        ProjectWords.Cut(next.Name, 60),
                        ProjectWords.Cut(project.ProviderOf(next), 40),
                        speech.LongDay(next.Due)
                    )
                    : speech["gate.noNext"]
            );
        }
    }

    private static IEnumerable<Button> Actions(Speech speech, Project project, Member reader, Stage stage)
    {
        var buttons = Ways(speech, project, reader, stage).ToList();
        buttons.Add(Button.Press(speech["plan.see"], new ActionCall(Verbs.PlanShow, project.Id)));
        buttons.AddRange(AcceptanceForms.ButtonFor(speech, project, reader, stage));
        return buttons.Select((button, index) => index == 0 ? button.AsPrimary() : button);
    }

    private static IEnumerable<Button> Ways(Speech speech, Project project, Member reader, Stage stage)
    {
        if (!Access.Allows(reader.Role, Permission.ChangePlan))
        {
            yield break;
        }

        if (stage.Gate!.Decision == GateDecision.Continue)
        {
            if (project.StageAfter(stage) is { } next)
            {
                yield return Button.Press(speech["gate.seeNext"], new ActionCall(Verbs.StageShow, project.Id, next.Id));
                yield return Button.Press(
                    speech["gate.preMortem"],
                    new ActionCall(Verbs.PreMortemOpen, project.Id, stage.Id)
                );
            }

            yield break;
        }

        if (stage.Gate.To is not null)
        {
            yield return Button.Press(
                speech["provider.show"],
                new ActionCall(Verbs.ProviderShow, project.Id, stage.Id)
            );
            yield break;
        }

        if (stage.Gate.Decision == GateDecision.ChangeProvider && Access.Allows(reader.Role, Permission.ManageProject))
        {
            yield return Button.Open(speech["provider.title"], new ActionCall(Verbs.ProviderOpen, project.Id));
        }

        if (stage.Gate.Decision == GateDecision.Stop && stage.AcceptedOn is null)
        {
            yield return Button.Press(speech["gate.resume"], StageWords.Call(Verbs.GateResume, project, stage));
        }
        else if (project.IsAtGate(stage))
        {
            yield return Button.Open(
                speech[stage.Gate.Decision == GateDecision.Stop ? "gate.resume" : "gate.decideAgain"],
                StageWords.Call(Verbs.GateOpen, project, stage)
            );
        }
    }
}
