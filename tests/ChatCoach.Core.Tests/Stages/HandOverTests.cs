using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Risks;

namespace ChatCoach.Core.Tests.Stages;

/// <summary>What is handed over at the end of a stage: listed, received with a proof, or taken off again.</summary>
public sealed class HandOverTests
{
    [Fact]
    public async Task Several_things_are_listed_at_once_one_a_line()
    {
        var stage = await PlanStage.OpenAsync();
        Assert.Contains(
            "rien n’y figure encore",
            (await stage.CardAsync("Ana", "s2")).Text(),
            StringComparison.Ordinal
        );

        var card = await ListsAsync(stage, ("Code", "- Le dépôt\n\n• Les scripts"), ("Accounts", "Hébergement"));

        Assert.Equal(["Le dépôt", "Les scripts", "Hébergement"], Names(card));
        Assert.Equal("Reçu 0 sur 3", card.Blocks.OfType<StatusBlock>().Single().Word);
        Assert.Equal(
            [("h1", HandOverKind.Code), ("h2", HandOverKind.Code), ("h3", HandOverKind.Accounts)],
            (await stage.StageAsync("s2")).HandOver.Select(item => (item.Id, item.Kind))
        );
        Assert.Equal(["stage.listed"], await stage.KindsAsync());
    }

    [Fact]
    public async Task A_thing_is_received_with_where_it_is()
    {
        var stage = await PlanStage.OpenAsync();
        var list = await ListsAsync(stage, ("Code", "Le dépôt\nLes scripts"));

        var form = (await stage.Cast.Opens("Marc", list.Button(Verbs.HandOverItem))).Form!;
        Assert.Equal("2026-11-30", form.ValueOf("handOver.q.received"));
        var card = (
            await stage.Cast.Fills("Marc", form, ("handOver.q.proof", "https://git.example.com/site"))
        ).Message!;

        Assert.Equal("Reçu 1 sur 2", card.Blocks.OfType<StatusBlock>().Single().Word);
        Assert.Equal(["Les scripts", "Le dépôt"], Names(card));
        Assert.Contains("https://git.example.com/site", card.Text(), StringComparison.Ordinal);
        var item = (await stage.StageAsync("s2")).HandOver[0];
        Assert.Equal((new DateOnly(2026, 11, 30), "https://git.example.com/site"), (item.ReceivedOn, item.Proof));
        var entry = (await stage.JournalAsync()).Single(entry => entry.Kind == "stage.received");
        Assert.Equal("Le dépôt", entry.Details["what"]);
    }

    [Theory]
    [InlineData("handOver.q.proof", "", "Où est-ce")]
    [InlineData("handOver.q.what", "", "De quoi")]
    [InlineData("handOver.q.kind", "Gold", "")]
    [InlineData("handOver.q.received", "2026-12-24", "est à venir")]
    [InlineData("handOver.q.received", "2020-12-24", "d’avant le projet")]
    public async Task Bad_input_gets_a_sentence_and_keeps_the_rest(string field, string value, string said)
    {
        var stage = await PlanStage.OpenAsync();
        var list = await ListsAsync(stage, ("Data", "Export"));
        var form = (await stage.Cast.Opens("Ana", list.Button(Verbs.HandOverItem))).Form!;

        var reply = await stage.Cast.Fills("Ana", form, ("handOver.q.proof", "Gardé"), (field, value));

        Assert.NotEmpty(reply.Form!.ErrorAt(field));
        Assert.Contains(said, reply.Form!.ErrorAt(field), StringComparison.Ordinal);
        Assert.Equal(value, reply.Form!.ValueOf(field));
        Assert.Null((await stage.StageAsync("s2")).HandOver[0].ReceivedOn);
    }

    [Fact]
    public async Task A_list_that_says_nothing_or_too_much_is_sent_back_with_what_was_typed()
    {
        var stage = await PlanStage.OpenAsync();
        var form = (await stage.Cast.Opens("Ana", (await ListAsync(stage, "Ana")).Button(Verbs.HandOverAdd))).Form!;

        var nothing = await stage.Cast.Fills("Ana", form);
        Assert.Contains("Un élément suffit", nothing.Form!.ErrorAt("handOver.new.Code"), StringComparison.Ordinal);

        var longs = await stage.Cast.Fills(
            "Ana",
            form,
            ("handOver.new.Data", new string('x', 500)),
            ("handOver.new.Code", "Le dépôt")
        );
        Assert.Contains("500", longs.Form!.ErrorAt("handOver.new.Data"), StringComparison.Ordinal);
        Assert.Equal("Le dépôt", longs.Form!.ValueOf("handOver.new.Code"));

        var many = await stage.Cast.Fills(
            "Ana",
            form,
            ("handOver.new.Code", string.Join('\n', Enumerable.Range(1, 41).Select(n => $"Fichier {n}")))
        );
        Assert.Contains("40", many.Form!.ErrorAt("handOver.new.Code"), StringComparison.Ordinal);
        Assert.Empty((await stage.StageAsync("s2")).HandOver);
    }

    [Fact]
    public async Task The_same_things_again_are_listed_once()
    {
        var stage = await PlanStage.OpenAsync();

        await ListsAsync(stage, ("Code", "Le dépôt"));
        await ListsAsync(stage, ("Code", "le dépôt\nLes scripts"));

        Assert.Equal(2, (await stage.StageAsync("s2")).HandOver.Count);
    }

    [Fact]
    public async Task A_thing_is_taken_off_the_list_and_its_card_says_so_afterwards()
    {
        var stage = await PlanStage.OpenAsync();
        var list = await ListsAsync(stage, ("Code", "Le dépôt\nLes scripts"));
        var form = (await stage.Cast.Opens("Ana", list.Button(Verbs.HandOverItem))).Form!;
        var remove = form.Others.Single();

        await stage.Cast.Presses("Ana", remove);
        Assert.Equal(["h2"], (await stage.StageAsync("s2")).HandOver.Select(item => item.Id));

        var again = await stage.Cast.Presses("Marc", remove);
        Assert.Contains("n’est plus dans la liste", again.Notice, StringComparison.Ordinal);
        await ListsAsync(stage, ("Data", "Export"));
        Assert.Equal(["h2", "h3"], (await stage.StageAsync("s2")).HandOver.Select(item => item.Id));
    }

    [Fact]
    public async Task Two_at_once_do_not_overwrite_each_other()
    {
        var stage = await PlanStage.OpenAsync();
        var list = await ListsAsync(stage, ("Code", "Le dépôt"));
        var form = (await stage.Cast.Opens("Ana", list.Button(Verbs.HandOverItem))).Form!;
        await stage.Cast.Fills("Marc", form, ("handOver.q.proof", "vu par Marc"));

        var reply = await stage.Cast.Fills("Ana", form, ("handOver.q.proof", "vu par Ana"));

        Assert.Contains("entre-temps", reply.Form!.Problem, StringComparison.Ordinal);
        Assert.Equal("vu par Ana", reply.Form!.ValueOf("handOver.q.proof"));
        Assert.Equal("vu par Marc", (await stage.StageAsync("s2")).HandOver[0].Proof);
        var stale = await stage.Cast.Presses("Ana", form.Others.Single());
        Assert.Contains("rien n’a été retiré", stale.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_arrives_twice_happens_once()
    {
        var stage = await PlanStage.OpenAsync();
        var list = await ListsAsync(stage, ("Code", "Le dépôt"));
        var form = (await stage.Cast.Opens("Ana", list.Button(Verbs.HandOverItem))).Form!;
        var sent = new Submitted(form.Submit.Call!, PlanStage.Typed(form, ("handOver.q.proof", "vu")));

        await stage.Cast.Send("Ana", sent, delivery: "twice");
        var second = await stage.Cast.Send("Ana", sent, delivery: "twice");

        Assert.Null(second.Form);
        Assert.Equal(["stage.listed", "stage.received"], await stage.KindsAsync());
    }

    [Fact]
    public async Task A_long_list_has_pages()
    {
        var stage = await PlanStage.OpenAsync();
        var first = await ListsAsync(
            stage,
            ("Documents", string.Join('\n', Enumerable.Range(1, 8).Select(n => $"Document {n}")))
        );

        Assert.Equal(6, Names(first).Length);
        var next = first.Buttons().Last(button => button.Call?.Verb == Verbs.HandOverShow);
        Assert.Equal(["Document 7", "Document 8"], Names((await stage.Cast.Presses("Ana", next)).Message!));
    }

    [Fact]
    public async Task The_provider_reads_what_they_have_to_hand_over_and_not_where_it_is_kept()
    {
        var stage = await PlanStage.OpenAsync();
        var list = await ListsAsync(stage, ("Code", "Le dépôt\nLes scripts"));
        var form = (await stage.Cast.Opens("Ana", list.Button(Verbs.HandOverItem))).Form!;
        await stage.Cast.Fills("Ana", form, ("handOver.q.proof", "coffre de Nadia"));

        var card = (await stage.Cast.Says("Paul", "liste de remise")).Message!;

        Assert.True(card.Band.Shared);
        Assert.Contains("Les scripts", card.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("coffre", card.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(card.Buttons(), button => button.Call?.Verb == Verbs.HandOverAdd);
        foreach (var verb in new[] { Verbs.HandOverAdd, Verbs.HandOverSave, Verbs.HandOverRemove, Verbs.HandOverItem })
        {
            var reply = await stage.Cast.Send("Paul", PlanStage.Press(verb, "s2", choice: "h1"));
            Assert.Equal((ReplyKind.Note, null), (reply.Kind, reply.Form));
        }

        Assert.Equal(2, (await stage.StageAsync("s2")).HandOver.Count);
    }

    [Fact]
    public async Task The_list_of_a_stage_that_is_not_theirs_is_not_for_a_provider()
    {
        var stage = await PlanStage.OpenAsync();
        await ListsAsync(stage, ("Code", "Le dépôt secret"));
        await stage.ChangesAsync(project => project with { Stages = [.. project.Stages.Select(Moved)] });

        var reply = await stage.Cast.Send("Paul", PlanStage.Press(Verbs.HandOverShow, "s2"));

        Assert.DoesNotContain("secret", reply.Message!.Text(), StringComparison.Ordinal);

        static Stage Moved(Stage stage) => stage.Id == "s2" ? stage with { Provider = "Studio Brume" } : stage;
    }

    internal static async Task<CoachMessage> ListsAsync(RiskStage stage, params (string Kind, string Lines)[] things) =>
        (
            await stage.Cast.Fills(
                "Ana",
                (await stage.Cast.Opens("Ana", (await ListAsync(stage, "Ana")).Button(Verbs.HandOverAdd))).Form!,
                [.. things.Select(thing => ("handOver.new." + thing.Kind, thing.Lines))]
            )
        ).Message!;

    private static async Task<CoachMessage> ListAsync(RiskStage stage, string who) =>
        (await stage.Cast.Presses(who, (await stage.CardAsync(who, "s2")).Button(Verbs.HandOverShow))).Message!;

    private static string[] Names(CoachMessage card) =>
        [.. card.Blocks.OfType<EntriesBlock>().Single().Entries.Select(entry => entry.Strong)];
}
