using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;

namespace ChatCoach.Core.Tests.Checkpoints;

public sealed class WhatChangedTests
{
    [Fact]
    public async Task Each_edit_tells_from_what_to_what_who_and_when_and_leads_back_to_the_answers()
    {
        var stage = await CheckpointStage.OpenAsync();
        var summary = await EditedAsync(stage);

        var card = (await stage.Cast.Presses("Marc", summary.Button(Verbs.CheckpointVersions))).Message!;

        Assert.Equal("Version 3", card.Blocks.OfType<StatusBlock>().Single().Word);
        Assert.Equal("Ana, jeu.\u00A03\u00A0déc. à 10\u00A0h", card.Blocks.OfType<StatusBlock>().Single().Rest);
        Assert.Equal(
            [("Inquiétude du prestataire", "\u00A0: rien → Le budget")],
            card.Blocks.OfType<BulletsBlock>().Single().Items.Select(item => (item.Strong, item.Rest))
        );
        var older = (await stage.Cast.Presses("Marc", card.Button(Verbs.CheckpointVersions))).Message!;
        Assert.Equal(
            [("État", "\u00A0: À risque → En difficulté"), ("La balle", "\u00A0: Agence Lumen → Nous")],
            older.Blocks.OfType<BulletsBlock>().Single().Items.Select(item => (item.Strong, item.Rest))
        );
        Assert.Equal(
            "Point enregistré",
            (await stage.Cast.Presses("Marc", older.Button(Verbs.CheckpointShow))).Message!.Title()
        );
    }

    [Fact]
    public async Task Typed_it_shows_the_last_answered_checkpoint_and_says_so_where_there_is_none()
    {
        var stage = await CheckpointStage.OpenAsync();

        var none = await stage.Cast.Says("Ana", "ce qui a changé");
        await EditedAsync(stage);
        var some = await stage.Cast.Says("Ana", "what changed");

        Assert.Equal("Aucun point n’a encore de réponse.", none.Notice);
        Assert.Equal("Version 3", some.Message!.Blocks.OfType<StatusBlock>().Single().Word);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("99")]
    [InlineData("-1")]
    [InlineData("<b>")]
    public async Task A_version_that_there_is_not_shows_the_latest(string number)
    {
        var stage = await CheckpointStage.OpenAsync();
        var button = (await EditedAsync(stage)).Button(Verbs.CheckpointVersions);

        var reply = await stage.Cast.Presses("Ana", button with { Call = button.Call! with { Choice = number } });

        Assert.Equal("Version 3", reply.Message!.Blocks.OfType<StatusBlock>().Single().Word);
    }

    [Fact]
    public async Task The_provider_sees_no_version()
    {
        var stage = await CheckpointStage.OpenAsync();
        var summary = await EditedAsync(stage);

        var reply = await stage.Cast.Presses("Paul", summary.Button(Verbs.CheckpointVersions));

        Assert.Equal(ReplyKind.Note, reply.Kind);
        Assert.Null(reply.Message);
    }

    private static async Task<CoachMessage> EditedAsync(CheckpointStage stage)
    {
        await stage.RunsUntil(3, 10);
        var first = (await stage.AnswersAsync("Ana", stage.LastTo("Ana"), ("health", "AtRisk"))).Message!;
        var second = (
            await stage.AnswersAsync("Ana", first, ("health", "OffTrack"), ("turn", nameof(Side.Client)))
        ).Message!;
        return (await stage.AnswersAsync("Ana", second, ("worry", "Le budget"))).Message!;
    }
}
