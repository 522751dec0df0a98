using System.Globalization;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Turns;

/// <summary>Hands the turn over: by a sentence, by one click, or by a form with what is due and what shows it.</summary>
public sealed class HandOverHandler(ProjectDesk desk) : IChatHandler
{
    private static readonly Side[] Everyone = Enum.GetValues<Side>();

    public void Register(Routes routes)
    {
        routes.On(Intent.Turn, ShowAsync);
        routes.On(Verbs.TurnShow, ShowAsync);
        routes.On(Intent.HandOver, SayAsync);
        routes.On(Verbs.TurnHand, PressAsync);
        routes.On(Verbs.TurnOpen, OpenAsync);
        routes.On(Verbs.TurnSave, SaveAsync);
        routes.On(Verbs.TurnUndo, UndoAsync);
    }

    private Task<Reply> ShowAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Project,
            Permission.SeeShared,
            session => Task.FromResult(CardOf(turn, session)),
            cancellationToken
        );

    /// <summary>"La balle est chez eux" does it; a sentence that names no side, or two, gets the card to choose on.</summary>
    private Task<Reply> SayAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Project,
            Permission.HandOverTurn,
            session =>
                turn.Incoming.Input is Said said && TurnSides.Read(said.Text, session.Project, session.Me!) is { } side
                    ? HandAsync(turn, session, side, cancellationToken)
                    : Task.FromResult(CardOf(turn, session).WithNotice(turn.Speech["turn.whichSide"])),
            cancellationToken
        );

    private Task<Reply> PressAsync(Turn turn, CancellationToken cancellationToken) =>
        CurrentAsync(
            turn,
            session =>
                Enum.TryParse<Side>(turn.Call.Choice, out var side) && Enum.IsDefined(side)
                    ? HandAsync(turn, session, side, cancellationToken)
                    : Task.FromResult(CardOf(turn, session)),
            cancellationToken
        );

    private Task<Reply> OpenAsync(Turn turn, CancellationToken cancellationToken) =>
        CurrentAsync(
            turn,
            session =>
                Task.FromResult(
                    TurnRights.MayDetail(session.Project, session.Me!)
                        ? Reply.Ask(FormOf(turn, session))
                        : CardOf(turn, session).WithNotice(Refusal(turn, session))
                ),
            cancellationToken
        );

    private Task<Reply> SaveAsync(Turn turn, CancellationToken cancellationToken) =>
        CurrentAsync(
            turn,
            async session =>
            {
                if (!TurnRights.MayDetail(session.Project, session.Me!))
                {
                    return CardOf(turn, session).WithNotice(Refusal(turn, session));
                }

                var form = FormOf(turn, session);
                var problems = FormCheck.Problems(form, turn.Fields, turn.Speech);
                var today = session.DayOf(turn.Now);
                TurnForms.Check(turn.Speech, session.Project, session.Me!, turn.Fields, today, problems);
                if (problems.Count > 0)
                {
                    return Reply.Errors(FormCheck.Returned(form, turn.Fields, problems, turn.Speech));
                }

                var side = TurnForms.ToOf(session.Me!, turn.Fields)!.Value;
                var day = TurnForms.DayOf(turn.Fields, today);
                return await AddAsync(
                    turn,
                    session,
                    side == session.Project.Turn.Side ? "turn.detailed" : "turn.handed",
                    NewTurn(session, side, day) with
                    {
                        NotedOn = day == today ? null : today,
                        What = Given(turn.Fields, TurnForms.What),
                        Due = turn.Fields.Date(TurnForms.Due),
                        Evidence = Given(turn.Fields, TurnForms.Evidence),
                    },
                    cancellationToken
                );
            },
            cancellationToken
        );

    /// <summary>A mistake stays in the list; another entry says so and counts in its place.</summary>
    private Task<Reply> UndoAsync(Turn turn, CancellationToken cancellationToken) =>
        CurrentAsync(
            turn,
            session =>
            {
                if (!TurnMessages.MayUndo(session.Project, session.Me!))
                {
                    return Task.FromResult(CardOf(turn, session).WithNotice(turn.Speech["turn.stale"]));
                }

                var before = session.Project.StandingTurns()[^2];
                return AddAsync(
                    turn,
                    session,
                    "turn.corrected",
                    NewTurn(session, before.Side, session.DayOf(turn.Now)) with
                    {
                        What = before.What,
                        Due = before.Due,
                        Corrects = session.Project.TurnNumber,
                    },
                    cancellationToken
                );
            },
            cancellationToken
        );

    private static Task<Reply> HandAsync(
        Turn turn,
        ProjectSession session,
        Side side,
        CancellationToken cancellationToken
    )
    {
        var project = session.Project;
        return session.IsRepeat ? Task.FromResult(Done(turn, session))
            : side == project.Turn.Side && project.SeenBy(session.Me!).Turn.Since != default
                ? Task.FromResult(CardOf(turn, session).WithNotice(turn.Speech["turn.already"]))
            : !TurnRights.SidesFor(project, session.Me!).Contains(side)
                ? Task.FromResult(CardOf(turn, session).WithNotice(Refusal(turn, session)))
            : AddAsync(
                turn,
                session,
                "turn.handed",
                NewTurn(session, side, session.DayOf(turn.Now)),
                cancellationToken
            );
    }

    private static async Task<Reply> AddAsync(
        Turn turn,
        ProjectSession session,
        string kind,
        TurnEvent handOver,
        CancellationToken cancellationToken
    )
    {
        session.Project = session.Project.HandingOver(session.Project.AsPlanned(handOver));
        var added = session.Project.HandOvers[^1];
        session.Record(
            kind,
            added.Number.ToString(CultureInfo.InvariantCulture),
            ("to", added.Side.ToString()),
            ("since", Iso(added.Since)),
            ("notedOn", Iso(added.NotedOn)),
            ("stage", added.Stage),
            ("what", added.What),
            ("due", Iso(added.Due)),
            ("planned", added.Planned),
            ("evidence", added.Evidence),
            ("corrects", added.Corrects?.ToString(CultureInfo.InvariantCulture))
        );
        await TurnNews.TellAsync(session, session.DayOf(turn.Now), Everyone, cancellationToken);
        return Done(turn, session);
    }

    /// <summary>Runs it where the card or form shows the turn as it stands; an older one changes nothing.</summary>
    private Task<Reply> CurrentAsync(
        Turn turn,
        Func<ProjectSession, Task<Reply>> change,
        CancellationToken cancellationToken
    ) =>
        desk.OpenAsync(
            turn,
            turn.Call.Project,
            Permission.HandOverTurn,
            session =>
                session.IsRepeat || IsRepeated(turn, session) ? Task.FromResult(Done(turn, session))
                : turn.Call.Version != session.Project.TurnNumber
                    ? Task.FromResult(CardOf(turn, session).WithNotice(turn.Speech["turn.stale"]))
                : change(session),
            cancellationToken
        );

    /// <summary>The same person's same click, again: a second delivery, or a second press before the card changed.</summary>
    private static bool IsRepeated(Turn turn, ProjectSession session)
    {
        return session.Project.HandOvers is [.., var last]
            && last.Number == turn.Call.Version + 1
            && last.By == session.Me!.Name
            && turn.Call.Verb switch
            {
                Verbs.TurnHand => last.Side.ToString() == turn.Call.Choice && last.Corrects is null,
                Verbs.TurnSave => last.Side == TurnForms.ToOf(session.Me, turn.Fields)
                    && (last.Evidence ?? "") == turn.Fields.Text(TurnForms.Evidence),
                Verbs.TurnUndo => last.Corrects == turn.Call.Version,
                _ => false,
            };
    }

    private static TurnEvent NewTurn(ProjectSession session, Side side, DateOnly today) =>
        new(0, session.Project.CurrentStage?.Id, side, today)
        {
            By = session.Me!.Name,
            ByProvider = session.Me.Role == Role.Provider,
        };

    private static Form FormOf(Turn turn, ProjectSession session)
    {
        var project = session.Project;
        var to =
            session.Me!.Role == Role.Provider ? Side.Client
            : Enum.TryParse<Side>(turn.Call.Choice, out var side) && Enum.IsDefined(side) ? side
            : project.Turn.Side;
        return TurnForms.Ask(turn.Speech, project, session.Me, to, session.DayOf(turn.Now));
    }

    private static string Refusal(Turn turn, ProjectSession session) =>
        session.Me!.Role == Role.Provider
            ? turn.Speech.Say("turn.ownTurnOnly", turn.Speech.Of(session.Project.Owner.Name))
            : turn.Speech.Say("project.refused", session.Project.Owner.Name);

    private static Reply CardOf(Turn turn, ProjectSession session) =>
        Reply.Replace(TurnMessages.Card(turn.Speech, session.Project, session.Me!, turn.Now));

    private static Reply Done(Turn turn, ProjectSession session) =>
        Reply.Replace(TurnMessages.Done(turn.Speech, session.Project, session.Me!, turn.Now));

    private static string? Given(FieldValues values, string id) => values.IsEmpty(id) ? null : values.Text(id);

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
