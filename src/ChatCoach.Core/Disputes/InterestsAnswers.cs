using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Disputes;

/// <summary>What was filled into the pages of the interests sheet: what it still lacks, and the sheet that it makes.</summary>
internal static class InterestsAnswers
{
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
        if (
            page == 1
            && InterestsPages.Interests.All(one => Weight(values, one) == "unknown")
            && values.IsEmpty("interests.other")
        )
        {
            problems.TryAdd("interests.other", speech["interests.otherAsk"]);
        }

        if (page == 2)
        {
            CheckFigures(situation, values, speech, problems);
        }

        if (page == InterestsPages.Count)
        {
            CheckOptions(values, speech, problems);
        }

        return problems;
    }

    public static ProviderFigures FiguresIn(FieldValues values) =>
        new(
            HoursText.Read(values.Text("interests.hours")) ?? 0,
            OwnFigures.Amount(values, "interests.unpaid") ?? 0,
            (int)Math.Clamp(values.Number("interests.changes") ?? 0, 0, InterestsPages.MostChanges)
        );

    /// <summary>The sheet that three complete pages make.</summary>
    public static Preparation Read(FieldValues values)
    {
        List<PreparedOption> options =
        [
            .. Enumerable
                .Range(1, InterestsPages.MostOptions)
                .Where(number => !values.IsEmpty(InterestsPages.Id("option", number)))
                .Select(number => new PreparedOption(
                    values.Text(InterestsPages.Id("option", number)),
                    CostOf(values, number)
                )
                {
                    Better = Given(values, InterestsPages.Id("better", number)) ?? PreparedOption.Unsure,
                }),
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
            Weights = InterestsPages.Interests.ToDictionary(
                one => one,
                one => Weight(values, one),
                StringComparer.Ordinal
            ),
            Figures = FiguresIn(values),
            Worth = Given(values, "interests.worth"),
            TheirAlternative = Given(values, "interests.theirs"),
            Criterion = Given(values, "interests.criterion"),
            Options = options,
        };
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
        var given = Enumerable
            .Range(1, InterestsPages.MostOptions)
            .Where(number => !values.IsEmpty(InterestsPages.Id("option", number)))
            .ToList();
        foreach (
            var number in Enumerable
                .Range(1, InterestsPages.FewestOptions)
                .Except(given)
                .TakeLast(InterestsPages.FewestOptions - given.Count)
        )
        {
            problems.TryAdd(InterestsPages.Id("option", number), speech["interests.optionAsk"]);
        }

        foreach (
            var number in given.Where(number =>
                given.Any(other =>
                    other < number
                    && string.Equals(
                        values.Text(InterestsPages.Id("option", other)),
                        values.Text(InterestsPages.Id("option", number)),
                        StringComparison.OrdinalIgnoreCase
                    )
                )
            )
        )
        {
            problems.TryAdd(InterestsPages.Id("option", number), speech["interests.sameOption"]);
        }

        if (given.Count > 0 && given.All(number => CostOf(values, number) == Preparation.Nothing))
        {
            problems.TryAdd(InterestsPages.Id("cost", given[^1]), speech["interests.costAsk"]);
        }
    }

    private static string Weight(FieldValues values, string interest) =>
        values.Text("interests." + interest) is { Length: > 0 } weight ? weight : "unknown";

    private static string CostOf(FieldValues values, int number) =>
        values.Text(InterestsPages.Id("cost", number)) is { Length: > 0 } cost ? cost : Preparation.Nothing;

    private static string? Given(FieldValues values, string id) => values.IsEmpty(id) ? null : values.Text(id);
}
