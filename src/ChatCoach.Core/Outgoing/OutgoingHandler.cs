using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Outgoing;

/// <summary>A text to the provider: looked over, held, withdrawn, rewritten, or sent before its morning for a reason.</summary>
public sealed class OutgoingHandler(ProjectDesk desk, CoolingOff coolingOff) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Verbs.OutgoingLook, LookAsync);
        routes.On(Verbs.OutgoingShow, (turn, token) => OpenAsync(turn, (_, text) => Shown(text), token));
        routes.On(Verbs.OutgoingWithdraw, (turn, token) => OpenAsync(turn, Withdraw, token));
        routes.On(
            Verbs.OutgoingRewrite,
            (turn, token) => OpenAsync(turn, (s, t) => RewriteAsync(turn, s, t, token), token)
        );
        routes.On(Verbs.OutgoingNow, (turn, token) => OpenAsync(turn, (s, t) => NowAsync(turn, s, t, token), token));
    }

    /// <summary>The form in which a text is written or looked over: the choice is its kind, the subject what it is about.</summary>
    private Task<Reply> LookAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Call.Project,
            Permission.MoveDispute,
            async session =>
            {
                var about = turn.Call.Subject ?? "";
                if (
                    coolingOff.Find(turn.Call.Choice) is not { } kind
                    || await kind.PartsAsync(session, about, cancellationToken) is not { } parts
                )
                {
                    return Reply.Note(turn.Speech["outgoing.nothing"]);
                }

                var text = OutgoingSending.Written(session, kind.Kind, about, parts);
                return turn.Incoming.Input is Submitted
                    ? await TakeAsync(turn, session, text, turn.Call, cancellationToken)
                    : Reply.Ask(OutgoingForms.Look(turn.Speech, session.Project, text, turn.Call, looked: true));
            },
            cancellationToken
        );

    private async Task<Reply> TakeAsync(
        Turn turn,
        ProjectSession session,
        OutgoingText text,
        ActionCall again,
        CancellationToken cancellationToken
    )
    {
        var form = OutgoingForms.Look(turn.Speech, session.Project, text, again, looked: false);
        var problems = FormCheck.Problems(form, turn.Fields, turn.Speech);
        if (problems.Count > 0)
        {
            return Reply.Errors(FormCheck.Returned(form, turn.Fields, problems, turn.Speech));
        }

        var typed = text with
        {
            Parts =
            [
                .. text.Parts.Select(part =>
                    part with
                    {
                        Text = turn.Fields.Text(OutgoingForms.FieldOf(part.Name)).ReplaceLineEndings("\n"),
                    }
                ),
            ],
            Because = turn.Fields.IsEmpty(OutgoingForms.Because) ? null : turn.Fields.Text(OutgoingForms.Because),
        };
        return await OutgoingSending.ReplyAsync(coolingOff, turn, session, typed, again, cancellationToken);
    }

    private async Task<Step> RewriteAsync(
        Turn turn,
        ProjectSession session,
        OutgoingText text,
        CancellationToken cancellationToken
    ) =>
        turn.Incoming.Input is Submitted
            ? new Step(text, await TakeAsync(turn, session, text, turn.Call, cancellationToken))
            : new Step(
                text,
                Reply.Ask(OutgoingForms.Look(turn.Speech, session.Project, text, turn.Call, looked: true))
            );

    private async Task<Step> NowAsync(
        Turn turn,
        ProjectSession session,
        OutgoingText text,
        CancellationToken cancellationToken
    )
    {
        var form = OutgoingForms.Now(turn.Speech, session.Project, text);
        if (turn.Incoming.Input is not Submitted)
        {
            return new Step(text, Reply.Ask(form));
        }

        var problems = FormCheck.Problems(form, turn.Fields, turn.Speech);
        if (problems.Count > 0)
        {
            return new Step(text, Reply.Errors(FormCheck.Returned(form, turn.Fields, problems, turn.Speech)));
        }

        var (sending, after) = await coolingOff.SendAsync(
            session,
            text,
            turn.Fields.Text(OutgoingForms.Reason),
            cancellationToken
        );
        return new Step(sending == Sending.Nobody ? CoolingOff.End(session, text, TextStanding.Obsolete) : after);
    }

    private static Task<Step> Withdraw(ProjectSession session, OutgoingText text) =>
        Task.FromResult(new Step(CoolingOff.End(session, text, TextStanding.Withdrawn)));

    private static Task<Step> Shown(OutgoingText text) => Task.FromResult(new Step(text));

    /// <summary>A text that waits, for a change; one that went or was changed since is shown as it stands.</summary>
    private Task<Reply> OpenAsync(
        Turn turn,
        Func<ProjectSession, OutgoingText, Task<Step>> act,
        CancellationToken cancellationToken
    ) =>
        desk.OpenAsync(
            turn,
            turn.Call.Project,
            Permission.MoveDispute,
            turn.Call.Subject is { } named ? NamedRow.Of(OutgoingText.Row, named) : null,
            async session =>
            {
                var text = turn.Call.Subject is { } id
                    ? await session.FindAsync(OutgoingText.Row, id, cancellationToken)
                    : null;
                if (text is null)
                {
                    return Reply.Note(turn.Speech["outgoing.nothing"]);
                }

                var shows = turn.Call.Verb == Verbs.OutgoingShow;
                if (!shows && (text.Standing != TextStanding.Waiting || text.Version != turn.Call.Version))
                {
                    var card = Reply.Replace(OutgoingMessages.Card(turn.Speech, session.Project, text));
                    return session.IsRepeat ? card : card.WithNotice(turn.Speech["outgoing.stale"]);
                }

                var step = await act(session, text);
                return step.Reply ?? Reply.Replace(OutgoingMessages.Card(turn.Speech, session.Project, step.Text));
            },
            cancellationToken
        );

    /// <summary>The text as it stands then, and a reply where it is not simply its card.</summary>
    private sealed record Step(OutgoingText Text, Reply? Reply = null);
}
