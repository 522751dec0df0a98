using ChatCoach.Core.Conversations;
using ChatCoach.Core.Disputes;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Tests.Projects;

namespace ChatCoach.Core.Tests.Disputes;

/// <summary>Cards that people keep, clicks that come twice, forms that were begun.</summary>
public sealed class OldCardsTests
{
    [Fact]
    public async Task A_click_on_an_older_card_changes_nothing_and_shows_the_present_one()
    {
        var stage = await DisputeStage.OpenAsync();
        var old = await stage.ReachesDialogueAsync();
        await stage.NotesCallAsync();
        await stage.NotesCallAsync();
        var next = old.Primary().Call! with { Verb = Verbs.DisputeNext };

        var reply = await stage.Cast.Send("Ana", new Pressed(next, FieldValues.None));

        Assert.StartsWith("Le litige a avancé depuis cette carte.", reply.Notice, StringComparison.Ordinal);
        Assert.Equal("Passer à l’étape 5", reply.Message!.Primary().Title);
        Assert.Equal(DisputeStep.Dialogue, (await stage.DisputeAsync()).Step);
    }

    [Fact]
    public async Task A_double_click_moves_one_step()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();
        await stage.NotesCallAsync();
        var card = (await stage.NotesCallAsync()).Message!;

        await stage.Cast.Presses("Ana", card.Primary());
        var second = await stage.Cast.Presses("Ana", card.Primary());

        Assert.Equal("Litige, étape 5 sur 10", second.Message!.Step());
        Assert.Equal(DisputeStep.Sponsors, (await stage.DisputeAsync()).Step);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_move_that_is_delivered_again_gets_the_first_answer_and_moves_no_second_time(bool typed)
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();
        await stage.NotesCallAsync();
        var card = (await stage.NotesCallAsync()).Message!;
        IncomingInput input = typed ? new Said("suivant") : new Pressed(card.Primary().Call!, FieldValues.None);

        var first = await stage.Cast.Send("Ana", input, "once");
        var again = await stage.Cast.Send("Ana", input, "once");

        Assert.Equal("Litige, étape 5 sur 10", first.Message!.Step());
        Assert.Null(again.Notice);
        Assert.Equal(first.Message!.Text(), again.Message!.Text());
        Assert.Equal(DisputeStep.Sponsors, (await stage.DisputeAsync()).Step);
        Assert.Single(await stage.JournalAsync(), entry => entry.Details.GetValueOrDefault("to") == "5");
    }

    [Fact]
    public async Task A_dispute_that_is_closed_twice_by_one_delivery_is_shown_closed()
    {
        var stage = await DisputeStage.OpenAsync();
        var card = await stage.OpensDisputeAsync();
        var form = (await stage.Cast.Opens("Ana", card.Button(Verbs.DisputeClose))).Form!;
        var sent = new Submitted(
            form.Submit.Call!,
            new FieldValues(new Dictionary<string, string>(StringComparer.Ordinal) { ["move.reason"] = "Réglé" })
        );

        await stage.Cast.Send("Ana", sent, "once");
        var again = await stage.Cast.Send("Ana", sent, "once");
        var other = await stage.Cast.Send("Ana", sent, "another");

        Assert.Null(again.Notice);
        Assert.Equal("Ce litige est clos\u00A0; rien n’a été modifié.", other.Notice);
        Assert.Single(await stage.JournalAsync(), entry => entry.Kind == "dispute.closed");
    }

    [Fact]
    public async Task A_redelivered_call_counts_once()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();
        var form = (await stage.Cast.Says("Ana", "appel")).Form!;
        var sent = new Submitted(
            form.Submit.Call!,
            new FieldValues(form.Fields.Where(f => f.Value is not null).ToDictionary(f => f.Id, f => f.Value!))
        );

        await stage.Cast.Send("Ana", sent, "again");
        var reply = await stage.Cast.Send("Ana", sent, "again");
        await stage.Cast.Send("Ana", sent, "double click");

        Assert.Single((await stage.DisputeAsync()).Exchanges);
        Assert.StartsWith("Un deuxième vrai appel", reply.Message!.Box().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_calls_noted_alike_are_two_calls()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();

        await stage.NotesCallAsync();
        await stage.NotesCallAsync();

        Assert.Equal(2, (await stage.DisputeAsync()).Exchanges.Count);
    }

    [Fact]
    public async Task A_dispute_created_twice_by_one_delivery_is_one_dispute()
    {
        var stage = await DisputeStage.OpenAsync();
        var ask = await stage.Cast.Says("Ana", "litige");
        var form = (await stage.Cast.Opens("Ana", ask.Button(Verbs.DisputeOpen))).Form!;
        var sent = new Submitted(
            form.Submit.Call!,
            new FieldValues(
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["dispute.title"] = "Catalogue",
                    ["dispute.start"] = "facts",
                }
            )
        );

        await stage.Cast.Send("Ana", sent, "one");
        await stage.Cast.Send("Ana", sent, "one");
        var other = await stage.Cast.Send("Ana", sent, "two");

        Assert.Single((await stage.ProjectAsync()).Disputes);
        Assert.StartsWith("Ce litige est déjà ouvert", other.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_was_open_while_the_deputy_worked_comes_back_with_everything_kept()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();
        await stage.RecordsFactAsync();
        var card = (await stage.Cast.Says("Ana", "litige")).Message!;
        var anas = (await stage.Cast.Opens("Ana", card.Primary())).Form!;
        var marcs = (await stage.Cast.Opens("Marc", card.Primary())).Form!;
        await stage.Cast.Fills("Marc", marcs, ("clock.days", "2"));

        var back = await stage.Cast.Fills("Ana", anas, ("clock.days", "4"), ("clock.cause", "Congés"));
        Assert.StartsWith(
            "Le litige a changé pendant que vous écriviez.",
            back.Form!.Problem,
            StringComparison.Ordinal
        );
        Assert.Equal("Congés", back.Form!.ValueOf("clock.cause"));
        Assert.Equal(2, (await stage.DisputeAsync()).Clock!.Days);

        await stage.Cast.Fills("Ana", back.Form!);
        Assert.Equal(4, (await stage.DisputeAsync()).Clock!.Days);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_recorded_once()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();
        await stage.RecordsFactAsync();
        var card = (await stage.Cast.Says("Ana", "litige")).Message!;
        var form = (await stage.Cast.Opens("Ana", card.Primary())).Form!;

        await stage.Cast.Fills("Ana", form, ("clock.days", "4"));
        var second = await stage.Cast.Fills("Ana", form, ("clock.days", "4"));

        Assert.Equal("Noter le contrat", second.Message!.Primary().Title);
        Assert.Single(await stage.JournalAsync(), entry => entry.Kind == "sheet.recorded");
    }

    [Fact]
    public async Task A_form_with_a_gap_is_kept_as_a_draft_and_offered_again()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();
        await stage.RecordsFactAsync();
        var card = (await stage.Cast.Says("Ana", "litige")).Message!;
        card = (await stage.DoesAsync("Ana", card, ("clock.days", "0"))).Message!;

        var asked = await stage.DoesAsync("Ana", card, ("contract.clauses", "Article 4"));
        var again = (await stage.Cast.Opens("Ana", card.Primary())).Form!;

        Assert.NotEmpty(asked.Form!.ErrorAt("contract.deadline"));
        Assert.Equal("Article 4", again.ValueOf("contract.clauses"));
        Assert.Equal("Voici ce que vous aviez commencé\u00A0; rien n’est perdu.", again.Problem);
    }

    [Fact]
    public async Task A_draft_holds_the_forms_own_fields_alone_and_never_grows_without_measure()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();
        var form = (await stage.Cast.Says("Ana", "fait")).Form!;

        await stage.Cast.Fills("Ana", form, ("fact.what", "Rien reçu"), ("stranger", "x"));
        var huge = await stage.Cast.Fills("Ana", form, ("fact.what", new string('é', 31_000)));

        var draft = Assert.Single((await stage.DisputeAsync()).Drafts);
        Assert.Equal("Rien reçu", draft.Values["fact.what"]);
        Assert.DoesNotContain("stranger", draft.Values.Keys);
        Assert.Equal(31_000, huge.Form!.ValueOf("fact.what").Length);
    }

    [Fact]
    public async Task A_lost_race_is_run_again_on_what_the_other_left()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();
        stage.Cast.Projects.BeforeNextCommit = () => stage.RecordsFactAsync("Marc", "Le fait de Marc");

        await stage.RecordsFactAsync("Ana", "Le fait d’Ana");

        Assert.Equal(
            ["Le fait de Marc", "Le fait d’Ana"],
            (await stage.DisputeAsync()).Facts.Select(fact => fact.What)
        );
    }

    [Fact]
    public async Task A_typed_word_moves_it_only_for_who_changed_it_last_and_anyone_else_sees_the_card_first()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();
        await stage.NotesCallAsync();
        await stage.NotesCallAsync();

        var asked = await stage.Cast.Says("Marc", "suivant");

        Assert.StartsWith("Ana a modifié ce litige en dernier", asked.Notice, StringComparison.Ordinal);
        Assert.Equal(DisputeStep.Dialogue, (await stage.DisputeAsync()).Step);
        await stage.Cast.Presses("Marc", asked.Message!.Primary());
        Assert.Equal(DisputeStep.Sponsors, (await stage.DisputeAsync()).Step);

        await stage.AltersAsync(dispute =>
            dispute with
            {
                Sponsors = new SponsorsMeeting("refused", new DateOnly(2026, 12, 7), null),
                ThirdParty = new ThirdParty("clause", null, null, null),
            }
        );
        Assert.NotNull((await stage.Cast.Says("Ana", "suivant")).Notice);
        Assert.Equal(DisputeStep.Sponsors, (await stage.DisputeAsync()).Step);
        await stage.Cast.Says("Marc", "suivant");
        Assert.Equal(DisputeStep.ThirdParty, (await stage.DisputeAsync()).Step);
    }

    [Fact]
    public async Task Of_two_who_type_it_at_the_same_moment_one_moves_it_and_the_other_is_asked()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();
        await stage.NotesCallAsync();
        await stage.NotesCallAsync();
        await stage.AltersAsync(dispute =>
            dispute with
            {
                ChangedBy = null,
                Sponsors = new SponsorsMeeting("refused", new DateOnly(2026, 12, 7), null),
                ThirdParty = new ThirdParty("clause", null, null, null),
            }
        );
        stage.Cast.Projects.BeforeNextCommit = async () => await stage.Cast.Says("Marc", "suivant");

        var second = await stage.Cast.Says("Ana", "suivant");

        Assert.StartsWith("Marc a modifié ce litige en dernier", second.Notice, StringComparison.Ordinal);
        Assert.Equal(DisputeStep.Sponsors, (await stage.DisputeAsync()).Step);
    }

    [Fact]
    public async Task Two_people_who_move_it_at_once_move_it_one_step_and_the_second_is_told()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();
        await stage.NotesCallAsync();
        var card = (await stage.NotesCallAsync()).Message!;
        Reply? won = null;
        stage.Cast.Projects.BeforeNextCommit = async () => won = await stage.Cast.Presses("Marc", card.Primary());

        var lost = await stage.Cast.Presses("Ana", card.Primary());

        Assert.Null(won!.Notice);
        Assert.Equal("Litige, étape 5 sur 10", won.Message!.Step());
        Assert.StartsWith("Le litige a avancé depuis cette carte.", lost.Notice, StringComparison.Ordinal);
        Assert.Equal("Litige, étape 5 sur 10", lost.Message!.Step());
        var dispute = await stage.DisputeAsync();
        Assert.Equal(DisputeStep.Sponsors, dispute.Step);
        Assert.Equal("Marc", Assert.Single(dispute.Moves, move => move.To == DisputeStep.Sponsors).By);
        Assert.Single(await stage.JournalAsync(), entry => entry.Kind == "dispute.moved" && entry.Details["to"] == "5");
    }

    [Fact]
    public async Task One_who_goes_back_while_another_goes_on_is_told_and_changes_nothing()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();
        await stage.NotesCallAsync();
        var card = (await stage.NotesCallAsync()).Message!;
        var back = (await stage.Cast.Opens("Ana", card.Button(Verbs.DisputeBack))).Form!;
        stage.Cast.Projects.BeforeNextCommit = () => stage.Cast.Presses("Marc", card.Primary());

        var lost = await stage.Cast.Fills("Ana", back, ("move.to", "2"), ("move.reason", "Un fait manque"));

        Assert.StartsWith("Le litige a avancé depuis cette carte.", lost.Notice, StringComparison.Ordinal);
        Assert.Equal(DisputeStep.Sponsors, (await stage.DisputeAsync()).Step);
    }

    [Fact]
    public async Task A_closed_dispute_takes_nothing_more()
    {
        var stage = await DisputeStage.OpenAsync();
        var card = await stage.OpensDisputeAsync();
        var fact = (await stage.Cast.Says("Ana", "fait")).Form!;
        var close = (await stage.Cast.Opens("Ana", card.Button(Verbs.DisputeClose))).Form!;
        await stage.Cast.Fills("Ana", close, ("move.reason", "Réglé"));

        var late = await stage.Cast.Fills("Ana", fact, ("fact.what", "Trop tard"));
        var next = await stage.Cast.Presses(
            "Ana",
            Button.Press("", card.Primary().Call! with { Verb = Verbs.DisputeNext })
        );

        Assert.StartsWith("Ce litige est clos", late.Notice, StringComparison.Ordinal);
        Assert.StartsWith("Ce litige est clos", next.Notice, StringComparison.Ordinal);
        Assert.Empty((await stage.DisputeAsync()).Facts);
    }
}
