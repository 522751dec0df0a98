using ChatCoach.AdaptiveCards;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Host.TeamsEdge;

namespace ChatCoach.Host.Tests.Cards;

/// <summary>Every sample of every feature, in both languages, and the cards that Teams is sent for them.</summary>
internal static class DrawnSamples
{
    private static readonly Speech[] Speeches = [new("fr-FR", "Europe/Paris"), new("en-GB", "Europe/Paris")];

    public static IReadOnlyList<(string Name, CoachMessage Message)> Messages { get; } =
        Read<CoachMessage>(nameof(Messages));

    public static IReadOnlyList<(string Name, Form Form)> Forms { get; } = Read<Form>(nameof(Forms));

    /// <summary>By name; a message once for clients with dialogs and once without, a form as dialog and as card.</summary>
    public static IReadOnlyDictionary<string, string> Cards { get; } =
        All().ToDictionary(drawn => drawn.Name, drawn => drawn.Card.ToJson(), StringComparer.Ordinal);

    private static IEnumerable<(string Name, AdaptiveCard Card)> All()
    {
        var dialogs = new CardRenderer(new ButtonRenderer(formsAsDialog: true));
        var inPlace = new CardRenderer(new ButtonRenderer(formsAsDialog: false));
        foreach (var (name, message) in Messages)
        {
            yield return ($"{name}, with dialogs", dialogs.Render(message, "29:1x", "Someone was faster."));
            yield return ($"{name}, without dialogs", inPlace.Render(message));
        }

        var dialog = new FormRenderer(new ButtonRenderer(formsAsDialog: true, inDialog: true, "1:card"), "Fermer");
        var card = new FormRenderer(new ButtonRenderer(formsAsDialog: false), "Fermer");
        foreach (var (name, form) in Forms)
        {
            yield return ($"{name}, as dialog", dialog.Render(form, asCard: false));
            yield return ($"{name}, as card", card.Render(form, asCard: true));
        }
    }

    // Features bring their samples as public static classes of this namespace; a new one is drawn without being named.
    private static (string Name, T Sample)[] Read<T>(string method) =>
        [
            .. from type in typeof(DrawnSamples).Assembly.GetExportedTypes()
            where type.Namespace == "ChatCoach.Core.Tests.Samples" && type.GetMethod(method) is not null
            from speech in Speeches
            from sample in (IEnumerable<(string Name, T Sample)>)type.GetMethod(method)!.Invoke(null, [speech])!
            select ($"{type.Name} {sample.Name} ({speech.Culture.Name})", sample.Sample),
        ];
}
