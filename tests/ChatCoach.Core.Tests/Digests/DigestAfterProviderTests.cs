using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Stages;
using ChatCoach.Core.Tests.Checkpoints;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Digests;

/// <summary>Whoever left may still read a channel: the card of a change of provider says so, and stops the digest.</summary>
public sealed class DigestAfterProviderTests
{
    [Fact]
    public async Task The_owner_reads_that_the_channel_goes_on_and_stops_it_with_a_click()
    {
        var stage = await ChangedAsync(teamOnly: false);
        var card = CardOf(await stage.ProjectAsync());
        Assert.Contains("Agence Lumen", card.Text(), StringComparison.Ordinal);
        Assert.Contains("suivre ici", card.Text(), StringComparison.Ordinal);

        var reply = await stage.Cast.Presses("Ana", card.Button(Verbs.DigestStop));

        Assert.Null((await stage.ProjectAsync()).Channel);
        Assert.DoesNotContain("suivre ici", reply.Message!.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(reply.Message!.Buttons(), button => button.Call?.Verb == Verbs.DigestStop);
        Assert.NotNull(reply.Notice);
    }

    [Fact]
    public async Task The_same_click_twice_stops_it_once()
    {
        var stage = await ChangedAsync(teamOnly: false);
        var button = CardOf(await stage.ProjectAsync()).Button(Verbs.DigestStop);

        await stage.Cast.Presses("Ana", button);
        var again = await stage.Cast.Presses("Ana", button);

        Assert.NotNull(again.Notice);
        Assert.Single(await stage.JournalAsync(), entry => entry.Kind == "digest.unfollowed");
    }

    [Fact]
    public async Task A_click_on_an_older_card_leaves_the_channel_that_was_named_since()
    {
        var stage = await ChangedAsync(teamOnly: false);
        var button = CardOf(await stage.ProjectAsync()).Button(Verbs.DigestStop);
        await stage.Cast.Presses("Ana", button);
        await stage.Cast.SaysInChannel("Ana", "suivre ici");

        var reply = await stage.Cast.Presses("Ana", button);

        Assert.NotNull((await stage.ProjectAsync()).Channel);
        Assert.Contains("un autre canal", reply.Notice!, StringComparison.Ordinal);
        await stage.Cast.Presses("Ana", reply.Message!.Button(Verbs.DigestStop));
        Assert.Null((await stage.ProjectAsync()).Channel);
    }

    [Fact]
    public async Task Of_a_channel_of_the_team_alone_there_is_nothing_to_say()
    {
        var stage = await ChangedAsync(teamOnly: true);

        Assert.DoesNotContain(
            CardOf(await stage.ProjectAsync()).Buttons(),
            button => button.Call?.Verb == Verbs.DigestStop
        );
    }

    private static CoachMessage CardOf(Project project) =>
        ProviderMessages.Card(
            new Speech("fr-FR", "Europe/Paris"),
            project,
            project.Owner,
            project.Stages.First(one => one.Gate?.To is not null),
            CheckpointStage.December(1, 10)
        );

    private static async Task<CheckpointStage> ChangedAsync(bool teamOnly)
    {
        var stage = await DigestStage.OpenAsync();
        await stage.Cast.SaysInChannel("Ana", "suivre ici");
        await stage.ChangesAsync(project =>
            (project with { Channel = project.Channel! with { TeamOnly = teamOnly } }).GivenTo(
                project.CurrentStage!,
                "Studio Brume",
                new Gate(GateDecision.ChangeProvider, "Trois reports", new DateOnly(2026, 12, 1), "Ana")
            )
        );
        return stage;
    }
}
