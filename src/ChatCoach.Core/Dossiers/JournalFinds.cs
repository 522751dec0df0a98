using System.Globalization;
using ChatCoach.Core.Exchanges;
using ChatCoach.Core.Facts;
using ChatCoach.Core.Journal;

namespace ChatCoach.Core.Dossiers;

/// <summary>
/// What the journal alone tells: facts and exchanges noted while no dispute was open, and the figures of every
/// checkpoint. Of an entry only these values are taken, whatever else stands in it.
/// </summary>
public sealed class JournalFinds
{
    private readonly SortedDictionary<DateOnly, DossierBilling> _billing = [];
    private readonly List<Fact> _facts = [];
    private readonly List<Exchange> _exchanges = [];
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public IReadOnlyList<Fact> Facts => _facts;

    public IReadOnlyList<Exchange> Exchanges => _exchanges;

    /// <summary>By checkpoint, each as it was answered last.</summary>
    public IReadOnlyCollection<DossierBilling> Billing => _billing.Values;

    /// <summary>Entries whose content was erased.</summary>
    public int Erased { get; private set; }

    /// <summary>How someone was called when they joined; null where nothing tells.</summary>
    public string? NameOf(string actor) => _names.GetValueOrDefault(actor);

    public void Read(JournalRow row)
    {
        switch (row.Entry)
        {
            case null:
                Erased++;
                break;
            case { Kind: "fact.recorded", Subject: null } entry:
                _facts.Add(FactOf(entry));
                break;
            case { Kind: "exchange.recorded", Subject: null } entry:
                _exchanges.Add(ExchangeOf(entry));
                break;
            case { Kind: "member.joined" } entry when Given(entry, "name") is { } name:
                _names[entry.Actor] = name;
                break;
            case { Kind: "checkpoint.answered" or "checkpoint.edited" } entry:
                Bill(entry);
                break;
        }
    }

    private Fact FactOf(JournalEntry entry) =>
        new(
            _facts.Count + 1,
            Text(entry, "who"),
            Text(entry, "what"),
            Day(entry, "on") ?? entry.LocalDate,
            Text(entry, "source"),
            Text(entry, "commitment")
        )
        {
            RecordedBy = entry.Actor,
            RecordedOn = entry.LocalDate,
        };

    private Exchange ExchangeOf(JournalEntry entry) =>
        new(
            _exchanges.Count + 1,
            Word(entry, "medium", Medium.Call),
            Text(entry, "who"),
            Day(entry, "on") ?? entry.LocalDate,
            Word(entry, "outcome", Outcome.TookPlace)
        )
        {
            Minutes = (int?)Number(entry, "minutes"),
            Said = Given(entry, "said"),
            Agreed = Given(entry, "agreed"),
            Contested = Given(entry, "contested"),
            Next = Given(entry, "next"),
            NextDue = Day(entry, "due"),
            RecordedBy = entry.Actor,
            RecordedOn = entry.LocalDate,
        };

    private void Bill(JournalEntry entry)
    {
        if (!TryDay(entry.Subject, out var checkpoint))
        {
            return;
        }

        // An edit that takes the figures back takes the line back.
        _billing.Remove(checkpoint);
        if (
            Number(entry, "billed") is var billed
            && Number(entry, "agreed") is var agreed
            && (billed ?? agreed) is not null
        )
        {
            _billing[checkpoint] = new DossierBilling(checkpoint, billed, agreed);
        }
    }

    private static string? Given(JournalEntry entry, string name) => entry.Details.GetValueOrDefault(name);

    private static string Text(JournalEntry entry, string name) => Given(entry, name) ?? "";

    private static DateOnly? Day(JournalEntry entry, string name) =>
        TryDay(Given(entry, name), out var day) ? day : null;

    private static bool TryDay(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static decimal? Number(JournalEntry entry, string name) =>
        decimal.TryParse(Given(entry, name), NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static T Word<T>(JournalEntry entry, string name, T usual)
        where T : struct, Enum => Enum.TryParse<T>(Given(entry, name), ignoreCase: true, out var value) ? value : usual;
}
