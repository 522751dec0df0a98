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

/// <summary>What remains goes to another provider, with the list of what the one before has to hand over.</summary>
public sealed class ProviderTests
{
    [Fact]
    public async Task What_remains_moves_to_the_named_alternative_and_the_turn_with_it()
    {
        var stage = await PlanStage.OpenAsync();
        var form = (await stage.Cast.Says("Ana", "changer de prestataire")).Form!;
        Assert.Equal("Studio Brume", form.ValueOf("provider.q.name"));

        var card = (await stage.Cast.Fills("Ana", form, ("provider.q.reason", "Trois reports"))).Message!;

        var project = await stage.ProjectAsync();
        Assert.Equal(
            [null, "Studio Brume", "Studio Brume", "Studio Brume"],
            project.Stages.Select(one => one.Provider)
        );
        Assert.Equal("Studio Brume", project.CurrentProvider);
        Assert.Equal(
            (GateDecision.ChangeProvider, "Trois reports", "Agence Lumen", "Studio Brume"),
            (
                project.StageOf("s2")!.Gate!.Decision,
                project.StageOf("s2")!.Gate!.Reason,
                project.StageOf("s2")!.Gate!.From,
                project.StageOf("s2")!.Gate!.To
            )
        );
        Assert.Null(project.StageOf("s2")!.Alternative);
        Assert.Null(project.StageOf("s2")!.PromisedFor);
        Assert.Equal(("s2", Side.Provider), (project.Turns[^1].Stage, project.Turns[^1].Side));
        Assert.Equal(new DateOnly(2026, 12, 11), project.Turns[^1].Due);
        Assert.Equal(new StageTurn(Side.Provider, new DateOnly(2026, 11, 30)), project.Turn);
        Assert.Contains("Mise en ligne", card.Text(), StringComparison.Ordinal);
        Assert.Equal("reprend 3 étapes", card.Blocks.OfType<StatusBlock>().Single().Rest);
        var entry = (await stage.JournalAsync()).Single(entry => entry.Kind == "stage.provider");
        Assert.Equal(("Agence Lumen", "Studio Brume"), (entry.Details["from"], entry.Details["to"]));
    }

    [Fact]
    public async Task After_an_accepted_stage_the_next_is_open_for_the_new_provider()
    {
        var stage = await PlanStage.OpenAsync();
        var gate = await GateTests.DecidesAsync(stage, GateDecision.ChangeProvider, "Plus disponibles");
        Assert.Equal(Side.Client, (await stage.ProjectAsync()).Turn.Side);

        var form = (await stage.Cast.Opens("Ana", gate.Button(Verbs.ProviderOpen))).Form!;
        Assert.Equal("Plus disponibles", form.ValueOf("provider.q.reason"));
        await stage.Cast.Fills("Ana", form, ("provider.q.name", "Studio Brume"), ("provider.q.contact", "Lise"));

        var project = await stage.ProjectAsync();
        Assert.Equal([null, null, "Studio Brume", "Studio Brume"], project.Stages.Select(one => one.Provider));
        Assert.Null(project.WaitingAt);
        Assert.Equal(("s3", Side.Provider), (project.Turns[^1].Stage, project.Turn.Side));
        Assert.Equal("Studio Brume", project.Members.Single(member => member.Name == "Lise").Company);
        Assert.Contains((await stage.CardAsync("Ana", "s3")).Buttons(), button => button.Call?.Verb == Verbs.GateOpen);
    }

    [Fact]
    public async Task Nothing_moves_on_an_incomplete_list_without_a_written_reason()
    {
        var stage = await PlanStage.OpenAsync();
        await HandOverTests.ListsAsync(stage, ("Code", "Le dépôt\nLes scripts"));
        var form = (await stage.Cast.Says("Ana", "changer de prestataire")).Form!;

        var refused = await stage.Cast.Fills("Ana", form, ("provider.q.reason", "Trois reports"));
        Assert.Contains("quand même", refused.Form!.ErrorAt("gate.q.despite"), StringComparison.Ordinal);
        Assert.Equal("Agence Lumen", (await stage.ProjectAsync()).CurrentProvider);

        var card = (
            await stage.Cast.Fills(
                "Ana",
                form,
                ("provider.q.reason", "Trois reports"),
                ("gate.q.despite", "Remise promise vendredi")
            )
        ).Message!;
        Assert.Contains("Il reste 2 éléments à recevoir d’Agence Lumen", card.Text(), StringComparison.Ordinal);
        Assert.Contains("Open Le dépôt", card.Text(), StringComparison.Ordinal);
        Assert.Contains("Remise promise vendredi", card.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("provider.q.name", "", "Qui reprend")]
    [InlineData("provider.q.name", " agence lumen ", "livre déjà")]
    [InlineData("provider.q.reason", "", "Pourquoi")]
    public async Task What_is_missing_gets_a_sentence_and_the_rest_is_kept(string field, string value, string said)
    {
        var stage = await PlanStage.OpenAsync();
        var form = (await stage.Cast.Says("Ana", "changer de prestataire")).Form!;

        var reply = await stage.Cast.Fills(
            "Ana",
            form,
            ("provider.q.reason", "Gardé"),
            ("provider.q.contact", "Lise"),
            (field, value)
        );

        Assert.Contains(said, reply.Form!.ErrorAt(field), StringComparison.Ordinal);
        Assert.Equal("Lise", reply.Form!.ValueOf("provider.q.contact"));
        Assert.Equal("Agence Lumen", (await stage.ProjectAsync()).CurrentProvider);
    }

    [Fact]
    public async Task Five_hundred_characters_are_refused_with_their_number()
    {
        var stage = await PlanStage.OpenAsync();
        var form = (await stage.Cast.Says("Ana", "changer de prestataire")).Form!;

        var reply = await stage.Cast.Fills(
            "Ana",
            form,
            ("provider.q.reason", "Gardé"),
            ("provider.q.name", new string('x', 500))
        );

        Assert.Contains("500", reply.Form!.ErrorAt("provider.q.name"), StringComparison.Ordinal);
        Assert.Equal(500, reply.Form!.ValueOf("provider.q.name").Length);
    }

    [Fact]
    public async Task A_change_that_arrives_twice_is_made_once()
    {
        var stage = await PlanStage.OpenAsync();
        var form = (await stage.Cast.Says("Ana", "changer de prestataire")).Form!;
        var sent = new Submitted(
            form.Submit.Call!,
            PlanStage.Typed(form, ("provider.q.reason", "Trois reports"), ("provider.q.contact", "Lise"))
        );

        await stage.Cast.Send("Ana", sent, delivery: "twice");
        var second = await stage.Cast.Send("Ana", sent, delivery: "twice");

        Assert.Equal("Nouveau prestataire", second.Message!.Title());
        Assert.Single((await stage.ProjectAsync()).Members, member => member.Name == "Lise");
        Assert.Single(await stage.KindsAsync(), "stage.provider");
    }

    [Fact]
    public async Task A_stage_decided_meanwhile_is_told_with_what_was_typed_kept()
    {
        var stage = await PlanStage.OpenAsync();
        var form = (await stage.Cast.Says("Ana", "changer de prestataire")).Form!;
        await GateTests.DecidesAsync(stage, GateDecision.Continue, "Recette passée");

        var reply = await stage.Cast.Fills("Ana", form, ("provider.q.reason", "Trois reports"));

        Assert.Contains("entre-temps", reply.Form!.Problem, StringComparison.Ordinal);
        Assert.Equal("Trois reports", reply.Form!.ValueOf("provider.q.reason"));
        Assert.Equal("Agence Lumen", (await stage.ProjectAsync()).CurrentProvider);
    }

    [Theory]
    [InlineData("Marc")]
    [InlineData("Nadia")]
    [InlineData("Paul")]
    [InlineData("Colette")]
    public async Task Only_the_owner_changes_the_provider(string who)
    {
        var stage = await PlanStage.OpenAsync();

        foreach (var verb in new[] { Verbs.ProviderOpen, Verbs.ProviderChange })
        {
            var reply = await stage.Cast.Send(who, PlanStage.Press(verb, "s2"));
            Assert.Equal((ReplyKind.Note, null, null), (reply.Kind, reply.Message, reply.Form));
        }

        Assert.Equal("Agence Lumen", (await stage.ProjectAsync()).CurrentProvider);
    }

    [Fact]
    public async Task The_list_is_a_file_for_who_changes_and_a_provider_has_their_own()
    {
        var stage = await PlanStage.OpenAsync();
        await HandOverTests.ListsAsync(stage, ("Code", "Le dépôt"), ("Rights", "La cession"));
        await ChangesAsync(stage);
        var project = await stage.ProjectAsync();
        var card = (await stage.Cast.Send("Ana", PlanStage.Press(Verbs.ProviderShow, "s2"))).Message!;
        var call = card.Button(Verbs.FileGet).Call!;

        var leaving = await FileAsync(project, "Ana", call.Subject!);
        Assert.Equal(HandOverFile.Word, call.Choice);
        Assert.Contains("Agence Lumen", TextOf(leaving!), StringComparison.Ordinal);
        Assert.Contains("Le dépôt", TextOf(leaving!), StringComparison.Ordinal);
        Assert.Contains("2 éléments sont encore à recevoir", TextOf(leaving!), StringComparison.Ordinal);

        Assert.Null(await FileAsync(project, "Paul", call.Subject!));
        Assert.Null(await FileAsync(project, "Paul", "s2"));
        Assert.DoesNotContain("Catalogue", TextOf((await FileAsync(project, "Paul", ""))!), StringComparison.Ordinal);
        Assert.Null(await FileAsync(project, "Ana", "s9"));
    }

    [Fact]
    public async Task A_stopped_or_finished_project_has_nothing_to_give_to_another()
    {
        var stopped = await PlanStage.OpenAsync();
        await GateTests.DecidesAsync(stopped, GateDecision.Stop, "Budget coupé", accepted: "");
        Assert.Contains(
            "arrêté",
            (await stopped.Cast.Says("Ana", "changer de prestataire")).Notice,
            StringComparison.Ordinal
        );

        var finished = await PlanStage.OpenAsync();
        await finished.ChangesAsync(project =>
            project with
            {
                Stages = [.. project.Stages.Select(one => one with { AcceptedOn = one.Due })],
            }
        );
        Assert.Contains(
            "acceptées",
            (await finished.Cast.Says("Ana", "changer de prestataire")).Notice,
            StringComparison.Ordinal
        );
    }

    private static async Task<DocumentFile?> FileAsync(Project project, string who, string subject) =>
        (DocumentFile?)
            await new HandOverFile().MakeAsync(
                new FileSubject(
                    project,
                    project.MemberOf(Cast.Key(who))!,
                    new Speech("fr-FR", "Europe/Paris"),
                    subject,
                    RiskStage.Monday
                ),
                TestContext.Current.CancellationToken
            );

    private static string TextOf(DocumentFile file) =>
        string.Join(
            '\n',
            file.Document.Blocks.Select(block =>
                block switch
                {
                    Bullets bullets => string.Join('\n', bullets.Items),
                    _ => block.ToString(),
                }
            )
        );
}
