using ChatCoach.Core.Agenda;
using ChatCoach.Core.Checkpoints;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;

namespace ChatCoach.Core.Tests.Checkpoints;

public sealed class RemarksTests
{
    private static readonly DateOnly Today = new(2026, 12, 3);
    private static readonly CheckpointAnswers Calm = new()
    {
        Occurrence = Today,
        Health = Health.OnTrack,
        Turn = Side.Provider,
        Next = "Catalogue",
        NextDate = new DateOnly(2026, 12, 11),
    };

    [Fact]
    public void Calm_answers_need_no_remark() => Assert.Empty(Kinds(Calm));

    [Fact]
    public void Off_track_without_an_alert_proposes_one_and_an_open_alert_asks_what_is_done_about_it()
    {
        var bad = Calm with { Health = Health.OffTrack };
        var alert = new Alert("a1", "La banque", DateTimeOffset.UnixEpoch, "Ana", false);

        Assert.Equal([FindingKind.OffTrackUnsaid], Kinds(bad));
        Assert.Equal([FindingKind.AlertWaits], Kinds(bad, project: Project() with { Alerts = [alert] }));
        Assert.Equal(
            [FindingKind.AlertPlanned],
            Kinds(bad, project: Project() with { Alerts = [alert with { Action = "Atelier" }] })
        );
        Assert.Equal(
            [FindingKind.OffTrackUnsaid],
            Kinds(bad, project: Project() with { Alerts = [alert with { ClosedOn = Today }] })
        );
    }

    [Fact]
    public void At_risk_alone_is_remarked_on_and_something_more_precise_takes_its_place()
    {
        var risky = Calm with { Health = Health.AtRisk };

        Assert.Equal([FindingKind.AtRisk], Kinds(risky));
        Assert.Equal([FindingKind.Worry], Kinds(risky with { Worry = "Le budget" }));
    }

    [Fact]
    public void A_promise_that_moves_is_counted_for_the_same_deliverable_only()
    {
        var later = new DateOnly(2026, 12, 18);

        Assert.Equal(1, CheckpointRemarks.MovesOf("catalogue", later, Calm));
        Assert.Equal(3, CheckpointRemarks.MovesOf("Catalogue", later, Calm with { PromiseMoves = 2 }));
        Assert.Equal(2, CheckpointRemarks.MovesOf("Catalogue", Calm.NextDate, Calm with { PromiseMoves = 2 }));
        Assert.Equal(0, CheckpointRemarks.MovesOf("Paiement", later, Calm with { PromiseMoves = 2 }));
        Assert.Equal(0, CheckpointRemarks.MovesOf("Catalogue", later, null));
        Assert.Equal([FindingKind.PromiseMoved], Kinds(Calm with { NextDate = later, PromiseMoves = 1 }, Calm));
        Assert.Empty(Kinds(Calm with { PromiseMoves = 1 }, Calm with { PromiseMoves = 1 }));
    }

    [Fact]
    public void Nobody_free_is_said_for_now_or_for_the_turn_to_come()
    {
        Assert.Equal([FindingKind.NobodyFreeNow], Kinds(Calm with { People = "no", Turn = Side.Client }));
        Assert.Equal([FindingKind.NobodyFreeNext], Kinds(Calm with { People = "no" }));
        Assert.Empty(Kinds(Calm with { People = "checking" }));
    }

    [Fact]
    public void A_stage_past_its_date_is_said_until_it_is_accepted()
    {
        var stage = new Stage("s1", "Catalogue", new DateOnly(2026, 12, 1));

        Assert.Equal([FindingKind.StageLate], Kinds(Calm, project: Project() with { Stages = [stage] }));
        Assert.Empty(Kinds(Calm, project: Project() with { Stages = [stage with { AcceptedOn = Today }] }));
        Assert.Empty(Kinds(Calm, project: Project() with { Stages = [stage with { Due = Today }] }));
    }

    [Fact]
    public void Silence_is_counted_in_working_days_from_the_eleventh_on()
    {
        Assert.Empty(Kinds(Calm with { SpokeOn = new DateOnly(2026, 11, 19) }));
        Assert.Equal([FindingKind.NoLiveTalk], Kinds(Calm with { SpokeOn = new DateOnly(2026, 11, 18) }));
        Assert.Empty(Kinds(Calm));
    }

    [Fact]
    public void Hours_over_what_was_agreed_a_missing_proof_and_a_worry_are_said()
    {
        Assert.Equal([FindingKind.HoursOver], Kinds(Calm with { HoursBilled = 62, HoursAgreed = 60 }));
        Assert.Empty(Kinds(Calm with { HoursBilled = 60, HoursAgreed = 60 }));
        Assert.Empty(Kinds(Calm with { HoursBilled = 62 }));
        Assert.Equal([FindingKind.Unproven], Kinds(Calm with { Delivered = "unproven" }));
        Assert.Equal([FindingKind.Worry], Kinds(Calm with { Worry = "Décembre" }));
    }

    [Fact]
    public async Task At_most_three_are_shown_the_most_useful_first_and_the_primary_button_follows_it()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 10);

        var reply = await stage.AnswersAsync(
            "Ana",
            stage.LastTo("Ana"),
            ("health", "OffTrack"),
            ("people", "no"),
            ("turn", "Client"),
            ("delivered", "unproven"),
            ("worry", "Décembre")
        );

        var remarks = reply.Message!.Blocks.OfType<RemarksBlock>().Single();
        Assert.Equal("3 remarques", remarks.Heading);
        Assert.Equal(3, remarks.Remarks.Count);
        Assert.Equal("pratique\u00A05\u20111", remarks.Remarks[0].Practice!.Label);
        Assert.Equal(Verbs.AlertOpen, reply.Message!.Primary().Call!.Verb);
        Assert.Equal("Lancer une alerte", reply.Message!.Primary().Title);
    }

    [Fact]
    public async Task A_promise_that_moved_leads_to_a_call_and_moving_again_is_counted()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 10);
        await stage.AnswersAsync("Ana", stage.LastTo("Ana"), ("promised", "2026-12-11"));
        await stage.RunsUntil(10, 10);

        var once = await DeliversAsync(stage, "2026-12-18");
        await stage.RunsUntil(17, 10);
        var twice = await DeliversAsync(stage, "2026-12-31");

        Assert.StartsWith("La date promise est passée du ven.", FirstRemark(once.Message!), StringComparison.Ordinal);
        Assert.Equal(Verbs.ExchangeOpen, once.Message!.Primary().Call!.Verb);
        Assert.StartsWith("La date promise a bougé 2 fois.", FirstRemark(twice.Message!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_nothing_to_remark_the_card_says_so_and_leads_to_the_project()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 10);

        var reply = await stage.AnswersAsync("Ana", stage.LastTo("Ana"));

        Assert.Empty(reply.Message!.Blocks.OfType<RemarksBlock>());
        Assert.Equal(Verbs.ProjectOpen, reply.Message!.Primary().Call!.Verb);
    }

    private static Task<Reply> DeliversAsync(CheckpointStage stage, string promised) =>
        stage.AnswersAsync("Ana", stage.LastTo("Ana"), ("promised", promised), ("delivered", "unproven"));

    private static string FirstRemark(CoachMessage message) =>
        message.Blocks.OfType<RemarksBlock>().Single().Remarks[0].Text;

    private static IEnumerable<FindingKind> Kinds(
        CheckpointAnswers answers,
        CheckpointAnswers? before = null,
        Project? project = null
    ) =>
        CheckpointRemarks
            .Of(project ?? Project(), answers, before, Today, new WorkCalendar(TimeZoneInfo.Utc, []))
            .Select(finding => finding.Kind);

    private static Project Project() =>
        new()
        {
            Id = "p1",
            Name = "Site e-commerce",
            Provider = "Agence Lumen",
            Start = new DateOnly(2026, 9, 7),
            End = new DateOnly(2027, 3, 31),
            Schedule = new CheckpointSchedule { Cadence = new Cadence("0 30 9 ? * THU", "UTC", 1, Today) },
        };
}
