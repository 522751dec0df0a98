using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Stages;

/// <summary>The end of a stage: accepted or not, and continue, renegotiate, change provider or stop, with a reason.</summary>
public sealed class GateHandler(ProjectDesk desk, ICadenceClock clock) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Verbs.GateOpen, (turn, cancel) => StageTurns.WithStageAsync(desk, turn, Ask, cancel));
        routes.On(
            Verbs.GateDecide,
            (turn, cancel) =>
                StageTurns.WithStageAsync(desk, turn, Permission.ChangePlan, Decide, GateNews.TellAsync, cancel)
        );
        routes.On(Verbs.GateResume, (turn, cancel) => StageTurns.WithStageAsync(desk, turn, Resume, cancel));
        routes.On(
            Verbs.GateShow,
            (turn, cancel) => StageTurns.WithStageAsync(desk, turn, Permission.SeeTeam, CardOf, null, cancel)
        );
        routes.On(Intent.Gate, TypedAsync);
    }

    /// <summary>Of the stage that ends next.</summary>
    private Task<Reply> TypedAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Project,
            Permission.ChangePlan,
            session =>
                Task.FromResult(
                    session.Project.Stages.FirstOrDefault(session.Project.IsAtGate) is { } stage
                        ? Ask(turn, session, stage)
                        : StageTurns.PlanOf(turn, session)
                ),
            cancellationToken
        );

    private static Reply Ask(Turn turn, ProjectSession session, Stage stage) =>
        session.Project.IsAtGate(stage)
            ? Reply.Ask(GateForms.Of(turn.Speech, session.Project, stage, session.DayOf(turn.Now)))
            : NotNow(turn, session, stage);

    private Reply Decide(Turn turn, ProjectSession session, Stage stage)
    {
        var (speech, fields, project) = (turn.Speech, turn.Fields, session.Project);
        var today = session.DayOf(turn.Now);
        if (IsDecided(stage, fields))
        {
            return CardOf(turn, session, stage);
        }

        if (!project.IsAtGate(stage))
        {
            return NotNow(turn, session, stage);
        }

        var form = GateForms.Of(speech, project, stage, today);
        var problems = Problems(form, turn, session, stage);
        if (problems.Count > 0)
        {
            return Reply.Errors(FormCheck.Returned(form, fields, problems, speech));
        }

        if (stage.Version != turn.Call.Version)
        {
            return Reply.Errors(form.Keeping(fields) with { Problem = speech["plan.changedMeanwhile"] });
        }

        var decision = DecisionIn(fields);
        var ended = stage with { AcceptedOn = stage.AcceptedOn ?? fields.Date(GateForms.Accepted) };
        var gate = new Gate(decision, fields.Text(GateForms.Reason), today, session.Me!.Name)
        {
            Despite =
                decision == GateDecision.Continue && !fields.IsEmpty(GateForms.Despite)
                    ? fields.Text(GateForms.Despite)
                    : null,
        };
        var wasStopped = project.StoppedAt is not null;
        session.Project = project.Deciding(ended, gate);
        session.Project =
            decision == GateDecision.Stop ? session.Project.Stopped()
            : wasStopped ? Resumed(session)
            : session.Project;
        Record(session, stage, ended, gate);
        Rate(session, project.ProviderOf(stage), stage, today, ProviderRecordForms.Read(fields));
        return CardOf(turn, session, session.Project.StageOf(stage.Id)!);
    }

    /// <summary>A stage that was stopped before it was accepted goes on where it was.</summary>
    private Reply Resume(Turn turn, ProjectSession session, Stage stage)
    {
        if (stage.Gate?.Decision != GateDecision.Stop || stage.AcceptedOn is not null)
        {
            return StageTurns.CardOf(turn, session, stage.Id);
        }

        if (stage.Version != turn.Call.Version)
        {
            return CardOf(turn, session, stage).WithNotice(turn.Speech["plan.stale"]);
        }

        session.Project = session.Project.Changing(stage with { Gate = null });
        session.Project = Resumed(session);
        session.Record("stage.resumed", stage.Id, ("name", stage.Name), ("by", session.Me!.Name));
        return StageTurns.CardOf(turn, session, stage.Id).WithNotice(turn.Speech["gate.resumed"]);
    }

    private Project Resumed(ProjectSession session) =>
        session.Project with
        {
            Schedule = session.Project.Schedule.WithNext(
                session.Now,
                clock,
                session.Project.CalendarOf(session.Project.Owner)
            ),
        };

    private static IDictionary<string, string> Problems(Form form, Turn turn, ProjectSession session, Stage stage)
    {
        var (speech, fields, project) = (turn.Speech, turn.Fields, session.Project);
        var problems = FormCheck.Problems(form, fields, speech);
        var accepted = stage.AcceptedOn ?? fields.Date(GateForms.Accepted);
        var today = session.DayOf(turn.Now);
        if (stage.AcceptedOn is null && (accepted > today || accepted < project.Start))
        {
            problems.TryAdd(
                GateForms.Accepted,
                speech.Say("gate.error.day", speech.LongDay(accepted.Value), speech.LongDay(today))
            );
        }

        if (problems.ContainsKey(GateForms.Decision) || DecisionIn(fields) != GateDecision.Continue)
        {
            return problems;
        }

        if (accepted is null)
        {
            problems.TryAdd(GateForms.Accepted, speech["gate.error.accept"]);
        }

        if (GateForms.IsGuarded(project, stage) && fields.IsEmpty(GateForms.Despite))
        {
            problems.TryAdd(GateForms.Despite, speech["gate.error.despite"]);
        }

        return problems;
    }

    /// <summary>The three clicks, where somebody made one.</summary>
    private static void Rate(ProjectSession session, string company, Stage stage, DateOnly today, ProviderMarks marks)
    {
        if (!marks.IsEmpty)
        {
            session.Project = session.Project.Rating(
                new ProviderRating(company, GateForms.RatedAt(stage), today, session.Me!.Name, marks)
            );
            session.Record(
                "provider.rated",
                stage.Id,
                ("company", company),
                ("promises", marks.Promises),
                ("badNews", marks.BadNews),
                ("hard", marks.Hard)
            );
        }
    }

    private static void Record(ProjectSession session, Stage before, Stage ended, Gate gate)
    {
        if (before.AcceptedOn is null && ended.AcceptedOn is { } accepted)
        {
            session.Record(
                "stage.accepted",
                ended.Id,
                ("name", ended.Name),
                ("on", StageWords.Iso(accepted)),
                ("test", ended.AcceptanceTest)
            );
        }

        session.Record(
            "stage.decided",
            ended.Id,
            ("name", ended.Name),
            ("decision", gate.Decision.ToString()),
            ("reason", gate.Reason),
            ("despite", gate.Despite),
            ("missing", string.Join("; ", ended.Missing().Select(item => item.What)))
        );
    }

    /// <summary>The same decision for the same reason: the form came twice.</summary>
    private static bool IsDecided(Stage stage, FieldValues fields) =>
        stage.Gate is { } gate
        && gate.Decision.ToString() == fields.Text(GateForms.Decision)
        && gate.Reason == fields.Text(GateForms.Reason);

    private static GateDecision DecisionIn(FieldValues fields) =>
        Enum.Parse<GateDecision>(fields.Text(GateForms.Decision));

    private static Reply NotNow(Turn turn, ProjectSession session, Stage stage) =>
        CardOf(turn, session, stage)
            .WithNotice(
                stage.Gate is { } gate
                    ? turn.Speech.Say("gate.decidedBefore", gate.By, turn.Speech["gate.way." + gate.Decision])
                : session.Project.WaitingAt is { } waiting
                    ? turn.Speech.Say("gate.waits", ProjectWords.Cut(waiting.Name, 60))
                : turn.Speech["gate.notNow"]
            );

    private static Reply CardOf(Turn turn, ProjectSession session, Stage stage) =>
        stage.Gate is null
            ? StageTurns.CardOf(turn, session, stage.Id)
            : Reply.Replace(GateMessages.Card(turn.Speech, session.Project, session.Me!, stage, turn.Now));
}
