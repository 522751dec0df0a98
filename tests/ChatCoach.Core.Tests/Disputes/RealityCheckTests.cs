using ChatCoach.Core.Conversations;
using ChatCoach.Core.Disputes;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Tests.Projects;

namespace ChatCoach.Core.Tests.Disputes;

/// <summary>What acting costs, in the client's own figures, before a step that is hard to undo.</summary>
public sealed class RealityCheckTests
{
    private static readonly DateOnly Today = new(2027, 1, 14);

    /// <summary>Any whole figures: at the threshold, what is won on average pays what acting costs, and the agreement.</summary>
    [Fact]
    public void At_the_threshold_acting_is_worth_exactly_what_it_costs()
    {
        var random = new Random(20270114);
        for (var run = 0; run < 2000; run++)
        {
            var sheet = new CostSheet(
                random.Next(0, 100_000),
                random.Next(0, 50_000),
                random.Next(10) == 0 ? null : random.Next(0, 200_000),
                random.Next(10) == 0 ? 0 : random.Next(0, 20_000),
                null,
                null,
                Today
            )
            {
                Settlement = random.Next(3) == 0 ? null : random.Next(0, 90_000),
            };

            var gain = (sheet.Amount ?? 0) + sheet.CostAward;
            Assert.Equal(gain == 0, sheet.BreakEven is null);
            Assert.Equal(gain == 0 || sheet.Settlement is null, sheet.BreakEvenWithSettlement is null);
            if (sheet.BreakEven is { } share)
            {
                Assert.Equal((double)(sheet.Fees + sheet.OurTime), (double)(share * gain), 6);
                Assert.Equal(share > 1, sheet.Fees + sheet.OurTime > gain);
            }

            if (sheet is { BreakEvenWithSettlement: { } with, Settlement: { } offered })
            {
                Assert.Equal((double)offered, (double)((with * gain) - sheet.Cost), 6);
                Assert.True(with >= sheet.BreakEven);
            }
        }
    }

    [Fact]
    public async Task The_figures_in_either_notation_give_one_large_number_and_counsel_as_the_way_on()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();

        var form = (await stage.Cast.Says("Ana", "combien ça coûte")).Form!;
        var card = (
            await stage.Cast.Fills(
                "Ana",
                form,
                ("costs.fees", "9 000 €"),
                ("costs.time", "€3,000.00"),
                ("costs.amount", "18.000"),
                ("costs.award", "2000"),
                ("costs.months", "14"),
                ("costs.chance", "50 %")
            )
        ).Message!;

        var tile = Assert.Single(card.Blocks.OfType<TilesBlock>().Single().Tiles);
        Assert.Equal("60\u00A0%", tile.Value);
        Assert.Contains("Vous en avez noté 50\u00A0%", tile.Note, StringComparison.Ordinal);
        Assert.Equal(Verbs.CounselConsult, card.Primary().Call!.Verb);
        Assert.Equal("Visible par Ana et Marc uniquement", card.Band.SeenBy);
        Assert.Equal(
            [
                "9\u00A0000\u00A0€",
                "3\u00A0000\u00A0€",
                "12\u00A0000\u00A0€",
                "18\u00A0000\u00A0€",
                "2\u00A0000\u00A0€",
                "20\u00A0000\u00A0€",
            ],
            card.Blocks.OfType<TableBlock>().Single().Rows.Select(row => row[1])
        );

        var compare = (await stage.Cast.Opens("Ana", card.Buttons().First(b => b.Call?.Choice == "settlement"))).Form!;
        var compared = (await stage.Cast.Fills("Ana", compare, ("settlement.amount", "5 000"))).Message!;
        Assert.Contains("85\u00A0%", compared.Text(), StringComparison.Ordinal);
        Assert.Equal(5000, (await stage.DisputeAsync()).Costs!.Settlement);
    }

    [Theory]
    [InlineData("costs.fees", "", "Combien coûterait l’avocat")]
    [InlineData("costs.fees", "beaucoup", "Je n’ai pas su lire")]
    [InlineData("costs.amount", "-5", "Je n’ai pas su lire")]
    [InlineData("costs.amount", "£5,000", "ce projet compte en EUR")]
    [InlineData("costs.chance", "150", "de 0 à 100")]
    [InlineData("costs.months", "-2", "de 0 à 240")]
    public async Task What_cannot_be_read_is_asked_again_and_the_rest_is_kept(
        string field,
        string value,
        string sentence
    )
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();
        var form = (await stage.Cast.Says("Ana", "coût")).Form!;

        var returned = (
            await stage.Cast.Fills("Ana", form, [("costs.fees", "900"), ("costs.time", "55,5"), (field, value)])
        ).Form!;

        Assert.Contains(sentence, returned.ErrorAt(field), StringComparison.Ordinal);
        Assert.Equal("55,5", returned.ValueOf("costs.time"));
        Assert.Null((await stage.DisputeAsync()).Costs);
        Assert.Equal("55,5", (await stage.Cast.Says("Ana", "coût")).Form!.ValueOf("costs.time"));
    }

    [Theory]
    [InlineData("", "", "Sans somme demandée")]
    [InlineData("0", "0", "aucune chance ne la paie")]
    public async Task Nothing_to_gain_is_told_in_a_sentence_without_a_number(
        string amount,
        string award,
        string sentence
    )
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();
        var form = (await stage.Cast.Says("Ana", "coût")).Form!;

        var card = (
            await stage.Cast.Fills("Ana", form, ("costs.fees", "900"), ("costs.amount", amount), ("costs.award", award))
        ).Message!;

        Assert.Empty(card.Blocks.OfType<TilesBlock>());
        Assert.Contains(sentence, card.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counsel_is_reached_only_with_the_cost_sheet_seen_and_a_form_sent_twice_changes_nothing()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();
        await stage.AltersAsync(dispute =>
            dispute with
            {
                Step = DisputeStep.FormalNotice,
                Notice = new FormalNotice("Article 4", "Livrer", new DateOnly(2026, 12, 1), true, "Ana", "refused"),
                Counsel = new CounselMandate("Maître Roy", new DateOnly(2026, 12, 7), null, false, null),
            }
        );
        var refused = await stage.Cast.Says("Ana", "suivant");
        Assert.Contains("Les coûts, vus avant", refused.Notice, StringComparison.Ordinal);

        var form = (await stage.Cast.Opens("Ana", refused.Message!.Primary())).Form!;
        var values = new FieldValues(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["costs.fees"] = "6000",
                ["costs.amount"] = "9000",
            }
        );
        await stage.Cast.Send("Ana", new Submitted(form.Submit.Call!, values), "once");
        var entries = (await stage.JournalAsync()).Count;
        var again = await stage.Cast.Send("Ana", new Submitted(form.Submit.Call!, values), "once");

        Assert.Equal("66,7\u00A0%", again.Message!.Blocks.OfType<TilesBlock>().Single().Tiles[0].Value);
        Assert.Equal(entries, (await stage.JournalAsync()).Count);
        var card = (await stage.Cast.Says("Ana", "suivant")).Message!;
        Assert.Equal("Litige, étape 8 sur 10", card.Step());
    }

    [Theory]
    [InlineData("Nadia")]
    [InlineData("Helene")]
    [InlineData("Paul")]
    [InlineData("Ines")]
    [InlineData("Zoe")]
    public async Task Only_owner_and_deputy_see_the_sums(string name)
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();
        var form = (await stage.Cast.Says("Ana", "coût")).Form!;
        await stage.Cast.Fills("Ana", form, ("costs.fees", "7654321"), ("costs.amount", "1"));

        Assert.Equal(ReplyKind.Note, (await stage.Cast.Says(name, "coût")).Kind);
        Assert.Equal(
            ReplyKind.Note,
            (await stage.Cast.Send(name, new Submitted(form.Submit.Call!, FieldValues.None))).Kind
        );
        Assert.NotNull((await stage.Cast.Says("Marc", "coût")).Message);
        Assert.Empty(stage.Cast.SentTo(name));
    }
}
