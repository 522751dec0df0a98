using ChatCoach.Core.Disputes;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Tests.Disputes;

/// <summary>Back is always open, and a dispute ends where its step ends it or with a reason.</summary>
public sealed class GoingBackAndClosingTests
{
    [Fact]
    public async Task Going_back_is_always_possible_and_its_reason_is_kept()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();

        var form = (await stage.Cast.Says("Ana", "retour")).Form!;
        var asked = await stage.Cast.Fills("Ana", form);
        var card = (
            await stage.Cast.Fills("Ana", asked.Form!, ("move.to", "2"), ("move.reason", "Un fait nouveau"))
        ).Message!;

        Assert.Equal("Pourquoi, en une phrase\u00A0? Le journal la garde.", asked.Form!.ErrorAt("move.reason"));
        Assert.Equal("3", form.ValueOf("move.to"));
        Assert.Equal("Litige, étape 2 sur 10", card.Step());
        var entry = (await stage.JournalAsync())[^1];
        Assert.Equal(
            ("dispute.moved", "4", "2", "Un fait nouveau"),
            (entry.Kind, entry.Details["from"], entry.Details["to"], entry.Details["reason"])
        );
        Assert.Equal(new DateOnly(2026, 12, 7), entry.LocalDate);
    }

    [Fact]
    public async Task Back_from_the_first_step_changes_nothing_and_says_so()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();
        var form = (await stage.Cast.Says("Ana", "retour")).Form!;
        await stage.Cast.Fills("Ana", form, ("move.reason", "Une alerte suffit"));

        var reply = await stage.Cast.Says("Ana", "retour");

        Assert.Equal("C’est déjà la première étape\u00A0; rien n’a été modifié.", reply.Notice);
        Assert.Equal(DisputeStep.Alert, (await stage.DisputeAsync()).Step);
    }

    [Fact]
    public async Task An_action_that_was_done_closes_the_dispute_at_its_first_step()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();
        var back = (await stage.Cast.Says("Ana", "retour")).Form!;
        var card = (await stage.Cast.Fills("Ana", back, ("move.reason", "Essayons d’abord"))).Message!;
        card = (
            await stage.DoesAsync(
                "Ana",
                card,
                ("replan.action", "Livrer en deux fois"),
                ("replan.due", "2026-12-11"),
                ("replan.result", "done")
            )
        ).Message!;

        card = (await stage.Cast.Presses("Ana", card.Primary())).Message!;

        Assert.Contains(card.Blocks, block => block is StatusBlock { Word: "Clos" });
    }

    [Fact]
    public async Task Closing_early_asks_for_a_reason_and_keeps_it()
    {
        var stage = await DisputeStage.OpenAsync();
        var card = await stage.OpensDisputeAsync();

        var form = (await stage.Cast.Opens("Ana", card.Button(Verbs.DisputeClose))).Form!;
        var asked = await stage.Cast.Fills("Ana", form);
        Assert.NotEmpty(asked.Form!.ErrorAt("move.reason"));
        var closed = (await stage.Cast.Fills("Ana", form, ("move.reason", "Réglé par téléphone"))).Message!;

        Assert.Contains(closed.Blocks, block => block is TextBlock { Text: "Réglé par téléphone" });
        Assert.Equal("Réglé par téléphone", (await stage.JournalAsync())[^1].Details["reason"]);
        Assert.Equal("Aucun litige ouvert", (await stage.Cast.Says("Ana", "litige")).Message!.Title());
    }
}
