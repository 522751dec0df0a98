using ChatCoach.Core.Conversations;
using ChatCoach.Core.Disputes;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Disputes;

/// <summary>The note of a call, confirmed or corrected by the provider, whose words replace nothing.</summary>
public sealed class ConfirmingNotesTests
{
    private const string Said = "Paul a dit que deux développeurs manquent.";
    private const string Agreed = "Nadia valide les fiches.";
    private const string Contested = "La date du paiement.";

    [Fact]
    public async Task Without_a_dispute_too_a_form_sent_twice_is_one_note_and_another_form_is_another()
    {
        var stage = await DisputeStage.OpenAsync();
        var form = (await stage.Cast.Says("Ana", "appel")).Form!;
        var returned = (await stage.Cast.Fills("Ana", form, ("exchange.who", ""))).Form!;

        await stage.Cast.Fills("Ana", form, ("exchange.agreed", "Livraison le 18."));
        var again = await stage.Cast.Fills("Ana", form, ("exchange.agreed", "Livraison le 18."));
        var corrected = await stage.Cast.Fills(
            "Ana",
            returned,
            ("exchange.who", "Paul"),
            ("exchange.agreed", "Livraison le 18.")
        );

        Assert.NotNull(again.Message);
        Assert.NotNull(corrected.Message);
        Assert.Single(stage.Cast.SentTo("Paul"));
        Assert.Single(await stage.JournalAsync(), entry => entry.Kind == "exchange.recorded");
        Assert.Single(await stage.JournalAsync(), entry => entry.Kind == "note.sent");
        var other = (await stage.Cast.Says("Ana", "appel")).Form!;
        await stage.Cast.Fills("Ana", other, ("exchange.agreed", "Livraison le 18."));
        Assert.Equal(2, stage.Cast.SentTo("Paul").Count);
        Assert.Equal(2, (await stage.JournalAsync()).Count(entry => entry.Kind == "exchange.recorded"));
    }

    [Fact]
    public async Task The_provider_gets_what_is_agreed_contested_and_next_and_never_what_was_said()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();

        var reply = await NotesAsync(stage);

        Assert.Contains("envoyés à Paul", reply.Notice, StringComparison.Ordinal);
        var got = Assert.Single(stage.Cast.SentTo("Paul")).Message;
        Assert.True(got.Band.Shared);
        foreach (var part in new[] { Agreed, Contested, "Catalogue, Paul", "8\u00A0janv." })
        {
            Assert.Contains(part, got.Text(), StringComparison.Ordinal);
        }

        Assert.DoesNotContain(Said, got.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("litige", got.Text(), StringComparison.OrdinalIgnoreCase);
        Assert.All(got.Buttons(), button => Assert.NotEqual("d1", button.Call!.Subject));
        Assert.Contains("Sans réponse depuis", await RecordedAsync(stage), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_press_confirms_it_and_the_owner_hears_who_and_when()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();
        await NotesAsync(stage);
        var got = Assert.Single(stage.Cast.SentTo("Paul")).Message;

        var reply = await stage.Cast.Presses("Paul", got.Primary());

        Assert.StartsWith("Merci", reply.Notice, StringComparison.Ordinal);
        Assert.Contains(
            "Vous l’avez confirmée, lun.\u00A07\u00A0déc.",
            reply.Message!.Text(),
            StringComparison.Ordinal
        );
        var told = Assert.Single(stage.Cast.SentTo("Ana")).Message;
        Assert.Contains("Confirmée par Paul, lun.\u00A07\u00A0déc.", told.Text(), StringComparison.Ordinal);
        Assert.Contains("Confirmée par Paul", await RecordedAsync(stage), StringComparison.Ordinal);
        Assert.Equal("note.confirmed", (await stage.JournalAsync())[^1].Kind);
    }

    [Fact]
    public async Task A_correction_stands_beside_the_note_and_a_later_answer_beside_the_correction()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();
        await NotesAsync(stage);
        var got = Assert.Single(stage.Cast.SentTo("Paul")).Message;
        var form = (await stage.Cast.Opens("Paul", got.Button(Verbs.NoteCorrect))).Form!;

        var empty = await stage.Cast.Fills("Paul", form);
        var corrected = await stage.Cast.Fills("Paul", form, ("note.words", "Une matinée, pas deux."));
        var confirmed = await stage.Cast.Presses("Paul", corrected.Message!.Button(Verbs.NoteConfirm));

        Assert.NotEmpty(empty.Form!.ErrorAt("note.words"));
        Assert.Contains(Agreed, corrected.Message!.Text(), StringComparison.Ordinal);
        Assert.Contains("Une matinée, pas deux.", confirmed.Message!.Text(), StringComparison.Ordinal);
        var exchange = Assert.Single((await stage.DisputeAsync()).Exchanges);
        Assert.Equal((Agreed, Contested, true), (exchange.Agreed, exchange.Contested, exchange.Note!.Answer!.Confirms));
        var told = stage.Cast.SentTo("Ana");
        Assert.Equal([false, true], told.Select(message => message.Update));
        Assert.Contains("Une matinée, pas deux.", told[^1].Message.Text(), StringComparison.Ordinal);
        var entry = (await stage.JournalAsync()).Single(one => one.Kind == "note.corrected");
        Assert.Equal(("Paul", "Une matinée, pas deux."), (entry.Details["by"], entry.Details["words"]));
    }

    [Fact]
    public async Task The_same_answer_twice_is_one_answer()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();
        await NotesAsync(stage);
        var press = new Pressed(Assert.Single(stage.Cast.SentTo("Paul")).Message.Primary().Call!, FieldValues.None);

        await stage.Cast.Send("Paul", press, "once");
        var entries = (await stage.JournalAsync()).Count;
        await stage.Cast.Send("Paul", press, "once");
        await stage.Cast.Send("Paul", press, "other");

        Assert.Equal(entries, (await stage.JournalAsync()).Count);
        Assert.Single(stage.Cast.SentTo("Ana"));
    }

    [Fact]
    public async Task The_same_note_sent_again_goes_out_once()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();
        var form = (await stage.Cast.Says("Ana", "appel")).Form!;
        var values = form
            .Fields.Where(field => field.Value is not null)
            .ToDictionary(field => field.Id, field => field.Value!, StringComparer.Ordinal);
        values["exchange.agreed"] = Agreed;
        var submit = new Submitted(form.Submit.Call!, new FieldValues(values));

        var first = await stage.Cast.Send("Ana", submit, "once");
        var again = await stage.Cast.Send("Ana", submit, "once");
        var other = await stage.Cast.Send("Ana", submit, "other");

        Assert.Equal([first.Notice, first.Notice], [again.Notice, other.Notice]);
        Assert.Single(stage.Cast.SentTo("Paul"));
        Assert.Single((await stage.DisputeAsync()).Exchanges);
    }

    [Theory]
    [InlineData("Nadia")]
    [InlineData("Helene")]
    [InlineData("Ines")]
    [InlineData("Zoe")]
    public async Task Nobody_but_the_provider_answers_it(string name)
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();
        await NotesAsync(stage);
        var got = Assert.Single(stage.Cast.SentTo("Paul")).Message;
        var entries = (await stage.JournalAsync()).Count;

        foreach (var button in got.Buttons())
        {
            var reply = await stage.Cast.Presses(name, button);
            Assert.DoesNotContain(Agreed, reply.Message?.Text() ?? "", StringComparison.Ordinal);
        }

        Assert.Equal(entries, (await stage.JournalAsync()).Count);
    }

    [Fact]
    public async Task The_owner_who_presses_the_providers_button_sees_where_the_note_stands_and_confirms_nothing()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();
        await NotesAsync(stage);
        var got = Assert.Single(stage.Cast.SentTo("Paul")).Message;

        var reply = await stage.Cast.Presses("Ana", got.Primary());

        Assert.Contains("Sans réponse depuis", reply.Message!.Text(), StringComparison.Ordinal);
        Assert.Null((await stage.DisputeAsync()).Exchanges[0].Note!.Answer);
    }

    [Fact]
    public async Task A_provider_who_has_not_joined_leaves_the_note_unconfirmed_and_it_says_so()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();
        await stage.Cast.Desk.RunAsync(
            DisputeStage.Site,
            stage.Cast.Clock.GetUtcNow(),
            session =>
            {
                session.Project = session.Project with
                {
                    Members =
                    [
                        .. session.Project.Members.Select(member =>
                            member.Role == Role.Provider ? member with { Person = null } : member
                        ),
                    ],
                };
                session.Record("test.left");
                return Task.CompletedTask;
            },
            TestContext.Current.CancellationToken
        );

        var reply = await NotesAsync(stage);

        Assert.Contains("sans confirmation", reply.Notice, StringComparison.Ordinal);
        Assert.Contains(
            "Sans confirmation : personne chez Agence Lumen".Replace(" :", "\u00A0:", StringComparison.Ordinal),
            await RecordedAsync(stage),
            StringComparison.Ordinal
        );
        Assert.Empty(stage.Cast.SentTo("Paul"));
    }

    [Fact]
    public async Task Without_the_box_the_note_stays_and_without_a_dispute_it_may_go_all_the_same()
    {
        var stage = await DisputeStage.OpenAsync();

        await NotesAsync(stage, ("exchange.send", "false"));
        Assert.Empty(stage.Cast.SentTo("Paul"));
        await NotesAsync(stage);

        var got = Assert.Single(stage.Cast.SentTo("Paul")).Message;
        await stage.Cast.Presses("Paul", got.Primary());
        Assert.Contains(
            "Confirmée par Paul",
            Assert.Single(stage.Cast.SentTo("Ana")).Message.Text(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_exchange_whose_note_goes_makes_older_cards_old_as_any_other_does()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();
        await stage.NotesCallAsync();
        var card = (await stage.NotesCallAsync()).Message!;
        await NotesAsync(stage, "Marc", []);
        Assert.Single(stage.Cast.SentTo("Paul"));

        var late = await stage.Cast.Presses("Ana", card.Primary());

        Assert.StartsWith("Le litige a avancé depuis cette carte.", late.Notice, StringComparison.Ordinal);
        Assert.Equal(DisputeStep.Dialogue, (await stage.DisputeAsync()).Step);
    }

    [Theory]
    [InlineData("Nadia", true)]
    [InlineData("Marc", false)]
    public async Task A_contributor_notes_a_call_and_sends_nothing(string name, bool stays)
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();

        await NotesAsync(stage, ("exchange.send", "true"), name);

        Assert.Equal(stays, stage.Cast.SentTo("Paul").Count == 0);
    }

    private static Task<Reply> NotesAsync(DisputeStage stage, (string, string)? more = null, string who = "Ana") =>
        NotesAsync(stage, who, more is { } one ? [one] : []);

    private static async Task<Reply> NotesAsync(DisputeStage stage, string who, (string, string)[] more)
    {
        var form = (await stage.Cast.Says(who, "appel")).Form!;
        return await stage.Cast.Fills(
            who,
            form,
            [
                ("exchange.said", Said),
                ("exchange.agreed", Agreed),
                ("exchange.contested", Contested),
                ("exchange.next", "Catalogue, Paul"),
                ("exchange.due", "2027-01-08"),
                .. more,
            ]
        );
    }

    private static async Task<string> RecordedAsync(DisputeStage stage)
    {
        var card = (await stage.Cast.Says("Ana", "litige")).Message!;
        return (await stage.Cast.Presses("Ana", card.Button(Verbs.DisputeFile))).Message!.Text();
    }
}
