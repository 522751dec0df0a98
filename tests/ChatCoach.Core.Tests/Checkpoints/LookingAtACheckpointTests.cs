using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;

namespace ChatCoach.Core.Tests.Checkpoints;

public sealed class LookingAtACheckpointTests
{
    [Fact]
    public async Task The_provider_can_neither_open_nor_answer_nor_see_a_checkpoint()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 10);
        var card = stage.LastTo("Ana");
        var form = (await stage.Cast.Opens("Ana", card.Primary())).Form!;

        Reply[] refused =
        [
            await stage.Cast.Opens("Paul", card.Primary()),
            await stage.FillsAsync("Paul", form),
            await stage.Cast.Send("Paul", new Refreshed(card.Refresh!)),
            await stage.Cast.Says("Paul", "pause"),
        ];

        Assert.All(
            refused,
            reply => Assert.Equal("Cette action revient aux responsables du projet. Voyez avec Ana.", reply.Notice)
        );
        Assert.All(refused, reply => Assert.Null(reply.Message ?? (object?)reply.Form));
        Assert.Null((await stage.ProjectAsync()).LastAnswers);
    }

    [Fact]
    public async Task The_sponsor_sees_the_summary_and_cannot_edit_it()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 10);
        var summary = (await stage.AnswersAsync("Ana", stage.LastTo("Ana"))).Message!;

        var seen = await stage.Cast.Send("Helene", new Refreshed(summary.Refresh!));

        Assert.DoesNotContain(seen.Message!.Buttons(), button => button.Call!.Verb == Verbs.CheckpointOpen);
    }

    [Fact]
    public async Task A_card_looked_at_again_tells_the_present_state()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 10);
        var card = stage.LastTo("Ana");
        await stage.AnswersAsync("Ana", card);

        var seen = await stage.Cast.Send("Ana", new Refreshed(card.Refresh!));

        Assert.Equal("Point enregistré", seen.Message!.Title());
    }

    [Fact]
    public async Task A_project_that_was_stopped_names_no_next_checkpoint()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 10);
        var summary = (await stage.AnswersAsync("Ana", stage.LastTo("Ana"))).Message!;
        await stage.ChangesAsync(project =>
            project with
            {
                Stages =
                [
                    project.Stages[0] with
                    {
                        Gate = new Gate(GateDecision.Stop, "Budget", new DateOnly(2026, 12, 3), "Ana"),
                    },
                ],
            }
        );

        var seen = await stage.Cast.Send("Ana", new Refreshed(summary.Refresh!));

        Assert.NotNull((await stage.ProjectAsync()).Schedule.NextPrompt);
        Assert.EndsWith(
            "Aucun autre point n’est prévu.",
            seen.Message!.Blocks.OfType<FooterBlock>().Single().Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_form_that_is_closed_gives_the_card_back()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 10);
        var form = (await stage.Cast.Opens("Ana", stage.LastTo("Ana").Primary())).Form!;

        var closed = await stage.Cast.Send("Ana", new Pressed(form.Close!, FieldValues.None));

        Assert.Equal("Point régulier", closed.Message!.Title());
        Assert.Equal(stage.LastTo("Ana").Primary().Call, closed.Message!.Primary().Call);
    }

    [Fact]
    public async Task A_form_that_was_opened_with_nothing_to_answer_closes_to_when_the_next_comes()
    {
        var stage = await CheckpointStage.OpenAsync();
        var form = (await stage.Cast.Says("Ana", "pause")).Form!;

        var closed = await stage.Cast.Send("Ana", new Pressed(form.Close!, FieldValues.None));

        Assert.EndsWith(
            "Prochain point\u00A0: jeu.\u00A03\u00A0déc. à 9\u00A0h\u00A030.",
            closed.Message!.Summary,
            StringComparison.Ordinal
        );
    }
}
