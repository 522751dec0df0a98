using System.Security.Cryptography;
using System.Text;
using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Mails;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Mails;

/// <summary>
/// Hostile mails: noted, answered only where they must be, their deadlines on the agenda. It is Monday 7 December 2026.
/// </summary>
public sealed class HostileMailTests
{
    private const string Pasted = "Payez avant vendredi, sinon tout s’arrête.";

    [Theory]
    [InlineData("mail hostile", "threat")]
    [InlineData("j'ai reçu un mail menaçant", "threat")]
    [InlineData("threatening mail", "threat")]
    [InlineData("hostile mail", "threat")]
    [InlineData("j'ai reçu une mise en demeure", "notice")]
    [InlineData("formal notice received", "notice")]
    public async Task A_typed_sentence_opens_the_register(string words, string kind)
    {
        var stage = await DisputeStage.OpenAsync();

        var form = (await stage.Cast.Says("Ana", words)).Form!;

        Assert.Equal(kind, form.ValueOf("mail.kind"));
    }

    [Fact]
    public async Task Of_the_pasted_text_only_the_fingerprint_and_the_length_are_kept_unless_it_is_asked_for()
    {
        var stage = await DisputeStage.OpenAsync();
        await LogsAsync(stage, ("mail.text", Pasted));
        await LogsAsync(stage, ("mail.text", Pasted), ("mail.keep", "true"));

        var (dropped, kept) = (await MailAsync(stage, "m1"), await MailAsync(stage, "m2"));

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Pasted)));
        Assert.Equal((hash, Pasted.Length, null), (dropped.Fingerprint, dropped.Length, dropped.Text));
        Assert.Equal((hash, Pasted), (kept.Fingerprint, kept.Text));
        Assert.All(
            await stage.JournalAsync(),
            entry =>
                Assert.DoesNotContain(entry.Details.Values, value => value.Contains("sinon", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task Only_a_demand_with_a_date_wants_a_reply_and_a_notice_wants_counsel()
    {
        var stage = await DisputeStage.OpenAsync();

        var none = await LogsAsync(stage, ("mail.kind", "blame"));
        var undated = await LogsAsync(stage, ("mail.demand", "Le solde"));
        Assert.StartsWith("Non.", Answer(none), StringComparison.Ordinal);
        Assert.DoesNotContain(none.Buttons(), button => button.Call!.Verb == Verbs.OutgoingLook);
        Assert.StartsWith("Pas aujourd’hui", Answer(undated), StringComparison.Ordinal);
        Assert.DoesNotContain(undated.Buttons(), button => button.Call!.Verb == Verbs.OutgoingLook);

        stage = await DisputeStage.OpenAsync();
        var dated = await LogsAsync(stage, ("mail.demand", "Le solde"), ("mail.deadline", "2026-12-16"));
        var notice = await LogsAsync(stage, ("mail.kind", "notice"), ("mail.demand", "Le solde"));
        Assert.StartsWith(
            "Oui, en quelques lignes, d’ici au mer.\u00A016\u00A0déc.",
            Answer(dated),
            StringComparison.Ordinal
        );
        Assert.Equal(Verbs.OutgoingLook, dated.Primary().Call!.Verb);
        Assert.StartsWith("Oui, avec un avocat", Answer(notice), StringComparison.Ordinal);
        Assert.Equal(Verbs.CounselConsult, notice.Primary().Call!.Verb);
    }

    [Fact]
    public async Task Its_deadline_is_told_two_working_days_before_and_on_the_day_at_the_owners_hour()
    {
        var stage = await DisputeStage.OpenAsync();
        await LogsAsync(stage, ("mail.demand", "Le solde"), ("mail.deadline", "2026-12-15"));

        await stage.Cast.Waits(TimeSpan.FromDays(20));

        Assert.Equal(
            [At(11), At(15)],
            stage.Cast.Timeline.Where(one => one.Message.To == Cast.Key("Ana")).Select(one => one.At)
        );
        Assert.Contains("approche", stage.Cast.SentTo("Ana")[0].Message.Summary, StringComparison.Ordinal);
        Assert.Contains("aujourd’hui", stage.Cast.SentTo("Ana")[1].Message.Summary, StringComparison.Ordinal);
        Assert.Empty(stage.Cast.SentTo("Paul"));
    }

    [Fact]
    public async Task Without_a_deputy_a_leave_declared_later_brings_the_reminders_forward_and_an_answer_ends_them()
    {
        var stage = await DisputeStage.OpenAsync(deputy: false);
        await LogsAsync(stage, ("mail.demand", "Le solde"), ("mail.deadline", "2026-12-16"));
        await AltersAsync(stage, project => project.WithOwnersLeave("2026-12-15", "2026-12-18"));

        await stage.Cast.Waits(TimeSpan.FromDays(5));
        Assert.Equal([At(11)], stage.Cast.Timeline.Select(one => one.At));
        var card = stage.Cast.SentTo("Ana")[0].Message;
        await stage.Cast.Presses("Ana", card.Button(Verbs.MailDone));
        await stage.Cast.Waits(TimeSpan.FromDays(10));

        Assert.Single(stage.Cast.Timeline);
    }

    [Fact]
    public async Task Its_deadline_counts_among_the_disputes_and_lifts_no_letters_yet()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();
        var card = await LogsAsync(stage, ("mail.demand", "Le solde"), ("mail.deadline", "2026-12-16"));

        var letter = (await stage.Cast.Says("Ana", "lettre")).Message!;
        Assert.Equal("mer.\u00A016\u00A0déc.", letter.Blocks.OfType<ProgressBlock>().Single().Lines[0].Right);

        var form = (await stage.Cast.Opens("Ana", card.Primary())).Form!;
        var ready = (
            await stage.Cast.Fills("Ana", form, ("text.reply", "Bonjour, appelons-nous mardi à 10 h."))
        ).Message!;
        Assert.Contains("envoyez-le tel quel", ready.Text(), StringComparison.Ordinal);
        Assert.Equal(
            "deadline",
            (await stage.JournalAsync()).Single(entry => entry.Kind == "letter.excepted").Details["why"]
        );

        var look = await stage.Cast.Fills("Ana", form, ("text.reply", "Vous ne répondez jamais."));
        var held = await stage.Cast.Fills("Ana", look.Form!, ("text.because", "Il l’a écrit"));
        Assert.Equal(Verbs.OutgoingRewrite, held.Message!.Primary().Call!.Verb);
    }

    [Fact]
    public async Task A_notice_is_the_reason_that_the_fast_lane_proposes()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();
        var card = await LogsAsync(
            stage,
            ("mail.kind", "notice"),
            ("mail.demand", "Le solde"),
            ("mail.deadline", "2026-12-16")
        );

        var form = (await stage.Cast.Opens("Ana", card.Button(Verbs.DisputeSheet))).Form!;

        Assert.Equal(("notice", "2026-12-16"), (form.ValueOf("fast.why"), form.ValueOf("fast.deadline")));
    }

    [Fact]
    public async Task Three_within_thirty_days_draw_a_timeline_and_propose_counsel_and_fewer_do_not()
    {
        var stage = await DisputeStage.OpenAsync();
        await LogsAsync(stage, ("mail.on", "2026-11-07"));
        await LogsAsync(stage, ("mail.on", "2026-11-20"));
        await LogsAsync(stage, ("mail.on", "2026-12-01"));
        var before = (await stage.Cast.Says("Ana", "mails hostiles")).Message!;

        var card = await LogsAsync(stage, ("mail.on", "2026-12-07"));
        var register = (await stage.Cast.Presses("Ana", card.Button(Verbs.MailList))).Message!;

        Assert.Empty(before.Blocks.OfType<TableBlock>());
        Assert.Equal(Verbs.CounselConsult, card.Primary().Call!.Verb);
        Assert.Equal(Verbs.CounselConsult, register.Primary().Call!.Verb);
        Assert.Equal(3, register.Blocks.OfType<TableBlock>().Single().Rows.Count);
        Assert.Single(register.Blocks.OfType<PictureBlock>());
    }

    [Fact]
    public async Task A_second_reader_hears_that_they_are_asked_and_nothing_of_the_mail()
    {
        var stage = await DisputeStage.OpenAsync();
        var card = await LogsAsync(stage, ("mail.demand", "Le solde"), ("mail.deadline", "2026-12-16"));
        var form = (await stage.Cast.Opens("Ana", card.Button(Verbs.MailPeople))).Form!;
        var names = form.Fields.OfType<ChoiceField>().First().Choices.Select(choice => choice.Title).ToList();
        Assert.DoesNotContain("Paul", names);
        Assert.DoesNotContain("Ana", names);
        var nadia = form.Fields.OfType<ChoiceField>().First().Choices.First(choice => choice.Title == "Nadia").Value;
        var marc = form.Fields.OfType<ChoiceField>().First().Choices.First(choice => choice.Title == "Marc").Value;

        var helped = await stage.Cast.Fills("Ana", form, ("mail.reader", nadia), ("mail.speaker", marc));
        await stage.Cast.Fills("Ana", form, ("mail.reader", nadia), ("mail.speaker", marc));

        Assert.Contains(
            "Relecture : Nadia".Replace(" :", "\u00A0:", StringComparison.Ordinal),
            helped.Message!.Text(),
            StringComparison.Ordinal
        );
        var told = Assert.Single(stage.Cast.SentTo("Nadia")).Message;
        Assert.DoesNotContain("solde", told.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mail.on", "2026-12-08", "mail.on", "à venir")]
    [InlineData("mail.on", "0026-12-07", "mail.on", "quelle date")]
    [InlineData("mail.deadline", "2026-12-04", "mail.deadline", "précède")]
    [InlineData("mail.deadline", "9999-12-31", "mail.deadline", "quelle date")]
    [InlineData("mail.deadline", "2026-12-16", "mail.demand", "exigé")]
    [InlineData("mail.from", "", "mail.from", "Qui")]
    public async Task What_cannot_be_is_asked_again_and_everything_is_kept(
        string field,
        string value,
        string at,
        string says
    )
    {
        var stage = await DisputeStage.OpenAsync();
        var form = (await stage.Cast.Says("Ana", "mail hostile")).Form!;

        var asked = (await stage.Cast.Fills("Ana", form, ("mail.text", Pasted), (field, value))).Form!;

        Assert.Contains(says, asked.ErrorAt(at), StringComparison.Ordinal);
        Assert.Equal(Pasted, asked.ValueOf("mail.text"));
        Assert.Empty((await stage.ProjectAsync()).Mails);
    }

    [Fact]
    public async Task The_same_mail_sent_twice_stands_once_and_an_old_card_changes_nothing()
    {
        var stage = await DisputeStage.OpenAsync();
        var form = (await stage.Cast.Says("Ana", "mail hostile")).Form!;
        var values = form
            .Fields.Where(field => field.Value is not null)
            .ToDictionary(field => field.Id, field => field.Value!, StringComparer.Ordinal);
        var submit = new Submitted(form.Submit.Call!, new FieldValues(values));

        var card = (await stage.Cast.Send("Ana", submit, "once")).Message!;
        await stage.Cast.Send("Ana", submit, "once");
        await stage.Cast.Send("Ana", submit, "other");
        Assert.Single((await stage.ProjectAsync()).Mails);

        await stage.Cast.Presses("Ana", card.Button(Verbs.MailDone));
        var entries = (await stage.JournalAsync()).Count;
        var stale = await stage.Cast.Presses("Ana", card.Button(Verbs.MailDone));
        Assert.StartsWith("Le registre a changé", stale.Notice, StringComparison.Ordinal);
        Assert.Equal(entries, (await stage.JournalAsync()).Count);
    }

    [Theory]
    [InlineData("Paul")]
    [InlineData("Nadia")]
    [InlineData("Ines")]
    [InlineData("Zoe")]
    public async Task Nobody_else_sees_a_mail_or_notes_one(string name)
    {
        var stage = await DisputeStage.OpenAsync();
        var card = await LogsAsync(stage, ("mail.demand", "Le solde"), ("mail.deadline", "2026-12-16"));
        var entries = (await stage.JournalAsync()).Count;

        foreach (var button in card.Buttons().Where(button => button.Call!.Verb != Verbs.DisputeOpen))
        {
            Assert.Equal(ReplyKind.Note, (await stage.Cast.Presses(name, button)).Kind);
        }

        Assert.Equal(ReplyKind.Note, (await stage.Cast.Says(name, "mail hostile")).Kind);
        Assert.Equal(entries, (await stage.JournalAsync()).Count);
        var project = await stage.ProjectAsync();
        Assert.Empty(project.SeenBy(project.Members.First(member => member.Role == Role.Provider)).Mails);
    }

    private static DateTimeOffset At(int day) => new(2026, 12, day, 8, 0, 0, TimeSpan.Zero);

    private static string Answer(CoachMessage card) =>
        card
            .Blocks.SkipWhile(block => block is not TextBlock { Style: TextStyle.Strong })
            .OfType<TextBlock>()
            .ElementAt(1)
            .Text;

    private static async Task<CoachMessage> LogsAsync(DisputeStage stage, params (string, string)[] answers)
    {
        var form = (await stage.Cast.Says("Ana", "mail hostile")).Form!;
        return (await stage.Cast.Fills("Ana", form, answers)).Message!;
    }

    private static async Task<ReceivedMail> MailAsync(DisputeStage stage, string id) =>
        (
            await stage.Cast.Projects.FindRowAsync(
                DisputeStage.Site,
                ReceivedMail.Row,
                id,
                TestContext.Current.CancellationToken
            )
        )!.Value;

    private static Task AltersAsync(DisputeStage stage, Func<Project, Project> change) =>
        stage.Cast.AltersAsync(DisputeStage.Site, change);
}
