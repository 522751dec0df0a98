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

namespace ChatCoach.Core.Tests.Digests;

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
    public async Task It_comes_once_a_week_into_one_thread()
    {
        var stage = await OpenAsync();
        await stage.Cast.SaysInChannel("Marc", "suivre ici");

        await stage.RunsUntil(7, 8, 59);
        Assert.Empty(Posted(stage));
        await stage.RunsUntil(14, 18);

        Assert.Equal(
            [CheckpointStage.December(7, 9), CheckpointStage.December(14, 9)],
            stage.Cast.Timeline.Where(sent => sent.Message.Where is not null).Select(sent => sent.At)
        );
        Assert.Single(Posted(stage).Select(sent => (sent.CardKey, sent.Where!.ConversationId)).Distinct());
        Assert.Equal(2, Posted(stage).Select(sent => sent.Id).Distinct().Count());
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
    public async Task On_a_holiday_it_waits_for_the_next_working_day_and_leave_does_not_stop_it()
    {
        var stage = await OpenAsync();
        await stage.Cast.SaysInChannel("Ana", "suivre ici");
        await stage.ChangesAsync(project =>
            project with
            {
                Members =
                [
                    .. project.Members.Select(member =>
                        member with
                        {
                            DaysOff = [new DateRange(new DateOnly(2027, 3, 1), new DateOnly(2027, 4, 30))],
                        }
                    ),
                ],
            }
        );

        await stage.Cast.Waits(
            CheckpointStage.At(new DateOnly(2027, 4, 2), new TimeOnly(18, 0)) - stage.Cast.Clock.GetUtcNow()
        );

        Assert.Equal(
            [
                CheckpointStage.At(new DateOnly(2027, 3, 22), new TimeOnly(9, 0)),
                CheckpointStage.At(new DateOnly(2027, 3, 30), new TimeOnly(9, 0)),
            ],
            stage.Cast.Timeline.Where(sent => sent.Message.Where is not null).Select(sent => sent.At).TakeLast(2)
        );
    }

    [Fact]
    public async Task What_came_due_while_the_service_was_down_comes_once_in_working_time()
    {
        var stage = await OpenAsync();
        await stage.Cast.SaysInChannel("Ana", "suivre ici");
        stage.IsDownUntil(22, 20);

        await stage.RunsUntil(29, 18);

        Assert.Equal(
            [CheckpointStage.December(23, 9), CheckpointStage.December(28, 9)],
            stage.Cast.Timeline.Where(sent => sent.Message.Where is not null).Select(sent => sent.At)
        );
    }

    [Theory]
    [InlineData("Fortnightly", 7, 21)]
    [InlineData("Never")]
    public async Task The_rhythm_of_the_settings_holds(string rhythm, params int[] days)
    {
        var stage = await OpenAsync();
        await stage.Cast.SaysInChannel("Ana", "suivre ici");
        var form = (
            await stage.Cast.Opens("Ana", Button.Open("", new ActionCall(Verbs.RhythmOpen, CheckpointStage.Site)))
        ).Form!;

        await stage.Cast.Fills("Ana", form, (RhythmForm.Digest, rhythm));
        await stage.RunsUntil(30, 18);

        Assert.Equal(
            days.Select(day => CheckpointStage.December(day, 9)),
            stage.Cast.Timeline.Where(sent => sent.Message.Where is not null).Select(sent => sent.At)
        );
    }

    [Fact]
    public async Task Where_each_checkpoint_brings_one_an_edit_brings_no_second()
    {
        var stage = await OpenAsync();
        await stage.ChangesAsync(project =>
            project with
            {
                Settings = project.Settings with { Digest = DigestRhythm.EachCheckpoint },
            }
        );
        await stage.Cast.SaysInChannel("Ana", "suivre ici");
        await stage.RunsUntil(3, 10);

        var summary = (await stage.AnswersAsync("Ana", stage.LastTo("Ana"))).Message!;
        await stage.RunsUntil(3, 11);
        await stage.AnswersAsync("Ana", summary, ("health", "AtRisk"));
        await stage.RunsUntil(10, 9);

        Assert.Single(Posted(stage));
    }

    [Fact]
    public async Task Nothing_comes_during_a_pause_and_it_comes_back_by_itself()
    {
        var stage = await OpenAsync();
        await stage.Cast.SaysInChannel("Ana", "suivre ici");
        await stage.ChangesAsync(project =>
            project with
            {
                Schedule = project.Schedule with { PausedUntil = new DateOnly(2026, 12, 16) },
            }
        );

        await stage.RunsUntil(21, 18);

        Assert.Equal(
            [CheckpointStage.December(21, 9)],
            stage.Cast.Timeline.Where(sent => sent.Message.Where is not null).Select(sent => sent.At)
        );
        Assert.Equal(2, (await stage.JournalAsync()).Count(entry => entry.Kind == "digest.skipped"));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(7)]
    public async Task The_last_digest_says_that_all_is_accepted_also_where_that_was_said_after_the_days_digest(int day)
    {
        var stage = await OpenAsync();
        await stage.Cast.SaysInChannel("Ana", "suivre ici");
        await stage.RunsUntil(7, 15);
        await stage.ChangesAsync(project =>
            project with
            {
                Stages = [project.Stages[0] with { AcceptedOn = new DateOnly(2026, 12, day) }],
            }
        );

        await stage.RunsUntil(28, 18);

        Assert.Equal(
            ["étape 1 sur 1. La balle\u00A0: Agence Lumen.", "toutes les étapes sont acceptées."],
            Posted(stage)
                .Select(sent => sent.Message.Summary.Replace("Site e-commerce\u00A0: ", "", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task All_accepted_before_a_pause_is_told_after_it()
    {
        var stage = await OpenAsync();
        await stage.Cast.SaysInChannel("Ana", "suivre ici");
        await stage.ChangesAsync(project =>
            project with
            {
                Stages = [project.Stages[0] with { AcceptedOn = new DateOnly(2026, 11, 30) }],
                Schedule = project.Schedule with { PausedUntil = new DateOnly(2026, 12, 9) },
            }
        );

        await stage.RunsUntil(28, 18);

        Assert.EndsWith(
            "toutes les étapes sont acceptées.",
            Assert.Single(Posted(stage)).Message.Summary,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_project_that_was_stopped_posts_nothing_more_and_gives_no_appointment()
    {
        var stage = await OpenAsync();
        await stage.Cast.SaysInChannel("Ana", "suivre ici");
        await stage.ChangesAsync(project =>
            project with
            {
                Stages =
                [
                    project.Stages[0] with
                    {
                        Gate = new Gate(GateDecision.Stop, "Budget", new DateOnly(2026, 12, 1), "Ana"),
                    },
                ],
            }
        );

        await stage.RunsUntil(21, 18);
        var calendar = await stage.Cast.Says("Ana", "calendrier");

        Assert.Empty(Posted(stage));
        Assert.Equal("Aucun autre point n’est prévu.", calendar.Notice);
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
                new DigestAgenda().OnDueAsync(
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

    private static async Task<CheckpointStage> OpenAsync(string locale = "fr-FR")
    {
        var stage = await CheckpointStage.OpenAsync(locale: locale);
        var cast = stage.Cast.With(
            new RhythmHandler(
                stage.Cast.Desk,
                new CurrentProjects(stage.Cast.Projects, stage.Cast.People),
                new SettingsView(new WallClock(), stage.Cast.Options)
            )
        );
        foreach (var name in new[] { "Ana", "Marc", "Helene", "Paul" })
        {
            await cast.Says(name, "bonjour");
        }

        return stage;
    }

    /// <summary>Everything that a project can have of what is its team's alone.</summary>
    private static async Task<CheckpointStage> TroubledAsync(string typed)
    {
        var stage = await OpenAsync();
        await stage.ChangesAsync(project =>
            project with
            {
                Risks =
                [
                    Risk("r1", "Un détail", Level.Low, Level.Low),
                    Risk("r2", "Personne pour la recette", Level.Medium, Level.Medium),
                    Risk("r3", "La banque tarde", Level.High, Level.High),
                    Risk("r4", "Le budget fond", Level.High, Level.Low),
                ],
                Disputes = [new DisputeLine("d1", "Litige du catalogue", 2, new DateOnly(2026, 11, 30))],
                Alerts = [new Alert("a1", "La banque", stage.Cast.Clock.GetUtcNow(), "Paul", true)],
            }
        );
        await stage.Cast.SaysInChannel("Ana", typed);
        await stage.RunsUntil(3, 10);
        await stage.AnswersAsync("Ana", stage.LastTo("Ana"), ("health", "OffTrack"), ("worry", "Le budget"));
        return stage;
    }

    private static Risk Risk(string id, string what, Level probability, Level impact) =>
        new(id, what) { Probability = probability, Impact = impact };

    private static List<OutboxMessage> Posted(CheckpointStage stage) =>
        [.. stage.Cast.Projects.Sent.Where(sent => sent.Where is not null)];
}
