using ChatCoach.Core.Agenda.Holidays;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Projects;

/// <summary>A new project in one short form: what the first checkpoint needs, then what may be known already.</summary>
public static class NewProjectForm
{
    public const string Name = "project.name";
    public const string Provider = "project.provider";
    public const string Start = "project.start";
    public const string End = "project.end";
    public const string Amount = "project.amount";
    public const string Currency = "project.currency";
    public const string Deputy = "project.deputy";
    public const string Sponsor = "project.sponsor";
    public const string Contact = "project.contact";

    public const int LongestName = 80;
    public const int StageRows = 3;

    private static readonly string[] Currencies = ["EUR", "GBP", "USD", "CHF"];

    /// <param name="speech">The owner's.</param>
    /// <param name="owner">The owner's name.</param>
    /// <param name="zone">The owner's time zone.</param>
    /// <param name="today">Proposed as the start.</param>
    public static Form Of(Speech speech, string owner, string zone, DateOnly today) =>
        new(
            speech["newProject.title"],
            Bands.Team(speech, speech["newProject.essentials"]),
            [
                FieldRow.Of(
                    Named(Name, speech["newProject.name"], speech["newProject.nameRequired"]),
                    Named(Provider, speech["newProject.provider"], speech["newProject.providerRequired"])
                ),
                FieldRow.Of(
                    new DateField(Start, speech["newProject.start"])
                    {
                        Day = today,
                        Required = speech["newProject.startRequired"],
                    },
                    new DateField(End, speech["newProject.end"]) { Required = speech["newProject.endRequired"] }
                ),
                AmountRow(speech, zone),
                StageFields.Row(speech, 1, required: true),
                new FormText(new TextBlock(speech["newProject.checkpoints"], TextStyle.Strong)),
                CadenceFields.Row(speech),
                FieldRow.Of(
                    CadenceFields.ZoneField(speech, zone),
                    CalendarFields.CountryField(speech, ZoneCountries.Of(zone))
                ),
                new FormText(new TextBlock(speech["newProject.optional"], TextStyle.Strong)),
                StageFields.Row(speech, 2, required: false),
                StageFields.Row(speech, 3, required: false),
                FieldRow.Of(PersonField(speech, Deputy, speech["newProject.deputy"])),
                FieldRow.Of(PersonField(speech, Sponsor, speech["newProject.sponsor"])),
                FieldRow.Of(PersonField(speech, Contact, speech["newProject.contact"])),
            ],
            Button.Press(speech["newProject.submit"], new ActionCall(Verbs.ProjectCreate)).AsPrimary()
        )
        {
            Intro = speech["newProject.intro"],
            Footer = speech.Say("newProject.footer", owner, Zones.NameOf(speech, zone)),
            Close = new ActionCall(Verbs.HelpShow) { Choice = "closed" },
        };

    internal static FieldRow AmountRow(Speech speech, string zone) =>
        FieldRow.Of(
            new TextField(Amount, speech["newProject.amount"])
            {
                MaxLength = 30,
                Placeholder = speech["newProject.amountHint"],
                Weight = 2,
            },
            new ChoiceField(
                Currency,
                speech["newProject.currency"],
                [.. Currencies.Select(currency => new Choice(currency, currency))]
            )
            {
                Value = CurrencyOf(zone),
            }
        );

    internal static TextField PersonField(Speech speech, string id, string label) =>
        new(id, label) { MaxLength = LongestName, Placeholder = speech["newProject.someone"] };

    private static TextField Named(string id, string label, string required) =>
        new(id, label) { MaxLength = LongestName, Required = required };

    private static string CurrencyOf(string zone) =>
        zone == "Europe/London" ? "GBP"
        : zone == "Europe/Zurich" ? "CHF"
        : zone.StartsWith("America/", StringComparison.Ordinal) ? "USD"
        : "EUR";
}
