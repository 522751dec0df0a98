using ChatCoach.Core.Conversations;
using ChatCoach.Slack.BlockKit;
using ChatCoach.Slack.WebApi;

namespace ChatCoach.Host.SlackEdge;

/// <summary>Says and shows things in one workspace.</summary>
internal sealed class SlackVoice(SlackApiClient api, SlackToken token)
{
    /// <returns>Where the first of the messages is.</returns>
    public async Task<PostedMessage> SayAsync(
        ConversationAddress where,
        IReadOnlyList<SlackMessage> messages,
        CancellationToken cancellationToken
    )
    {
        var thread = where.Thread is { } root ? SlackPlace.Read(root)?.Ts : null;
        var first = await api.PostMessageAsync(token, where.ConversationId, messages[0], thread, cancellationToken);

        // What one message cannot hold stays with it: in its thread, where there are threads.
        var rest = thread ?? (where.ThreadsOf is null ? null : first.Ts);
        await GoOnAsync(where.ConversationId, messages, rest, [first], cancellationToken);
        return first;
    }

    /// <summary>In place of a message where it is still there, else as a new one.</summary>
    public async Task<PostedMessage> ShowAsync(
        SlackOrigin origin,
        ConversationAddress otherwise,
        IReadOnlyList<SlackMessage> messages,
        CancellationToken cancellationToken
    )
    {
        return await PutRightAsync(origin, otherwise, messages, cancellationToken)
            ?? await SayAsync(otherwise, messages, cancellationToken);
    }

    /// <summary>In place of a message where it is still there, and nowhere else.</summary>
    /// <returns>Null where it is gone, or there was none.</returns>
    public async Task<PostedMessage?> PutRightAsync(
        SlackOrigin origin,
        ConversationAddress of,
        IReadOnlyList<SlackMessage> messages,
        CancellationToken cancellationToken
    )
    {
        if (!origin.IsMessage)
        {
            return null;
        }

        try
        {
            var shown = await api.UpdateMessageAsync(
                token,
                origin.Channel!,
                origin.Ts!,
                messages[0],
                cancellationToken
            );
            await GoOnAsync(of.ConversationId, messages, thread: null, [], cancellationToken);
            return shown;
        }
        catch (SlackApiException e) when (e.IsMessageGone || e.Error == "channel_not_found")
        {
            return null;
        }
    }

    /// <summary>A sentence for one person alone: where they are, else in the private conversation with them.</summary>
    public async Task NoteAsync(
        string? channel,
        string user,
        ConversationAddress where,
        string? sentence,
        CancellationToken cancellationToken
    )
    {
        if (sentence is not { Length: > 0 })
        {
            return;
        }

        if (channel is { Length: > 0 })
        {
            try
            {
                await api.PostEphemeralAsync(token, channel, user, sentence, cancellationToken);
                return;
            }
            catch (SlackApiException e) when (!e.IsTransient && !e.IsTokenRefused)
            {
                // The bot or the person is not in that conversation: the private one is left, never the channel.
            }
        }

        var alone = where with
        {
            ConversationId = user,
            IsPrivate = true,
            UserId = user,
            ThreadsOf = null,
            Thread = null,
        };
        await SayAsync(alone, [SlackMessages.Line(sentence)], cancellationToken);
    }

    public Task OpenAsync(string trigger, ModalView view, CancellationToken cancellationToken) =>
        api.OpenViewAsync(token, trigger, view, cancellationToken);

    /// <summary>On top of the modal, or in its place where three lie on each other already.</summary>
    public async Task PushAsync(SlackScene scene, ModalView view, CancellationToken cancellationToken)
    {
        try
        {
            await api.PushViewAsync(token, scene.Trigger!, view, cancellationToken);
        }
        catch (SlackApiException e) when (e.Error == "push_limit_reached")
        {
            await UpdateAsync(scene, view, cancellationToken);
        }
    }

    /// <summary>In place of the modal, unless it is another one by now: a second press was faster, or it was closed.</summary>
    public async Task UpdateAsync(SlackScene scene, ModalView view, CancellationToken cancellationToken)
    {
        try
        {
            await api.UpdateViewAsync(token, scene.ViewId!, scene.Hash, view, cancellationToken);
        }
        catch (SlackApiException e) when (e.Error is "hash_conflict" or "not_found")
        {
            // Its person sees what they did last.
        }
    }

    /// <summary>All of the rest or nothing of it: whoever tries again later then says nothing twice.</summary>
    /// <param name="posted">What is new and goes with the rest.</param>
    private async Task GoOnAsync(
        string channel,
        IReadOnlyList<SlackMessage> messages,
        string? thread,
        List<PostedMessage> posted,
        CancellationToken cancellationToken
    )
    {
        try
        {
            foreach (var message in messages.Skip(1))
            {
                posted.Add(await api.PostMessageAsync(token, channel, message, thread, cancellationToken));
            }
        }
        catch (SlackApiException)
        {
            await TakeBackAsync(posted, cancellationToken);
            throw;
        }
    }

    private async Task TakeBackAsync(IEnumerable<PostedMessage> posted, CancellationToken cancellationToken)
    {
        foreach (var message in posted.Reverse())
        {
            try
            {
                await api.DeleteMessageAsync(token, message.Channel!, message.Ts!, cancellationToken);
            }
            catch (SlackApiException)
            {
                // It stays, and is said once more: better than never.
            }
        }
    }
}
