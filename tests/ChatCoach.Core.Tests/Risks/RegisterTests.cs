using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Risks;

/// <summary>The register of risks: added, changed and closed in chat, the heaviest first, never for the provider.</summary>
public sealed class RegisterTests
{
    [Fact]
    public async Task An_owner_adds_a_risk_with_one_short_form()
    {
        var stage = await RiskStage.OpenAsync();

        var card = await AddsAsync(stage, "Paul part sur un autre projet", ("risk.sign", "Paul est remplacé"));

        var risk = (await stage.ProjectAsync()).RiskOf("r1")!;
        Assert.Equal((Level.Medium, Level.Medium, "Paul est remplacé"), (risk.Probability, risk.Impact, risk.Sign));
        Assert.Contains("Paul est remplacé", card.Message!.Text(), StringComparison.Ordinal);
        Assert.Equal("Équipe, jamais le prestataire", card.Message!.Band.SeenBy);
        var entry = (await stage.JournalAsync()).Single(entry => entry.Kind == "risk.added");
        Assert.Equal("Paul part sur un autre projet", entry.Details["what"]);
    }

    [Fact]
    public async Task What_follows_the_words_of_the_command_is_in_the_form_already()
    {
        var stage = await RiskStage.OpenAsync();

        var form = (await stage.Cast.Says("Ana", "ajouter un risque La banque tarde")).Form!;

        Assert.Equal("La banque tarde", form.ValueOf("risk.what"));
    }

    [Fact]
    public async Task The_heaviest_come_first_five_a_page_and_the_next_page_has_the_rest()
    {
        var stage = await RiskStage.OpenAsync();
        for (var i = 1; i <= 6; i++)
        {
            await stage.HasRiskAsync(new Risk("", $"Risque {i}") { Impact = i == 6 ? Level.High : Level.Low });
        }

        var first = (await stage.Cast.Says("Ana", "risques")).Message!;
        Assert.Equal("6 risques ouverts", first.Title());
        Assert.Equal(["Risque 6", "Risque 1", "Risque 2", "Risque 3", "Risque 4"], Names(first));

        var second = (await stage.Cast.Presses("Ana", first.Button(Verbs.RiskList))).Message!;
        Assert.Equal(["Risque 5"], Names(second));
    }

    [Fact]
    public async Task The_top_three_are_there_for_others_to_show()
    {
        var stage = await RiskStage.OpenAsync();
        foreach (
            var (what, level) in new[] { ("a", Level.Low), ("b", Level.High), ("c", Level.Medium), ("d", Level.High) }
        )
        {
            await stage.HasRiskAsync(new Risk("", what) { Impact = level });
        }

        Assert.Equal(["b", "d", "c"], (await stage.ProjectAsync()).TopRisks().Select(risk => risk.What));
    }

    [Fact]
    public async Task A_risk_is_changed_and_closed_with_what_became_of_it()
    {
        var stage = await RiskStage.OpenAsync();
        var card = (await AddsAsync(stage, "La banque tarde")).Message!;

        var form = (await stage.Cast.Opens("Marc", card.Button(Verbs.RiskOpen))).Form!;
        Assert.Equal("La banque tarde", form.ValueOf("risk.what"));
        card = (await stage.Cast.Fills("Marc", form, ("risk.impact", "High"), ("risk.probability", "High"))).Message!;
        Assert.Equal("Lourd", card.Blocks.OfType<StatusBlock>().Single().Word);

        var closing = (await stage.Cast.Opens("Ana", card.Button(Verbs.RiskClose))).Form!;
        await stage.Cast.Fills("Ana", closing, ("risk.outcome", "Happened"));

        var risk = (await stage.ProjectAsync()).RiskOf("r1")!;
        Assert.Equal((RiskOutcome.Happened, new DateOnly(2026, 11, 30)), (risk.Outcome, risk.ClosedOn));
        Assert.Equal(
            ["risk.added", "risk.changed", "risk.closed"],
            (await stage.JournalAsync())
                .Select(entry => entry.Kind)
                .Where(kind => kind.StartsWith("risk", StringComparison.Ordinal))
        );
        Assert.Equal("Aucun risque ouvert", (await stage.Cast.Says("Ana", "risques")).Message!.Title());
    }

    [Fact]
    public async Task An_old_card_changes_nothing_and_becomes_the_risk_as_it_is()
    {
        var stage = await RiskStage.OpenAsync();
        var old = (await AddsAsync(stage, "La banque tarde")).Message!;
        var form = (await stage.Cast.Opens("Ana", old.Button(Verbs.RiskOpen))).Form!;
        await stage.Cast.Fills("Marc", form, ("risk.what", "La banque refuse"));

        var reply = await stage.Cast.Fills("Ana", form, ("risk.what", "Autre chose"));

        Assert.Contains("n’a rien changé", reply.Notice, StringComparison.Ordinal);
        Assert.Contains("La banque refuse", reply.Message!.Text(), StringComparison.Ordinal);
        Assert.Equal("La banque refuse", (await stage.ProjectAsync()).RiskOf("r1")!.What);
    }

    [Fact]
    public async Task A_risk_that_the_register_let_go_is_answered_with_the_open_ones()
    {
        var stage = await RiskStage.OpenAsync();
        var old = (await AddsAsync(stage, "La banque tarde")).Message!;
        await stage.ChangesAsync(project => project with { Risks = [] });

        var reply = await stage.Cast.Presses("Ana", old.Button(Verbs.RiskReview));

        Assert.Contains("n’est plus dans le registre", reply.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_arrives_twice_makes_one_risk()
    {
        var stage = await RiskStage.OpenAsync();
        var form = (await stage.Cast.Says("Ana", "nouveau risque")).Form!;
        var fields = new FieldValues(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["risk.what"] = "La banque tarde",
                ["risk.probability"] = "High",
                ["risk.impact"] = "Low",
                ["risk.keeper"] = Cast.Key("Ana").ToString(),
                ["risk.review"] = "2027-01-04",
            }
        );

        await stage.Cast.Send("Ana", new Submitted(form.Submit.Call!, fields), delivery: "twice");
        await stage.Cast.Send("Ana", new Submitted(form.Submit.Call!, fields), delivery: "twice");
        await stage.Cast.Send("Ana", new Submitted(form.Submit.Call!, fields));

        Assert.Single((await stage.ProjectAsync()).Risks);
    }

    [Theory]
    [InlineData("risk.what", "", "Que peut-il arriver\u00A0?")]
    [InlineData("risk.probability", "Certain", "Laquelle")]
    [InlineData("risk.review", "2020-01-01", "ne convient pas")]
    [InlineData("risk.review", "2050-01-01", "ne convient pas")]
    [InlineData("risk.review", "bientôt", "date")]
    [InlineData("risk.keeper", "msteams|tenant-1|user-Paul", "Laquelle")]
    public async Task Bad_input_gets_a_sentence_at_its_field_and_keeps_the_rest(string field, string value, string said)
    {
        var stage = await RiskStage.OpenAsync();
        var form = (await stage.Cast.Says("Ana", "nouveau risque")).Form!;

        var reply = await stage.Cast.Fills(
            "Ana",
            form,
            ("risk.what", "Gardé"),
            ("risk.sign", "Gardé aussi"),
            (field, value)
        );

        Assert.Contains(said, reply.Form!.ErrorAt(field), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Gardé aussi", reply.Form!.ValueOf("risk.sign"));
        Assert.Empty((await stage.ProjectAsync()).Risks);
    }

    [Fact]
    public async Task A_text_of_five_hundred_characters_is_refused_with_its_length()
    {
        var stage = await RiskStage.OpenAsync();
        var form = (await stage.Cast.Says("Ana", "nouveau risque")).Form!;

        var reply = await stage.Cast.Fills("Ana", form, ("risk.what", new string('x', 500)));

        Assert.Contains("500", reply.Form!.ErrorAt("risk.what"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_register_that_is_full_says_so_and_keeps_what_was_typed()
    {
        var stage = await RiskStage.OpenAsync();
        await stage.ChangesAsync(project =>
            Enumerable
                .Range(1, Project.MostRisks)
                .Aggregate(project, (p, i) => p.AddingRisk(new Risk("", $"R{i}")).Project)
        );

        var reply = await AddsAsync(stage, "Un de trop");

        Assert.Contains("40", reply.Form!.ErrorAt("risk.what"), StringComparison.Ordinal);
        Assert.Equal("Un de trop", reply.Form!.ValueOf("risk.what"));
    }

    [Theory]
    [InlineData("Helene")]
    [InlineData("Nadia")]
    public async Task The_rest_of_the_team_reads_the_register_and_changes_nothing(string who)
    {
        var stage = await RiskStage.OpenAsync();
        await stage.HasRiskAsync(new Risk("", "La banque tarde"));

        var card = (await stage.Cast.Says(who, "risques")).Message!;
        Assert.Equal(["La banque tarde"], Names(card));
        Assert.DoesNotContain(card.Buttons(), button => button.Call?.Verb == Verbs.RiskOpen);

        var reply = await stage.Cast.Send(
            who,
            new Opened(new ActionCall(Verbs.RiskOpen, RiskStage.Site, "r1", Version: 1), FieldValues.None)
        );
        Assert.Null(reply.Form);
    }

    [Theory]
    [InlineData("Paul", Verbs.RiskList)]
    [InlineData("Paul", Verbs.RiskShow)]
    [InlineData("Paul", Verbs.RiskOpen)]
    [InlineData("Paul", Verbs.RiskReview)]
    [InlineData("Paul", Verbs.RiskClosed)]
    [InlineData("Colette", Verbs.RiskList)]
    [InlineData("Colette", Verbs.RiskShow)]
    public async Task Neither_provider_nor_counsel_sees_a_risk_by_any_call(string who, string verb)
    {
        var stage = await RiskStage.OpenAsync();
        await stage.HasRiskAsync(new Risk("", "La banque tarde") { Owner = Cast.Key(who) });

        var reply = await stage.Cast.Send(
            who,
            new Pressed(new ActionCall(verb, RiskStage.Site, "r1", Version: 1), FieldValues.None)
        );

        Assert.Equal((ReplyKind.Note, null, null), (reply.Kind, reply.Message, reply.Form));
        Assert.DoesNotContain("banque", reply.Notice, StringComparison.OrdinalIgnoreCase);
    }

    internal static async Task<Reply> AddsAsync(RiskStage stage, string what, params (string Id, string Value)[] more)
    {
        var form = (await stage.Cast.Says("Ana", "nouveau risque")).Form!;
        return await stage.Cast.Fills("Ana", form, [("risk.what", what), .. more]);
    }

    private static IEnumerable<string> Names(CoachMessage card) =>
        card.Blocks.OfType<EntriesBlock>().Single().Entries.Select(entry => entry.Strong);
}
