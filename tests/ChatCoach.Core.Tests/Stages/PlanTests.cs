using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Risks;

namespace ChatCoach.Core.Tests.Stages;

/// <summary>The plan as a card: what each reader finds on it.</summary>
public sealed class PlanTests
{
    [Theory]
    [InlineData("étapes")]
    [InlineData("Plan")]
    [InlineData("stages")]
    [InlineData("les étapes ?")]
    public async Task The_plan_is_there_for_the_asking(string words)
    {
        var stage = await PlanStage.OpenAsync();

        var card = (await stage.Cast.Says("Ana", words)).Message!;

        Assert.Equal("4 étapes", card.Title());
        Assert.Equal("Étape 2 sur 4", card.Blocks.OfType<StatusBlock>().Single().Word);
        Assert.Equal(["1. Cadrage", "2. Catalogue", "3. Paiement", "4. Mise en ligne"], Names(card));
        Assert.Equal(
            ["Acceptée", "Promise plus tard", "À venir", "À venir"],
            Entries(card).Select(entry => entry.Word)
        );
        Assert.Equal("16\u00A0000\u00A0€", Entries(card)[1].Quiet);
        Assert.Contains("promise pour le ven.\u00A018\u00A0déc.", Entries(card)[1].Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stage_opens_from_the_plan_and_by_its_name()
    {
        var stage = await PlanStage.OpenAsync();
        var plan = (await stage.Cast.Says("Ana", "plan")).Message!;

        var opened = (await stage.Cast.Presses("Ana", Entries(plan)[1].Open)).Message!;
        var typed = (await stage.Cast.Says("Ana", "étape catal")).Message!;

        Assert.Equal(opened.Text(), typed.Text());
        foreach (var said in new[] { "200 fiches", "Nadia passe dix", "16\u00A0000", "Studio Brume", "Agence Lumen" })
        {
            Assert.Contains(said, opened.Text(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_long_plan_opens_on_the_page_of_the_stage_under_way_and_turns()
    {
        var stage = await PlanStage.OpenAsync();
        await stage.ChangesAsync(project =>
            project with
            {
                Stages =
                [
                    .. Enumerable
                        .Range(1, 12)
                        .Select(n => new Stage($"s{n}", $"Lot {n}", new DateOnly(2026, 10, 1).AddDays(n))
                        {
                            AcceptedOn = n < 7 ? new DateOnly(2026, 10, 1) : null,
                        }),
                ],
            }
        );

        var second = (await stage.Cast.Says("Ana", "plan")).Message!;
        Assert.Equal("6. Lot 6", Names(second)[0]);
        Assert.Contains("page 2 sur 3", second.Text(), StringComparison.Ordinal);

        var turns = second.Buttons().Where(button => button.Call?.Verb == Verbs.PlanShow).ToList();
        Assert.Equal("1. Lot 1", Names((await stage.Cast.Presses("Ana", turns[0])).Message!)[0]);
        Assert.Equal(["11. Lot 11", "12. Lot 12"], Names((await stage.Cast.Presses("Ana", turns[1])).Message!));
    }

    [Fact]
    public async Task Payments_beyond_the_contract_are_told()
    {
        var stage = await PlanStage.OpenAsync();
        await stage.ChangesAsync(project => project with { Amount = 30_000 });

        var card = (await stage.Cast.Says("Ana", "plan")).Message!;

        Assert.Contains("36\u00A0000\u00A0€", card.Box().Text, StringComparison.Ordinal);
        Assert.Contains("30\u00A0000\u00A0€", card.Box().Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nadia")]
    [InlineData("Helene")]
    public async Task The_rest_of_the_team_reads_the_plan_and_changes_nothing(string who)
    {
        var stage = await PlanStage.OpenAsync();

        var plan = (await stage.Cast.Says(who, "plan")).Message!;
        Assert.Equal(4, Names(plan).Length);
        Assert.DoesNotContain(plan.Buttons(), button => button.Call?.Verb == Verbs.StageOpen);
        var card = await stage.CardAsync(who, "s2");
        Assert.DoesNotContain(card.Buttons(), button => button.Call?.Verb == Verbs.StageOpen);

        Assert.Null((await stage.Cast.Send(who, PlanStage.Press(Verbs.StageOpen, "s2"))).Form);
        Assert.Null((await stage.Cast.Says(who, "nouvelle étape")).Form);
        Assert.Equal(ReplyKind.Note, (await stage.Cast.Send(who, PlanStage.Press(Verbs.StageSave, "s2"))).Kind);
    }

    [Fact]
    public async Task A_provider_sees_neither_payments_nor_who_could_take_over()
    {
        var stage = await PlanStage.OpenAsync();

        var plan = (await stage.Cast.Says("Paul", "étapes")).Message!;
        var card = await stage.CardAsync("Paul", "s2");

        Assert.True(plan.Band.Shared && card.Band.Shared);
        Assert.Contains("200 fiches", card.Text(), StringComparison.Ordinal);
        Assert.Contains("Nadia passe dix", card.Text(), StringComparison.Ordinal);
        foreach (var text in new[] { plan.Text(), card.Text() })
        {
            Assert.DoesNotContain("Studio Brume", text, StringComparison.Ordinal);
            Assert.DoesNotContain("€", text, StringComparison.Ordinal);
            Assert.DoesNotContain("rechange", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_provider_sees_the_stages_of_their_own_company_alone()
    {
        var stage = await PlanStage.OpenAsync();
        await stage.ChangesAsync(project =>
            project with
            {
                Stages =
                [
                    .. project.Stages.Select(one =>
                        one.Id is "s3" or "s4" ? one with { Provider = "Studio Brume" } : one
                    ),
                ],
            }
        );

        var plan = (await stage.Cast.Says("Paul", "étapes")).Message!;
        Assert.Equal(["1. Cadrage", "2. Catalogue"], Names(plan));

        var reply = await stage.Cast.Send("Paul", PlanStage.Press(Verbs.StageShow, "s3"));
        Assert.Contains("n’est plus dans le plan", reply.Notice, StringComparison.Ordinal);
        Assert.DoesNotContain("Paiement", reply.Message!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counsel_has_no_plan()
    {
        var stage = await PlanStage.OpenAsync();

        Assert.Equal(ReplyKind.Note, (await stage.Cast.Says("Colette", "plan")).Kind);
    }

    private static IReadOnlyList<Entry> Entries(CoachMessage card) =>
        card.Blocks.OfType<EntriesBlock>().Single().Entries;

    private static string[] Names(CoachMessage card) => [.. Entries(card).Select(entry => entry.Strong)];
}
