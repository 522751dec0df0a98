using System.Globalization;
using ChatCoach.Core.Hours;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Disputes;

/// <summary>
/// The three pages of the interests sheet. No field is required by the client, so that Back always works; the check is
/// made by <see cref="InterestsAnswers"/> when the page is sent on.
/// </summary>
public static class InterestsPages
{
    public const int Count = 3;
    public const int MostOptions = 4;

    internal const int FewestOptions = 3;
    internal const int MostChanges = 999;

    private const int Line = 200;

    public static IReadOnlyList<string> Interests { get; } = ["margin", "cash", "planning", "reputation", "pride"];

    private static readonly string[] Weights = ["unknown", "lot", "little", "none"];
    private static readonly string[] Costs = [Preparation.Nothing, "time", "scope", "money"];
    private static readonly string[] Judgements = [PreparedOption.Unsure, "yes", "no"];

    /// <summary>What the draft of a page is called.</summary>
    public static string DraftOf(int page) => string.Create(CultureInfo.InvariantCulture, $"interests.{page}");

    /// <param name="situation">The dispute as it stands.</param>
    /// <param name="speech">The reader's.</param>
    /// <param name="page">From 1.</param>
    /// <param name="figures">Those of the second page, as the person last sent them.</param>
    public static Form Ask(Situation situation, Speech speech, int page, ProviderFigures figures) =>
        new(
            speech["interests.title"],
            DisputeBands.Private(speech, situation.Project),
            page switch
            {
                1 => First(situation, speech),
                2 => Second(situation, speech, figures),
                _ => Third(situation, speech, figures),
            },
            Button
                .Press(speech[page == Count ? "interests.finish" : "interests.next"], Call(situation, page, "next"))
                .AsPrimary()
        )
        {
            Intro = speech.Say("interests.page", page, Count),
            Date = speech.Day(situation.Today),
            Page = new FormPage(page, Count),
            Others = page == 1 ? [] : [Button.Press(speech["interests.back"], Call(situation, page, "back"))],
            Footer = speech[$"interests.footer{page.ToString(CultureInfo.InvariantCulture)}"],
            FooterPractice = Bands.Practice(speech, "5-3"),
            Close = DisputeMessages.Call(situation, Verbs.DisputeShow),
        };

    private static IReadOnlyList<FormPart> First(Situation situation, Speech speech)
    {
        var known = situation.Dispute.Preparation;
        Field[] fields =
        [
            .. Interests.Select(one =>
                List(
                    speech,
                    "interests." + one,
                    "interests.q." + one,
                    "interests.weight.",
                    Weights,
                    known?.Weights?.GetValueOrDefault(one)
                )
            ),
            Text(speech, "other", known?.Interests) with
            {
                Placeholder = speech["interests.optional"],
            },
        ];
        return
        [
            new FormText(new TextBlock(speech.Say("interests.place", speech.Of(situation.Company)))),
            .. fields.Chunk(2).Select(pair => FieldRow.Of(pair)),
        ];
    }

    private static IReadOnlyList<FormPart> Second(Situation situation, Speech speech, ProviderFigures figures)
    {
        var known = situation.Dispute.Preparation;
        return
        [
            new FormText(new TextBlock(speech["interests.fromProject"])),
            FieldRow.Of(
                Text(speech, "hours", figures.HoursOver > 0 ? HoursWords.Of(speech, figures.HoursOver) : null) with
                {
                    MaxLength = 20,
                },
                Text(
                    speech,
                    "unpaid",
                    figures.Unpaid > 0 ? OwnFigures.Money(situation, speech, figures.Unpaid) : null
                ) with
                {
                    MaxLength = 30,
                },
                new NumberField("interests.changes", speech["interests.q.changes"])
                {
                    Value = figures.Changes > 0 ? figures.Changes.ToString(CultureInfo.InvariantCulture) : null,
                    Min = 0,
                    Max = MostChanges,
                    OutOfRange = speech["interests.changesRange"],
                }
            ),
            new FormText(InterestsSigns.Of(speech, situation, figures)),
            FieldRow.Of(Text(speech, "worth", known?.Worth)),
            FieldRow.Of(Text(speech, "ours", known?.Alternative), Text(speech, "theirs", known?.TheirAlternative)),
        ];
    }

    private static IReadOnlyList<FormPart> Third(Situation situation, Speech speech, ProviderFigures figures)
    {
        var known = situation.Dispute.Preparation;
        var options = known?.AllOptions() ?? [];
        return
        [
            .. figures.Signs > 0
                ? [new FormText(InterestsSigns.Of(speech, situation, figures))]
                : Array.Empty<FormPart>(),
            new FormText(new TextBlock(speech["interests.three"])),
            .. Enumerable
                .Range(1, MostOptions)
                .Select(number =>
                    FieldRow.Of(
                        Text(speech, Id("option", number)["interests.".Length..], Of(number)?.What) with
                        {
                            Weight = 3,
                            Placeholder = number > FewestOptions ? speech["interests.optional"] : null,
                        },
                        List(
                            speech,
                            Id("cost", number),
                            "interests.q.cost",
                            "interests.cost.",
                            Costs,
                            Of(number)?.Costs
                        ) with
                        {
                            Weight = 2,
                        },
                        List(
                            speech,
                            Id("better", number),
                            "interests.q.better",
                            "interests.better.",
                            Judgements,
                            Of(number)?.Better
                        ) with
                        {
                            Weight = 2,
                        }
                    )
                ),
            FieldRow.Of(
                Text(speech, "criterion", known?.Criterion) with
                {
                    Placeholder = speech["interests.criterionExample"],
                }
            ),
        ];

        PreparedOption? Of(int number) => options.ElementAtOrDefault(number - 1);
    }

    private static ActionCall Call(Situation situation, int page, string way) =>
        new(Verbs.InterestsPage, situation.Project.Id, situation.Dispute.Id, page, situation.Dispute.Version)
        {
            Choice = way,
        };

    private static TextField Text(Speech speech, string name, string? value) =>
        new("interests." + name, speech["interests.q." + name]) { Value = value, MaxLength = Line };

    private static ChoiceField List(
        Speech speech,
        string id,
        string label,
        string words,
        string[] choices,
        string? value
    ) =>
        new(id, speech[label], [.. choices.Select(choice => new Choice(choice, speech[words + choice]))])
        {
            Value = choices.Contains(value) ? value : choices[0],
        };

    internal static string Id(string name, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"interests.{name}{number}");
}
