using System.Globalization;
using ChatCoach.Core.Disputes;
using ChatCoach.Core.Journal;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Tests.Disputes;

/// <summary>What holds whatever people press: random moves and forms through the real handlers, the same each run.</summary>
public sealed class AnySequenceTests
{
    private const int Moves = 60;
    private const int Runs = 40;
    private const string Secret = "Tamarin";

    [Theory]
    [MemberData(nameof(Seeds))]
    public Task No_notice_without_its_conditions_nothing_lost_and_the_journal_holds(int seed) => RunsAsync(seed);

    /// <summary>Else all that is said of a notice above would hold of nothing.</summary>
    [Fact]
    public async Task Of_these_runs_some_come_to_a_notice_by_the_dialogue_and_some_by_the_fast_lane()
    {
        List<DisputeStep> before = [];
        foreach (var seed in Enumerable.Range(1, Runs))
        {
            before.AddRange(await RunsAsync(seed));
            if (before.Contains(DisputeStep.Facts) && before.Exists(step => step > DisputeStep.Facts))
            {
                return;
            }
        }

        Assert.Fail($"A notice was come to from these steps alone: {string.Join(", ", before.Distinct())}.");
    }

    [Fact]
    public async Task Of_these_runs_some_keep_confidential_entries_and_some_come_to_counsel_from_many_steps()
    {
        var confided = 0;
        HashSet<DisputeStep> counselled = [];
        foreach (var seed in Enumerable.Range(1, Runs))
        {
            var stage = await DisputeStage.OpenAsync();
            await RunsAsync(stage, seed);
            confided += (await stage.ProjectAsync()).Disputes.Single().Confidential;
            counselled.UnionWith(
                (await stage.DisputeAsync())
                    .Moves.Where(move => move is { To: DisputeStep.Counsel, From: not null })
                    .Select(move => move.From!.Value)
            );
            if (confided > 0 && counselled.Count >= 4)
            {
                return;
            }
        }

        Assert.Fail($"{confided} entries; counsel was come to from {string.Join(", ", counselled)} alone.");
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, Runs)];

    /// <returns>The steps from which a formal notice was come to.</returns>
    private static async Task<List<DisputeStep>> RunsAsync(int seed) =>
        await RunsAsync(await DisputeStage.OpenAsync(), seed);

    private static async Task<List<DisputeStep>> RunsAsync(DisputeStage stage, int seed)
    {
        List<DisputeStep> noticed = [];
        var random = new Random(seed);
        await stage.OpensDisputeAsync();
        for (var move = 0; move < Moves; move++)
        {
            var before = await stage.DisputeAsync();
            await ActsAsync(stage, random);
            var after = await stage.DisputeAsync();

            if (after.Step == DisputeStep.FormalNotice && before.Step != DisputeStep.FormalNotice)
            {
                noticed.Add(before.Step);
                var notice = after.Notice!;
                Assert.True(notice is { IsComplete: true, WordingRead: true, IsSignedOff: true }, $"Seed {seed}.");
                Assert.True(after.FastLane is not null || after.Moves.Any(m => m.To == DisputeStep.Dialogue));
                Assert.True(
                    notice.KeptBecause is not null
                        || !notice.Breach.Contains("jamais", StringComparison.OrdinalIgnoreCase),
                    $"Seed {seed}: a marked word went through."
                );
            }

            if (after.Step == DisputeStep.Counsel && before.Step != DisputeStep.Counsel)
            {
                Assert.True(after.Counsel is { MandateOn: not null }, $"Seed {seed}: no mandate.");
                Assert.True(after.Costs is not null || after.Counsel.CostsSeen, $"Seed {seed}: no costs.");
            }

            Assert.Equal(before.Facts, after.Facts.Take(before.Facts.Count));
            Assert.Equal(before.Exchanges, after.Exchanges.Take(before.Exchanges.Count));
            Assert.Equal(before.Moves, after.Moves.Take(before.Moves.Count));
            Assert.True(after.PastRounds.Count >= before.PastRounds.Count);
        }

        Assert.DoesNotContain(
            Secret,
            await MediationStage.EverythingElseAsync(stage),
            StringComparison.OrdinalIgnoreCase
        );
        Assert.All(
            await MediationStage.EntriesAsync(stage),
            entry => Assert.Contains(Secret, entry.Text, StringComparison.Ordinal)
        );
        var project = await stage.ProjectAsync();
        Assert.Null(
            await JournalChain.FirstBrokenAsync(
                stage.Cast.Projects.ReadJournalAsync(DisputeStage.Site, 1, TestContext.Current.CancellationToken),
                project.JournalLength,
                project.JournalHead,
                TestContext.Current.CancellationToken
            )
        );
        return noticed;
    }

    private static async Task ActsAsync(DisputeStage stage, Random random)
    {
        if (random.Next(2) == 0)
        {
            await DoesAsAskedAsync(stage, random);
            return;
        }

        switch (random.Next(9))
        {
            case 8:
                await ToCounselAsync(stage, random);
                break;
            case 0:
                await stage.RecordsFactAsync(what: $"Livraison {random.Next(1000)} absente.");
                break;
            case 7:
                await ConfidesAsync(stage, random);
                break;
            case 1:
                await stage.NotesCallAsync(random.Next(2) == 0 ? "refused" : "tookplace", random.Next(4) == 0);
                break;
            case 2:
                var back = (await stage.Cast.Says("Marc", "retour")).Form;
                if (back is not null)
                {
                    var to = random.Next(1, 10).ToString(CultureInfo.InvariantCulture);
                    await stage.Cast.Fills("Marc", back, ("move.to", to), ("move.reason", "Au hasard"));
                }

                break;
            case 3 or 4:
                await stage.Cast.Says(random.Next(2) == 0 ? "Ana" : "Marc", "suivant");
                break;
            default:
                await FillsAsync(stage, random);
                break;
        }
    }

    /// <summary>As the card of counsel asks for it, or at once; from wherever the dispute stands.</summary>
    private static async Task ToCounselAsync(DisputeStage stage, Random random)
    {
        string[] sheets = random.Next(2) == 0 ? ["mandate", "costs"] : [];
        foreach (var sheet in sheets)
        {
            var card = (await stage.Cast.Says("Ana", "avocat")).Message!;
            if (card.Buttons().Any(button => button.Call?.Choice == sheet))
            {
                var form = (await stage.Cast.Opens("Ana", card.SheetButton(sheet))).Form!;
                await stage.Cast.Fills("Ana", form, [.. form.Fields.Select(field => (field.Id, FittingOf(field)))]);
            }
        }

        var dispute = await stage.DisputeAsync();
        var call = new ActionCall(Verbs.DisputeToCounsel, DisputeStage.Site, "d1", (int)dispute.Step, dispute.Version);
        await stage.Cast.Presses("Marc", Button.Press("x", call));
    }

    /// <summary>
    /// Writes the secret down as said in the mediation, in whichever form: where none has been, the form does not ask and
    /// nothing is sent.
    /// </summary>
    private static async Task ConfidesAsync(DisputeStage stage, Random random)
    {
        var way = random.Next(3);
        var form = way switch
        {
            0 => (await stage.Cast.Says("Nadia", "fait")).Form,
            1 => (await stage.Cast.Says("Ana", "appel")).Form,
            _ => (
                await stage.Cast.Opens(
                    "Marc",
                    Button.Open("x", new ActionCall(Verbs.MediationOpen, DisputeStage.Site, "d1"))
                )
            ).Form,
        };
        if (form is null || (way < 2 && form.Fields.All(field => field.Id != "mediation.said")))
        {
            return;
        }

        await stage.Cast.Fills(
            way == 0 ? "Nadia"
                : way == 1 ? "Ana"
                : "Marc",
            form,
            [
                .. form.Fields.Select(field =>
                    field.Id == "mediation.said" ? (field.Id, random.Next(5) > 0 ? "yes" : "")
                    : field is TextField ? (field.Id, Secret)
                    : (field.Id, FittingOf(field))
                ),
            ]
        );
    }

    /// <summary>Any form of any step, whether the card offers it or not.</summary>
    private static async Task FillsAsync(DisputeStage stage, Random random)
    {
        var dispute = await stage.DisputeAsync();
        var sheet = Sheets.All[random.Next(Sheets.All.Count)];
        var call = new ActionCall(Verbs.DisputeSheet, DisputeStage.Site, "d1", (int)dispute.Step, dispute.Version)
        {
            Choice = sheet.Name,
        };
        if ((await stage.Cast.Opens("Ana", Button.Open("x", call))).Form is { } form)
        {
            await stage.Cast.Fills("Ana", form, [.. form.Fields.Select(field => (field.Id, ValueOf(field, random)))]);
        }
    }

    /// <summary>What the card asks for next, as it asks for it, or the fast lane: chance alone hardly finds a whole way.</summary>
    private static async Task DoesAsAskedAsync(DisputeStage stage, Random random)
    {
        var card = (await stage.Cast.Says("Ana", "litige")).Message!;
        var button =
            random.Next(4) == 0 && card.Buttons().Any(IsFastLane) ? card.Buttons().First(IsFastLane) : card.Primary();
        var reply =
            button.Kind == ButtonKind.Form
                ? await stage.Cast.Opens("Ana", button)
                : await stage.Cast.Presses("Ana", button);
        for (var page = 1; page <= InterestsPages.Count && reply.Form is { } form; page++)
        {
            reply = await stage.Cast.Fills("Ana", form, [.. form.Fields.Select(field => (field.Id, FittingOf(field)))]);
        }
    }

    private static bool IsFastLane(Button button) => button.Call is { Choice: "fast" };

    private static string FittingOf(Field field) =>
        field switch
        {
            ChoiceField when field.Id == "mediation.said" => "no",
            ChoiceField choice when field.Id.StartsWith("interests.", StringComparison.Ordinal) => choice
                .Choices[^1]
                .Value,
            ChoiceField choice => field.Value ?? choice.Choices[0].Value,
            ToggleField => field.Id == "exchange.settles" ? "false" : "true",
            DateField => "2026-12-07",
            TimeField => "10:00",
            TextField when field.Id.StartsWith("interests.option", StringComparison.Ordinal) => field.Id,
            _ => "12",
        };

    private static string ValueOf(Field field, Random random) =>
        field switch
        {
            ChoiceField choice => choice.Choices[random.Next(choice.Choices.Count)].Value,
            ToggleField => random.Next(4) > 0 ? "true" : "false",
            DateField => random.Next(3) > 0 ? "2026-12-07" : "2026-12-15",
            TimeField => "10:00",
            NumberField => random.Next(1, 20).ToString(CultureInfo.InvariantCulture),
            _ when field.Id == "notice.breach" && random.Next(2) == 0 => "Ils ne livrent jamais.",
            _ when field.Id == "notice.keep" && random.Next(2) == 0 => "",
            _ => "12",
        };
}
