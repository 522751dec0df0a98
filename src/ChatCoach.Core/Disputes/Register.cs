using System.Globalization;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Disputes;

/// <summary>A list of the dispute that grows line by line: offers, papers of the contract, invoices.</summary>
/// <param name="Name">The choice of its calls, the key of its texts and its word in the journal.</param>
/// <param name="Practice">The practice of the playbook that its form names.</param>
/// <param name="Parts">What the form asks of the line of that number, or of a new one for 0.</param>
/// <param name="Read">The dispute with that line as answered; the answers have passed the form's check.</param>
/// <param name="Lines">Oldest first.</param>
public sealed record Register(
    string Name,
    string Practice,
    Func<SheetForm, int, IReadOnlyList<FormPart>> Parts,
    Func<Situation, FieldValues, int, Dispute> Read,
    Func<Speech, Situation, IReadOnlyList<RegisterLine>> Lines
)
{
    /// <summary>What the form's own check cannot know: a sentence by field id.</summary>
    public Action<Situation, FieldValues, Speech, IDictionary<string, string>> Check { get; init; } =
        (_, _, _, _) => { };

    public static IReadOnlyList<Register> All { get; } =
    [OfferRegister.Offers, PaperRegister.Papers, PaperRegister.Invoices];

    public static Register? Find(string? name) => All.FirstOrDefault(register => register.Name == name);

    /// <summary>The form of the line of that number, or of a new one for 0.</summary>
    public Form Ask(Situation situation, Speech speech, int number)
    {
        var sheet = new SheetForm(Name, situation, speech);
        var form = sheet.Build(Practice, Parts(sheet, number));
        return form with { Submit = form.Submit with { Call = CallOf(situation, Verbs.RegisterSave, Name, number) } };
    }

    public static ActionCall CallOf(Situation situation, string verb, string name, int number = 0) =>
        DisputeMessages.Call(situation, verb, name) with
        {
            Step = number,
        };

    /// <summary>The list with its line replaced, or with one more.</summary>
    public static IReadOnlyList<T> With<T>(IReadOnlyList<T> lines, int number, Func<int, T> make) =>
        number > 0 && number <= lines.Count
            ? [.. lines.Select((line, index) => index + 1 == number ? make(number) : line)]
            : [.. lines, make(lines.Count + 1)];
}

/// <param name="Rest">In a few words where it stands.</param>
public sealed record RegisterLine(int Number, string Title, DateOnly On, Tone Tone, string Rest, string Text)
{
    public string Label => Number.ToString(CultureInfo.InvariantCulture) + ". " + Title;
}
