using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Host.Documents;
using ChatCoach.Slack.WebApi;

namespace ChatCoach.Host.SlackEdge;

/// <summary>
/// Puts a document that someone asked for into their private conversation with the app. Where Slack does not take it,
/// the card keeps the link that opens it.
/// </summary>
internal sealed partial class SlackFiles(
    SealedLinks links,
    DocumentDesk documents,
    SlackApiClient api,
    ILogger<SlackFiles> logger
)
{
    /// <returns>The link of the first document that a reply offers to whoever asked; null where it offers none.</returns>
    public string? LinkIn(Reply reply, PersonKey reader) =>
        reply.Message is { } message ? Links(message).FirstOrDefault(link => OpenFor(link, reader) is not null) : null;

    /// <summary>Hands the document over.</summary>
    /// <returns>The reply without that link and with a sentence in its place; the reply as it is where that failed.</returns>
    public async Task<Reply> HandOverAsync(
        Reply reply,
        string link,
        PersonKey reader,
        Speech speech,
        SlackToken token,
        CancellationToken cancellationToken
    )
    {
        try
        {
            if (
                OpenFor(link, reader) is not { } document
                || await documents.MakeAsync(document.Request, cancellationToken)
                    is not { File: { Name: { } name } file }
            )
            {
                return reply;
            }

            // A file is not taken for a person's id, as a message is: it needs the conversation's own.
            var direct = await api.OpenConversationAsync(token, reader.User, cancellationToken);
            await api.UploadFileAsync(token, direct.Id!, new FileUpload(name, name, file.Content), cancellationToken);
            return reply.Showing(Without(reply.Message!, link, speech.Say("slack.fileHere", name)));
        }
        catch (Exception e) when (e is SlackApiException or Azure.RequestFailedException)
        {
            LogNotTaken(logger, e is SlackApiException ? e.Message : e.GetType().Name);
            return reply;
        }
    }

    private SealedDocument? OpenFor(string link, PersonKey reader) =>
        links.DocumentAt(link) is { } document && document.Request.Reader == reader ? document : null;

    private static IEnumerable<string> Links(CoachMessage message) =>
        message
            .Blocks.OfType<ActionsBlock>()
            .SelectMany(actions => actions.Buttons)
            .Where(button => button.Kind == ButtonKind.Link)
            .Select(button => button.Target!);

    /// <summary>What is said of links goes with the last of them.</summary>
    private static CoachMessage Without(CoachMessage message, string link, string sentence)
    {
        var others = Links(message).Any(other => other != link);
        return message with
        {
            Blocks =
            [
                .. message.Blocks.SelectMany(block =>
                    block switch
                    {
                        ActionsBlock actions when actions.Buttons.Any(button => button.Target == link) =>
                        [
                            new TextBlock(sentence),
                            .. Rest(actions, link),
                        ],
                        FooterBlock when !others => [],
                        _ => new[] { block },
                    }
                ),
            ],
        };
    }

    private static IEnumerable<Block> Rest(ActionsBlock actions, string link)
    {
        var rest = actions.Buttons.Where(button => button.Target != link).ToList();
        return rest.Count > 0 ? [actions with { Buttons = rest }] : [];
    }

    [LoggerMessage(LogLevel.Warning, "A file was given as a link, since Slack did not take it: {Error}.")]
    private static partial void LogNotTaken(ILogger logger, string error);
}
