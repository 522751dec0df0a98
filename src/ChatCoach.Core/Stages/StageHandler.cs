using ChatCoach.Core.Conversations;
using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Stages;

/// <summary>The plan and its stages: read by everyone on the project, changed by owner and deputy.</summary>
public sealed class StageHandler(ProjectDesk desk, IPictureLinks pictures, IPlanOutlook outlook) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Intent.Plan, PlanAsync);
        routes.On(Verbs.PlanShow, PlanAsync);
        routes.On(Verbs.StageShow, ShowAsync);
        routes.On(Intent.NewStage, OpenAsync);
        routes.On(Verbs.StageOpen, OpenAsync);
        routes.On(Verbs.StageSave, SaveAsync);
    }

    /// <summary>The plan; typed with a stage's name, that stage.</summary>
    private Task<Reply> PlanAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Project,
            Permission.SeeShared,
            session =>
                Task.FromResult(
                    turn.Phrase is { Rest: { Length: > 0 } name } && Named(session, name) is { } stage
                        ? StageTurns.CardOf(turn, session, stage.Id)
                        : Drawn(turn, session)
                ),
            cancellationToken
        );

    private Reply Drawn(Turn turn, ProjectSession session)
    {
        var (project, me, today) = (session.Project.SeenBy(session.Me!), session.Me!, session.DayOf(turn.Now));
        PictureBlock? block = null;
        if (project.Stages.Count > 0)
        {
            var forecast = Access.Allows(me.Role, Permission.SeeTeam) ? outlook.Of(project, today) : null;
            var (picture, words) = PlanPicture.Of(turn.Speech, project, forecast, today);
            block = pictures.LinkTo(project, me, picture) is { } address ? new PictureBlock(address, words) : null;
        }

        return Reply.Replace(
            PlanMessages.Page(turn.Speech, session.Project, me, turn.IsCall ? turn.Call.Step : null, turn.Now, block)
        );
    }

    private Task<Reply> ShowAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Project,
            Permission.SeeShared,
            session =>
                Task.FromResult(
                    session.Project.SeenBy(session.Me!).StageOf(turn.Call.Subject) is { } stage
                        ? StageTurns.CardOf(turn, session, stage.Id)
                        : StageTurns.Gone(turn, session)
                ),
            cancellationToken
        );

    private Task<Reply> OpenAsync(Turn turn, CancellationToken cancellationToken) =>
        turn.IsCall && turn.Call.Subject is not null
            ? StageTurns.ChangeAsync(
                desk,
                turn,
                (session, stage) => Reply.Ask(StageForms.Edit(turn.Speech, session.Project, stage)),
                cancellationToken
            )
            : desk.OpenAsync(
                turn,
                turn.Project,
                Permission.ChangePlan,
                session => Task.FromResult(OpenNew(turn, session)),
                cancellationToken
            );

    private static Reply OpenNew(Turn turn, ProjectSession session)
    {
        if (session.Project.Stages.Count >= Project.MostStages)
        {
            return Reply.Note(turn.Speech.Say("plan.error.tooMany", Project.MostStages));
        }

        var form = StageForms.Edit(turn.Speech, session.Project, null);
        return Reply.Ask(
            turn.Phrase is { Rest: { Length: > 0 } name }
                ? form.Keeping(
                    new FieldValues(new Dictionary<string, string>(StringComparer.Ordinal) { [StageForms.Name] = name })
                )
                : form
        );
    }

    private Task<Reply> SaveAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Project,
            Permission.ChangePlan,
            session => Task.FromResult(Save(turn, session)),
            cancellationToken
        );

    private static Reply Save(Turn turn, ProjectSession session)
    {
        var project = session.Project;
        var known = project.StageOf(turn.Call.Subject);
        if (known?.AcceptedOn is not null)
        {
            return StageTurns.CardOf(turn, session, known.Id).WithNotice(turn.Speech["plan.acceptedStays"]);
        }

        var form = StageForms.Edit(turn.Speech, project, known);
        var answers = new StageAnswers(turn.Fields, turn.Speech, project, known);
        var problems = answers.Problems(form);
        if (known is null && project.Stages.Count >= Project.MostStages)
        {
            problems.TryAdd(StageForms.Name, turn.Speech.Say("plan.error.tooMany", Project.MostStages));
        }

        if (problems.Count > 0)
        {
            return Reply.Errors(FormCheck.Returned(form, turn.Fields, problems, turn.Speech));
        }

        var stage = answers.Read(FormattableString.Invariant($"s{project.NextStageNumber}"));
        if (
            (
                known is null ? Twin(project, stage)
                : stage == known ? known
                : null
            ) is
            { } same
        )
        {
            return StageTurns.CardOf(turn, session, same.Id);
        }

        if (Meanwhile(turn, known) is { } sentence)
        {
            return Reply.Errors(form.Keeping(turn.Fields) with { Problem = sentence });
        }

        session.Project = known is null ? project.Adding([stage]) : project.Changing(stage);
        StageTurns.Record(session, known is null ? "stage.added" : "stage.changed", stage);
        return StageTurns.CardOf(turn, session, stage.Id);
    }

    /// <summary>What happened to the stage since its form was opened: the form is shown again with all that was typed.</summary>
    private static string? Meanwhile(Turn turn, Stage? known) =>
        turn.Call.Subject is null ? null
        : known is null ? turn.Speech["plan.removedMeanwhile"]
        : known.Version != turn.Call.Version ? turn.Speech["plan.changedMeanwhile"]
        : null;

    /// <summary>The same name for the same day, still open: the form came twice.</summary>
    private static Stage? Twin(Project project, Stage stage) =>
        project.Stages.FirstOrDefault(other =>
            other.AcceptedOn is null
            && other.Due == stage.Due
            && string.Equals(other.Name, stage.Name, StringComparison.OrdinalIgnoreCase)
        );

    private static Stage? Named(ProjectSession session, string name) =>
        session
            .Project.SeenBy(session.Me!)
            .Stages.FirstOrDefault(stage => stage.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase));
}
