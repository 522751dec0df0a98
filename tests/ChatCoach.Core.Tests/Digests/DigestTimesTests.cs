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

/// <summary>When a digest comes, and when it does not.</summary>
public sealed class DigestTimesTests
{
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
    public async Task On_a_holiday_it_waits_for_the_next_working_day_and_leave_does_not_stop_it()
    {
        var stage = await OpenAsync();
        await stage.Cast.SaysInChannel("Ana", "suivre ici");
        await stage.ChangesAsync(project => project.WithLeave(_ => true, "2027-03-01", "2027-04-30"));

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

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_a_checkpoint_asked_for_comes_though_rhythm_or_channel_change_meanwhile(bool channel)
    {
        var stage = await OpenAsync();
        await stage.ChangesAsync(project =>
            project with
            {
                Settings = project.Settings with { Digest = DigestRhythm.EachCheckpoint },
            }
        );
        await stage.Cast.SaysInChannel("Ana", "suivre ici");
        await stage.RunsUntil(3, 20);
        await stage.AnswersAsync("Ana", stage.LastTo("Ana"));

        if (channel)
        {
            await stage.Cast.SaysInChannel("Ana", "suivre ici équipe seule");
        }
        else
        {
            var form = (
                await stage.Cast.Opens("Ana", Button.Open("", new ActionCall(Verbs.RhythmOpen, CheckpointStage.Site)))
            ).Form!;
            await stage.Cast.Fills("Ana", form, (RhythmForm.Day, "MON"));
        }

        await stage.RunsUntil(4, 12);

        Assert.Equal(
            CheckpointStage.December(4, 9),
            stage.Cast.Timeline.Single(sent => sent.Message.Where is not null).At
        );
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
    public async Task Once_all_was_told_nothing_is_planned_until_something_is_under_way_again()
    {
        var stage = await OpenAsync();
        await stage.Cast.SaysInChannel("Ana", "suivre ici");
        await stage.ChangesAsync(project =>
            project with
            {
                Stages = [project.Stages[0] with { AcceptedOn = new DateOnly(2026, 11, 30) }],
            }
        );
        await stage.RunsUntil(21, 18);

        Assert.Single(Posted(stage));
        Assert.DoesNotContain("digest.skipped", (await stage.JournalAsync()).Select(entry => entry.Kind));
        Assert.DoesNotContain((await stage.ProjectAsync()).AgendaItems(), item => item.Kind == AgendaKind.Digest);

        await stage.ChangesAsync(project =>
            (project with { Stages = [project.Stages[0] with { AcceptedOn = null }] }).PlanningDigest(
                stage.Cast.Clock.GetUtcNow()
            )
        );
        await stage.RunsUntil(29, 18);
        Assert.Equal(2, Posted(stage).Count);
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
}
