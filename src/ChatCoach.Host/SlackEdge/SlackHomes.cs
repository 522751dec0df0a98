using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Slack.WebApi;
using Microsoft.Extensions.Caching.Memory;

namespace ChatCoach.Host.SlackEdge;

/// <summary>
/// Shows people's homes, and shows them anew when something was told to whoever may still look at theirs. Slack says
/// when a home is opened and never when it is left: for some minutes it counts as looked at.
/// </summary>
internal sealed partial class SlackHomes(
    Coach coach,
    SlackSpeech speeches,
    SlackApiClient api,
    ILogger<SlackHomes> logger
) : IDisposable
{
    private static readonly MemoryCacheEntryOptions LookedAt = new()
    {
        AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(10),
        Size = 1,
    };

    private readonly MemoryCache _shown = new(new MemoryCacheOptions { SizeLimit = 10_000 });

    /// <summary>Page by page; a message that cannot be asked for again is said whole in the conversation.</summary>
    public Task PublishAsync(
        SlackDelivery delivery,
        Reply reply,
        Speech speech,
        SlackToken token,
        CancellationToken cancellationToken
    ) => PublishAsync(delivery, reply, speech, token, hash: null, cancellationToken);

    /// <summary>Shows once more what someone's home shows, where they look at it. What goes wrong is no one's loss.</summary>
    public async Task RenewAsync(ConversationAddress of, SlackToken token)
    {
        if (
            of.UserId is not { } user
            || !_shown.TryGetValue((of.Tenant, user), out Shown? shown)
            || shown!.Delivery is not { } delivery
        )
        {
            return;
        }

        try
        {
            var asked = delivery with { Incoming = delivery.Incoming with { Input = new Refreshed(shown.Again) } };
            var reply = await coach.HandleAsync(asked.Incoming, CancellationToken.None);
            if (reply.Message is not null)
            {
                var speech = await speeches.ForAsync(asked.Incoming, CancellationToken.None);
                await PublishAsync(asked, reply, speech, token, shown.Hash, CancellationToken.None);
            }
        }
        catch (SlackApiException e) when (e.Error == "hash_conflict")
        {
            // They went on to something else meanwhile, and see that.
        }
        catch (Exception e) when (e is SlackApiException or Azure.RequestFailedException)
        {
            LogNotRenewed(logger, e is SlackApiException ? e.Message : e.GetType().Name);
        }
    }

    public void Dispose() => _shown.Dispose();

    private async Task PublishAsync(
        SlackDelivery delivery,
        Reply reply,
        Speech speech,
        SlackToken token,
        string? hash,
        CancellationToken cancellationToken
    )
    {
        var (message, scene, input) = (reply.Message!, delivery.Scene, delivery.Incoming.Input);
        var again = message.Refresh ?? (IsOfTheList(input) ? new ActionCall(Verbs.ProjectList) : null);
        var pages = new SlackPages(speech, again, scene.Page ?? 0, scene.Open);
        var (view, isCut) = SlackMessages.Home(message, reply.Notice, BackFrom(input, speech), pages);
        var published = await api.PublishHomeAsync(token, scene.User, view, hash, cancellationToken);
        if (again is not null)
        {
            _shown.Set((scene.Installation, scene.User), new Shown(delivery, again, published.Hash), LookedAt);
        }
        else
        {
            _shown.Remove((scene.Installation, scene.User));
        }

        if (isCut)
        {
            var voice = new SlackVoice(api, token);
            await voice.SayAsync(delivery.Incoming.Where, SlackMessages.Render(message), cancellationToken);
        }
    }

    private static bool IsOfTheList(IncomingInput input) =>
        input is Refreshed { Call.Verb: Verbs.ProjectList } or Pressed { Call.Verb: Verbs.ProjectList };

    /// <summary>Every view of the home but the list itself leads back to the list.</summary>
    private static Button? BackFrom(IncomingInput input, Speech speech) =>
        IsOfTheList(input) ? null : Button.Press(speech["slack.allProjects"], new ActionCall(Verbs.ProjectList));

    /// <param name="Delivery">What it answered: who, where, and which page.</param>
    /// <param name="Again">Asks for the same.</param>
    /// <param name="Hash">Of what Slack shows: another one means that they went on.</param>
    private sealed record Shown(SlackDelivery Delivery, ActionCall Again, string? Hash);

    [LoggerMessage(LogLevel.Information, "A home was not shown anew: {Error}.")]
    private static partial void LogNotRenewed(ILogger logger, string error);
}
