using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;

namespace ChatCoach.Core.Tests.Risks;

/// <summary>The early signs of the heaviest risks are yes/no lines of each checkpoint.</summary>
public sealed class EarlySignsTests
{
    private static readonly Risk Paul = new("", "Paul part sur un autre projet")
    {
        Sign = "Deux réunions où Paul est remplacé",
        Impact = Level.High,
    };

    [Fact]
    public async Task A_checkpoint_asks_about_the_signs_of_the_three_heaviest_risks_alone()
    {
        var stage = await RiskStage.OpenAsync();
        await stage.HasRiskAsync(new Risk("", "Léger") { Sign = "Signe léger", Impact = Level.Low });
        await stage.HasRiskAsync(new Risk("", "Moyen") { Sign = "Signe moyen" });
        await stage.HasRiskAsync(new Risk("", "Sans signe") { Probability = Level.High, Impact = Level.High });
        await stage.HasRiskAsync(Paul);
        await stage.HasRiskAsync(new Risk("", "Autre moyen") { Sign = "Autre signe" });

        var form = (await stage.Cast.Says("Ana", "point")).Form!;

        Assert.Equal(["Deux réunions où Paul est remplacé", "Signe moyen", "Autre signe"], SignsOn(form));
        Assert.All(form.Fields.Where(IsSign), field => Assert.Equal("no", field.Value));
    }

    [Fact]
    public async Task Without_an_early_sign_nothing_is_asked_about_risks()
    {
        var stage = await RiskStage.OpenAsync();
        await stage.HasRiskAsync(Paul with { Sign = null });

        Assert.Empty(SignsOn((await stage.Cast.Says("Ana", "point")).Form!));
    }

    [Fact]
    public async Task A_sign_that_was_seen_is_the_first_remark_makes_its_risk_likelier_and_offers_an_alert()
    {
        var stage = await RiskStage.OpenAsync();
        await stage.HasRiskAsync(Paul);

        var summary = await AnswersAsync(stage, "yes");

        var remark = summary.Message!.Blocks.OfType<RemarksBlock>().Single().Remarks[0];
        Assert.Contains("Deux réunions où Paul est remplacé", remark.Text, StringComparison.Ordinal);
        Assert.Equal("pratique\u00A04\u20113", remark.Practice!.Label);
        var risk = (await stage.ProjectAsync()).RiskOf("r1")!;
        Assert.Equal((Level.High, new DateOnly(2026, 11, 30)), (risk.Probability, risk.SignSeenOn));

        var alert = (await stage.Cast.Opens("Ana", summary.Message!.Primary())).Form!;
        Assert.Equal("Paul part sur un autre projet", alert.ValueOf("alert.what"));
    }

    [Fact]
    public async Task An_answer_that_is_corrected_takes_the_sign_back()
    {
        var stage = await RiskStage.OpenAsync();
        await stage.HasRiskAsync(Paul);
        var summary = await AnswersAsync(stage, "yes");

        var form = (await stage.Cast.Opens("Ana", summary.Button(Verbs.CheckpointOpen))).Form!;
        Assert.Equal("yes", form.ValueOf("sign.r1"));
        var corrected = await stage.Cast.Fills("Ana", form, ("sign.r1", "no"));

        var risk = (await stage.ProjectAsync()).RiskOf("r1")!;
        Assert.Equal((Level.Medium, null), (risk.Probability, risk.SignSeenOn));
        Assert.DoesNotContain("Signe précoce vu", corrected.Message!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_answers_sent_twice_raise_it_once_and_write_one_version()
    {
        var stage = await RiskStage.OpenAsync();
        await stage.HasRiskAsync(Paul with { Probability = Level.Low });
        var form = (await stage.Cast.Says("Ana", "point")).Form!;

        await FillsAsync(stage, form, "yes");
        await FillsAsync(stage, form, "yes");

        Assert.Equal(Level.Medium, (await stage.ProjectAsync()).RiskOf("r1")!.Probability);
        Assert.Single(
            await stage.JournalAsync(),
            entry => entry.Kind.StartsWith("checkpoint.", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_answers_keep_the_sign_in_the_words_of_the_day()
    {
        var stage = await RiskStage.OpenAsync();
        await stage.HasRiskAsync(Paul);

        await AnswersAsync(stage, "yes");

        var answers = (await stage.ProjectAsync()).LastAnswers!;
        Assert.Equal(new EarlySigns([new EarlySign("r1", Paul.Sign!, Seen: true)]), answers.Signs);
        var entry = (await stage.JournalAsync()).Single(entry => entry.Kind == "checkpoint.answered");
        Assert.Equal(Paul.Sign, entry.Details["signs"]);
    }

    [Fact]
    public async Task A_risk_closed_while_the_questions_are_open_is_no_longer_asked_and_the_rest_is_kept()
    {
        var stage = await RiskStage.OpenAsync();
        await stage.HasRiskAsync(Paul);
        var form = (await stage.Cast.Says("Ana", "point")).Form!;
        await stage.ChangesAsync(project =>
            project.Changing(project.RiskOf("r1")! with { ClosedOn = new DateOnly(2026, 11, 30) })
        );

        await FillsAsync(stage, form, "yes");

        var project = await stage.ProjectAsync();
        Assert.NotNull(project.LastAnswers);
        Assert.Null(project.LastAnswers.Signs);
        Assert.Equal(Level.Medium, project.RiskOf("r1")!.Probability);
    }

    [Fact]
    public async Task The_provider_cannot_read_a_risk_out_of_an_alert()
    {
        var stage = await RiskStage.OpenAsync();
        await stage.HasRiskAsync(Paul);

        var reply = await stage.Cast.Send(
            "Paul",
            new Opened(new ActionCall(Verbs.AlertOpen, RiskStage.Site) { Choice = "r1" }, FieldValues.None)
        );

        Assert.Equal("", reply.Form!.ValueOf("alert.what"));
    }

    private static async Task<Reply> AnswersAsync(RiskStage stage, string seen) =>
        await FillsAsync(stage, (await stage.Cast.Says("Ana", "point")).Form!, seen);

    private static Task<Reply> FillsAsync(RiskStage stage, Form form, string seen) =>
        stage.Cast.Fills("Ana", form, ("next", "Catalogue"), ("promised", "2026-12-18"), ("sign.r1", seen));

    private static IEnumerable<string> SignsOn(Form form) =>
        form.Parts.OfType<FormText>().Select(text => text.Block).OfType<TextBlock>().Select(text => text.Text);

    private static bool IsSign(Field field) => field.Id.StartsWith("sign.", StringComparison.Ordinal);
}
