using System.Globalization;
using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Projects;

/// <summary>A new project, from one short form. What was typed comes back whole until it holds together.</summary>
public sealed class NewProjectHandler(ProjectDesk desk, CurrentProjects current, ICadenceClock clock) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Intent.NewProject, AskAsync);
        routes.On(Verbs.ProjectNew, AskAsync);
        routes.On(Verbs.ProjectCreate, CreateAsync);
    }

    /// <summary>"new project Online shop" has the name in its field already.</summary>
    private static Task<Reply> AskAsync(Turn turn, CancellationToken cancellationToken)
    {
        var form = FormOf(turn);
        var name = turn.Phrase?.Rest ?? "";
        return Task.FromResult(
            Reply.Ask(
                name.Length is > 0 and <= NewProjectForm.LongestName
                    ? form.Keeping(
                        new FieldValues(
                            new Dictionary<string, string>(StringComparer.Ordinal) { [NewProjectForm.Name] = name }
                        )
                    )
                    : form
            )
        );
    }

    private async Task<Reply> CreateAsync(Turn turn, CancellationToken cancellationToken)
    {
        var form = FormOf(turn);
        var answers = new NewProjectAnswers(turn.Fields, turn.Speech);
        var problems = answers.Problems(form, turn.Today);
        if (problems.Count > 0)
        {
            var returned = FormCheck.Returned(form, turn.Fields, problems, turn.Speech);
            return Reply.Errors(returned with { Band = Bands.Team(turn.Speech, turn.Speech["newProject.nearly"]) });
        }

        var project = await MakeAsync(turn, answers, cancellationToken);
        var hasOthers = turn.Person.CurrentProject is { } other && other != project.Id;
        return Reply.Replace(NewProjectMessages.Created(turn.Speech, project, turn.Today, hasOthers));
    }

    /// <summary>That it is the one they mean from now on is kept while it is made, not after it: one wait less.</summary>
    private async Task<Project> MakeAsync(Turn turn, NewProjectAnswers answers, CancellationToken cancellationToken)
    {
        var person = turn.Person;
        try
        {
            return await desk.CreateAsync(
                turn,
                id => answers.ToProject(id, turn.Person, turn.Now, clock),
                session =>
                {
                    session.Alongside(current.SetAsync(person, session.Project.Id, cancellationToken));
                    person = person with { CurrentProject = session.Project.Id };
                    Tell(session);
                },
                cancellationToken
            );
        }
        catch (Exception)
        {
            // It was not made: they mean again what they meant.
            await current.PutBackAsync(turn.Person, CancellationToken.None);
            throw;
        }
    }

    private static void Tell(ProjectSession session) =>
        session.Record(
            "project.created",
            null,
            ("name", session.Project.Name),
            ("provider", session.Project.Provider),
            ("amount", session.Project.Amount?.ToString(CultureInfo.InvariantCulture)),
            ("currency", session.Project.Amount is null ? null : session.Project.Currency),
            ("start", session.Project.Start.ToString("O", CultureInfo.InvariantCulture)),
            ("end", session.Project.End.ToString("O", CultureInfo.InvariantCulture)),
            ("stages", string.Join("; ", session.Project.Stages.Select(stage => stage.Name))),
            ("cadence", session.Project.Schedule.Cadence.Cron),
            ("zone", session.Project.Schedule.Cadence.TimeZone)
        );

    private static Form FormOf(Turn turn) =>
        NewProjectForm.Of(turn.Speech, turn.Person.Name, turn.Person.TimeZone, turn.Today);
}
