using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Digests;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Settings;
using ChatCoach.Core.Tests.Checkpoints;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Scenarios;
using static ChatCoach.Core.Tests.Digests.DigestStage;

namespace ChatCoach.Core.Tests.Digests;

/// <summary>What a channel is told, and who may have it told.</summary>
public sealed class DigestTests
{
    [Theory]
    [InlineData(
        "fr-FR",
        "suivre ici",
        "Désormais, je publie ici le récapitulatif de Site e-commerce, dans un seul fil. "
            + "Il vient chaque semaine, la prochaine fois le lun.\u00A07\u00A0déc. à 9\u00A0h. "
            + "Il contient seulement ce que le prestataire peut lire aussi\u00A0: les étapes, chez qui est la balle, les dates. "
            + "Pour arrêter, écrivez «\u00A0ne plus publier\u00A0»."
    )]
    [InlineData(
        "en-GB",
        "Post the digest here!",
        "From now on, I post the digest of Site e-commerce here, in one thread. "
            + "It comes every week, next on Mon\u00A07\u00A0Dec at 09:00. "
            + "It holds only what the provider may read too: the stages, whose turn it is, the dates. "
            + "To stop, write “stop posting”."
    )]
    public async Task Who_names_a_channel_is_answered_there_for_all_to_read(string locale, string typed, string answer)
    {
        var stage = await OpenAsync(locale);

        var reply = await stage.Cast.SaysInChannel("Ana", typed);

        Assert.Equal((answer, null), (reply.Notice, reply.Elsewhere));
        Assert.Equal("19:channel", (await stage.ProjectAsync()).Channel!.Address.ConversationId);
        Assert.Null((await stage.ProjectAsync()).Channel!.Address.UserId);
    }

    [Fact]
    public async Task A_channel_where_the_provider_reads_is_not_the_teams_alone_whatever_is_said_of_it()
    {
        var stage = await OpenAsync();
        stage.Readers.Names = ["Ana", "Marc", "Paul"];

        var reply = await stage.Cast.SaysInChannel("Ana", "suivre ici équipe seule");

        Assert.Null((await stage.ProjectAsync()).Channel);
        Assert.False(reply.IsOpen);
        Assert.StartsWith("Ce canal est aussi lu par Paul", reply.NoticeElsewhere, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_of_the_provider_who_came_into_the_channel_later_reads_only_what_they_may()
    {
        var stage = await TroubledAsync("suivre ici équipe seule");
        Assert.True((await stage.ProjectAsync()).Channel!.TeamOnly);
        stage.Readers.Names = ["Ana", "Paul"];

        await stage.RunsUntil(7, 10);

        var card = Assert.Single(Posted(stage)).Message;
        Assert.DoesNotContain("La banque tarde", card.Text(), StringComparison.Ordinal);
        Assert.Equal("Tout ce canal", card.Band.SeenBy);
    }

    [Fact]
    public async Task A_channel_that_the_provider_may_read_gets_stages_turn_and_dates_and_nothing_else()
    {
        var stage = await TroubledAsync("suivre ici");

        await stage.RunsUntil(7, 10);

        var card = Assert.Single(Posted(stage)).Message;
        Assert.Equal("Site e-commerce\u00A0: étape 1 sur 1. La balle\u00A0: Agence Lumen.", card.Summary);
        Assert.Equal(("Tout ce canal", true), (card.Band.SeenBy, card.Band.Shared));
        Assert.Equal(
            [
                ("La\u00A0balle", "Agence Lumen"),
                ("Ensuite", "Catalogue, promis le ven.\u00A018\u00A0déc. (prévu le 11\u00A0déc.)"),
                ("Fin prévue", "mer.\u00A031\u00A0mars\u00A02027"),
            ],
            card.Blocks.OfType<FactsBlock>().Single().Facts.Select(fact => (fact.Title, fact.Value))
        );
        Assert.Empty(card.Buttons());
        foreach (
            var word in new[] { "difficulté", "risque", "litige", "banque", "budget", "ouvré", "repouss", "alerte" }
        )
        {
            Assert.DoesNotContain(word, card.Text(), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task A_channel_of_the_team_alone_also_gets_status_three_risks_and_remarks_but_no_dispute()
    {
        var stage = await TroubledAsync("suivre ici, équipe seule");

        await stage.RunsUntil(7, 10);

        var card = Assert.Single(Posted(stage)).Message;
        Assert.Equal("En difficulté", card.Blocks.OfType<StatusBlock>().Single().Word);
        Assert.Equal("Équipe seulement", card.Band.SeenBy);
        Assert.Equal(
            [
                ("La banque tarde", "\u00A0: probable, lourd"),
                ("Personne pour la recette", "\u00A0: possible, moyen"),
                ("Le budget fond", "\u00A0: probable, moyen"),
            ],
            card.Blocks.OfType<BulletsBlock>().Single().Items.Select(item => (item.Strong, item.Rest))
        );
        Assert.NotEmpty(card.Blocks.OfType<RemarksBlock>().Single().Remarks);
        Assert.DoesNotContain("litige", card.Text(), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(card.Buttons());
    }

    [Fact]
    public async Task A_redelivery_names_the_channel_once_and_an_item_that_comes_twice_posts_once()
    {
        var stage = await OpenAsync();
        var channel = new ConversationAddress("msteams", "", "tenant-1", "19:channel", false);
        var first = await stage.Cast.Send("Ana", new Said("suivre ici"), "same", channel);
        var again = await stage.Cast.Send("Ana", new Said("suivre ici"), "same", channel);
        await stage.RunsUntil(7, 9, 1);

        await stage.Cast.Desk.RunAsync(
            CheckpointStage.Site,
            stage.Cast.Clock.GetUtcNow(),
            session =>
                new DigestAgenda(new KnownReaders()).OnDueAsync(
                    session,
                    new AgendaItem(session.Now, AgendaKind.Digest, CheckpointStage.Site),
                    TestContext.Current.CancellationToken
                ),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(first.Notice, again.Notice);
        Assert.Single(await stage.JournalAsync(), entry => entry.Kind == "digest.followed");
        Assert.Single(Posted(stage));
    }

    [Fact]
    public async Task Who_does_not_run_the_project_names_no_channel_and_hears_so_in_private()
    {
        var stage = await OpenAsync();

        foreach (var name in new[] { "Helene", "Paul" })
        {
            var reply = await stage.Cast.SaysInChannel(name, "suivre ici");

            Assert.Equal("Je vous ai écrit en privé.", reply.Notice);
            Assert.Equal("Cette action revient aux responsables du projet. Voyez avec Ana.", reply.NoticeElsewhere);
        }

        Assert.Null((await stage.ProjectAsync()).Channel);
    }

    [Fact]
    public async Task It_stops_when_told_and_says_so_where_all_can_read_it()
    {
        var stage = await OpenAsync();
        var before = await stage.Cast.SaysInChannel("Ana", "ne plus publier");
        await stage.Cast.SaysInChannel("Ana", "suivre ici");

        var reply = await stage.Cast.SaysInChannel("Ana", "ne plus publier");
        await stage.RunsUntil(21, 18);

        Assert.NotNull(before.Elsewhere);
        Assert.Equal(("Je ne publie plus le récapitulatif de Site e-commerce.", null), (reply.Notice, reply.Elsewhere));
        Assert.Empty(Posted(stage));
        Assert.Contains(await stage.JournalAsync(), entry => entry.Kind == "digest.unfollowed");
    }

    [Fact]
    public async Task In_private_it_is_told_how_and_shown_what_the_channel_would_get()
    {
        var stage = await OpenAsync();

        var how = await stage.Cast.Says("Ana", "suivre ici");
        var shown = await stage.Cast.Says("Ana", "récapitulatif");
        var refused = await stage.Cast.Says("Paul", "récapitulatif");

        Assert.StartsWith("Dites-le dans le canal", how.Notice, StringComparison.Ordinal);
        Assert.Equal("Récapitulatif", shown.Message!.Title());
        Assert.StartsWith("Voici ce qu’un canal recevrait maintenant.", shown.Notice, StringComparison.Ordinal);
        Assert.Null(refused.Message);
        Assert.Null((await stage.ProjectAsync()).Channel);
    }

    [Fact]
    public async Task A_channel_that_is_closed_is_let_go_and_the_owner_hears_of_it_once()
    {
        var stage = await OpenAsync();
        await stage.Cast.SaysInChannel("Ana", "suivre ici");
        var address = (await stage.ProjectAsync()).Channel!.Address;

        for (var time = 0; time < 2; time++)
        {
            await stage.Cast.Desk.RunAsync(
                CheckpointStage.Site,
                stage.Cast.Clock.GetUtcNow(),
                session => ClosedChannels.TellAsync(session, address, TestContext.Current.CancellationToken),
                TestContext.Current.CancellationToken
            );
        }

        Assert.Equal("Le canal m’est fermé", Assert.Single(stage.Cast.SentTo("Ana")).Message.Title());
        Assert.Null((await stage.ProjectAsync()).Channel);
    }
}
