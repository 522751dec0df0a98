using System.Globalization;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Projects;

/// <summary>The owner completes a project: all of it optional, and nothing that is there is taken away.</summary>
public sealed class CompletionHandler(ProjectDesk desk) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Verbs.ProjectComplete, AskAsync);
        routes.On(Verbs.ProjectCompleted, CompleteAsync);
    }

    private Task<Reply> AskAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Call.Project,
            Permission.ManageProject,
            session => Task.FromResult(Reply.Ask(CompletionForm.Of(turn.Speech, session.Project))),
            cancellationToken
        );

    private Task<Reply> CompleteAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Call.Project,
            Permission.ManageProject,
            session => Task.FromResult(Complete(turn, session)),
            cancellationToken
        );

    private static Reply Complete(Turn turn, ProjectSession session)
    {
        var before = session.Project;
        var form = CompletionForm.Of(turn.Speech, before);
        var problems = FormCheck.Problems(form, turn.Fields, turn.Speech);
        StageFields.Check(turn.Fields, CompletionForm.StageRows, (before.Start, before.End), turn.Speech, problems);
        if (before.Amount is null)
        {
            AmountFields.Check(turn.Fields, turn.Speech, problems);
        }

        if (problems.Count > 0)
        {
            return Reply.Errors(FormCheck.Returned(form, turn.Fields, problems, turn.Speech));
        }

        var stages = StageFields.Read(turn.Fields, CompletionForm.StageRows, before.NextStageNumber);
        if (before.Stages.Count + stages.Count > Project.MostStages)
        {
            return Reply.Note(turn.Speech.Say("complete.tooMany", before.Stages.Count));
        }

        if (!session.IsRepeat)
        {
            Apply(turn, session, stages);
        }

        var card = Reply.Replace(NewProjectMessages.Completed(turn.Speech, session.Project, turn.Today));
        return session.HasChanges || session.IsRepeat ? card : card.WithNotice(turn.Speech["complete.nothing"]);
    }

    private static void Apply(Turn turn, ProjectSession session, IReadOnlyList<Stage> stages)
    {
        var before = session.Project;
        var after = before;
        foreach (var (role, name) in CompletionForm.NamesIn(turn.Fields, before))
        {
            after = after.Naming(role, name);
        }

        if (before.Amount is null && AmountFields.Read(turn.Fields) is { } amount)
        {
            after = after with { Amount = amount, Currency = AmountFields.CurrencyOf(turn.Fields) };
        }

        if (stages.Count > 0)
        {
            after = after.Adding(stages);
        }

        if (after == before)
        {
            return;
        }

        session.Project = after;
        session.Record(
            "project.completed",
            null,
            ("names", string.Join("; ", after.Members.Where(member => !member.HasJoined).Select(m => m.Name))),
            ("amount", after.Amount?.ToString(CultureInfo.InvariantCulture)),
            ("stages", string.Join("; ", stages.Select(stage => stage.Name)))
        );
    }
}
