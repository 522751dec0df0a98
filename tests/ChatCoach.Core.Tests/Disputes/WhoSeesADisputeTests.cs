using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Tests.Disputes;

/// <summary>Who may do what: role by thing, each refusal friendly and without a trace in the journal.</summary>
public sealed class WhoSeesADisputeTests
{
    /// <summary>A typed command, and the people whom it answers; the others get a sentence.</summary>
    public static TheoryData<string, string> Commands =>
        new()
        {
            { "litige", "Ana Marc" },
            { "suivant", "Ana Marc" },
            { "retour", "Ana Marc" },
            { "lettre", "Ana Marc" },
            { "avocat", "Ana Marc" },
            { "fait", "Ana Marc Nadia" },
            { "appel", "Ana Marc Nadia" },
            { "alerte", "Ana Marc Nadia Helene Paul" },
        };

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Each_command_answers_those_whom_it_is_for(string command, string allowed)
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();

        foreach (var name in new[] { "Ana", "Marc", "Nadia", "Helene", "Paul", "Ines", "Zoe" })
        {
            var entries = (await stage.JournalAsync()).Count;
            var reply = await stage.Cast.Says(name, command);

            if (allowed.Split(' ').Contains(name))
            {
                Assert.True(reply.Message is not null || reply.Form is not null, name);
            }
            else
            {
                Assert.Equal(ReplyKind.Note, reply.Kind);
                Assert.DoesNotContain("Catalogue", reply.Notice, StringComparison.Ordinal);
                Assert.Equal(entries, (await stage.JournalAsync()).Count);
            }
        }
    }

    /// <summary>Every button of the card, as others might get hold of it by a forwarded card.</summary>
    [Theory]
    [InlineData("Nadia")]
    [InlineData("Helene")]
    [InlineData("Paul")]
    [InlineData("Ines")]
    [InlineData("Zoe")]
    public async Task A_forwarded_card_shows_and_changes_nothing(string name)
    {
        var stage = await DisputeStage.OpenAsync();
        var card = await stage.OpensDisputeAsync();
        var entries = (await stage.JournalAsync()).Count;

        foreach (
            var button in card.Buttons()
                .Where(button => button.Call is not null and not { Verb: Verbs.FactOpen or Verbs.ExchangeOpen })
        )
        {
            Assert.Equal(ReplyKind.Note, (await stage.Cast.Presses(name, button)).Kind);
            Assert.Equal(ReplyKind.Note, (await stage.Cast.Opens(name, button)).Kind);
            Assert.Equal(
                ReplyKind.Note,
                (await stage.Cast.Send(name, new Submitted(button.Call!, FieldValues.None))).Kind
            );
        }

        Assert.Equal(entries, (await stage.JournalAsync()).Count);
    }

    [Fact]
    public async Task A_contributor_records_a_fact_and_an_exchange_without_seeing_the_steps()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();

        var fact = (await stage.RecordsFactAsync("Nadia")).Message!;
        var exchange = (await stage.NotesCallAsync(who: "Nadia")).Message!;

        Assert.DoesNotContain(fact.Buttons(), button => button.Call?.Verb == Verbs.DisputeShow);
        Assert.Equal("Équipe seulement", fact.Band.SeenBy);
        Assert.Equal("Échange noté", exchange.Title());
        Assert.DoesNotContain(exchange.Blocks, block => block is RailBlock or BoxBlock);
        var dispute = await stage.DisputeAsync();
        Assert.Equal("Nadia", Assert.Single(dispute.Facts).RecordedBy);
        Assert.Equal("Nadia", Assert.Single(dispute.Exchanges).RecordedBy);
    }

    [Fact]
    public async Task The_deputy_moves_it_as_the_owner_does()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync("Marc");
        var form = (await stage.Cast.Says("Marc", "retour")).Form!;

        await stage.Cast.Fills("Marc", form, ("move.reason", "D’abord une réunion"));

        var moved = (await stage.JournalAsync())[^1];
        Assert.Equal(Scenarios.Cast.Key("Marc").ToString(), moved.Actor);
    }

    [Fact]
    public async Task Where_there_is_no_deputy_only_the_owner_is_named()
    {
        var stage = await DisputeStage.OpenAsync(deputy: false);

        var card = await stage.OpensDisputeAsync();

        Assert.Equal("Visible par Ana uniquement", card.Band.SeenBy);
    }

    [Fact]
    public async Task In_a_channel_the_answer_goes_to_the_private_chat()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();

        var reply = await stage.Cast.SaysInChannel("Ana", "litige");

        Assert.NotNull(reply.Elsewhere);
        Assert.Equal("Je vous ai écrit en privé.", reply.Notice);
    }
}
