using System.Globalization;
using ChatCoach.Core.Disputes;
using ChatCoach.Core.Journal;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Tests.Disputes;

/// <summary>What holds whatever people press: random moves and forms through the real handlers, the same each run.</summary>
public sealed class AnySequenceTests
{
    private const int Moves = 60;

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task No_notice_without_its_conditions_nothing_lost_and_the_journal_holds(int seed)
    {
        var random = new Random(seed);
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();
        for (var move = 0; move < Moves; move++)
        {
            var before = await stage.DisputeAsync();
            await ActsAsync(stage, random);
            var after = await stage.DisputeAsync();

            if (after.Step == DisputeStep.FormalNotice && before.Step != DisputeStep.FormalNotice)
            {
                var notice = after.Notice!;
                Assert.True(notice is { IsComplete: true, WordingRead: true, IsSignedOff: true }, $"Seed {seed}.");
                Assert.True(after.FastLane is not null || after.Moves.Any(m => m.To == DisputeStep.Dialogue));
                Assert.True(
                    notice.KeptBecause is not null
                        || !notice.Breach.Contains("jamais", StringComparison.OrdinalIgnoreCase),
                    $"Seed {seed}: a marked word went through."
                );
            }

            Assert.Equal(before.Facts, after.Facts.Take(before.Facts.Count));
            Assert.Equal(before.Exchanges, after.Exchanges.Take(before.Exchanges.Count));
            Assert.Equal(before.Moves, after.Moves.Take(before.Moves.Count));
            Assert.True(after.PastRounds.Count >= before.PastRounds.Count);
        }

        var project = await stage.ProjectAsync();
        Assert.Null(
            await JournalChain.FirstBrokenAsync(
                stage.Cast.Projects.ReadJournalAsync(DisputeStage.Site, 1, TestContext.Current.CancellationToken),
                project.JournalLength,
                project.JournalHead,
                TestContext.Current.CancellationToken
            )
        );
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 40)];

    private static async Task ActsAsync(DisputeStage stage, Random random)
    {
        switch (random.Next(7))
        {
            case 0:
                await stage.RecordsFactAsync(what: $"Livraison {random.Next(1000)} absente.");
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
