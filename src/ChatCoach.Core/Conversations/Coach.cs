using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Conversations;

/// <summary>
/// Answers one delivery: remembers who it is from, reads what it asks, and hands it to the one handler that answers
/// that. It knows no channel and no feature.
/// </summary>
public sealed class Coach
{
    /// <summary>The longest text that is kept, in characters: a column of the store holds no more.</summary>
    public const int LongestText = 32_000;

    private readonly Routes _routes = new();
    private readonly IPeopleStore _people;
    private readonly TimeProvider _time;
    private readonly SpeechDefaults _defaults;
    private readonly IReadAhead? _ahead;

    /// <param name="ahead">Reads projects ahead; without it each is read when it is opened.</param>
    public Coach(
        IEnumerable<IChatHandler> handlers,
        IPeopleStore people,
        TimeProvider time,
        SpeechDefaults defaults,
        IReadAhead? ahead = null
    )
    {
        _ahead = ahead;
        _people = people;
        _time = time;
        _defaults = defaults;
        foreach (var handler in handlers)
        {
            handler.Register(_routes);
        }
    }

    public async Task<Reply> HandleAsync(Incoming incoming, CancellationToken cancellationToken)
    {
        var ahead = _ahead?.Begin(incoming, cancellationToken);
        var person = await RememberAsync(incoming, cancellationToken);
        var turn = new Turn(incoming, person, new Speech(person.Locale, person.TimeZone), _time.GetUtcNow())
        {
            Ahead = ahead,
        };
        if (TooLong(incoming.Input) is { } length)
        {
            return Reply.Note(turn.Speech.Say("coach.tooLong", length.ToString("N0", turn.Speech.Culture)));
        }

        return incoming.Input switch
        {
            Said said => await SaidAsync(turn, said, cancellationToken),
            Installed => _routes.Installed is { } welcome ? await welcome(turn, cancellationToken) : Reply.Silent,
            Removed => Reply.Silent,
            _ => _routes.Find(turn.Call.Verb) is { } handler
                ? await handler(turn, cancellationToken)
                : Reply.Note(turn.Speech["coach.unknownButton"]),
        };
    }

    /// <summary>
    /// A command typed in a shared channel is answered in private, unless its answer says that it is for all; the channel
    /// only learns that much. Without a private
    /// chat nothing is done either: its answer could not be told.
    /// </summary>
    private async Task<Reply> SaidAsync(Turn turn, Said said, CancellationToken cancellationToken)
    {
        var address = turn.Person.Private;
        if (!turn.IsPrivate && address is null)
        {
            return Reply.Note(turn.Speech["coach.writeMeInPrivate"]);
        }

        var phrase = Phrases.Read(said.Text);
        var handler = phrase is null ? _routes.Otherwise : _routes.Find(phrase.Intent) ?? _routes.Otherwise;
        var reply = handler is null ? Reply.Silent : await handler(turn with { Phrase = phrase }, cancellationToken);
        return turn.IsPrivate || reply.IsOpen || reply.Kind == ReplyKind.Silent
            ? reply
            : reply.InPrivate(address!, turn.Speech["coach.wroteInPrivate"]);
    }

    /// <summary>Who this is. Written only when something about them changed, so that most turns cost nothing here.</summary>
    private async Task<Person> RememberAsync(Incoming incoming, CancellationToken cancellationToken)
    {
        var known = await _people.FindAsync(incoming.From, cancellationToken);
        var person = known ?? new Person(incoming.From, incoming.Name) { TimeZone = _defaults.TimeZone };
        var isGone = incoming.Input is Removed && incoming.Where.IsPrivate;
        person = person with
        {
            Name = incoming.Name.Length > 0 ? incoming.Name : person.Name,
            Locale = person.LocaleChosen
                ? person.Locale
                : LocaleOf(incoming.Locale) ?? (known?.Locale ?? _defaults.Locale),
            TimeZone = ZoneOf(incoming.TimeZone) ?? person.TimeZone,
            Private = incoming.Where.IsPrivate ? incoming.Where : person.Private,
            Unreachable = isGone || (person.Unreachable && !incoming.Where.IsPrivate),
            Welcomed = person.Welcomed && !isGone,
        };

        // Welcoming writes the person itself, for one of two events at once: a write here by the other would undo it.
        var welcomes = incoming.Input is Installed && incoming.Where.IsPrivate && !person.Welcomed;
        if (person != known && !welcomes)
        {
            await _people.SaveAsync(person, cancellationToken);
        }

        return person;
    }

    private static string? LocaleOf(string? locale) =>
        string.IsNullOrEmpty(locale) ? null
        : locale.StartsWith("fr", StringComparison.OrdinalIgnoreCase) ? "fr-FR"
        : "en-GB";

    private static string? ZoneOf(string? zone) =>
        zone is { Length: > 0 } && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _) ? zone : null;

    private static int? TooLong(IncomingInput input)
    {
        var longest = input switch
        {
            Said said => said.Text.Length,
            Pressed pressed => Longest(pressed.Fields),
            Submitted submitted => Longest(submitted.Fields),
            _ => 0,
        };
        return longest > LongestText ? longest : null;
    }

    private static int Longest(FieldValues fields) =>
        fields.All.Count == 0 ? 0 : fields.All.Values.Max(value => value.Length);
}

/// <summary>How someone is spoken to before anything is known of them.</summary>
public sealed record SpeechDefaults(string Locale, string TimeZone);
