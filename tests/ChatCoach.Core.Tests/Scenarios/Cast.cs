using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using Microsoft.Extensions.Time.Testing;

namespace ChatCoach.Core.Tests.Scenarios;

/// <summary>
/// A stage for scenarios through <see cref="Coach"/>: people who write and press, a clock that moves from one due item
/// to the next as a running service would, and what each person gets.
/// </summary>
internal sealed class Cast
{
    private readonly Dictionary<string, string> _locales = new(StringComparer.Ordinal);
    private readonly Lazy<Coach> _coach;
    private readonly List<IAgendaHandler> _agenda = [];
    private readonly List<IChatHandler> _handlers = [];
    private int _deliveries;
    private readonly List<(DateTimeOffset At, OutboxMessage Message)> _timeline = [];

    public Cast(DateTimeOffset? now = null)
    {
        Clock = new FakeTimeProvider(now ?? new DateTimeOffset(2026, 9, 7, 7, 0, 0, TimeSpan.Zero));
        Desk = new ProjectDesk(Projects, People, Options);
        _coach = new Lazy<Coach>(() =>
            new Coach(_handlers, People, Clock, new SpeechDefaults("fr-FR", "Europe/Paris"))
        );
    }

    public FakeTimeProvider Clock { get; }

    public MemoryProjects Projects { get; } = new();

    public MemoryPeople People { get; } = new();

    public ProjectDesk Desk { get; }

    public CoachOptions Options { get; } = new();

    public Cast With(params IChatHandler[] handlers)
    {
        _handlers.AddRange(handlers);
        _agenda.AddRange(handlers.OfType<IAgendaHandler>());
        return this;
    }

    /// <summary>Handlers of the agenda that people do not talk to.</summary>
    public Cast WithAgenda(params IAgendaHandler[] handlers)
    {
        _agenda.AddRange(handlers);
        return this;
    }

    public static PersonKey Key(string name) => new("msteams", "tenant-1", "user-" + name);

    /// <summary>The person's channel locale; French unless told.</summary>
    public void Speaks(string name, string locale) => _locales[name] = locale;

    public Task<Reply> Installs(string name) => Send(name, new Installed());

    public Task<Reply> Says(string name, string text) => Send(name, new Said(text));

    /// <summary>Writes in the shared channel.</summary>
    public Task<Reply> SaysInChannel(string name, string text) =>
        Send(name, new Said(text), where: new ConversationAddress("msteams", "", "tenant-1", "19:channel", false));

    public Task<Reply> Presses(string name, Button button, params (string Id, string Value)[] fields) =>
        Send(name, new Pressed(button.Call!, Values(fields)));

    public Task<Reply> Opens(string name, Button button) => Send(name, new Opened(button.Call!, FieldValues.None));

    /// <summary>Fills the form's proposed values, changes some, and sends it.</summary>
    public Task<Reply> Fills(string name, Form form, params (string Id, string Value)[] changes)
    {
        var values = form
            .Fields.Where(f => f.Value is not null)
            .ToDictionary(f => f.Id, f => f.Value!, StringComparer.Ordinal);
        foreach (var (id, value) in changes)
        {
            values[id] = value;
        }

        return Send(name, new Submitted(form.Submit.Call!, new FieldValues(values)));
    }

    public Task<Reply> Send(
        string name,
        IncomingInput input,
        string? delivery = null,
        ConversationAddress? where = null
    ) =>
        _coach.Value.HandleAsync(
            new Incoming(
                delivery ?? $"delivery-{++_deliveries}",
                Key(name),
                name,
                where
                    ?? new ConversationAddress(
                        "msteams",
                        "https://smba.trafficmanager.net/emea/",
                        "tenant-1",
                        "a:" + name,
                        true
                    ),
                input
            )
            {
                Locale = _locales.GetValueOrDefault(name, "fr-FR"),
                TimeZone = "Europe/Paris",
            },
            TestContext.Current.CancellationToken
        );

    /// <summary>Moves the clock as a running service lives it: stopping at each due item.</summary>
    public async Task Waits(TimeSpan time)
    {
        var until = Clock.GetUtcNow() + time;
        while (Projects.Agenda.FirstOrDefault(item => item.Due <= until) is { } item)
        {
            if (item.Due > Clock.GetUtcNow())
            {
                Clock.SetUtcNow(item.Due);
            }

            Projects.Agenda.Remove(item);
            var sent = Projects.Sent.Count;
            foreach (var handler in _agenda.Where(handler => handler.Kinds.Contains(item.Kind)))
            {
                await Desk.RunAsync(
                    item.Project,
                    Clock.GetUtcNow(),
                    session => handler.OnDueAsync(session, item, TestContext.Current.CancellationToken),
                    TestContext.Current.CancellationToken
                );
            }

            _timeline.AddRange(Projects.Sent.Skip(sent).Select(message => (Clock.GetUtcNow(), message)));
        }

        Clock.SetUtcNow(until);
    }

    /// <summary>Everything that was sent while the clock moved, with the instant at which it was.</summary>
    public IReadOnlyList<(DateTimeOffset At, OutboxMessage Message)> Timeline => _timeline;

    /// <summary>What was sent to someone in private, oldest first.</summary>
    public IReadOnlyList<OutboxMessage> SentTo(string name) => [.. Projects.Sent.Where(m => m.To == Key(name))];

    private static FieldValues Values((string Id, string Value)[] fields) =>
        new(fields.ToDictionary(field => field.Id, field => field.Value, StringComparer.Ordinal));
}
