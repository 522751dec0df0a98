using ChatCoach.Core.Disputes;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Tests.Projects;

namespace ChatCoach.Core.Tests.Disputes;

/// <summary>"Write a letter" is answered with a call first, and yields to three exceptions.</summary>
public sealed class NoLettersYetTests
{
    [Theory]
    [InlineData("lettre")]
    [InlineData("prépare une lettre recommandée")]
    [InlineData("courrier")]
    [InlineData("mail")]
    public async Task In_the_dialogue_a_letter_is_answered_with_a_call_first(string words)
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();

        var card = (await stage.Cast.Says("Ana", words)).Message!;

        Assert.Equal("Un appel d’abord", card.Title());
        Assert.Equal("Préparer l’appel 1", card.Primary().Title);
        var cases = card.Blocks.OfType<ProgressBlock>().Single().Lines;
        Assert.Equal(["aucune notée", "rien de signalé", "0 sur 3"], cases.Select(line => line.Right));
    }

    [Fact]
    public async Task Safety_at_risk_lifts_it_at_once_and_the_reason_is_kept()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();

        var reply = await ExceptsAsync(stage, "danger", "Les sauvegardes ne tournent plus");
        var again = (await stage.Cast.Says("Ana", "lettre")).Message!;

        Assert.Equal("Une lettre, donc", reply.Message!.Title());
        Assert.Equal("Une lettre, donc", again.Title());
        var entry = (await stage.JournalAsync()).Single(entry => entry.Kind == "letter.excepted");
        Assert.Equal("danger", entry.Details["why"]);
        Assert.Equal("Les sauvegardes ne tournent plus", entry.Details["reason"]);
    }

    [Fact]
    public async Task A_reason_is_asked_for()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();

        var asked = await ExceptsAsync(stage, "danger", "");

        Assert.NotEmpty(asked.Form!.ErrorAt("letter.reason"));
        Assert.Equal("Un appel d’abord", (await stage.Cast.Says("Ana", "lettre")).Message!.Title());
    }

    [Theory]
    [InlineData("2026-12-22", true)]
    [InlineData("2026-12-23", false)]
    public async Task A_deadline_within_fifteen_days_lifts_it(string deadline, bool lifts)
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();

        var reply = await ExceptsAsync(stage, "deadline", "La recette", ("letter.deadline", deadline));

        Assert.Equal(lifts, reply.Message is not null);
        if (!lifts)
        {
            Assert.Contains("à plus de 15 jours", reply.Form!.ErrorAt("letter.deadline"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(DisputeStep.Counsel, false, true)]
    [InlineData(DisputeStep.Agreement, true, true)]
    [InlineData(DisputeStep.Agreement, false, false)]
    public async Task Once_counsel_leads_the_coach_proposes_no_words(DisputeStep step, bool mandate, bool counselLeads)
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();
        await stage.AltersAsync(dispute =>
            dispute with
            {
                Step = step,
                Counsel = mandate ? new CounselMandate("Me Roy", new DateOnly(2026, 12, 7), null, true, null) : null,
            }
        );

        var card = (await stage.Cast.Says("Ana", "lettre")).Message!;

        Assert.Equal(counselLeads, card.Text().Contains("L’avocat", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(!counselLeads, card.Blocks.OfType<BulletsBlock>().Any());
        Assert.Equal(!counselLeads, card.Buttons().Any(button => button.Call!.Verb == Verbs.OutgoingLook));
    }

    [Fact]
    public async Task Once_its_deadline_has_passed_a_call_comes_first_again()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();
        await ExceptsAsync(stage, "deadline", "La recette", ("letter.deadline", "2026-12-09"));

        await stage.Cast.Waits(TimeSpan.FromDays(2));
        Assert.Equal("Une lettre, donc", (await stage.Cast.Says("Ana", "lettre")).Message!.Title());
        await stage.Cast.Waits(TimeSpan.FromDays(1));

        Assert.Equal("Un appel d’abord", (await stage.Cast.Says("Ana", "lettre")).Message!.Title());
    }

    [Fact]
    public async Task Three_days_of_refusals_lift_it_and_fewer_do_not()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();
        await stage.NotesCallAsync("refused", on: "2026-12-01");
        await stage.NotesCallAsync("noanswer", on: "2026-12-03");

        var tooFew = await ExceptsAsync(stage, "refusals", "Trois refus");
        await stage.NotesCallAsync("refused", on: "2026-12-04");
        var enough = await ExceptsAsync(stage, "refusals", "Trois refus");

        Assert.Contains("2 sur 3", tooFew.Form!.ErrorAt("letter.why"), StringComparison.Ordinal);
        Assert.Equal("Une lettre, donc", enough.Message!.Title());
    }

    [Fact]
    public async Task Refusals_of_long_ago_no_longer_count()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();
        foreach (var day in new[] { "2026-11-18", "2026-11-19", "2026-12-04" })
        {
            await stage.NotesCallAsync("refused", on: day);
        }

        var asked = await ExceptsAsync(stage, "refusals", "Trois refus");

        Assert.Contains("1 sur 3", asked.Form!.ErrorAt("letter.why"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Project_with_its_own_numbers_sees_deadlines_sooner_and_refusals_longer()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();
        await DecidesAsync(stage, own => own with { LetterDeadlineDays = 30, LetterRefusalWorkingDays = 20 });
        foreach (var day in new[] { "2026-11-18", "2026-11-19", "2026-12-04" })
        {
            await stage.NotesCallAsync("refused", on: day);
        }

        var far = await ExceptsAsync(stage, "deadline", "La recette", ("letter.deadline", "2027-01-07"));
        var card = (await stage.Cast.Says("Ana", "lettre")).Message!;
        var refused = await ExceptsAsync(stage, "refusals", "Trois refus");

        Assert.Contains("à plus de 30 jours", far.Form!.ErrorAt("letter.deadline"), StringComparison.Ordinal);
        Assert.Contains("30 jours", card.Text(), StringComparison.Ordinal);
        Assert.Equal("Une lettre, donc", refused.Message!.Title());
    }

    [Fact]
    public async Task Managers_have_the_projects_own_working_days_to_meet()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();
        await stage.AltersAsync(dispute => dispute with { Step = Core.Disputes.DisputeStep.Sponsors });
        await DecidesAsync(stage, own => own with { SponsorsMeetWithinWorkingDays = 4 });

        var dispute = await stage.DisputeAsync();
        var situation = new Core.Disputes.Situation(
            dispute,
            await stage.ProjectAsync(),
            stage.Cast.Clock.GetUtcNow(),
            stage.Cast.Options
        );

        Assert.Equal(new DateOnly(2026, 12, 11), situation.SponsorsUntil);
        Assert.Contains(
            "11\u00A0déc.",
            (await stage.Cast.Says("Ana", "litige")).Message!.Text(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task From_the_formal_notice_on_a_letter_is_not_held_back()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();
        await stage.AltersAsync(dispute => dispute with { Step = Core.Disputes.DisputeStep.FormalNotice });

        var card = (await stage.Cast.Says("Ana", "lettre")).Message!;

        Assert.Equal("Une lettre, donc", card.Title());
    }

    [Fact]
    public async Task Without_a_dispute_the_advice_is_the_same_with_a_way_to_open_one()
    {
        var stage = await DisputeStage.OpenAsync();

        var card = (await stage.Cast.Says("Ana", "lettre")).Message!;

        Assert.Equal("Un appel d’abord", card.Title());
        Assert.Equal(
            [Verbs.AlertOpen, Verbs.DisputeOpen, Verbs.ExchangeOpen],
            card.Buttons().Select(button => button.Call!.Verb)
        );
    }

    private static Task DecidesAsync(
        DisputeStage stage,
        Func<Core.Projects.ProjectSettings, Core.Projects.ProjectSettings> decide
    ) =>
        stage.Cast.Desk.RunAsync(
            DisputeStage.Site,
            stage.Cast.Clock.GetUtcNow(),
            session =>
            {
                session.Project = session.Project with { Settings = decide(session.Project.Settings) };
                session.Record("settings.changed");
                return Task.CompletedTask;
            },
            TestContext.Current.CancellationToken
        );

    private static async Task<Core.Conversations.Reply> ExceptsAsync(
        DisputeStage stage,
        string why,
        string reason,
        params (string, string)[] more
    )
    {
        var card = (await stage.Cast.Says("Ana", "lettre")).Message!;
        var form = (await stage.Cast.Opens("Ana", card.Button(Verbs.LetterExcept))).Form!;
        return await stage.Cast.Fills("Ana", form, [("letter.why", why), ("letter.reason", reason), .. more]);
    }
}
