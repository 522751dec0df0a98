using ChatCoach.Core.Disputes;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;

namespace ChatCoach.Core.Tests.Facts;

/// <summary>What a closed dispute has is read as before, and nothing is added to it.</summary>
public sealed class EvidenceOfClosedTests
{
    [Theory]
    [InlineData("card")]
    [InlineData("word")]
    [InlineData("old card")]
    public async Task Its_exhibits_are_listed_and_each_can_be_seen(string way)
    {
        var stage = await EvidenceStage.OpenAsync();
        var recorded = (await stage.AddsAsync("Ana", EvidenceStage.Link())).Message!;
        var closed = await ClosesAsync(stage);

        var list = way switch
        {
            "card" => (await stage.Cast.Presses("Ana", closed.Button(Verbs.EvidenceOpen))).Message!,
            "word" => (await stage.Cast.Says("Ana", "ajouter une pièce")).Message!,
            _ => (await stage.Cast.Opens("Ana", recorded.Button(Verbs.EvidenceOpen))).Message!,
        };

        Assert.Equal("Les pièces", list.Title());
        Assert.Contains(
            "Ce litige est clos\u00A0: ses pièces se lisent, mais aucune ne s’y ajoute plus.",
            list.Text(),
            StringComparison.Ordinal
        );
        var entry = Assert.Single(list.Blocks.OfType<EntriesBlock>().Single().Entries);
        var one = (await stage.Cast.Presses("Ana", entry.Open)).Message!;
        Assert.Equal("Pièce 1.1", one.Title());
        Assert.DoesNotContain(one.Buttons(), button => button.Call?.Verb == Verbs.EvidenceOpen);
    }

    [Fact]
    public async Task A_form_that_was_open_when_it_closed_adds_nothing_and_says_why()
    {
        var stage = await EvidenceStage.OpenAsync();
        var form = await stage.FormAsync();
        await ClosesAsync(stage);

        var reply = await stage.Cast.Fills("Ana", form, EvidenceStage.Link());

        Assert.StartsWith("Ce litige est clos\u00A0: ses pièces se lisent", reply.Notice, StringComparison.Ordinal);
        Assert.Empty(await stage.EvidenceAsync());
    }

    [Fact]
    public async Task Without_any_the_closed_card_has_no_such_button_and_nobody_else_gets_the_list()
    {
        var stage = await EvidenceStage.OpenAsync();
        var closed = await ClosesAsync(stage);

        Assert.DoesNotContain(closed.Buttons(), button => button.Call?.Verb == Verbs.EvidenceOpen);
        foreach (var who in new[] { "Nadia", "Helene", "Paul" })
        {
            var list = Button.Press("", new ActionCall(Verbs.EvidenceOpen, DisputeStage.Site, "d1"));
            Assert.Null((await stage.Cast.Presses(who, list)).Message);
        }
    }

    private static async Task<CoachMessage> ClosesAsync(EvidenceStage stage)
    {
        var card = (await stage.Cast.Says("Ana", "litige")).Message!;
        var form = (await stage.Cast.Opens("Ana", card.Button(Verbs.DisputeClose))).Form!;
        return (await stage.Cast.Fills("Ana", form, ("move.reason", "Réglé"))).Message!;
    }
}
