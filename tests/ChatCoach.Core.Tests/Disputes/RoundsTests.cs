using ChatCoach.Core.Disputes;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Tests.Disputes;

/// <summary>A broken agreement begins a new round; stepping back from one does not.</summary>
public sealed class RoundsTests
{
    private static readonly (string, string)[] Terms =
    [
        ("terms.what1", "Le catalogue, par Agence Lumen"),
        ("terms.due1", "2026-12-18"),
    ];

    [Fact]
    public async Task Stepping_back_from_the_agreement_to_the_facts_forgets_no_dialogue()
    {
        var stage = await DisputeStage.OpenAsync();
        var card = await AgreesAsync(stage);

        var form = (await stage.Cast.Opens("Ana", card.Button(Verbs.DisputeBack))).Form!;
        await stage.Cast.Fills("Ana", form, ("move.to", "2"), ("move.reason", "Un fait manquait"));

        var dispute = await stage.DisputeAsync();
        Assert.Equal((DisputeStep.Facts, 1), (dispute.Step, dispute.Round));
        Assert.True(dispute.WentThrough(DisputeStep.Dialogue));
    }

    [Fact]
    public async Task After_a_broken_agreement_the_dialogue_is_to_be_tried_anew()
    {
        var stage = await DisputeStage.OpenAsync();
        var card = await AgreesAsync(stage);
        card = (
            await stage.RecordsAsync(
                "Ana",
                card,
                "termsoutcome",
                ("termsoutcome.c1", "broken"),
                ("termsoutcome.note", "Rien n’a été livré")
            )
        ).Message!;

        await stage.Cast.Presses("Ana", card.Primary());

        var dispute = await stage.DisputeAsync();
        Assert.Equal((DisputeStep.Facts, 2), (dispute.Step, dispute.Round));
        Assert.False(dispute.WentThrough(DisputeStep.Dialogue));

        // One of before the round stood on the move is told by its steps.
        var old = dispute with
        {
            Moves = [.. dispute.Moves.Select(move => move with { Round = null })],
        };
        Assert.False(old.WentThrough(DisputeStep.Dialogue));
    }

    private static async Task<CoachMessage> AgreesAsync(DisputeStage stage)
    {
        await stage.ReachesDialogueAsync();
        var card = (await stage.NotesCallAsync(settles: true)).Message!;
        card = (await stage.DoesAsync("Ana", card, Terms)).Message!;
        return (await stage.Cast.Presses("Ana", card.Primary())).Message!;
    }
}
