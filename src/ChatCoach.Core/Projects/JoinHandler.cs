using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;

namespace ChatCoach.Core.Projects;

/// <summary>Someone types the code that they were given. What is wrong with a code is told to nobody.</summary>
public sealed class JoinHandler(ProjectDesk desk, IProjectStore store, CurrentProjects current, CoachOptions options)
    : IChatHandler
{
    public void Register(Routes routes) => routes.On(Intent.Join, JoinAsync);

    private async Task<Reply> JoinAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Phrase!.Rest.Length == 0)
        {
            return Reply.Note(turn.Speech["join.how"]);
        }

        if (
            InviteCodes.HashOf(turn.Phrase.Rest) is not { } hash
            || await ProjectOfAsync(turn.Phrase.Rest, hash, cancellationToken) is not { } project
        )
        {
            return Reply.Note(turn.Speech["join.refused"]);
        }

        // Which project they mean from now on is kept while the change is made, not after it: one wait less.
        Task? meant = null;
        var reply = await desk.AdmitAsync(
            turn,
            project,
            hash,
            turn.Speech["join.refused"],
            async session =>
            {
                if (session.Project.MemberOf(turn.Person.Key) is null)
                {
                    meant ??= current.SetAsync(turn.Person, project, cancellationToken);
                    session.Alongside(meant);
                }

                return await JoinAsync(turn, session, hash, cancellationToken);
            },
            cancellationToken
        );

        // Someone else may have been quicker with the code: then they mean again what they meant.
        var isOn = reply.Message is not null;
        await (
            isOn && meant is null ? current.SetAsync(turn.Person, project, cancellationToken)
            : !isOn && meant is not null ? current.PutBackAsync(turn.Person, cancellationToken)
            : Task.CompletedTask
        );
        return reply;
    }

    private async Task<string?> ProjectOfAsync(string code, string hash, CancellationToken cancellationToken) =>
        InviteCodes.ProjectOf(code) ?? await store.FindInviteAsync(hash, cancellationToken);

    private async Task<Reply> JoinAsync(
        Turn turn,
        ProjectSession session,
        string hash,
        CancellationToken cancellationToken
    )
    {
        var project = session.Project;
        if (project.MemberOf(turn.Person.Key) is { } already)
        {
            // Counsel has no status to be shown.
            return session.IsRepeat || !Access.Allows(already.Role, Permission.SeeShared)
                    ? Reply.Say(JoinMessages.Welcome(turn.Speech, project, already))
                : already.Role == Role.Owner ? Reply.Note(turn.Speech.Say("join.owner", project.Name))
                : Reply
                    .Say(StatusMessages.Of(turn.Speech, project, already, turn.Now))
                    .WithNotice(turn.Speech.Say("join.already", project.Name));
        }

        session.Project = project
            .Joining(hash, turn.Person, session.Now)
            .TellingSponsor(Thresholds.Of(project, options), session.Now);
        var joined = session.Project.MemberOf(turn.Person.Key)!;
        session.Record("member.joined", joined.Role.ToString(), ("name", joined.Name));
        var owner = await session.SpeechOfAsync(project.Owner, cancellationToken);
        session.Tell(
            new OutboxMessage(
                "joined-" + hash[..16],
                project.Owner.Person!,
                JoinMessages.Told(owner, session.Project, joined)
            )
        );
        return Reply.Say(JoinMessages.Welcome(turn.Speech, session.Project, joined));
    }
}
