using ChatCoach.Core.Conversations;
using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Turns;

/// <summary>Shows the delay ledger, a page at a time, and one hand-over of it.</summary>
public sealed class LedgerHandler(ProjectDesk desk, IPictureLinks links) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Intent.Ledger, ShowAsync);
        routes.On(Verbs.LedgerShow, ShowAsync);
        routes.On(Verbs.TurnOne, OneAsync);
    }

    private Task<Reply> ShowAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Project,
            Permission.SeeShared,
            session => PageAsync(turn, session, turn.IsCall ? turn.Call.Step : 0, cancellationToken),
            cancellationToken
        );

    private Task<Reply> OneAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Call.Project,
            Permission.SeeShared,
            async session =>
                LedgerPage.Find(
                    session.Project,
                    session.Me!,
                    await AllTurns.ReadAsync(session, cancellationToken),
                    turn.Call.Step,
                    session.DayOf(turn.Now)
                )
                    is { } line
                    ? Reply.Replace(LedgerMessages.One(turn.Speech, session.Project, session.Me!, line))
                    : (await PageAsync(turn, session, 0, cancellationToken)).WithNotice(turn.Speech["ledger.gone"]),
            cancellationToken
        );

    private async Task<Reply> PageAsync(
        Turn turn,
        ProjectSession session,
        int page,
        CancellationToken cancellationToken
    )
    {
        var (project, me, today) = (session.Project, session.Me!, session.DayOf(turn.Now));
        var turns = await AllTurns.ReadAsync(session, cancellationToken);
        var periods = LedgerPage.PeriodsFor(project, me, turns, today);
        return Reply.Replace(
            LedgerMessages.Page(
                turn.Speech,
                project,
                me,
                LedgerPage.Of(project, me, turns, page, today),
                periods,
                PictureOf(turn, project, me, periods, today),
                turn.Now
            )
        );
    }

    /// <summary>With fewer bars where all of them would make too long an address.</summary>
    private string? PictureOf(
        Turn turn,
        Project project,
        Member reader,
        IReadOnlyList<HoldingPeriod> periods,
        DateOnly today
    )
    {
        for (var most = LedgerPictures.MostBars; most > 4; most /= 2)
        {
            if (
                LedgerPictures.Of(turn.Speech, project, reader, periods, today, most) is { } picture
                && links.LinkTo(project, reader, picture) is { } link
            )
            {
                return link;
            }
        }

        return null;
    }
}
