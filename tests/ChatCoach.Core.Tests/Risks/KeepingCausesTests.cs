using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Risks;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;

namespace ChatCoach.Core.Tests.Risks;

/// <summary>The owner keeps, rewords and merges causes; each kept one becomes a risk with its early sign.</summary>
public sealed class KeepingCausesTests
{
    [Fact]
    public async Task Three_causes_are_proposed_and_each_kept_one_becomes_a_risk_whose_sign_is_asked()
    {
        var (stage, card) = await RevealedAsync();

        var form = (await stage.Cast.Opens("Ana", card.Button(Verbs.PreMortemChoose))).Form!;
        var field = Assert.IsType<ChoiceField>(Assert.Single(form.Fields));
        Assert.Equal(4, field.Choices.Count);
        Assert.Equal("0,1,2", field.Value);

        var signs = (await stage.Cast.Fills("Ana", form, ("causes.kept", "0,2"))).Form!;
        Assert.Equal("Signes précoces", signs.Title);
        var register = (await stage.Cast.Fills("Ana", signs, ("sign.r1", "Paul est remplacé"))).Message!;

        Assert.Equal("2 risques ouverts", register.Title());
        var project = await stage.ProjectAsync();
        Assert.Equal(("Paul part", Level.High, "Paul est remplacé"), Shape(project.RiskOf("r1")!));
        Assert.Null(project.RiskOf("r2")!.Sign);
        Assert.NotNull(project.RiskOf("r1")!.ReviewAt);
    }

    [Fact]
    public async Task What_a_dispute_taught_is_offered_first_to_who_led_it_and_to_nobody_else()
    {
        var stage = await RiskStage.OpenAsync(without: [Role.Deputy, Role.Contributor, Role.Sponsor]);
        await stage.ChangesAsync(project =>
            project with
            {
                Disputes =
                [
                    new DisputeLine("d1", "Retard", 10, new DateOnly(2026, 10, 1))
                    {
                        ClosedOn = new DateOnly(2026, 11, 20),
                        Lesson = "Faire signer chaque changement",
                    },
                ],
            }
        );

        var alone = (await stage.Cast.Says("Ana", "pré-mortem")).Message!;
        var form = (await stage.Cast.Opens("Ana", alone.Button(Verbs.PreMortemChoose))).Form!;
        var choices = form.Fields.OfType<ChoiceField>().Single().Choices;
        Assert.Equal("Faire signer chaque changement (leçon de Site e-commerce)", choices[0].Title);
        Assert.Equal(TypicalCauses.Ids.Count + 1, choices.Count);

        await stage.Cast.Fills("Ana", form, ("causes.kept", choices[0].Value));

        Assert.Equal("Faire signer chaque changement", (await stage.ProjectAsync()).RiskOf("r1")!.What);
        var lessons = new LessonsLearned(stage.Cast.Projects);
        Assert.Empty(await lessons.OfAsync(Scenarios.Cast.Key("Paul"), TestContext.Current.CancellationToken));
        Assert.Single(await lessons.OfAsync(Scenarios.Cast.Key("Ana"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_sign_becomes_a_line_of_the_next_checkpoint()
    {
        var (stage, card) = await RevealedAsync();
        var form = (await stage.Cast.Opens("Ana", card.Button(Verbs.PreMortemChoose))).Form!;
        var signs = (await stage.Cast.Fills("Ana", form, ("causes.kept", "0"))).Form!;
        await stage.Cast.Fills("Ana", signs, ("sign.r1", "Paul est remplacé"));

        var questions = (await stage.Cast.Says("Ana", "point")).Form!;

        Assert.Contains(questions.Fields, line => line.Id == "sign.r1");
    }

    [Fact]
    public async Task The_causes_left_can_be_kept_later_and_the_kept_ones_are_marked()
    {
        var (stage, card) = await RevealedAsync();
        var form = (await stage.Cast.Opens("Ana", card.Button(Verbs.PreMortemChoose))).Form!;
        await stage.Cast.Fills("Ana", form, ("causes.kept", "0"));

        var again = (await stage.Cast.Says("Ana", "pré-mortem")).Message!;
        Assert.Contains("suivie", again.Blocks.OfType<BulletsBlock>().Single().Items[0].Rest, StringComparison.Ordinal);
        var rest = (await stage.Cast.Opens("Ana", again.Button(Verbs.PreMortemChoose))).Form!;
        Assert.Equal(3, ((ChoiceField)rest.Fields.Single()).Choices.Count);
    }

    [Fact]
    public async Task The_same_words_make_two_causes_one_and_no_words_leave_one_out()
    {
        var (stage, card) = await RevealedAsync();
        var form = (await stage.Cast.Opens("Ana", card.Button(Verbs.PreMortemReword))).Form!;
        Assert.Equal(4, form.Fields.Count());

        var merged = (await stage.Cast.Fills("Ana", form, ("cause.1", "Paul part"), ("cause.2", ""))).Message!;

        var items = merged.Blocks.OfType<BulletsBlock>().Single().Items;
        Assert.Equal(2, items.Count);
        Assert.Contains("4 fois", items[0].Rest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choices_sent_twice_or_from_an_old_card_make_no_second_risk()
    {
        var (stage, card) = await RevealedAsync();
        var form = (await stage.Cast.Opens("Ana", card.Button(Verbs.PreMortemChoose))).Form!;
        await stage.Cast.Fills("Ana", form, ("causes.kept", "0"));

        var reply = await stage.Cast.Fills("Marc", form, ("causes.kept", "0"));

        Assert.Contains("n’a rien changé", reply.Notice, StringComparison.Ordinal);
        Assert.Single((await stage.ProjectAsync()).Risks);
    }

    [Theory]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("0,nonsense")]
    public async Task A_choice_that_is_none_gets_a_sentence(string kept)
    {
        var (stage, card) = await RevealedAsync();
        var form = (await stage.Cast.Opens("Ana", card.Button(Verbs.PreMortemChoose))).Form!;

        var reply = await stage.Cast.Fills("Ana", form, ("causes.kept", kept));

        Assert.NotEmpty(reply.Form!.ErrorAt("causes.kept"));
        Assert.Empty((await stage.ProjectAsync()).Risks);
    }

    [Fact]
    public async Task Others_of_the_team_read_the_causes_and_choose_nothing()
    {
        var (stage, _) = await RevealedAsync();

        var card = (await stage.Cast.Says("Nadia", "pré-mortem")).Message!;

        Assert.DoesNotContain(card.Buttons(), button => button.Call?.Verb == Verbs.PreMortemChoose);
        var reply = await stage.Cast.Send(
            "Nadia",
            new Opened(new ActionCall(Verbs.PreMortemChoose, RiskStage.Site, Version: 1), FieldValues.None)
        );
        Assert.Null(reply.Form);
    }

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("en-GB")]
    public void There_are_at_least_twelve_typical_causes_each_with_its_sign(string locale)
    {
        var speech = new Speech(locale, "Europe/Paris");

        Assert.True(TypicalCauses.Ids.Count >= 12);
        Assert.All(
            TypicalCauses.Ids,
            id =>
            {
                Assert.InRange(TypicalCauses.WhatOf(speech, id).Length, 20, Risk.LongestText);
                Assert.InRange(TypicalCauses.SignOf(speech, id).Length, 10, Risk.LongestText);
            }
        );
    }

    [Fact]
    public async Task An_owner_alone_is_offered_typical_causes_that_bring_their_signs()
    {
        var stage = await RiskStage.OpenAsync("fr-FR", Role.Deputy, Role.Contributor, Role.Sponsor);

        var card = (await stage.Cast.Says("Ana", "pré-mortem")).Message!;
        Assert.Null((await stage.ProjectAsync()).PreMortem);
        var form = (await stage.Cast.Opens("Ana", card.Primary())).Form!;
        var signs = (
            await stage.Cast.Fills(
                "Ana",
                form,
                ("causes.kept", "biggerProject,ourTime"),
                ("causes.own", "Le serveur est dans un placard")
            )
        ).Form!;
        await stage.Cast.Fills("Ana", signs);

        var risks = (await stage.ProjectAsync()).Risks;
        Assert.Equal(3, risks.Count);
        Assert.StartsWith("Notre interlocuteur", risks[0].Sign, StringComparison.Ordinal);
        Assert.Equal("Le serveur est dans un placard", risks[2].What);
        Assert.Empty(stage.Cast.SentTo("Paul"));
    }

    [Fact]
    public async Task The_same_typical_cause_kept_twice_is_one_risk()
    {
        var stage = await RiskStage.OpenAsync("fr-FR", Role.Deputy, Role.Contributor, Role.Sponsor);
        var card = (await stage.Cast.Says("Ana", "pré-mortem")).Message!;
        var form = (await stage.Cast.Opens("Ana", card.Primary())).Form!;

        await stage.Cast.Fills("Ana", form, ("causes.kept", "ourTime"));
        await stage.Cast.Fills("Ana", form, ("causes.kept", "ourTime"));

        Assert.Single((await stage.ProjectAsync()).Risks);
    }

    private static (string What, Level Probability, string? Sign) Shape(Risk risk) =>
        (risk.What, risk.Probability, risk.Sign);

    private static async Task<(RiskStage Stage, CoachMessage Card)> RevealedAsync()
    {
        var stage = await PreMortemTests.OpenAsync();
        await PreMortemTests.AnswersAsync(stage, "Nadia", "Paul part", "Budget gelé");
        await PreMortemTests.AnswersAsync(stage, "Marc", "Paul part", "Deux décideurs");
        await PreMortemTests.AnswersAsync(stage, "Helene", "Fiches en retard");
        return (stage, (await PreMortemTests.AnswersAsync(stage, "Ana", "Paul part")).Message!);
    }
}
