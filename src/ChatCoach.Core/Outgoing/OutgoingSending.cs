using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Outgoing;

/// <summary>How features send a text: they write it, offer it, and answer with what became of it.</summary>
public static class OutgoingSending
{
    /// <summary>A text written now. The project's version names it, since each change makes a new one.</summary>
    public static OutgoingText Written(
        ProjectSession session,
        string kind,
        string about,
        IReadOnlyList<TextPart> parts
    ) =>
        new(
            FormattableString.Invariant($"o{session.Project.Version}"),
            kind,
            about,
            session.Me?.Name ?? "",
            session.Now
        )
        {
            Parts = parts,
        };

    /// <summary>Offers the text and shows its card, or the form with the marks under its words.</summary>
    public static async Task<Reply> ReplyAsync(
        CoolingOff coolingOff,
        Turn turn,
        ProjectSession session,
        OutgoingText text,
        ActionCall again,
        CancellationToken cancellationToken
    )
    {
        var (sending, after) = await coolingOff.OfferAsync(session, text, turn.Speech.IsFrench, cancellationToken);
        return sending switch
        {
            Sending.Marked => Marked(turn, session.Project, text, again),
            Sending.Nobody => Reply.Note(turn.Speech["outgoing.obsolete"]),
            _ => Reply.Replace(OutgoingMessages.Card(turn.Speech, session.Project, after)),
        };
    }

    /// <summary>The form in which a marked text is looked over; after a form it is its next page.</summary>
    public static Reply Look(Turn turn, Project project, OutgoingText text) =>
        Reply.Ask(
            OutgoingForms.Look(
                turn.Speech,
                project,
                text,
                new ActionCall(Verbs.OutgoingLook, project.Id, text.About) { Choice = text.Kind },
                looked: true
            )
        );

    private static Reply Marked(Turn turn, Project project, OutgoingText text, ActionCall again) =>
        Reply.Errors(OutgoingForms.Look(turn.Speech, project, text, again, looked: true));
}
