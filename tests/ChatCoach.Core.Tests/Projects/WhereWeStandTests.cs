using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Projects;

public sealed class WhereWeStandTests
{
    private static readonly DateTimeOffset Thursday = new(2026, 12, 3, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_owner_sees_the_stages_then_the_turn_what_comes_next_and_what_to_watch()
    {
        var stage = await OnTheWayAsync();

        var card = (await stage.Cast.Says("Ana", "état")).Message!;

        Assert.Equal("À risque", card.Blocks.OfType<StatusBlock>().Single().Word);
        Assert.Equal("étape 2 sur 2", card.Blocks.OfType<StatusBlock>().Single().Rest);
        Assert.Equal(
            [(Mark.Done, "Cadrage", "accepté le 2\u00A0oct."), (Mark.Now, "Catalogue", "promis le 11\u00A0déc.")],
            card.Blocks.OfType<ProgressBlock>().Single().Lines.Select(line => (line.Mark, line.Text, line.Right!))
        );
        var text = card.Text();
        Assert.Contains(
            "La\u00A0balle: Agence Lumen, depuis le mar.\u00A024\u00A0nov. (7 jours ouvrés)",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("sans action prévue\u00A0: Le serveur arrive tard", text, StringComparison.Ordinal);
        Assert.Contains("Litige ouvert depuis le 1er\u00A0déc.", text, StringComparison.Ordinal);
        Assert.Contains("Catalogue | 27\u00A0nov. | 11\u00A0déc.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_primary_is_the_checkpoint_that_waits_before_anything_else()
    {
        var stage = await OnTheWayAsync();
        await stage.ChangesAsync(project =>
            project with
            {
                Schedule = project.Schedule with
                {
                    Pending = new PendingCheckpoint(new DateOnly(2026, 12, 3), Thursday, Cast.Key("Ana")),
                },
            }
        );

        var primary = (await stage.Cast.Says("Ana", "status")).Message!.AllButtons().Single(b => b.Primary);

        Assert.Equal((Verbs.CheckpointOpen, "2026-12-03"), (primary.Call!.Verb, primary.Call.Subject));
    }

    [Fact]
    public async Task The_provider_sees_the_plan_and_the_turn_and_nothing_of_ours()
    {
        var stage = await OnTheWayAsync();
        await stage.HasMemberAsync(Role.Provider, "Paul");

        var card = (await stage.Cast.Says("Paul", "état")).Message!;

        Assert.True(card.Band.Shared);
        var text = card.Text();
        Assert.Contains("Vous, depuis le", text, StringComparison.Ordinal);
        Assert.Contains("Le serveur arrive tard", text, StringComparison.Ordinal);
        foreach (var hidden in new[] { "À risque", "litige", "Notre recette", "souci interne", "48" })
        {
            Assert.DoesNotContain(hidden, text, StringComparison.Ordinal);
        }

        Assert.All(
            card.AllButtons().Where(button => button.Call is not null),
            button => Assert.Equal(Verbs.AlertOpen, button.Call!.Verb)
        );
    }

    [Theory]
    [InlineData(Role.Contributor)]
    [InlineData(Role.Sponsor)]
    public async Task Others_of_the_team_see_the_status_without_the_dispute_or_what_leads_do(Role role)
    {
        var stage = await OnTheWayAsync();
        await stage.HasMemberAsync(role, "Nadia");

        var card = (await stage.Cast.Says("Nadia", "status")).Message!;

        var text = card.Text();
        Assert.Contains("À risque", text, StringComparison.Ordinal);
        Assert.DoesNotContain("litige", text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal([Verbs.AlertOpen], card.AllButtons().Select(b => b.Call?.Verb).OfType<string>());
    }

    [Fact]
    public async Task A_refresh_shows_the_present_state_and_changes_nothing()
    {
        var stage = await OnTheWayAsync();
        var old = (await stage.Cast.Says("Ana", "état")).Message!;
        await stage.ChangesAsync(project => project with { Health = Health.OnTrack });
        await stage.CreatesAsync("Ana", (NewProjectForm.Name, "Logiciel de paie"));
        var current = (await stage.PersonAsync("Ana")).CurrentProject;

        var reply = await stage.Cast.Send("Ana", new Refreshed(old.Refresh!));

        Assert.Equal(ReplyKind.Replace, reply.Kind);
        Assert.Equal("En bonne voie", reply.Message!.Blocks.OfType<StatusBlock>().Single().Word);
        Assert.Equal(current, (await stage.PersonAsync("Ana")).CurrentProject);
    }

    [Fact]
    public async Task A_stranger_who_presses_a_forwarded_button_learns_nothing()
    {
        var stage = await OnTheWayAsync();
        var card = (await stage.Cast.Says("Ana", "état")).Message!;

        var reply = await stage.Cast.Send("Zoe", new Pressed(card.Refresh!, FieldValues.None));

        Assert.Equal(ReplyKind.Note, reply.Kind);
        Assert.DoesNotContain("Site", reply.Notice, StringComparison.Ordinal);
        Assert.Null((await stage.PersonAsync("Zoe")).CurrentProject);
    }

    [Fact]
    public async Task A_counsel_is_sent_to_the_owner()
    {
        var stage = await OnTheWayAsync();
        await stage.HasMemberAsync(Role.Counsel, "Ines");

        var reply = await stage.Cast.Says("Ines", "état");

        Assert.Contains("Ana", reply.Notice, StringComparison.Ordinal);
    }

    private static async Task<ProjectStage> OnTheWayAsync()
    {
        var stage = await ProjectStage.WithProjectAsync();
        stage.Cast.Clock.SetUtcNow(Thursday);
        await stage.ChangesAsync(project =>
            project with
            {
                Health = Health.AtRisk,
                Turn = new StageTurn(Side.Provider, new DateOnly(2026, 11, 24)),
                Stages =
                [
                    project.Stages[0] with
                    {
                        AcceptedOn = new DateOnly(2026, 10, 2),
                    },
                    new Stage("s2", "Catalogue", new DateOnly(2026, 11, 27))
                    {
                        PromisedFor = new DateOnly(2026, 12, 11),
                    },
                ],
                Alerts = [new Alert("a1", "Le serveur arrive tard", Thursday, "Paul", ByProvider: true)],
                Disputes = [new DisputeLine("d1", "Retard du catalogue", 2, new DateOnly(2026, 12, 1))],
                LastAnswers = new CheckpointAnswers
                {
                    Occurrence = new DateOnly(2026, 11, 26),
                    Health = Health.AtRisk,
                    Turn = Side.Provider,
                    Next = "Notre recette du catalogue",
                    NextDate = new DateOnly(2026, 12, 17),
                    Worry = "souci interne",
                },
            }
        );
        return stage;
    }
}
