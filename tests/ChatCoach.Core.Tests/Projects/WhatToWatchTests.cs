using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Risks;

namespace ChatCoach.Core.Tests.Projects;

/// <summary>The status says what worries, the most urgent first, each in one line and only to who may know it.</summary>
public sealed class WhatToWatchTests
{
    private static readonly DateOnly Today = new(2026, 11, 30);

    [Fact]
    public async Task Three_most_urgent_are_on_the_card_in_their_order_and_the_rest_under_the_details()
    {
        var stage = await RiskStage.OpenAsync();
        await stage.ChangesAsync(Worrying);

        var card = (await stage.Cast.Says("Ana", "état")).Message!;

        Assert.Equal(
            [
                "Litige ouvert depuis le 25 nov., étape 4 sur 10 : Catalogue",
                "Alerte sans action depuis le 20 nov. : La banque tarde",
                "Alerte du 27 nov. sans action prévue : Le serveur manque",
            ],
            Watched(card)
        );
        Assert.Equal(
            [
                "Sous la pile le 26 nov. : trois signes au moins",
                "« Catalogue » était attendu le 24 nov.",
                "Signe d’un risque vu le 26 nov. : Paul part",
                "Aucun de nous n’est libre d’ici au prochain point",
                "Date promise repoussée 2 fois : Catalogue",
                "Risque lourd : Le budget gèle",
            ],
            card.Blocks.OfType<DetailsBlock>()
                .Single()
                .Blocks.OfType<RemarksBlock>()
                .Single()
                .Remarks.Select(remark => Plain(remark.Text))
        );
    }

    [Fact]
    public async Task Others_of_the_team_are_told_of_no_dispute()
    {
        var stage = await RiskStage.OpenAsync();
        await stage.ChangesAsync(Worrying);

        var card = (await stage.Cast.Says("Nadia", "état")).Message!;

        Assert.Equal(3, Watched(card).Count);
        Assert.DoesNotContain("litige", card.Text(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Provider_sees_their_own_delay_and_none_of_our_worries()
    {
        var stage = await RiskStage.OpenAsync();
        await stage.ChangesAsync(Worrying);

        var text = Plain((await stage.Cast.Says("Paul", "état")).Message!.Text());

        Assert.Contains(
            "Vous, depuis le lun. 23 nov. (5 jours ouvrés), en retard de 4 jours ouvrés",
            text,
            StringComparison.Ordinal
        );
        foreach (var hidden in new[] { "pile", "Risque", "Paul part", "litige", "surveiller", "libre" })
        {
            Assert.DoesNotContain(hidden, text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Where_nothing_worries_the_card_says_so_in_a_sentence()
    {
        var stage = await RiskStage.OpenAsync();

        var card = (await stage.Cast.Says("Ana", "état")).Message!;

        Assert.Empty(Watched(card));
        Assert.Contains("Rien à surveiller pour l’instant.", card.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Side.Client, "Nous, depuis le lun. 23 nov. (5 jours ouvrés), en retard de 2 jours ouvrés")]
    [InlineData(Side.ThirdParty, "Un tiers, depuis le lun. 23 nov. (5 jours ouvrés), en retard de 2 jours ouvrés")]
    public async Task Turn_says_for_how_long_and_how_late_it_is_by_its_hand_over(Side side, string expected)
    {
        var stage = await RiskStage.OpenAsync();
        await stage.ChangesAsync(project => Handed(project, side, new DateOnly(2026, 11, 26)));

        Assert.Contains(
            expected,
            Plain((await stage.Cast.Says("Ana", "état")).Message!.Text()),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Turn_that_is_not_late_says_when_it_is_due()
    {
        var stage = await RiskStage.OpenAsync();
        await stage.ChangesAsync(project => Handed(project, Side.Client, new DateOnly(2026, 12, 4)));

        Assert.Contains(
            "Nous, depuis le lun. 23 nov. (5 jours ouvrés), à rendre le 4 déc.",
            Plain((await stage.Cast.Says("Ana", "état")).Message!.Text()),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Our_delay_is_not_told_to_the_provider()
    {
        var stage = await RiskStage.OpenAsync();
        await stage.ChangesAsync(project => Handed(project, Side.Client, new DateOnly(2026, 11, 26)));

        Assert.DoesNotContain(
            "retard",
            (await stage.Cast.Says("Paul", "état")).Message!.Text(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Next_delivery_tells_the_promise_beside_the_plan()
    {
        var stage = await RiskStage.OpenAsync();
        await stage.ChangesAsync(project =>
            project with
            {
                Stages = [project.Stages[0] with { PromisedFor = new DateOnly(2026, 12, 18) }],
            }
        );

        Assert.Contains(
            "Catalogue, promis le ven. 18 déc. (prévu le 11 déc.)",
            Plain((await stage.Cast.Says("Ana", "état")).Message!.Text()),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Project_without_stages_and_one_with_all_accepted_read_as_such()
    {
        var stage = await RiskStage.OpenAsync();
        await stage.ChangesAsync(project => project with { Stages = [] });
        var bare = Plain((await stage.Cast.Says("Ana", "état")).Message!.Text());
        await stage.ChangesAsync(project =>
            project with
            {
                Stages = [new Stage("s1", "Catalogue", new DateOnly(2026, 11, 20)) { AcceptedOn = Today }],
            }
        );
        var done = Plain((await stage.Cast.Says("Ana", "état")).Message!.Text());

        Assert.Contains("aucune étape décrite", bare, StringComparison.Ordinal);
        Assert.Contains("Fin prévue du projet, ven. 26 févr.", bare, StringComparison.Ordinal);
        Assert.Contains("1 étape acceptée", done, StringComparison.Ordinal);
        Assert.Contains("toutes les étapes sont acceptées", done, StringComparison.Ordinal);
        Assert.DoesNotContain("attendu", done, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_found_once_and_is_no_longer_so_is_not_said_again()
    {
        var stage = await RiskStage.OpenAsync();
        await stage.ChangesAsync(project =>
            project.Stalled(StallLevel.Amber, Today) with
            {
                Contacts = [new Contact(Today, ContactKind.Talk, "call")],
            }
        );

        var card = (await stage.Cast.Says("Ana", "état")).Message!;

        Assert.DoesNotContain("pile", card.Text(), StringComparison.Ordinal);
        Assert.NotEqual(Verbs.StallShow, card.Primary().Call!.Verb);
    }

    [Fact]
    public async Task Signs_that_nobody_was_told_of_yet_are_said_too()
    {
        var stage = await RiskStage.OpenAsync();
        await stage.ChangesAsync(project => project.Stalled(StallLevel.Amber, Today) with { Stall = null });

        var card = (await stage.Cast.Says("Ana", "état")).Message!;

        Assert.Contains("deux signes", card.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "pile",
            (await stage.Cast.Says("Paul", "état")).Message!.Text(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Signs_of_a_stall_are_one_click_away_where_nothing_else_is_ours_to_do()
    {
        var stage = await RiskStage.OpenAsync();
        await stage.ChangesAsync(project => project.Stalled(StallLevel.Amber, Today));

        Assert.Equal(Verbs.StallShow, (await stage.Cast.Says("Ana", "état")).Message!.Primary().Call!.Verb);
    }

    private static Project Handed(Project project, Side side, DateOnly due)
    {
        var since = new DateOnly(2026, 11, 23);
        return project with
        {
            Turn = new StageTurn(side, since),
            Turns = [new TurnEvent(1, "s1", side, since) { Due = due }],
        };
    }

    /// <summary>Everything at once.</summary>
    private static Project Worrying(Project project) =>
        project with
        {
            Stages =
            [
                project.Stages[0] with
                {
                    Due = new DateOnly(2026, 11, 20),
                    PromisedFor = new DateOnly(2026, 11, 24),
                },
            ],
            Alerts =
            [
                new Alert("a1", "Le serveur manque", RiskStage.Monday.AddDays(-3), "Nadia", ByProvider: false),
                new Alert("a2", "La banque tarde", RiskStage.Monday.AddDays(-10), "Nadia", ByProvider: false)
                {
                    IsAmber = true,
                },
            ],
            Disputes = [new DisputeLine("d1", "Catalogue", 4, new DateOnly(2026, 11, 25))],
            Stall = new Stall(StallLevel.Red, new DateOnly(2026, 11, 26), new DateOnly(2026, 11, 23)),
            Figures =
            [
                new CheckpointFigures(new DateOnly(2026, 11, 19), Health.AtRisk, Side.Provider) { Next = "Catalogue" },
                new CheckpointFigures(new DateOnly(2026, 11, 26), Health.AtRisk, Side.Provider) { Next = "Catalogue" },
            ],
            Contacts =
            [
                new Contact(new DateOnly(2026, 11, 24), ContactKind.Postponed, "m1"),
                new Contact(new DateOnly(2026, 11, 25), ContactKind.Postponed, "m2"),
            ],
            Risks =
            [
                new Risk("r1", "Paul part") { Impact = Level.High, SignSeenOn = new DateOnly(2026, 11, 26) },
                new Risk("r2", "Le budget gèle") { Impact = Level.High, Probability = Level.High },
                new Risk("r3", "Léger") { Impact = Level.Low },
            ],
            LastAnswers = new CheckpointAnswers
            {
                Occurrence = new DateOnly(2026, 11, 26),
                Health = Health.AtRisk,
                Turn = Side.Provider,
                Next = "Catalogue, Paul",
                NextDate = new DateOnly(2026, 11, 24),
                PromiseMoves = 2,
                People = "no",
            },
        };

    private static IReadOnlyList<string> Watched(CoachMessage card) =>
        [.. card.Blocks.OfType<RemarksBlock>().SelectMany(block => block.Remarks).Select(remark => Plain(remark.Text))];

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
