using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Outgoing;

/// <summary>
/// A text to the provider with marked words that stay waits until the owner's next working morning. It is Monday 7
/// December 2026, ten in the morning in Paris.
/// </summary>
public sealed class OneNightFirstTests
{
    internal const string Heated = "Pourquoi vous ne répondez jamais";
    private const string Plain = "Les réponses attendues depuis le 1er décembre";
    private const string Because = "Paul l’a dit lui-même";
    private static readonly DateTimeOffset Tuesday = new(2026, 12, 8, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Marked_words_are_asked_about_and_those_that_stay_wait_for_the_morning()
    {
        var stage = await DisputeStage.OpenAsync();
        var asked = await SendsAgendaAsync(stage, Heated);
        Assert.Contains("jamais", asked.Form!.ErrorAt("text.agenda"), StringComparison.Ordinal);

        var again = await stage.Cast.Fills("Ana", asked.Form!);
        Assert.Equal(ReplyKind.Errors, again.Kind);
        var held = await stage.Cast.Fills("Ana", asked.Form!, ("text.because", Because));

        Assert.Contains("départ mar.\u00A08\u00A0déc. à 9\u00A0h", held.Message!.Text(), StringComparison.Ordinal);
        Assert.Contains(Because, held.Message!.Text(), StringComparison.Ordinal);
        Assert.Empty(stage.Cast.SentTo("Paul"));
        var dispute = (await stage.Cast.Says("Ana", "litige")).Message!;
        Assert.Equal(
            held.Message!.Title(),
            (await stage.Cast.Presses("Ana", dispute.Button(Verbs.OutgoingShow))).Message!.Title()
        );

        await stage.Cast.Waits(Tuesday - stage.Cast.Clock.GetUtcNow() - TimeSpan.FromSeconds(1));
        Assert.Empty(stage.Cast.SentTo("Paul"));
        await stage.Cast.Waits(TimeSpan.FromDays(3));

        Assert.Contains(Heated, Assert.Single(stage.Cast.SentTo("Paul")).Message.Text(), StringComparison.Ordinal);
        Assert.Equal([Tuesday, Tuesday], stage.Cast.Timeline.Select(one => one.At));
        Assert.Contains(
            "Parti mar.\u00A08\u00A0déc.",
            Assert.Single(stage.Cast.SentTo("Ana")).Message.Text(),
            StringComparison.Ordinal
        );
        Assert.Empty((await stage.ProjectAsync()).Held);
        Assert.Equal(
            Because,
            (await stage.JournalAsync()).Single(entry => entry.Kind == "outgoing.sent").Details["because"]
        );
    }

    [Fact]
    public async Task Without_marks_it_goes_at_once_and_so_does_a_text_that_was_rewritten()
    {
        var stage = await DisputeStage.OpenAsync();
        var held = await HoldsAsync(stage);
        var form = (await stage.Cast.Opens("Ana", held.Button(Verbs.OutgoingRewrite))).Form!;

        var kept = await stage.Cast.Fills("Ana", form, ("text.agenda", Heated + " !"));
        Assert.Empty(stage.Cast.SentTo("Paul"));
        form = (await stage.Cast.Opens("Ana", kept.Message!.Button(Verbs.OutgoingRewrite))).Form!;
        var gone = await stage.Cast.Fills("Ana", form, ("text.agenda", Plain));

        Assert.Contains("Parti lun.\u00A07\u00A0déc.", gone.Message!.Text(), StringComparison.Ordinal);
        Assert.Contains(Plain, Assert.Single(stage.Cast.SentTo("Paul")).Message.Text(), StringComparison.Ordinal);
        await stage.Cast.Waits(TimeSpan.FromDays(3));
        Assert.Single(stage.Cast.SentTo("Paul"));
        Assert.Equal(Plain, (await stage.DisputeAsync()).CallPlan!.Sent!.Agenda);
    }

    [Fact]
    public async Task Withdrawn_it_never_goes_and_its_old_card_does_nothing()
    {
        var stage = await DisputeStage.OpenAsync();
        var held = await HoldsAsync(stage);

        var withdrawn = await stage.Cast.Presses("Ana", held.Button(Verbs.OutgoingWithdraw));
        var stale = await stage.Cast.Presses("Ana", held.Button(Verbs.OutgoingWithdraw));
        var now = await stage.Cast.Opens("Ana", held.Button(Verbs.OutgoingNow));
        await stage.Cast.Waits(TimeSpan.FromDays(3));

        Assert.Contains("rien n’est parti", withdrawn.Message!.Text(), StringComparison.Ordinal);
        Assert.StartsWith("Ce texte a changé", stale.Notice, StringComparison.Ordinal);
        Assert.StartsWith("Ce texte a changé", now.Notice, StringComparison.Ordinal);
        Assert.Empty(stage.Cast.SentTo("Paul"));
        Assert.Empty(stage.Cast.Timeline);
    }

    [Fact]
    public async Task It_goes_before_its_morning_only_with_a_reason_which_is_kept()
    {
        var stage = await DisputeStage.OpenAsync();
        var held = await HoldsAsync(stage);
        var form = (await stage.Cast.Opens("Ana", held.Button(Verbs.OutgoingNow))).Form!;

        var asked = await stage.Cast.Fills("Ana", form);
        Assert.NotEmpty(asked.Form!.ErrorAt("text.reason"));
        Assert.Empty(stage.Cast.SentTo("Paul"));
        await stage.Cast.Fills("Ana", form, ("text.reason", "Paul part ce soir"));

        Assert.Single(stage.Cast.SentTo("Paul"));
        var entry = (await stage.JournalAsync()).Single(one => one.Kind == "outgoing.sent");
        Assert.Equal("Paul part ce soir", entry.Details["reason"]);
        await stage.Cast.Waits(TimeSpan.FromDays(3));
        Assert.Single(stage.Cast.SentTo("Paul"));
    }

    [Fact]
    public async Task Written_on_a_friday_it_goes_on_monday_and_a_leave_declared_meanwhile_moves_it_on()
    {
        var stage = await DisputeStage.OpenAsync(deputy: false);
        await stage.Cast.Waits(TimeSpan.FromDays(4));
        var held = await HoldsAsync(stage, "2026-12-22");
        Assert.Contains("lun.\u00A014\u00A0déc. à 9\u00A0h", held.Text(), StringComparison.Ordinal);
        await AltersAsync(stage, project => project.WithOwnersLeave("2026-12-14", "2026-12-15"));

        await stage.Cast.Waits(TimeSpan.FromDays(7));

        Assert.Equal(
            new DateTimeOffset(2026, 12, 16, 8, 0, 0, TimeSpan.Zero),
            stage.Cast.Timeline.First(one => one.Message.To == Cast.Key("Paul")).At
        );
        Assert.Single(stage.Cast.SentTo("Paul"));
    }

    [Theory]
    [InlineData("2026-12-07", true)]
    [InlineData("2026-12-08", false)]
    [InlineData("2026-12-04", false)]
    public async Task A_deadline_that_would_pass_meanwhile_lets_it_through_at_once(string deadline, bool passes)
    {
        var stage = await DisputeStage.OpenAsync();
        var card = await PreparingACallTests.PreparesAsync(stage, Heated);
        var contract = (await stage.DisputeAsync()).Contract!;
        await stage.AltersAsync(dispute =>
            dispute with
            {
                Contract = contract with
                {
                    Deadline = DateOnly.Parse(deadline, System.Globalization.CultureInfo.InvariantCulture),
                },
            }
        );
        var form = (await stage.Cast.Presses("Ana", card.Button(Verbs.CallSend))).Form!;

        await stage.Cast.Fills("Ana", form, ("text.because", Because));

        Assert.Equal(passes, stage.Cast.SentTo("Paul").Count == 1);
        Assert.Equal(!passes, (await stage.ProjectAsync()).Held.Count == 1);
    }

    [Fact]
    public async Task The_agenda_of_a_call_that_is_sooner_than_the_morning_does_not_wait()
    {
        var stage = await DisputeStage.OpenAsync();
        await HoldsAsync(stage, "2026-12-07", "17:00");

        Assert.Single(stage.Cast.SentTo("Paul"));
    }

    [Fact]
    public async Task A_call_that_was_changed_meanwhile_leaves_the_old_agenda_unsent_and_says_so()
    {
        var stage = await DisputeStage.OpenAsync();
        await HoldsAsync(stage);
        var card = (
            await stage.Cast.Presses("Ana", Button.Press("", new ActionCall(Verbs.CallShow, "p1", "d1")))
        ).Message!;
        var form = (await stage.Cast.Opens("Ana", card.Button(Verbs.DisputeSheet))).Form!;
        await stage.Cast.Fills("Ana", form, ("call.at", "15:00"));

        await stage.Cast.Waits(TimeSpan.FromDays(2));

        Assert.Empty(stage.Cast.SentTo("Paul"));
        Assert.Contains(
            "Rien n’est parti",
            Assert.Single(stage.Cast.SentTo("Ana")).Message.Text(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_note_waits_in_the_same_way_and_is_told_as_unsent_until_then()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();
        var form = (await stage.Cast.Says("Ana", "appel")).Form!;
        var look = await stage.Cast.Fills(
            "Ana",
            form,
            ("exchange.agreed", "Vous répondez."),
            ("exchange.contested", Heated)
        );
        Assert.Contains("jamais", look.Form!.ErrorAt("text.contested"), StringComparison.Ordinal);
        Assert.Contains("Pas encore envoyée", await RecordedAsync(stage), StringComparison.Ordinal);

        await stage.Cast.Fills("Ana", look.Form!, ("text.because", Because));
        Assert.Contains("Pas encore envoyée", await RecordedAsync(stage), StringComparison.Ordinal);
        await stage.Cast.Waits(TimeSpan.FromDays(2));

        Assert.Contains(Heated, Assert.Single(stage.Cast.SentTo("Paul")).Message.Text(), StringComparison.Ordinal);
        Assert.Contains(
            "Sans réponse depuis le mar.\u00A08\u00A0déc.",
            await RecordedAsync(stage),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_letter_comes_back_to_the_owner_when_it_may_go()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();
        await stage.AltersAsync(dispute => dispute with { Step = Core.Disputes.DisputeStep.FormalNotice });
        var card = (await stage.Cast.Says("Ana", "lettre")).Message!;
        var form = (await stage.Cast.Opens("Ana", card.Primary())).Form!;

        var ready = await stage.Cast.Fills("Ana", form, ("text.letter", "Le 4 décembre, le catalogue manquait."));
        Assert.Contains("envoyez-le tel quel", ready.Message!.Text(), StringComparison.Ordinal);
        Assert.Equal(Verbs.ExchangeOpen, ready.Message!.Primary().Call!.Verb);

        var look = await stage.Cast.Fills("Ana", form, ("text.letter", "Vous ne répondez jamais."));
        await stage.Cast.Fills("Ana", look.Form!, ("text.because", Because));
        Assert.Empty(stage.Cast.SentTo("Ana"));
        await stage.Cast.Waits(TimeSpan.FromDays(2));

        var told = Assert.Single(stage.Cast.SentTo("Ana")).Message;
        Assert.Contains("Vous ne répondez jamais.", told.Text(), StringComparison.Ordinal);
        Assert.Contains("envoyez-le tel quel", told.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_form_of_before_writes_nothing_while_a_call_comes_first()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();

        var reply = await stage.Cast.Opens(
            "Ana",
            Button.Open("", new ActionCall(Verbs.OutgoingLook, "p1", "d1") { Choice = "letter" })
        );

        Assert.Equal(ReplyKind.Note, reply.Kind);
    }

    [Fact]
    public async Task The_same_text_twice_waits_once()
    {
        var stage = await DisputeStage.OpenAsync();
        var asked = (await SendsAgendaAsync(stage, Heated)).Form!;
        var submit = new Submitted(
            asked.Submit.Call!,
            new FieldValues(
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["text.agenda"] = Heated,
                    ["text.because"] = Because,
                }
            )
        );

        var first = await stage.Cast.Send("Ana", submit, "once");
        var again = await stage.Cast.Send("Ana", submit, "once");
        var other = await stage.Cast.Send("Ana", submit, "other");

        Assert.Single((await stage.ProjectAsync()).Held);
        Assert.All([again, other], reply => Assert.Equal(first.Message!.Primary().Call, reply.Message!.Primary().Call));
        Assert.Single(await stage.JournalAsync(), entry => entry.Kind == "outgoing.held");
    }

    [Theory]
    [InlineData("Paul")]
    [InlineData("Nadia")]
    [InlineData("Ines")]
    public async Task Nobody_else_sees_it_or_lets_it_go(string name)
    {
        var stage = await DisputeStage.OpenAsync();
        var held = await HoldsAsync(stage);
        var entries = (await stage.JournalAsync()).Count;

        foreach (var button in held.Buttons())
        {
            var reply = await stage.Cast.Presses(name, button);
            Assert.Equal(ReplyKind.Note, reply.Kind);
            Assert.DoesNotContain("jamais", reply.Notice, StringComparison.Ordinal);
        }

        Assert.Equal(entries, (await stage.JournalAsync()).Count);
        var project = await stage.ProjectAsync();
        Assert.Empty(project.SeenBy(project.Members.First(member => member.Role == Role.Provider)).Held);
    }

    private static async Task<Reply> SendsAgendaAsync(
        DisputeStage stage,
        string agenda,
        string? on = null,
        string? at = null
    )
    {
        var card = await PreparingACallTests.PreparesAsync(stage, agenda, on, at);
        return await stage.Cast.Presses("Ana", card.Button(Verbs.CallSend));
    }

    internal static async Task<CoachMessage> HoldsAsync(DisputeStage stage, string? on = null, string? at = null)
    {
        var asked = await SendsAgendaAsync(stage, Heated, on, at);
        return (await stage.Cast.Fills("Ana", asked.Form!, ("text.because", Because))).Message!;
    }

    private static async Task<string> RecordedAsync(DisputeStage stage)
    {
        var card = (await stage.Cast.Says("Ana", "litige")).Message!;
        return (await stage.Cast.Presses("Ana", card.Button(Verbs.DisputeFile))).Message!.Text();
    }

    private static Task AltersAsync(DisputeStage stage, Func<Project, Project> change) =>
        stage.Cast.AltersAsync(DisputeStage.Site, change);
}
