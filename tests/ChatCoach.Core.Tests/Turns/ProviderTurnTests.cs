using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;

namespace ChatCoach.Core.Tests.Turns;

public sealed class ProviderTurnTests
{
    [Fact]
    public async Task A_provider_hands_their_own_turn_to_the_client_and_the_owner_hears_of_it()
    {
        var stage = await TurnStage.OpenAsync();
        var card = await stage.TurnCardAsync("Paul");
        Assert.True(card.Band.Shared);

        await stage.Cast.Fills(
            "Paul",
            (await stage.Cast.Opens("Paul", card.Detail())).Form!,
            ("turn.what", "Valider les maquettes"),
            ("turn.evidence", "https://example.com/maquettes")
        );

        var last = (await stage.HandOversAsync())[^1];
        Assert.Equal((Side.Client, true, "Paul"), (last.Side, last.ByProvider, last.By));
        var told = stage.Cast.SentTo("Ana").Single().Message;
        Assert.Equal("La balle est chez vous", told.Title());
        Assert.Contains("Valider les maquettes", told.Text(), StringComparison.Ordinal);
        Assert.Contains("https://example.com/maquettes", told.Text(), StringComparison.Ordinal);
        Assert.Empty(stage.Cast.SentTo("Paul"));
    }

    [Theory]
    [InlineData("la balle est chez eux", Side.Client)]
    [InlineData("the turn is with the client", Side.Client)]
    [InlineData("à nous", Side.Provider)]
    [InlineData("chez un tiers", Side.Provider)]
    public async Task Us_and_them_are_the_speakers(string text, Side side)
    {
        var stage = await TurnStage.OpenAsync();

        await stage.Cast.Says("Paul", text);

        Assert.Equal(side, (await stage.ProjectAsync()).Turn.Side);
    }

    [Theory]
    [InlineData(Verbs.TurnHand, "Provider")]
    [InlineData(Verbs.TurnHand, "ThirdParty")]
    [InlineData(Verbs.TurnUndo, null)]
    [InlineData(Verbs.TurnOpen, null)]
    [InlineData(Verbs.TurnSave, null)]
    public async Task A_provider_moves_no_turn_of_the_clients(string verb, string? choice)
    {
        var stage = await TurnStage.OpenAsync();
        await stage.Cast.Says("Ana", "à nous");

        await stage.Cast.Send("Paul", TurnStage.Press(verb, 2, choice));

        Assert.Equal(Side.Client, (await stage.ProjectAsync()).Turn.Side);
        Assert.Equal(2, (await stage.HandOversAsync()).Count);
    }

    [Fact]
    public async Task The_provider_hears_in_their_language_what_is_theirs_and_not_the_evidence()
    {
        var stage = await TurnStage.OpenAsync("en-GB");
        stage.Cast.Speaks("Ana", "fr-FR");
        await stage.Cast.Says("Ana", "to us");

        await stage.Cast.Fills(
            "Ana",
            await stage.TurnFormAsync("Ana"),
            ("turn.to", "Provider"),
            ("turn.what", "Deliver the catalogue"),
            ("turn.due", "2026-12-11"),
            ("turn.evidence", "Internal mail of the 30th")
        );

        var told = stage.Cast.SentTo("Paul").Single().Message;
        Assert.Equal("It is your turn", told.Title());
        Assert.True(told.Band.Shared);
        Assert.Contains("Deliver the catalogue", told.Text(), StringComparison.Ordinal);
        Assert.Contains("Fri 11 Dec", told.Text().Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain("Internal mail", told.Text(), StringComparison.Ordinal);
        Assert.Equal("Client", told.Give(Side.Client).Call!.Choice);
    }

    [Fact]
    public async Task What_the_client_has_to_do_for_itself_is_not_told_to_the_provider()
    {
        var stage = await TurnStage.OpenAsync();
        await stage.Cast.Fills(
            "Ana",
            await stage.TurnFormAsync("Ana"),
            ("turn.to", "Client"),
            ("turn.what", "Demander un avis juridique"),
            ("turn.due", "2026-12-04")
        );

        var card = await stage.TurnCardAsync("Paul");

        Assert.DoesNotContain("juridique", card.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("4 déc", card.Text().Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain(card.Buttons(), button => button.Call!.Verb == Verbs.TurnHand);
    }

    [Fact]
    public async Task A_second_hand_over_on_the_same_day_changes_the_card_instead_of_sending_another()
    {
        var stage = await TurnStage.OpenAsync();
        await stage.Cast.Says("Ana", "à nous");
        await stage.Cast.Says("Ana", "chez eux");
        await stage.Cast.Says("Ana", "à nous");
        await stage.Cast.Says("Ana", "chez eux");

        Assert.Equal([false, true, true], stage.Cast.SentTo("Paul").Select(sent => sent.Update));
        Assert.Single(stage.Cast.SentTo("Paul").Select(sent => sent.CardKey).Distinct());
    }

    [Fact]
    public async Task The_card_of_a_turn_that_has_moved_on_is_put_right_and_no_new_one_is_sent()
    {
        var stage = await TurnStage.OpenAsync();
        await stage.Cast.Says("Ana", "à nous");
        Assert.Empty(stage.Cast.SentTo("Paul"));
        await stage.Cast.Says("Ana", "chez eux");

        await stage.Cast.Says("Ana", "à nous");

        var last = stage.Cast.SentTo("Paul")[^1];
        Assert.True(last.OnlyInPlace);
        Assert.DoesNotContain(last.Message.Buttons(), button => button.Call?.Verb == Verbs.TurnHand);
    }

    [Fact]
    public async Task A_card_of_an_earlier_day_is_put_right_too_beside_the_one_of_today()
    {
        var stage = await TurnStage.OpenAsync();
        await stage.Cast.Says("Ana", "à nous");
        await stage.Cast.Says("Ana", "chez eux");
        var first = stage.Cast.SentTo("Paul")[^1].CardKey;
        await stage.Cast.Waits(TimeSpan.FromDays(2));

        await stage.Cast.Says("Ana", "à nous");

        Assert.Equal(first, stage.Cast.SentTo("Paul")[^1].CardKey);
    }

    [Fact]
    public async Task Where_nobody_of_the_provider_has_joined_the_card_says_so()
    {
        var stage = await TurnStage.OpenAsync("fr-FR", Role.Provider);
        await stage.Cast.Says("Ana", "à nous");

        var reply = await stage.Cast.Says("Ana", "chez eux");

        Assert.Contains("Personne chez le prestataire", reply.Message!.Text(), StringComparison.Ordinal);
    }
}
