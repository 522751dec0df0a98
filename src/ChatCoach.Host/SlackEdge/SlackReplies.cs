using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Slack.BlockKit;
using ChatCoach.Slack.WebApi;

namespace ChatCoach.Host.SlackEdge;

/// <summary>Gives a reply the way the place wants it where something was said or pressed.</summary>
internal sealed class SlackReplies(SlackApiClient api, SlackFiles files, SlackHomes homes)
{
    private const string Name = "ChatCoach";

    public SlackAnswer Give(SlackDelivery delivery, Reply reply, Speech speech, SlackToken token)
    {
        var voice = new SlackVoice(api, token);
        var answer = Give(voice, delivery, reply, speech, token);
        var reader = delivery.Incoming.From;
        Reply? rest = null;
        return answer.Send is not null && files.LinkIn(reply, reader) is { } link
            ? answer with
            {
                Send = async cancel =>
                {
                    // Sent again after a failure, the file is there already.
                    rest ??= await files.HandOverAsync(reply, link, reader, speech, token, cancel);
                    await Give(voice, delivery, rest, speech, token).Send!(cancel);
                },
            }
            : answer;
    }

    /// <summary>Says that an answer could not be shown: at the address for it, where Slack gave one.</summary>
    public async Task ApologizeAsync(
        SlackDelivery delivery,
        Speech speech,
        SlackToken token,
        CancellationToken cancellationToken
    )
    {
        var (scene, sentence) = (delivery.Scene, speech["slack.notShown"]);
        if (scene.ResponseUrl is { Length: > 0 } address)
        {
            await api.RespondAsync(address, sentence, cancellationToken);
            return;
        }

        var here = scene.Origin.Channel ?? scene.Channel;
        await new SlackVoice(api, token).NoteAsync(
            here,
            scene.User,
            delivery.Incoming.Where,
            sentence,
            cancellationToken
        );
    }

    private SlackAnswer Give(SlackVoice voice, SlackDelivery delivery, Reply reply, Speech speech, SlackToken token)
    {
        return delivery.Scene.Surface switch
        {
            SlackSurface.Said => SlackAnswer.Sending(cancel => SaidAsync(voice, delivery, reply, speech, cancel)),
            SlackSurface.Command => Command(voice, delivery, reply, speech),
            SlackSurface.Message => SlackAnswer.Sending(cancel => PressedAsync(voice, delivery, reply, speech, cancel)),
            SlackSurface.Home => SlackAnswer.Sending(cancel =>
                AtHomeAsync(voice, delivery, reply, speech, token, cancel)
            ),
            SlackSurface.Modal => SlackAnswer.Sending(cancel =>
                InModalAsync(voice, delivery, reply, speech, token, cancel)
            ),
            SlackSurface.Submission => Sent(voice, delivery, reply, speech, token),
            _ => throw new InvalidOperationException($"No answer at {delivery.Scene.Surface}."),
        };
    }

    /// <summary>The practice behind a sentence, in a modal of its own.</summary>
    public SlackAnswer Why(SlackScene scene, string title, string why, Speech speech, SlackToken token)
    {
        var voice = new SlackVoice(api, token);
        var view = SlackMessages.Modal(title, why, speech["edge.close"]);
        return SlackAnswer.Sending(cancel =>
            scene.Surface == SlackSurface.Modal
                ? voice.PushAsync(scene, view, cancel)
                : voice.OpenAsync(scene.Trigger ?? "", view, cancel)
        );
    }

    private static async Task SaidAsync(
        SlackVoice voice,
        SlackDelivery delivery,
        Reply reply,
        Speech speech,
        CancellationToken cancellationToken
    )
    {
        var here = delivery.Incoming.Where;
        var there = reply.Elsewhere ?? here;
        var beside = reply.Elsewhere is null ? reply.Notice : reply.NoticeElsewhere;
        if (reply.Message is { } message)
        {
            await voice.SayAsync(there, SlackMessages.Render(message, beside), cancellationToken);
        }
        else if (reply.Form is { } form && delivery.Incoming.Input is Said said)
        {
            await voice.SayAsync(there, [SlackMessages.Offer(form, said.Text, speech)], cancellationToken);
        }
        else if (beside is { Length: > 0 } && (there.IsPrivate || reply.IsOpen))
        {
            await voice.SayAsync(there, [SlackMessages.Line(beside)], cancellationToken);
        }
        else
        {
            await voice.NoteAsync(delivery.Scene.Channel, delivery.Scene.User, here, beside, cancellationToken);
        }

        if (reply.Elsewhere is null)
        {
            return;
        }

        try
        {
            await voice.NoteAsync(delivery.Scene.Channel, delivery.Scene.User, there, reply.Notice, cancellationToken);
        }
        catch (SlackApiException e) when (e.IsTransient)
        {
            // What was asked for has arrived; to send all again for this line would say it twice.
        }
    }

    private static SlackAnswer Command(SlackVoice voice, SlackDelivery delivery, Reply reply, Speech speech)
    {
        var (where, scene) = (delivery.Incoming.Where, delivery.Scene);
        if (reply.Form is { } form)
        {
            return SlackAnswer.Sending(cancel => OpenAsync(voice, delivery, form, speech, cancel));
        }

        if (reply.Message is { } message)
        {
            // In the bot's own conversation the answer stands where it was asked; elsewhere its place must be told.
            return new SlackAnswer(
                delivery.Incoming.TypedIn is not null ? SlackAnswer.Whisper(speech["coach.wroteInPrivate"]) : null,
                cancel => voice.SayAsync(where, SlackMessages.Render(message, reply.Notice), cancel)
            );
        }

        return reply.Notice is not { Length: > 0 } notice ? SlackAnswer.Nothing
            : reply.IsOpen && delivery.Incoming.TypedIn is { } channel
                ? SlackAnswer.Sending(cancel => OpenlyAsync(voice, delivery, channel, notice, speech, cancel))
            : scene.Channel is null
                ? SlackAnswer.Sending(cancel => voice.NoteAsync(null, scene.User, where, notice, cancel))
            : new SlackAnswer(SlackAnswer.Whisper(notice), null);
    }

    /// <summary>What everybody in the channel should read; a command can be typed where the app itself is not.</summary>
    private static async Task OpenlyAsync(
        SlackVoice voice,
        SlackDelivery delivery,
        ConversationAddress channel,
        string notice,
        Speech speech,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await voice.SayAsync(channel, [SlackMessages.Line(notice)], cancellationToken);
        }
        catch (SlackApiException e) when (e.IsUnreachable)
        {
            var (user, where) = (delivery.Scene.User, delivery.Incoming.Where);
            await voice.NoteAsync(null, user, where, speech["slack.notInChannel"], cancellationToken);
        }
    }

    private static Task PressedAsync(
        SlackVoice voice,
        SlackDelivery delivery,
        Reply reply,
        Speech speech,
        CancellationToken cancellationToken
    )
    {
        var (where, scene) = (delivery.Incoming.Where, delivery.Scene);
        return reply switch
        {
            { Form: { } form } => OpenAsync(voice, delivery, form, speech, cancellationToken),
            { Message: { } message } => voice.ShowAsync(
                scene.Origin,
                where,
                SlackMessages.Render(message, reply.Notice, scene.Open),
                cancellationToken
            ),
            _ => voice.NoteAsync(scene.Channel, scene.User, where, reply.Notice, cancellationToken),
        };
    }

    private Task AtHomeAsync(
        SlackVoice voice,
        SlackDelivery delivery,
        Reply reply,
        Speech speech,
        SlackToken token,
        CancellationToken cancellationToken
    )
    {
        var scene = delivery.Scene;
        return reply switch
        {
            { Form: { } form } => OpenAsync(voice, delivery, form, speech, cancellationToken),
            { Message: not null } => homes.PublishAsync(delivery, reply, speech, token, cancellationToken),
            { Notice: { Length: > 0 } notice } when scene.Trigger is { } trigger => voice.OpenAsync(
                trigger,
                SlackMessages.Modal(Name, notice, speech["edge.close"]),
                cancellationToken
            ),
            _ => Task.CompletedTask,
        };
    }

    private Task InModalAsync(
        SlackVoice voice,
        SlackDelivery delivery,
        Reply reply,
        Speech speech,
        SlackToken token,
        CancellationToken cancellationToken
    )
    {
        var scene = delivery.Scene;
        return reply switch
        {
            { Form: { } form } => scene.OnTop
                ? voice.PushAsync(scene, ViewOf(form, speech, scene), cancellationToken)
                : voice.UpdateAsync(scene, ViewOf(form, speech, scene), cancellationToken),
            { Message: { } message } => ReadAndShowAsync(message),
            { Notice: { Length: > 0 } notice } => voice.PushAsync(
                scene,
                SlackMessages.Modal(Name, notice, speech["edge.close"]),
                cancellationToken
            ),
            _ => Task.CompletedTask,
        };

        // A modal cannot be closed from here: it shows the same as the message that it was opened from.
        async Task ReadAndShowAsync(CoachMessage message)
        {
            var pages = new SlackPages(speech, message.Refresh, scene.Page ?? 0, []);
            // Where it was closed, or something else was pressed in it meanwhile, the rest still shows what came of it.
            await voice.UpdateAsync(
                scene,
                SlackMessages.Modal(message, reply.Notice, speech["edge.close"], ModalData.Of(scene.Origin), pages),
                cancellationToken
            );
            if (scene.Page is null)
            {
                await ShowResultAsync(voice, delivery, reply, speech, token, cancellationToken);
            }
        }
    }

    private SlackAnswer Sent(SlackVoice voice, SlackDelivery delivery, Reply reply, Speech speech, SlackToken token) =>
        reply switch
        {
            { Kind: ReplyKind.Errors, Form: { } form } when SlackForms.Errors(form) is { } errors => SlackAnswer.Errors(
                errors
            ),
            { Form: { } form } => SlackAnswer.Becoming(ViewOf(form, speech, delivery.Scene)),
            { Message: not null } => SlackAnswer.Closing(cancel =>
                ShowResultAsync(voice, delivery, reply, speech, token, cancel)
            ),
            { Notice: { Length: > 0 } notice } => SlackAnswer.Becoming(
                SlackMessages.Modal(Name, notice, speech["edge.close"])
            ),
            _ => SlackAnswer.Closing(),
        };

    /// <summary>Where the form was opened from: in place of that message, in the home, or as a new message.</summary>
    private Task ShowResultAsync(
        SlackVoice voice,
        SlackDelivery delivery,
        Reply reply,
        Speech speech,
        SlackToken token,
        CancellationToken cancellationToken
    )
    {
        var (where, scene) = (delivery.Incoming.Where, delivery.Scene);
        if (scene.Origin.Home)
        {
            return homes.PublishAsync(delivery, reply, speech, token, cancellationToken);
        }

        var messages = SlackMessages.Render(reply.Message!, reply.Notice);
        return reply.Kind == ReplyKind.Replace
            ? voice.ShowAsync(scene.Origin, where, messages, cancellationToken)
            : voice.SayAsync(where, messages, cancellationToken);
    }

    private static async Task OpenAsync(
        SlackVoice voice,
        SlackDelivery delivery,
        Form form,
        Speech speech,
        CancellationToken cancellationToken
    )
    {
        var (where, scene) = (delivery.Incoming.Where, delivery.Scene);
        try
        {
            var view = ViewOf(form, speech, scene);
            await voice.OpenAsync(scene.Trigger ?? "", view, cancellationToken);
        }
        catch (SlackApiException e) when (e.IsTriggerSpent || scene.Trigger is null)
        {
            await voice.NoteAsync(scene.Channel, scene.User, where, speech["slack.tooLate"], cancellationToken);
        }
    }

    private static ModalView ViewOf(Form form, Speech speech, SlackScene scene) =>
        SlackForms.Render(form, speech, scene.Origin, scene.Anew, scene.IsFresh);
}
