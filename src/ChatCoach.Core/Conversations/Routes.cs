using ChatCoach.Core.Language;

namespace ChatCoach.Core.Conversations;

/// <summary>Who answers what. A verb or a command that two handlers claim is refused at start.</summary>
public sealed class Routes
{
    private readonly Dictionary<string, (TurnHandler Handler, string Owner)> _verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<Intent, (TurnHandler Handler, string Owner)> _intents = [];

    public IReadOnlyCollection<string> Verbs => _verbs.Keys;

    public IReadOnlyCollection<Intent> Intents => _intents.Keys;

    /// <summary>The handler of a button or a form; the verb is the same pressed, opened in a dialog, or submitted.</summary>
    public void On(string verb, TurnHandler handler)
    {
        if (!_verbs.TryAdd(verb, (handler, OwnerOf(handler))))
        {
            throw new AmbiguousRouteException(verb, _verbs[verb].Owner, OwnerOf(handler));
        }
    }

    /// <summary>The handler of a typed command.</summary>
    public void On(Intent intent, TurnHandler handler)
    {
        if (!_intents.TryAdd(intent, (handler, OwnerOf(handler))))
        {
            throw new AmbiguousRouteException(intent.ToString(), _intents[intent].Owner, OwnerOf(handler));
        }
    }

    /// <summary>Who answers when the bot is installed for someone.</summary>
    public TurnHandler? Installed { get; private set; }

    /// <summary>Who answers what nobody understood.</summary>
    public TurnHandler? Otherwise { get; private set; }

    public void OnInstalled(TurnHandler handler) =>
        Installed = Installed is null
            ? handler
            : throw new AmbiguousRouteException("installed", OwnerOf(Installed), OwnerOf(handler));

    public void OnAnythingElse(TurnHandler handler) =>
        Otherwise = Otherwise is null
            ? handler
            : throw new AmbiguousRouteException("anything else", OwnerOf(Otherwise), OwnerOf(handler));

    public TurnHandler? Find(string verb) => _verbs.TryGetValue(verb, out var route) ? route.Handler : null;

    public TurnHandler? Find(Intent intent) => _intents.TryGetValue(intent, out var route) ? route.Handler : null;

    private static string OwnerOf(TurnHandler handler) => handler.Target?.GetType().Name ?? handler.Method.Name;
}

/// <summary>Two handlers claim the same word; the start ends with a sentence that names both.</summary>
public sealed class AmbiguousRouteException(string word, string first, string second)
    : InvalidOperationException(
        $"Both {first} and {second} answer “{word}”. Register it in one of them, or give one another word."
    );
