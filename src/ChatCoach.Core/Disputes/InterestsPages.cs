using System.Globalization;
using ChatCoach.Core.Hours;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Disputes;

/// <summary>
/// The three pages of the interests sheet. No field is required by the client, so that Back always works; the check is
/// made here when the page is sent on.
/// </summary>
public static class InterestsPages
{
    public const int Count = 3;
    public const int MostOptions = 4;

    private const int FewestOptions = 3;
    private const int Line = 200;

    public static IReadOnlyList<string> Interests { get; } = ["margin", "cash", "planning", "reputation", "pride"];

    private static readonly string[] Weights = ["unknown", "lot", "little", "none"];
    private static readonly string[] Costs = [Preparation.Nothing, "time", "scope", "money"];

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

    /// <summary>What keeps a page from being left forwards: a sentence by field id.</summary>
    public static IDictionary<string, string> Problems(
        Form form,
        Situation situation,
        FieldValues values,
        Speech speech,
        int page
    )
    {
        var problems = FormCheck.Problems(form, values, speech);
        if (page == 1 && Interests.All(one => Weight(values, one) == "unknown") && values.IsEmpty("interests.other"))
        {
            problems.TryAdd("interests.other", speech["interests.otherAsk"]);
        }

        if (page == 2)
        {
            CheckFigures(situation, values, speech, problems);
        }

        if (page == Count)
        {
            CheckOptions(values, speech, problems);
        }

        return problems;
    }

    public static ProviderFigures FiguresIn(FieldValues values) =>
        new(
            HoursText.Read(values.Text("interests.hours")) ?? 0,
            OwnFigures.Amount(values, "interests.unpaid") ?? 0,
            (int)(values.Number("interests.changes") ?? 0)
        );

    /// <summary>The sheet that three complete pages make; judgements of options that stay are kept.</summary>
    public static Preparation Read(FieldValues values, Preparation? before)
    {
        List<PreparedOption> options =
        [
            .. Enumerable
                .Range(1, MostOptions)
                .Where(number => !values.IsEmpty(Id("option", number)))
                .Select(number => new PreparedOption(values.Text(Id("option", number)), CostOf(values, number)))
                .Select(option =>
                    before?.AllOptions().FirstOrDefault(one => one.What == option.What) is { } known
                        ? known with
                        {
                            Costs = option.Costs,
                        }
                        : option
                ),
        ];
        return new Preparation(
            values.Text("interests.other"),
            options[0].What,
            options[1].What,
            options[2].What,
            options.FindIndex(option => option.Costs != Preparation.Nothing) + 1,
            values.Text("interests.ours")
        )
        {
            Weights = Interests.ToDictionary(one => one, one => Weight(values, one), StringComparer.Ordinal),
            Figures = FiguresIn(values),
            Worth = Given(values, "interests.worth"),
            TheirAlternative = Given(values, "interests.theirs"),
            Criterion = Given(values, "interests.criterion"),
            Options = options,
        };
    }

    private static IReadOnlyList<FormPart> First(Situation situation, Speech speech)
    {
        var known = situation.Dispute.Preparation;
        Field[] fields =
        [
            .. Interests.Select(one =>
                List(speech, "interests." + one, "interests.weight.", Weights, known?.Weights?.GetValueOrDefault(one))
            ),
            Text(speech, "other", known?.Interests) with
            {
                Placeholder = speech["interests.optional"],
            },
        ];
        return
        [
            new FormText(new TextBlock(speech.Say("interests.place", speech.Of(situation.Project.CurrentProvider)))),
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
                    Max = 999,
                    OutOfRange = speech["interests.changesRange"],
                }
            ),
            new FormText(SignsOf(speech, situation, figures)),
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
            .. figures.Signs > 0 ? [new FormText(SignsOf(speech, situation, figures))] : Array.Empty<FormPart>(),
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
                        List(speech, Id("cost", number), "interests.cost.", Costs, Of(number)?.Costs) with
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

    /// <summary>What the figures may mean for the provider: a hypothesis with its figures, and a question.</summary>
    public static BoxBlock SignsOf(Speech speech, Situation situation, ProviderFigures figures) =>
        new(
            speech["interests.hypothesis"],
            figures.Signs == 0
                ? speech["interests.signs.none"]
                : speech.Say(
                    figures.MayAbandon ? "interests.signs.risk" : "interests.signs.one",
                    SignsIn(speech, situation, figures)
                ),
            figures.MayAbandon ? Tone.Warning : Tone.Accent
        );

    private static string SignsIn(Speech speech, Situation situation, ProviderFigures figures)
    {
        List<string> signs = [];
        if (figures.HoursOver > 0)
        {
            signs.Add(speech.Say("interests.sign.hours", HoursWords.Of(speech, figures.HoursOver)));
        }

        if (figures.Unpaid > 0)
        {
            signs.Add(speech.Say("interests.sign.unpaid", OwnFigures.Money(situation, speech, figures.Unpaid)));
        }

        if (figures.Changes > 0)
        {
            signs.Add(speech.Count("interests.sign.changes", figures.Changes));
        }

        return speech.Sentence(string.Join(", ", signs));
    }

    private static void CheckFigures(
        Situation situation,
        FieldValues values,
        Speech speech,
        IDictionary<string, string> problems
    )
    {
        if (!values.IsEmpty("interests.hours") && HoursText.Read(values.Text("interests.hours")) is null)
        {
            problems.TryAdd("interests.hours", speech["hours.error.hours"]);
        }

        OwnFigures.CheckAmounts(situation, values, speech, problems, "interests.unpaid");
        if (values.IsEmpty("interests.ours"))
        {
            problems.TryAdd("interests.ours", speech["interests.oursAsk"]);
        }
    }

    private static void CheckOptions(FieldValues values, Speech speech, IDictionary<string, string> problems)
    {
        var given = Enumerable.Range(1, MostOptions).Where(number => !values.IsEmpty(Id("option", number))).ToList();
        foreach (var number in Enumerable.Range(1, FewestOptions).Except(given).TakeLast(FewestOptions - given.Count))
        {
            problems.TryAdd(Id("option", number), speech["interests.optionAsk"]);
        }

        foreach (
            var number in given.Where(number =>
                given.Any(other =>
                    other < number
                    && string.Equals(
                        values.Text(Id("option", other)),
                        values.Text(Id("option", number)),
                        StringComparison.OrdinalIgnoreCase
                    )
                )
            )
        )
        {
            problems.TryAdd(Id("option", number), speech["interests.sameOption"]);
        }

        if (given.Count > 0 && given.All(number => CostOf(values, number) == Preparation.Nothing))
        {
            problems.TryAdd(Id("cost", given[^1]), speech["interests.costAsk"]);
        }
    }

    private static ActionCall Call(Situation situation, int page, string way) =>
        new(Verbs.InterestsPage, situation.Project.Id, situation.Dispute.Id, page, situation.Dispute.Version)
        {
            Choice = way,
        };

    private static TextField Text(Speech speech, string name, string? value) =>
        new("interests." + name, speech["interests.q." + name]) { Value = value, MaxLength = Line };

    private static ChoiceField List(Speech speech, string id, string words, string[] choices, string? value) =>
        new(
            id,
            speech[
                id.StartsWith("interests.cost", StringComparison.Ordinal)
                    ? "interests.q.cost"
                    : "interests.q." + id["interests.".Length..]
            ],
            [.. choices.Select(choice => new Choice(choice, speech[words + choice]))]
        )
        {
            Value = choices.Contains(value) ? value : choices[0],
        };

    private static string Weight(FieldValues values, string interest) =>
        values.Text("interests." + interest) is { Length: > 0 } weight ? weight : "unknown";

    private static string CostOf(FieldValues values, int number) =>
        values.Text(Id("cost", number)) is { Length: > 0 } cost ? cost : Preparation.Nothing;

    private static string? Given(FieldValues values, string id) => values.IsEmpty(id) ? null : values.Text(id);

    private static string Id(string name, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"interests.{name}{number}");
}
