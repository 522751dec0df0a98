using ChatCoach.Core.Conversations;
using ChatCoach.Core.Disputes;
using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Disputes;

/// <summary>A call with its day and hour: in the calendar, and its agenda at the provider.</summary>
public sealed class PreparingACallTests
{
    private const string Aim = "Une date tenable";
    private const string Question = "Que vous manque-t-il vraiment ?";
    private const string Offer = "Nadia, deux matinées";

    [Fact]
    public async Task One_press_gives_the_provider_the_time_and_the_agenda_and_nothing_else()
    {
        var stage = await DisputeStage.OpenAsync();
        var card = await PreparesAsync(stage);
        Assert.Equal("jeu.\u00A017\u00A0déc. à 10\u00A0h, 30 minutes", card.Step());
        Assert.Equal(Verbs.FileGet, card.Primary().Call!.Verb);

        var sent = await stage.Cast.Presses("Ana", card.Button(Verbs.CallSend));

        Assert.Equal("L’ordre du jour est envoyé à Paul.", sent.Notice);
        Assert.DoesNotContain(sent.Message!.Buttons(), button => button.Call?.Verb == Verbs.CallSend);
        var got = Assert.Single(stage.Cast.SentTo("Paul")).Message;
        Assert.True(got.Band.Shared);
        Assert.Contains("Nos 4 jours de retard", got.Text(), StringComparison.Ordinal);
        Assert.Contains("17\u00A0déc. à 10\u00A0h", got.Text(), StringComparison.Ordinal);
        foreach (var secret in new[] { Aim, Question, Offer, "litige", "d1" })
        {
            Assert.DoesNotContain(secret, got.Text(), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(
                got.Buttons(),
                button => button.Call!.ToString().Contains(secret, StringComparison.OrdinalIgnoreCase)
            );
        }

        Assert.Contains(await stage.JournalAsync(), entry => entry.Kind == "call.agenda-sent");
    }

    [Fact]
    public async Task Both_sides_have_the_same_appointment_and_it_moves()
    {
        var stage = await DisputeStage.OpenAsync();
        var card = await PreparesAsync(stage);
        card = (await stage.Cast.Presses("Ana", card.Button(Verbs.CallSend))).Message!;
        var ours = await EventAsync(stage, "Ana", "d1");
        var shared = Assert.Single(stage.Cast.SentTo("Paul")).Message.Primary().Call!;
        var theirs = await EventAsync(stage, "Paul", shared.Subject!);

        Assert.Equal(new DateTimeOffset(2026, 12, 17, 9, 0, 0, TimeSpan.Zero), ours.Start);
        Assert.Equal((ours.Uid, ours.Start, ours.Length), (theirs.Uid, theirs.Start, theirs.Length));
        Assert.Equal(TimeSpan.FromMinutes(30), theirs.Length);
        Assert.StartsWith("- Nos 4 jours de retard", theirs.Description, StringComparison.Ordinal);
        Assert.DoesNotContain(Question, ours.Description, StringComparison.Ordinal);

        var form = (await stage.Cast.Opens("Ana", card.Button(Verbs.DisputeSheet))).Form!;
        card = (await stage.Cast.Fills("Ana", form, ("call.at", "15:30"))).Message!;
        Assert.Equal("Envoyer la nouvelle version", card.Button(Verbs.CallSend).Title);
        await stage.Cast.Presses("Ana", card.Button(Verbs.CallSend));

        Assert.True(stage.Cast.SentTo("Paul")[^1].Update);
        var moved = await EventAsync(stage, "Paul", shared.Subject!);
        Assert.Equal(theirs.Uid, moved.Uid);
        Assert.Equal(new DateTimeOffset(2026, 12, 17, 14, 30, 0, TimeSpan.Zero), moved.Start);
        Assert.True(moved.Sequence > theirs.Sequence);
    }

    [Fact]
    public async Task The_same_press_sent_again_writes_and_sends_nothing_more()
    {
        var stage = await DisputeStage.OpenAsync();
        var card = await PreparesAsync(stage);
        var press = new Pressed(card.Button(Verbs.CallSend).Call!, FieldValues.None);

        await stage.Cast.Send("Ana", press, "once");
        var entries = (await stage.JournalAsync()).Count;
        var again = await stage.Cast.Send("Ana", press, "once");
        var twice = await stage.Cast.Send("Ana", press, "other");

        Assert.Equal(again.Notice, twice.Notice);
        Assert.Single(stage.Cast.SentTo("Paul"));
        Assert.Equal(entries, (await stage.JournalAsync()).Count);
    }

    [Fact]
    public async Task A_button_of_an_older_edit_sends_nothing()
    {
        var stage = await DisputeStage.OpenAsync();
        var old = await PreparesAsync(stage);
        var form = (await stage.Cast.Opens("Ana", old.Button(Verbs.DisputeSheet))).Form!;
        await stage.Cast.Fills("Ana", form, ("call.agenda", "La date"));

        var reply = await stage.Cast.Presses("Ana", old.Button(Verbs.CallSend));

        Assert.StartsWith("L’appel a changé", reply.Notice, StringComparison.Ordinal);
        Assert.Empty(stage.Cast.SentTo("Paul"));
    }

    [Theory]
    [InlineData("Paul")]
    [InlineData("Nadia")]
    [InlineData("Helene")]
    [InlineData("Ines")]
    [InlineData("Zoe")]
    public async Task Nobody_else_sends_it_or_opens_the_owners_appointment(string name)
    {
        var stage = await DisputeStage.OpenAsync();
        var card = await PreparesAsync(stage);
        var entries = (await stage.JournalAsync()).Count;

        foreach (var button in card.Buttons())
        {
            var reply = await stage.Cast.Presses(name, button);
            Assert.DoesNotContain(Question, reply.Message?.Text() ?? "", StringComparison.Ordinal);
        }

        Assert.Null(await FileAsync(stage, name, "d1"));
        Assert.Empty(stage.Cast.SentTo("Paul"));
        Assert.Equal(entries, (await stage.JournalAsync()).Count);
    }

    [Fact]
    public async Task The_next_provider_does_not_open_what_was_shared_with_the_one_before()
    {
        var stage = await DisputeStage.OpenAsync();
        var card = await PreparesAsync(stage);
        await stage.Cast.Presses("Ana", card.Button(Verbs.CallSend));
        var shared = Assert.Single(stage.Cast.SentTo("Paul")).Message.Primary().Call!.Subject!;
        var project = await stage.ProjectAsync();

        var other = new Member(Role.Provider, "Lea") { Company = "Studio Brume" };
        var file = await Maker(stage)
            .MakeAsync(
                new FileSubject(project, other, Speech, shared, stage.Cast.Clock.GetUtcNow()),
                TestContext.Current.CancellationToken
            );

        Assert.Null(file);
    }

    [Theory]
    [InlineData("call.on", "2026-12-04", "call.on", "est passée")]
    [InlineData("call.on", "", "call.on", "Quel jour")]
    [InlineData("call.agenda", "a\nb\nc\nd\ne\nf\ng", "call.agenda", "6 points")]
    [InlineData("call.at", "26:00", "call.at", "heure")]
    public async Task What_cannot_be_is_asked_again_and_everything_is_kept(
        string field,
        string value,
        string at,
        string says
    )
    {
        var stage = await DisputeStage.OpenAsync();
        var card = await stage.ReachesDialogueAsync();

        var form = (
            await stage.DoesAsync(
                "Ana",
                card,
                [
                    ("call.aim", Aim),
                    ("call.question", Question),
                    ("call.offer", Offer),
                    ("call.on", "2026-12-17"),
                    ("call.at", "10:00"),
                    (field, value),
                ]
            )
        ).Form!;

        Assert.Contains(says, form.ErrorAt(at), StringComparison.Ordinal);
        Assert.Equal(Question, form.ValueOf("call.question"));
    }

    [Fact]
    public async Task The_day_after_the_owner_is_asked_whether_it_took_place_until_something_is_noted()
    {
        var stage = await DisputeStage.OpenAsync();
        await PreparesAsync(stage);

        await stage.Cast.Waits(TimeSpan.FromDays(12));

        var asked = Assert.Single(stage.Cast.SentTo("Ana")).Message;
        Assert.StartsWith(
            "L’appel préparé était prévu jeu.\u00A017\u00A0déc.",
            asked.Box().Text,
            StringComparison.Ordinal
        );
        Assert.Equal("Noter l’appel 1", asked.Primary().Title);
        Assert.Equal(new DateTimeOffset(2026, 12, 18, 8, 0, 0, TimeSpan.Zero), Assert.Single(stage.Cast.Timeline).At);
    }

    [Fact]
    public async Task The_card_of_the_dispute_leads_back_to_the_prepared_call()
    {
        var stage = await DisputeStage.OpenAsync();
        var card = await PreparesAsync(stage);
        var dispute = (await stage.Cast.Presses("Ana", card.Button(Verbs.DisputeShow))).Message!;

        var again = (await stage.Cast.Presses("Ana", dispute.Button(Verbs.CallShow))).Message!;

        Assert.Equal(card.Text(), again.Text());
        Assert.Equal(card.Button(Verbs.CallSend).Call, again.Button(Verbs.CallSend).Call);
    }

    [Fact]
    public async Task A_call_that_was_noted_asks_nothing_more_and_the_next_is_proposed()
    {
        var stage = await DisputeStage.OpenAsync();
        await PreparesAsync(stage);
        await stage.Cast.Waits(TimeSpan.FromDays(10));
        var noted = await stage.NotesCallAsync();

        await stage.Cast.Waits(TimeSpan.FromDays(5));

        Assert.Equal("Préparer l’appel 2", noted.Message!.Primary().Title);
        Assert.Empty(stage.Cast.Timeline);
        var form = (await stage.Cast.Opens("Ana", noted.Message!.Primary())).Form!;
        Assert.Equal("", form.ValueOf("call.on"));
    }

    internal static async Task<CoachMessage> PreparesAsync(
        DisputeStage stage,
        string? agenda = null,
        string? on = null,
        string? at = null
    )
    {
        var card = await stage.ReachesDialogueAsync();
        var form = (await stage.Cast.Opens("Ana", card.Primary())).Form!;
        var reply = await stage.Cast.Fills(
            "Ana",
            form,
            ("call.aim", Aim),
            ("call.question", Question),
            ("call.offer", Offer),
            ("call.on", on ?? "2026-12-17"),
            ("call.at", at ?? "10:00"),
            ("call.minutes", "30"),
            ("call.agenda", agenda ?? form.ValueOf("call.agenda"))
        );
        return reply.Message!;
    }

    private static Speech Speech { get; } = new("fr-FR", "Europe/Paris");

    private static CallCalendar Maker(DisputeStage stage) => new(stage.Cast.Projects);

    private static async Task<CalendarEvent> EventAsync(DisputeStage stage, string name, string subject) =>
        Assert.IsType<CalendarFile>(await FileAsync(stage, name, subject)).Event;

    private static async Task<FileModel?> FileAsync(DisputeStage stage, string name, string subject)
    {
        var project = await stage.ProjectAsync();
        return project.MemberOf(Cast.Key(name)) is { } member
            ? await Maker(stage)
                .MakeAsync(
                    new FileSubject(project.SeenBy(member), member, Speech, subject, stage.Cast.Clock.GetUtcNow()),
                    TestContext.Current.CancellationToken
                )
            : null;
    }
}
