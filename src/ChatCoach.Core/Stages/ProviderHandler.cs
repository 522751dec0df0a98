using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Stages;

/// <summary>Another provider for the stages that remain: decided by the owner, who says who is on the project.</summary>
public sealed class ProviderHandler(ProjectDesk desk, ProviderHistory history) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Intent.ChangeProvider, OpenAsync);
        routes.On(Verbs.ProviderOpen, OpenAsync);
        routes.On(Verbs.ProviderChange, ChangeAsync);
        routes.On(Verbs.ProviderShow, ShowAsync);
    }

    private Task<Reply> OpenAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Project,
            Permission.ManageProject,
            async session =>
                session.Project.EndingNow() is { } end
                    ? Reply.Ask(
                        ProviderForms.Of(
                            turn.Speech,
                            session.Project,
                            end,
                            await RecordsAsync(turn, session.Project, cancellationToken)
                        )
                    )
                    : Nothing(turn, session),
            cancellationToken
        );

    /// <summary>The record of who delivers now beside that of the alternative, from all of the owner's projects.</summary>
    private async Task<IReadOnlyList<Block>> RecordsAsync(
        Turn turn,
        Project project,
        CancellationToken cancellationToken
    )
    {
        var past = await Task.WhenAll(
            new[] { project.CurrentProvider, ProviderForms.AlternativeOf(project) }
                .OfType<string>()
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Select(async company =>
                    ProviderRecordBlocks.Of(
                        turn.Speech,
                        company,
                        await history.OfAsync(turn.Person.Key, company, cancellationToken)
                    )
                )
        );
        return [.. past.SelectMany(blocks => blocks)];
    }

    private Task<Reply> ChangeAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Call.Project,
            Permission.ManageProject,
            session => Task.FromResult(Change(turn, session)),
            cancellationToken
        );

    private Task<Reply> ShowAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Call.Project,
            Permission.SeeTeam,
            session =>
                Task.FromResult(
                    session.Project.StageOf(turn.Call.Subject) is { Gate.To: not null } end
                        ? CardOf(turn, session, end)
                        : StageTurns.PlanOf(turn, session)
                ),
            cancellationToken
        );

    private static Reply Change(Turn turn, ProjectSession session)
    {
        var (project, speech, fields) = (session.Project, turn.Speech, turn.Fields);
        var name = fields.Text(ProviderForms.Name);
        if (
            project.StageOf(turn.Call.Subject) is { Gate.To: { } to } done
            && Project.IsSameCompany(to, name)
            && done.Gate.Reason == fields.Text(ProviderForms.Reason)
        )
        {
            return CardOf(turn, session, done);
        }

        if (project.EndingNow() is not { } end)
        {
            return Nothing(turn, session);
        }

        var form = ProviderForms.Of(speech, project, end);
        var problems = Problems(form, turn, project, end);
        if (problems.Count > 0)
        {
            return Reply.Errors(FormCheck.Returned(form, fields, problems, speech));
        }

        if (end.Id != turn.Call.Subject || end.Version != turn.Call.Version)
        {
            return Reply.Errors(form.Keeping(fields) with { Problem = speech["plan.changedMeanwhile"] });
        }

        var from = project.CurrentProvider;
        session.Project = project.GivenTo(
            end,
            name,
            new Gate(
                GateDecision.ChangeProvider,
                fields.Text(ProviderForms.Reason),
                session.DayOf(turn.Now),
                session.Me!.Name
            )
            {
                Despite = fields.IsEmpty(ProviderForms.Despite) ? null : fields.Text(ProviderForms.Despite),
            }
        );
        if (fields.Text(ProviderForms.Contact) is { Length: > 0 } contact)
        {
            session.Project = session.Project.WithContact(contact);
        }

        Record(session, end, from, name);
        return CardOf(turn, session, session.Project.StageOf(end.Id)!);
    }

    private static IDictionary<string, string> Problems(Form form, Turn turn, Project project, Stage end)
    {
        var (speech, fields) = (turn.Speech, turn.Fields);
        var problems = FormCheck.Problems(form, fields, speech);
        if (Project.IsSameCompany(fields.Text(ProviderForms.Name), project.CurrentProvider))
        {
            problems.TryAdd(
                ProviderForms.Name,
                speech.Say("provider.error.same", ProjectWords.Cut(project.CurrentProvider, 60))
            );
        }

        if (
            fields.IsEmpty(ProviderForms.Despite)
            && project.HandedOverBy(project.CurrentProvider, end).Any(stage => stage.Missing().Any())
        )
        {
            problems.TryAdd(ProviderForms.Despite, speech["provider.error.despite"]);
        }

        if (!fields.IsEmpty(ProviderForms.Contact) && project.Members.Count >= Project.MostMembers)
        {
            problems.TryAdd(ProviderForms.Contact, speech.Say("invite.full", Project.MostMembers));
        }

        return problems;
    }

    private static void Record(ProjectSession session, Stage end, string from, string to) =>
        session.Record(
            "stage.provider",
            end.Id,
            ("from", from),
            ("to", to),
            ("stages", string.Join("; ", session.Project.Remaining().Select(stage => stage.Name))),
            ("reason", session.Project.StageOf(end.Id)!.Gate!.Reason),
            ("despite", session.Project.StageOf(end.Id)!.Gate!.Despite),
            (
                "missing",
                string.Join(
                    "; ",
                    session
                        .Project.HandedOverBy(from, end)
                        .SelectMany(stage => stage.Missing())
                        .Select(item => item.What)
                )
            )
        );

    private static Reply Nothing(Turn turn, ProjectSession session) =>
        StageTurns
            .PlanOf(turn, session)
            .WithNotice(turn.Speech[session.Project.StoppedAt is null ? "provider.nothingLeft" : "provider.stopped"]);

    private static Reply CardOf(Turn turn, ProjectSession session, Stage end) =>
        Reply.Replace(ProviderMessages.Card(turn.Speech, session.Project, session.Me!, end, turn.Now));
}
