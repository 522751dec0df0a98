using ChatCoach.Core.Conversations;
using ChatCoach.Core.Disputes;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Scenarios;
using static ChatCoach.Core.Tests.Disputes.MediationStage;

namespace ChatCoach.Core.Tests.Disputes;

/// <summary>Counsel at every step: asked without a move, their advice noted, and the way to step 8 and back.</summary>
public sealed class CounselFromEveryStepTests
{
    private const string Secret = "Tamarin";

    public static TheoryData<DisputeStep> Steps =>
        [.. Enum.GetValues<DisputeStep>().Where(step => step is not (DisputeStep.Counsel or DisputeStep.Review))];

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task From_every_step_the_dispute_goes_to_counsel_once_mandate_and_costs_are_there_and_comes_back(
        DisputeStep step
    )
    {
        var stage = await AtAsync(step);
        var counsel = (await stage.Cast.Says("Ana", "consulter un avocat")).Message!;
        Assert.Equal(step, (await stage.DisputeAsync()).Step);
        Assert.Contains("il manque", counsel.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(counsel.Buttons(), button => button.Call?.Verb == Verbs.DisputeToCounsel);

        var early = await GoesAsync(stage);
        Assert.StartsWith("Pas encore.", early.Notice, StringComparison.Ordinal);
        Assert.Equal(step, (await stage.DisputeAsync()).Step);

        await stage.RecordsAsync(
            "Ana",
            counsel,
            "mandate",
            ("mandate.who", "Maître Roy"),
            ("mandate.on", "2026-12-07")
        );
        counsel = (await stage.Cast.Says("Ana", "avocat")).Message!;
        await stage.RecordsAsync("Ana", counsel, "costs", ("costs.fees", "6000"), ("costs.amount", "18000"));
        counsel = (await stage.Cast.Says("Ana", "avocat")).Message!;
        var card = (await stage.Cast.Presses("Ana", counsel.Button(Verbs.DisputeToCounsel))).Message!;

        Assert.Equal("Litige, étape 8 sur 10", card.Step());
        var moved = (await stage.DisputeAsync()).Moves[^1];
        Assert.Equal((step, DisputeStep.Counsel, "Ana"), (moved.From, moved.To, moved.By));
        Assert.NotEmpty(moved.Reason);
        if (step < DisputeStep.ThirdParty)
        {
            var back = (await stage.Cast.Says("Ana", "retour")).Form!;
            Assert.Equal(
                ((int)step).ToString(System.Globalization.CultureInfo.InvariantCulture),
                back.ValueOf("move.to")
            );
            await stage.Cast.Fills("Ana", back, ("move.reason", "On se reparle"));
            Assert.Equal(step, (await stage.DisputeAsync()).Step);
        }
    }

    [Theory]
    [InlineData(DisputeStep.Counsel, "déjà chez l’avocat")]
    [InlineData(DisputeStep.Review, "au bilan")]
    public async Task With_counsel_or_at_the_review_there_is_nothing_to_go_to(DisputeStep step, string sentence)
    {
        var stage = await AtAsync(step);

        var reply = await GoesAsync(stage);

        Assert.Contains(sentence, reply.Notice, StringComparison.Ordinal);
        Assert.Equal(step, (await stage.DisputeAsync()).Step);
    }

    [Theory]
    [InlineData("fr-FR", "consulter un avocat")]
    [InlineData("fr-FR", "avocat")]
    [InlineData("en-GB", "counsel")]
    [InlineData("en-GB", "consult a lawyer")]
    public async Task A_typed_phrase_opens_it_with_or_without_a_dispute(string locale, string words)
    {
        var stage = await DisputeStage.OpenAsync();
        stage.Cast.Speaks("Ana", locale);

        var before = (await stage.Cast.Says("Ana", words)).Message!;
        await stage.OpensDisputeAsync("Marc");
        var after = (await stage.Cast.Says("Ana", words)).Message!;

        Assert.NotNull(before.Button(Verbs.AdviceOpen));
        Assert.NotNull(after.Button(Verbs.DisputeShow));
    }

    [Fact]
    public async Task Advice_is_noted_corrected_and_read_by_owner_and_deputy_and_stands_nowhere_else()
    {
        var (stage, _) = await AcceptedAsync();
        await AdvisesAsync(stage, $"Ne pas résilier ({Secret}).");
        var list = (await stage.Cast.Says("Marc", "avis de l’avocat")).Message!;
        Assert.Contains(Secret, list.Text(), StringComparison.Ordinal);

        var form = (await stage.Cast.Opens("Marc", list.Button(Verbs.AdviceOpen, "1"))).Form!;
        await stage.Cast.Fills("Marc", form, ("advice.advised", $"Attendre janvier ({Secret})."));
        await stage.Cast.Fills("Marc", form, ("advice.advised", $"Attendre janvier ({Secret})."));

        var entries = await EntriesAsync(stage);
        Assert.Equal([null, 1], entries.Select(entry => entry.Corrects));
        Assert.Equal(
            entries.Select(entry => entry.Fingerprint()),
            (await stage.JournalAsync())
                .Where(entry => entry.Kind == "advice.noted")
                .Select(entry => entry.Details["sha256"])
        );
        Assert.DoesNotContain(Secret, await EverythingElseAsync(stage), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Nadia")]
    [InlineData("Helene")]
    [InlineData("Paul")]
    [InlineData("Ines")]
    [InlineData("Zoe")]
    public async Task Nobody_else_reads_advice_or_notes_it(string who)
    {
        var stage = await DisputeStage.OpenAsync();
        await AdvisesAsync(stage, Secret);
        var list = (await stage.Cast.Says("Ana", "avis")).Message!;

        Assert.Equal(ReplyKind.Note, (await stage.Cast.Says(who, "avis")).Kind);
        foreach (
            var button in list.Buttons()
                .Where(button => button.Call?.Verb.StartsWith("advice", StringComparison.Ordinal) is true)
        )
        {
            Assert.Equal(ReplyKind.Note, (await stage.Cast.Opens(who, button)).Kind);
        }
    }

    [Fact]
    public async Task Advice_to_come_is_asked_again_with_its_words()
    {
        var stage = await DisputeStage.OpenAsync();

        var form = (await AdvisesAsync(stage, Secret, on: "2026-12-24")).Form!;

        Assert.Contains("est à venir", form.ErrorAt("advice.on"), StringComparison.Ordinal);
        Assert.Equal(Secret, form.ValueOf("advice.advised"));
    }

    [Fact]
    public async Task The_owner_may_invite_counsel_from_there_and_the_deputy_is_not_offered_what_is_not_theirs()
    {
        var stage = await DisputeStage.OpenAsync();
        var none = (await stage.ProjectAsync()) is var project
            ? project with
            {
                Members = [.. project.Members.Where(member => member.Role != Role.Counsel)],
            }
            : null;
        var speech = new Speech("fr-FR", "Europe/Paris");

        var owner = CounselMessages.Bring(speech, none!, new DateOnly(2026, 12, 7), null, none!.Owner);
        var deputy = CounselMessages.Bring(speech, none, new DateOnly(2026, 12, 7), null, none.Deputy);

        Assert.Equal(nameof(Role.Counsel), owner.Button(Verbs.ProjectInvite).Call!.Choice);
        Assert.DoesNotContain(deputy.Buttons(), button => button.Call?.Verb == Verbs.ProjectInvite);
    }

    private static async Task<DisputeStage> AtAsync(DisputeStep step)
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();
        await stage.AltersAsync(dispute => dispute with { Step = step });
        return stage;
    }

    /// <summary>By the button of another moment, whether it is offered now or not.</summary>
    private static async Task<Reply> GoesAsync(DisputeStage stage)
    {
        var dispute = await stage.DisputeAsync();
        return await stage.Cast.Presses(
            "Ana",
            Button.Press(
                "x",
                new ActionCall(Verbs.DisputeToCounsel, DisputeStage.Site, "d1", (int)dispute.Step, dispute.Version)
            )
        );
    }

    private static async Task<Reply> AdvisesAsync(DisputeStage stage, string advised, string on = "2026-12-07")
    {
        var card = (await stage.Cast.Says("Ana", "avocat")).Message!;
        var form = (await stage.Cast.Opens("Ana", card.Button(Verbs.AdviceOpen))).Form!;
        Assert.Equal("Ines", form.ValueOf("advice.counsel"));
        return await stage.Cast.Fills(
            "Ana",
            form,
            ("advice.on", on),
            ("advice.asked", "Pouvons-nous résilier ?"),
            ("advice.advised", advised)
        );
    }

    private static async Task<IReadOnlyList<AdviceEntry>> EntriesAsync(DisputeStage stage)
    {
        List<AdviceEntry> entries = [];
        for (var number = 1; number <= (await stage.ProjectAsync()).AdviceNotes; number++)
        {
            var row = await stage.Cast.Projects.FindRowAsync(
                DisputeStage.Site,
                AdviceEntry.Row,
                AdviceEntry.IdOf(number),
                TestContext.Current.CancellationToken
            );
            entries.Add(row!.Value);
        }

        return entries;
    }
}
