using ChatCoach.Core.Conversations;
using ChatCoach.Core.Disputes;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Tests.Projects;

namespace ChatCoach.Core.Tests.Disputes;

/// <summary>The private sheet in three pages: kept at each, back without loss, and never for the provider.</summary>
public sealed class InterestsSheetTests
{
    [Fact]
    public async Task Pages_are_kept_go_back_without_loss_and_are_offered_again()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();
        var cast = stage.Cast;
        var first = (await cast.Says("Ana", "intérêts")).Form!;
        Assert.Equal(new FormPage(1, 3), first.Page);
        Assert.All(first.Fields, field => Assert.Null(field.Required));

        var asked = (await cast.Fills("Ana", first)).Form!;
        Assert.NotEmpty(asked.ErrorAt("interests.other"));
        var second = (await cast.Fills("Ana", first, ("interests.margin", "lot"))).Form!;
        var third = (
            await cast.Fills(
                "Ana",
                second,
                ("interests.hours", "38 h"),
                ("interests.unpaid", "6 400 €"),
                ("interests.changes", "3"),
                ("interests.ours", "Studio Corail")
            )
        ).Form!;
        var box = third.Parts.OfType<FormText>().Select(part => part.Block).OfType<BoxBlock>().Single();
        Assert.Contains("risque d’abandon", box.Text, StringComparison.Ordinal);
        Assert.Contains("38\u00A0h au-delà du devis", box.Text, StringComparison.Ordinal);

        var back = (
            await cast.Send(
                "Ana",
                new Submitted(
                    third.Others.Single().Call!,
                    new FieldValues(
                        new Dictionary<string, string>(StringComparer.Ordinal) { ["interests.option1"] = "Deux lots" }
                    )
                )
            )
        ).Form!;
        Assert.Equal("Studio Corail", back.ValueOf("interests.ours"));
        var resume = (await cast.Says("Ana", "intérêts")).Form!;
        Assert.Equal("Reprendre la fiche\u00A0?", resume.Intro);
        var resumed = (await cast.Fills("Ana", resume)).Form!;
        Assert.Equal("Deux lots", resumed.ValueOf("interests.option1"));

        var lacking = (await cast.Fills("Ana", resumed, ("interests.option2", "deux lots"))).Form!;
        Assert.NotEmpty(lacking.ErrorAt("interests.option2"));
        Assert.NotEmpty(lacking.ErrorAt("interests.option3"));
        var card = (
            await cast.Fills(
                "Ana",
                lacking,
                ("interests.option2", "Nadia sur place"),
                ("interests.cost2", "time"),
                ("interests.better2", "yes"),
                ("interests.option3", "Sans comparaison")
            )
        ).Message!;

        Assert.Contains("Hypothèses, jamais partagées", card.Text(), StringComparison.Ordinal);
        Assert.Equal(
            ["Deux lots", "Rien", "À voir", "Nadia sur place", "Du temps", "Oui", "Sans comparaison", "Rien", "À voir"],
            card.Blocks.OfType<TableBlock>().Single().Rows.SelectMany(row => row)
        );
        var dispute = await stage.DisputeAsync();
        Assert.Equal(new ProviderFigures(38, 6400, 3), dispute.Preparation!.Figures);
        Assert.Equal(2, dispute.Preparation.CostsUs);
        Assert.Empty(dispute.Drafts);
    }

    [Theory]
    [InlineData("99999999999")]
    [InlineData("-99999999999")]
    public async Task A_number_of_changes_beyond_measure_is_asked_again(string changes)
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();
        var first = (await stage.Cast.Says("Ana", "intérêts")).Form!;
        var second = (await stage.Cast.Fills("Ana", first, ("interests.margin", "lot"))).Form!;

        var asked = await stage.Cast.Fills("Ana", second, ("interests.changes", changes), ("interests.ours", "Corail"));

        Assert.Equal("Combien de changements, de 0 à 999\u00A0?", asked.Form!.ErrorAt("interests.changes"));
        Assert.Equal(changes, asked.Form!.ValueOf("interests.changes"));
        Assert.NotNull((await stage.Cast.Says("Ana", "intérêts")).Form);
    }

    [Theory]
    [InlineData(0, 0, 0, false)]
    [InlineData(10, 0, 0, false)]
    [InlineData(10, 50, 0, true)]
    [InlineData(0, 50, 2, true)]
    public void Two_signs_are_a_risk(int hours, int unpaid, int changes, bool risk) =>
        Assert.Equal(risk, new ProviderFigures(hours, unpaid, changes).MayAbandon);

    [Theory]
    [InlineData("Nadia")]
    [InlineData("Helene")]
    [InlineData("Paul")]
    [InlineData("Ines")]
    public async Task Nobody_but_owner_and_deputy_sees_it(string name)
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();
        var form = (
            await stage.Cast.Opens(
                "Ana",
                (await stage.Cast.Says("Ana", "intérêts")).Message!.Button(Verbs.InterestsOpen)
            )
        ).Form!;

        Assert.Equal(ReplyKind.Note, (await stage.Cast.Says(name, "intérêts")).Kind);
        Assert.Equal(ReplyKind.Note, (await stage.Cast.Fills(name, form)).Kind);
        Assert.DoesNotContain(
            stage.Cast.SentTo(name),
            message => message.Message.Text().Contains("autre prestataire en janvier", StringComparison.Ordinal)
        );
    }
}
