using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Help;

/// <summary>The language that a person asks for; it holds from then on, whatever the channel's own is.</summary>
public sealed class LanguageHandler(IPeopleStore people) : IChatHandler
{
    internal const string Welcome = "welcome";
    internal const string Help = "help";

    public void Register(Routes routes)
    {
        routes.On(Intent.French, (turn, cancellationToken) => SaidAsync(turn, "fr-FR", cancellationToken));
        routes.On(Intent.English, (turn, cancellationToken) => SaidAsync(turn, "en-GB", cancellationToken));
        routes.On(Verbs.PersonLanguage, PressedAsync);
    }

    private async Task<Reply> SaidAsync(Turn turn, string locale, CancellationToken cancellationToken) =>
        Reply.Note((await SwitchAsync(turn, locale, cancellationToken))["help.switched"]);

    /// <summary>The card that was pressed is shown again in the other language, in its place.</summary>
    private async Task<Reply> PressedAsync(Turn turn, CancellationToken cancellationToken)
    {
        var locale = turn.Call.Choice == "fr" ? "fr-FR" : "en-GB";
        var speech = await SwitchAsync(turn, locale, cancellationToken);
        return Reply
            .Replace(
                turn.Call.Subject == Welcome
                    ? WelcomeMessages.Welcome(speech, turn.Person.Name)
                    : HelpMessages.Help(speech)
            )
            .WithNotice(speech["help.switched"]);
    }

    private async Task<Speech> SwitchAsync(Turn turn, string locale, CancellationToken cancellationToken)
    {
        await people.SaveAsync(turn.Person with { Locale = locale, LocaleChosen = true }, cancellationToken);
        return new Speech(locale, turn.Person.TimeZone);
    }
}
