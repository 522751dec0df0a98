using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;

namespace ChatCoach.Core.Tests.Alerts;

/// <summary>An early warning: raised by anyone, answered by an action, growing old without one.</summary>
public sealed class RaisingAlertsTests
{
    [Fact]
    public async Task The_provider_gets_thanks_and_the_owner_gets_the_alert_in_private()
    {
        var stage = await DisputeStage.OpenAsync();
        stage.Cast.Speaks("Ana", "en-GB");
        await stage.Cast.Says("Ana", "dispute");

        var thanks = (await RaisesAsync(stage, "Paul")).Message!;

        Assert.Equal("Merci, Paul", thanks.Title());
        Assert.Equal("Partagé avec l’équipe d’Ana", thanks.Band.SeenBy);
        Assert.True(thanks.Band.Shared);
        Assert.Contains(
            thanks.Blocks.OfType<FactsBlock>().Single().Facts,
            fact => fact.Value == "Une action proposée avant le lun.\u00A014\u00A0déc."
        );
        var told = Assert.Single(stage.Cast.SentTo("Ana"));
        Assert.Equal("Alert from Paul", told.Message.Title());
        Assert.Equal(
            [Verbs.AlertPlan, Verbs.AlertClose, Verbs.DisputeOpen],
            told.Message.Buttons().Select(b => b.Call!.Verb)
        );
        Assert.True(told.Message.Buttons().Last().Rare);
        Assert.Empty(stage.Cast.SentTo("Marc"));
    }

    [Theory]
    [InlineData("Nadia")]
    [InlineData("Helene")]
    public async Task An_alert_of_the_team_stays_in_the_team(string name)
    {
        var stage = await DisputeStage.OpenAsync();

        var thanks = (await RaisesAsync(stage, name)).Message!;

        Assert.Equal("Équipe seulement", thanks.Band.SeenBy);
        Assert.Single(stage.Cast.SentTo("Ana"));
        var show = Button.Press("", new ActionCall(Verbs.AlertShow, DisputeStage.Site, "a1"));
        Assert.Null((await stage.Cast.Presses("Paul", show)).Message);
        Assert.NotNull((await stage.Cast.Presses("Helene", show)).Message);
    }

    [Fact]
    public async Task From_the_status_each_open_alert_opens_its_card_and_a_closed_one_is_gone()
    {
        var stage = await DisputeStage.OpenAsync();
        await RaisesAsync(stage, "Paul");
        var status = await StatusAsync(stage);

        var card = (await stage.Cast.Presses("Ana", status.Button(Verbs.AlertShow))).Message!;
        await stage.Cast.Presses("Ana", card.Button(Verbs.AlertClose));
        var after = await StatusAsync(stage);

        Assert.Equal("Alerte de Paul", card.Title());
        Assert.DoesNotContain(after.Buttons(), button => button.Call?.Verb == Verbs.AlertShow);
    }

    [Fact]
    public async Task The_owner_who_raises_one_gets_its_card_at_once_and_no_message()
    {
        var stage = await DisputeStage.OpenAsync();

        var card = (await RaisesAsync(stage, "Ana")).Message!;

        Assert.Equal("Planifier une action", card.Primary().Title);
        Assert.Empty(stage.Cast.SentTo("Ana"));
    }

    [Fact]
    public async Task An_action_answers_it_and_the_provider_hears_of_it()
    {
        var stage = await DisputeStage.OpenAsync();
        await RaisesAsync(stage, "Paul");
        var card = stage.Cast.SentTo("Ana")[0].Message;

        var form = (await stage.Cast.Opens("Ana", card.Primary())).Form!;
        Assert.Equal("Un contact à votre banque", form.ValueOf("alert.action"));
        var past = await stage.Cast.Fills("Ana", form, ("alert.due", "2026-12-01"));
        Assert.Contains("est passé", past.Form!.ErrorAt("alert.due"), StringComparison.Ordinal);
        var planned = (await stage.Cast.Fills("Ana", form, ("alert.due", "2026-12-10"))).Message!;

        Assert.Contains(planned.Blocks, block => block is StatusBlock { Word: "Action planifiée" });
        var answer = Assert.Single(stage.Cast.SentTo("Paul")).Message;
        Assert.Equal("Une réponse à votre alerte", answer.Title());
        await stage.Cast.Waits(TimeSpan.FromDays(3));
        Assert.Single(stage.Cast.SentTo("Ana"));
        Assert.Empty(stage.Cast.SentTo("Helene"));
    }

    [Fact]
    public async Task Without_an_action_it_turns_amber_and_then_the_sponsor_hears_of_it()
    {
        var stage = await DisputeStage.OpenAsync();
        await RaisesAsync(stage, "Paul");

        await stage.Cast.Waits(TimeSpan.FromDays(6.9));
        Assert.Single(stage.Cast.SentTo("Ana"));
        await stage.Cast.Waits(TimeSpan.FromDays(0.2));

        var amber = stage.Cast.SentTo("Ana")[^1].Message;
        Assert.Contains(
            amber.Blocks,
            block => block is StatusBlock { Tone: Tone.Warning, Word: "Sans action à ce jour" }
        );
        Assert.Empty(stage.Cast.SentTo("Helene"));
        await stage.Cast.Waits(TimeSpan.FromDays(30));

        var sponsor = Assert.Single(stage.Cast.SentTo("Helene")).Message;
        Assert.Equal("Une alerte attend une action", sponsor.Title());
        Assert.Empty(sponsor.Buttons());
        Assert.Equal(2, stage.Cast.SentTo("Ana").Count);
        Assert.Equal(
            ["alert.raised", "alert.aged", "alert.escalated"],
            (await stage.JournalAsync())
                .Select(entry => entry.Kind)
                .Where(kind => kind.StartsWith("alert", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task An_alert_sent_twice_is_one_alert()
    {
        var stage = await DisputeStage.OpenAsync();
        var form = (await stage.Cast.Says("Paul", "alerte")).Form!;

        await stage.Cast.Fills("Paul", form, ("alert.what", "La banque demande trois jours"));
        var second = await stage.Cast.Fills("Paul", form, ("alert.what", "La banque demande trois jours"));

        Assert.Equal("Merci, Paul", second.Message!.Title());
        Assert.Single((await stage.ProjectAsync()).Alerts);
        Assert.Single(stage.Cast.SentTo("Ana"));
    }

    [Fact]
    public async Task Its_author_adds_detail_and_the_owners_card_follows()
    {
        var stage = await DisputeStage.OpenAsync();
        var thanks = (await RaisesAsync(stage, "Paul")).Message!;

        var form = (await stage.Cast.Opens("Paul", thanks.Button(Verbs.AlertOpen))).Form!;
        await stage.Cast.Fills("Paul", form, ("alert.help", "Un accord écrit de la banque"));

        Assert.Equal("Un accord écrit de la banque", Assert.Single((await stage.ProjectAsync()).Alerts).WouldHelp);
        var sent = stage.Cast.SentTo("Ana");
        Assert.Equal(2, sent.Count);
        Assert.True(sent[1].Update);
        Assert.Equal(sent[0].CardKey, sent[1].CardKey);
    }

    [Fact]
    public async Task A_click_on_an_older_card_changes_nothing()
    {
        var stage = await DisputeStage.OpenAsync();
        await RaisesAsync(stage, "Paul");
        var card = stage.Cast.SentTo("Ana")[0].Message;
        await stage.Cast.Presses("Marc", card.Button(Verbs.AlertClose));

        var reply = await stage.Cast.Presses("Ana", card.Button(Verbs.AlertClose));

        Assert.StartsWith("Cette alerte a avancé depuis.", reply.Notice, StringComparison.Ordinal);
        Assert.Single(await stage.JournalAsync(), entry => entry.Kind == "alert.closed");
    }

    [Theory]
    [InlineData("Nadia")]
    [InlineData("Helene")]
    [InlineData("Paul")]
    [InlineData("Ines")]
    [InlineData("Zoe")]
    public async Task Only_owner_and_deputy_answer_an_alert(string name)
    {
        var stage = await DisputeStage.OpenAsync();
        await RaisesAsync(stage, "Paul");
        var card = stage.Cast.SentTo("Ana")[0].Message;

        foreach (var button in card.Buttons())
        {
            Assert.NotNull((await stage.Cast.Presses(name, button)).Notice);
        }

        Assert.Null(Assert.Single((await stage.ProjectAsync()).Alerts).ClosedOn);
    }

    [Fact]
    public async Task A_young_alert_opens_a_dispute_only_with_a_reason()
    {
        var stage = await DisputeStage.OpenAsync();
        await RaisesAsync(stage, "Paul");
        var open = stage.Cast.SentTo("Ana")[0].Message.Button(Verbs.DisputeOpen);

        var form = (await stage.Cast.Opens("Ana", open)).Form!;
        var asked = await stage.Cast.Fills("Ana", form);
        Assert.Equal("Qu’est-ce qui rend cela urgent\u00A0? Une phrase suffit.", asked.Form!.ErrorAt("dispute.reason"));
        Assert.Empty((await stage.ProjectAsync()).Disputes);

        var card = (await stage.Cast.Fills("Ana", form, ("dispute.reason", "La recette est jeudi"))).Message!;

        Assert.Equal("Litige, étape 2 sur 10", card.Step());
        Assert.Contains(
            card.Blocks.OfType<ProgressBlock>().First().Lines,
            line => line is { Mark: Mark.Done, Text: "1 Alerte" }
        );
        Assert.Equal("La recette est jeudi", (await stage.JournalAsync())[^1].Details["reason"]);
        Assert.Null(Assert.Single((await stage.ProjectAsync()).Alerts).AgesAt);
    }

    [Fact]
    public async Task A_settled_alert_opens_a_dispute_without_one()
    {
        var stage = await DisputeStage.OpenAsync();
        await RaisesAsync(stage, "Paul");
        await stage.Cast.Waits(TimeSpan.FromDays(7));
        var open = stage.Cast.SentTo("Ana")[^1].Message.Button(Verbs.DisputeOpen);

        var form = (await stage.Cast.Opens("Ana", open)).Form!;
        var card = (await stage.Cast.Fills("Ana", form)).Message!;

        Assert.Equal("La banque demande trois jours…", card.Title());
        var close = (await stage.Cast.Opens("Ana", card.Button(Verbs.DisputeClose))).Form!;
        await stage.Cast.Fills("Ana", close, ("move.reason", "Réglé"));
        Assert.NotNull(Assert.Single((await stage.ProjectAsync()).Alerts).ClosedOn);
    }

    private static async Task<CoachMessage> StatusAsync(DisputeStage stage)
    {
        var project = await stage.ProjectAsync();
        return StatusMessages.Of(
            new Speech("fr-FR", "Europe/Paris"),
            project,
            project.Owner,
            stage.Cast.Clock.GetUtcNow()
        );
    }

    private static async Task<Core.Conversations.Reply> RaisesAsync(DisputeStage stage, string name)
    {
        var form = (await stage.Cast.Says(name, "alerte")).Form!;
        return await stage.Cast.Fills(
            name,
            form,
            ("alert.what", "La banque demande trois jours de plus pour certifier le paiement."),
            ("alert.effect", "end,key"),
            ("alert.when", "2026-12-14"),
            ("alert.help", "Un contact à votre banque")
        );
    }
}
