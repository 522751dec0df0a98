using ChatCoach.Core.Checkpoints;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Stages;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Risks;
using ChatCoach.Core.Tests.Scenarios;
using static ChatCoach.Core.Tests.Stages.ProviderStage;

namespace ChatCoach.Core.Tests.Stages;

/// <summary>The provider who left and the one who came: each knows what is theirs, and nothing of the other's.</summary>
public sealed class TwoProvidersTests
{
    [Fact]
    public async Task The_provider_who_left_sees_their_accepted_stages_and_nothing_of_the_rest()
    {
        var stage = await ChangedAsync();

        var plan = (await stage.Cast.Says("Paul", "plan")).Message!;
        var status = StatusOf(stage, await stage.ProjectAsync(), "Paul");

        foreach (var text in new[] { plan.Text(), status.Text() })
        {
            Assert.Contains("Cadrage", text, StringComparison.Ordinal);
            foreach (var secret in new[] { "Catalogue", "Paiement", "Mise en ligne", "Studio Brume" })
            {
                Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
            }
        }

        foreach (var verb in new[] { Verbs.StageShow, Verbs.HandOverShow, Verbs.ProviderShow, Verbs.GateShow })
        {
            var reply = await stage.Cast.Send("Paul", PlanStage.Press(verb, "s2"));
            Assert.DoesNotContain(
                "Brume",
                (reply.Message?.Text() ?? "") + reply.Notice,
                StringComparison.OrdinalIgnoreCase
            );
        }
    }

    [Fact]
    public async Task The_new_provider_sees_the_stages_that_are_theirs_from_now_on()
    {
        var stage = await ChangedAsync();
        await JoinsAsync(stage, "Lise");

        var plan = (await stage.Cast.Says("Lise", "plan")).Message!;

        Assert.Equal(
            ["1. Catalogue", "2. Paiement", "3. Mise en ligne"],
            plan.Blocks.OfType<EntriesBlock>().Single().Entries.Select(entry => entry.Strong)
        );
        Assert.DoesNotContain("Agence Lumen", plan.Text(), StringComparison.Ordinal);
        var status = StatusOf(stage, await stage.ProjectAsync(), "Lise");
        Assert.Contains("Catalogue", status.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Cadrage", status.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stage_added_after_the_change_is_the_new_providers()
    {
        var stage = await ChangedAsync();
        var form = (await stage.Cast.Says("Ana", "ajouter une étape Formation")).Form!;

        await stage.Cast.Fills("Ana", form, ("plan.q.due", "2027-02-19"));

        Assert.Equal("Studio Brume", (await stage.StageAsync("s5")).Provider);
        Assert.DoesNotContain(
            "Formation",
            (await stage.Cast.Says("Paul", "plan")).Message!.Text(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_one_provider_held_and_showed_of_a_stage_is_not_for_the_other()
    {
        var stage = await PlanStage.OpenAsync();
        var day = new DateOnly(2026, 11, 30);
        await stage.ChangesAsync(project =>
            project
                .HandingOver(new TurnEvent(0, "s2", Side.Provider, day) { What = "Livrer le catalogue" })
                .HandingOver(
                    new TurnEvent(0, "s2", Side.Client, day)
                    {
                        Evidence = "Mail de Paul",
                        By = "Paul",
                        ByProvider = true,
                    }
                )
        );
        await ChangesAsync(stage);
        await JoinsAsync(stage, "Lise");
        var project = await stage.ProjectAsync();

        var seen = project.SeenBy(project.Members.Single(member => member.Name == "Lise")).HandOvers;

        Assert.Equal([Side.Client, Side.Provider], seen.Select(turn => turn.Side));
        Assert.All(seen, turn => Assert.Equal(("Studio Brume", null), (turn.Company, turn.Evidence)));
    }

    [Fact]
    public async Task An_alert_of_one_provider_is_not_for_the_other()
    {
        var stage = await PlanStage.OpenAsync();
        await stage.ChangesAsync(project =>
            project with
            {
                Alerts = [new Alert("a1", "L’hébergeur ferme", RiskStage.Monday, "Paul", ByProvider: true)],
            }
        );
        await ChangesAsync(stage);
        await JoinsAsync(stage, "Lise");

        var forPaul = await stage.Cast.Send("Paul", PlanStage.Press(Verbs.AlertShow, "a1"));
        var forLise = await stage.Cast.Send("Lise", PlanStage.Press(Verbs.AlertShow, "a1"));

        Assert.Contains("hébergeur", forPaul.Message!.Text(), StringComparison.Ordinal);
        Assert.Null(forLise.Message);
        Assert.DoesNotContain(
            "hébergeur",
            StatusOf(stage, await stage.ProjectAsync(), "Lise").Text(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Whoever_is_talked_to_and_named_is_the_provider_of_now()
    {
        var stage = await ChangedAsync();
        var project = await stage.ProjectAsync();

        Assert.Equal("Site e-commerce · Studio Brume", ProjectWords.About(project));
        Assert.Equal("Lise", project.ProviderContact!.Name);
        Assert.DoesNotContain(ShareMessages.ReadersIn(project), member => member.Name == "Paul");
        Assert.Equal("Lise", project.Slot(Role.Provider, "")!.Name);
        Assert.Empty(project.Contacts);
        var note = await stage.Cast.Says("Paul", "plan");
        Assert.Empty((await stage.ProjectAsync()).Contacts);
        Assert.NotNull(note.Message);
    }
}
