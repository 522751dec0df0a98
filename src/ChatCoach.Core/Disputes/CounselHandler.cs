using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>Counsel may be consulted at any time, with or without a dispute; that it was is kept in the journal.</summary>
public sealed class CounselHandler(DisputeDesk desk) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Intent.Counsel, ConsultAsync);
        routes.On(Verbs.CounselConsult, ConsultAsync);
    }

    private Task<Reply> ConsultAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            Permission.SeePrivate,
            session => Consult(turn, session),
            project => Consult(turn, project),
            cancellationToken
        );

    private static Reply Consult(Turn turn, ProjectSession session)
    {
        var today = session.DayOf(session.Now);
        if (session.Project.CounselAskedOn != today)
        {
            session.Project = session.Project with { CounselAskedOn = today };
            session.Record("counsel.consulted");
        }

        return Reply.Say(CounselMessages.Bring(turn.Speech, session.Project, turn.Today, null, session.Me));
    }

    /// <summary>Told once a day: pressing twice is not asking twice.</summary>
    private static Reply Consult(Turn turn, DisputeSession session)
    {
        var today = session.Situation.Today;
        if (session.Dispute.CounselAskedOn != today)
        {
            session.Note(session.Dispute with { CounselAskedOn = today }, "counsel.consulted");
        }

        return Reply.Say(
            CounselMessages.Bring(turn.Speech, session.Session.Project, today, session.Situation, session.Session.Me)
        );
    }
}
