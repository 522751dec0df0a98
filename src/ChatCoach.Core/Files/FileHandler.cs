using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Files;

/// <summary>
/// Gives fresh addresses of a file: the call's choice is the maker's kind, its subject the file's. Pressing again gives
/// new ones.
/// </summary>
public sealed class FileHandler(FileOffers offers) : IChatHandler
{
    public void Register(Routes routes) =>
        routes.On(
            Verbs.FileGet,
            (turn, cancellationToken) =>
                offers.OfferAsync(
                    turn,
                    turn.Call.Project,
                    turn.Call.Choice ?? "",
                    turn.Call.Subject ?? "",
                    gone: null,
                    cancellationToken
                )
        );

    /// <summary>The button that asks for a file.</summary>
    public static Button Ask(string title, string project, string kind, string? subject = null) =>
        Button.Press(title, new ActionCall(Verbs.FileGet, project, subject) { Choice = kind });
}
