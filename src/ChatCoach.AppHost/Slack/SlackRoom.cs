using System.Globalization;
using System.Text.Json.Nodes;
using ChatCoach.AppHost.People;

namespace ChatCoach.AppHost.Slack;

/// <summary>The local workspace: its people, what each sees, and the triggers that open modals.</summary>
internal sealed class SlackRoom(ChatSettings settings, TimeProvider clock)
{
    public const string Team = "T0LOCAL";
    public const string Bot = "U0BOT";

    /// <summary>A trigger opens one modal, within three seconds.</summary>
    public static readonly TimeSpan TriggerLife = TimeSpan.FromSeconds(3);

    private readonly Lock _gate = new();
    private readonly List<SlackDesk> _desks = [.. settings.People.Select(person => new SlackDesk(person))];
    private readonly Dictionary<string, (SlackDesk Desk, DateTimeOffset Until)> _triggers = new(StringComparer.Ordinal);
    private TaskCompletionSource _changed = New();
    private long _version = 1;
    private long _ids;

    public IReadOnlyList<SlackDesk> Desks => _desks;

    public SlackChannel Channel { get; } = ChannelOf(settings);

    public SlackDesk? Of(string? userOrChannel) =>
        _desks.FirstOrDefault(desk => desk.Id == userOrChannel || desk.Channel == userOrChannel);

    /// <summary>A new id that was never given before: of a message, a view, a trigger.</summary>
    public string Next(string kind) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}{Interlocked.Increment(ref _ids)}");

    /// <summary>Seconds with a fraction, as messages are named.</summary>
    public string NextTs() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{clock.GetUtcNow().ToUnixTimeSeconds()}.{Interlocked.Increment(ref _ids):000000}"
        );

    public string Trigger(SlackDesk desk)
    {
        lock (_gate)
        {
            var trigger = Next("trigger.");
            _triggers[trigger] = (desk, clock.GetUtcNow() + TriggerLife);
            return trigger;
        }
    }

    /// <returns>Null when it was used or is too old.</returns>
    public SlackDesk? Spend(string? trigger)
    {
        lock (_gate)
        {
            return trigger is not null && _triggers.Remove(trigger, out var given) && given.Until >= clock.GetUtcNow()
                ? given.Desk
                : null;
        }
    }

    /// <summary>Changes something that people see, and tells the pages.</summary>
    public T Change<T>(Func<T> change)
    {
        lock (_gate)
        {
            var result = change();
            _version++;
            _changed.TrySetResult();
            _changed = New();
            return result;
        }
    }

    /// <summary>The whole, once it is newer than what the page has.</summary>
    public async Task<JsonObject> NewerAsync(long seen, TimeSpan patience, CancellationToken gone)
    {
        Task changed;
        lock (_gate)
        {
            changed = _version > seen ? Task.CompletedTask : _changed.Task;
        }

        await Task.WhenAny(changed, Task.Delay(patience, clock, gone));
        lock (_gate)
        {
            return new JsonObject
            {
                ["version"] = _version,
                ["bot"] = settings.Bot.Name,
                ["botId"] = Bot,
                ["channel"] = Channel.State(),
                ["people"] = new JsonArray([.. _desks.Select(desk => desk.State())]),
            };
        }
    }

    /// <summary>The client's people are in it from the start, and the last of the list is not: the provider's.</summary>
    private static SlackChannel ChannelOf(ChatSettings settings)
    {
        var channel = new SlackChannel(settings.Channel.Name);
        channel.Members.AddRange(settings.People.SkipLast(1).Select(person => new SlackDesk(person).Id));
        return channel;
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
