using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Checkpoints;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Turns;

namespace ChatCoach.Core.Tests.Turns;

public sealed class CheckpointTurnTests
{
    private static readonly DateOnly Asked = new(2026, 12, 3);

    [Fact]
    public async Task An_answer_that_names_another_side_adds_a_hand_over()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 10);

        await stage.AnswersAsync("Ana", stage.LastTo("Ana"), ("turn", "Client"));

        var turns = (await stage.ProjectAsync()).HandOvers;
        Assert.Equal([Side.Provider, Side.Client], turns.Select(turn => turn.Side));
        Assert.Equal((Asked, Asked, "Ana"), (turns[1].Since, turns[1].Checkpoint!.Value, turns[1].By));
    }

    [Fact]
    public async Task An_answer_that_names_the_same_side_adds_nothing()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 10);

        await stage.AnswersAsync("Ana", stage.LastTo("Ana"));

        Assert.Single((await stage.ProjectAsync()).HandOvers);
    }

    [Fact]
    public async Task An_edit_corrects_its_own_hand_over_in_its_place_and_overwrites_nothing()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 10);
        var summary = (await stage.AnswersAsync("Ana", stage.LastTo("Ana"), ("turn", "Client"))).Message!;
        await stage.RunsUntil(7, 10);

        summary = (await stage.AnswersAsync("Ana", summary, ("turn", "Provider"))).Message!;

        var project = await stage.ProjectAsync();
        Assert.Equal([Side.Provider, Side.Client, Side.Provider], project.HandOvers.Select(turn => turn.Side));
        Assert.Equal((2, Asked), (project.HandOvers[2].Corrects!.Value, project.HandOvers[2].Since));
        Assert.Equal(new StageTurn(Side.Provider, new DateOnly(2026, 11, 23)), project.Turn);

        await stage.AnswersAsync("Ana", summary, ("turn", "ThirdParty"));
        project = await stage.ProjectAsync();
        Assert.Equal(new StageTurn(Side.ThirdParty, Asked), project.Turn);
        Assert.Equal([1, 4], project.StandingTurns().Select(turn => turn.Number));
    }

    [Fact]
    public async Task What_was_handed_over_by_hand_since_stands_when_the_answers_are_edited()
    {
        var stage = await CheckpointStage.OpenAsync();
        stage.Cast.With(new HandOverHandler(stage.Cast.Desk));
        await stage.RunsUntil(3, 10);
        var summary = (await stage.AnswersAsync("Ana", stage.LastTo("Ana"), ("turn", "Client"))).Message!;
        await stage.RunsUntil(4, 10);
        await stage.Cast.Says("Ana", "chez eux");
        await stage.RunsUntil(7, 10);

        await stage.AnswersAsync("Ana", summary, ("turn", "ThirdParty"));

        var project = await stage.ProjectAsync();
        Assert.Equal(new StageTurn(Side.Provider, new DateOnly(2026, 12, 4)), project.Turn);
        Assert.Equal(
            [Side.Provider, Side.ThirdParty, Side.Provider],
            project.StandingTurns().Select(turn => turn.Side)
        );
    }

    [Fact]
    public async Task The_provider_hears_of_a_turn_that_an_answer_brings_them()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.ChangesAsync(project =>
            project.HandingOver(new TurnEvent(0, "s1", Side.Client, new(2026, 11, 30)))
        );
        await stage.RunsUntil(3, 10);

        await stage.AnswersAsync("Ana", stage.LastTo("Ana"), ("turn", "Provider"));

        Assert.Equal("La balle est chez vous", stage.LastTo("Paul").Title());
        Assert.DoesNotContain(
            stage.LastTo("Paul").Buttons(),
            button => button.Call!.Verb.StartsWith("checkpoint.", StringComparison.Ordinal)
        );
    }
}
