using ChatCoach.Core.Conversations;
using ChatCoach.Core.Facts;
using ChatCoach.Core.Language;
using ChatCoach.Core.Language.Wording;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;

namespace ChatCoach.Core.Tests.Hours;

/// <summary>The anecdote: hours that nothing explains, the two-step rule, and no word too many. It is Monday 7 December.</summary>
public sealed class UnexplainedHoursTests
{
    [Theory]
    [InlineData(1, Verbs.HoursSecure, "Première fois\u00A0: copies, puis un appel", "même une seule fois")]
    [InlineData(3, Verbs.HoursAsked, "Deuxième fois\u00A0: demandez le détail", "3 fois, copies et accès")]
    public async Task How_often_that_has_to_come_is_a_number_of_the_project(
        int times,
        string verb,
        string heading,
        string footer
    )
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.AltersProjectAsync(project =>
            project with
            {
                Settings = project.Settings with { UnexplainedTimes = times },
            }
        );

        var card = await NotesAsync(stage, "2026-11-30", "40", "20");
        if (times > 1)
        {
            card = await NotesAsync(stage, "2026-11-23", "10", "0");
        }

        Assert.Equal(verb, card.Primary().Call!.Verb);
        Assert.Equal(heading, card.Box().Heading);
        Assert.Contains(footer, card.Blocks.OfType<FooterBlock>().Single().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_asks_for_the_detail_and_twice_secures_copies_and_talks()
    {
        var stage = await DisputeStage.OpenAsync();
        var none = (await stage.Cast.Says("Ana", "heures")).Message!;
        var form = (await stage.Cast.Opens("Ana", none.Primary())).Form!;
        Assert.Equal("2026-11-30", form.ValueOf("hours.from"));

        var once = (
            await stage.Cast.Fills(
                "Ana",
                form,
                ("hours.billed", "40 h"),
                ("hours.deliveries", "20"),
                ("hours.tickets", "7,5 h"),
                ("hours.meetings", "0 h 30")
            )
        ).Message!;
        Assert.Contains("30\u00A0%", once.Text(), StringComparison.Ordinal);
        Assert.Equal(Verbs.HoursAsked, once.Primary().Call!.Verb);
        Assert.Contains("12\u00A0h sans pièce, soit 30\u00A0%", once.Box().Text, StringComparison.Ordinal);
        Assert.Empty(WordingCheck.Of(TextLanguage.Of(once.Box().Text, true), once.Box().Text));
        var asked = (await stage.Cast.Presses("Ana", once.Primary())).Message!;
        Assert.Contains("Détail demandé le lun.\u00A07\u00A0déc.\u00A02026", asked.Text(), StringComparison.Ordinal);

        var twice = await NotesAsync(stage, "2026-11-23", "10", "0");
        Assert.Equal(Verbs.HoursSecure, twice.Primary().Call!.Verb);
        Assert.Contains(twice.Buttons(), button => button.Call?.Verb == Verbs.HoursCall);
        Assert.Contains(twice.Buttons(), button => button.Call?.Verb == Verbs.HoursFact);
        Assert.Contains(twice.Buttons(), button => button.Call?.Verb == Verbs.DisputeOpen);

        var list = (await stage.Cast.Opens("Ana", twice.Primary())).Form!;
        var secured = (
            await stage.Cast.Fills("Ana", list, ("hours.secured", "code,data,accounts,access,documents"))
        ).Message!;
        Assert.Equal(Verbs.HoursCall, secured.Primary().Call!.Verb);
        var call = (await stage.Cast.Presses("Ana", secured.Primary())).Message!;
        Assert.Equal(Verbs.ExchangeOpen, call.Primary().Call!.Verb);
        Assert.Equal(
            ["hours.recorded", "hours.asked", "hours.recorded", "hours.secured"],
            (await stage.JournalAsync())
                .Select(entry => entry.Kind)
                .Where(kind => kind.StartsWith("hours.", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task An_explanation_that_comes_later_takes_the_step_back()
    {
        var stage = await DisputeStage.OpenAsync();
        await NotesAsync(stage, "2026-11-23", "40", "20");
        var twice = await NotesAsync(stage, "2026-11-30", "40", "20");
        Assert.Equal(Verbs.HoursSecure, twice.Primary().Call!.Verb);

        var correct = twice
            .Buttons()
            .First(button => button.Call?.Verb == Verbs.HoursOpen && button.Call.Subject is not null);
        var form = (await stage.Cast.Opens("Ana", correct)).Form!;
        Assert.Equal("20", form.ValueOf("hours.deliveries"));
        var once = (await stage.Cast.Fills("Ana", form, ("hours.meetings", "14"))).Message!;

        Assert.Equal(Verbs.HoursAsked, once.Primary().Call!.Verb);
        Assert.Equal(2, (await stage.ProjectAsync()).Hours.Count);
        Assert.Equal("hours.corrected", (await stage.JournalAsync())[^1].Kind);
    }

    [Fact]
    public async Task A_correction_that_moves_a_week_replaces_no_later_one_unknowingly()
    {
        var stage = await DisputeStage.OpenAsync();
        var card = await NotesAsync(stage, "2026-11-30", "40", "20");
        var correct = card.Buttons().First(one => one.Call is { Verb: Verbs.HoursOpen, Subject: not null });
        var first = (await stage.Cast.Opens("Ana", correct)).Form!;
        var other = (await stage.Cast.Opens("Marc", correct)).Form!;
        await stage.Cast.Fills("Marc", other, ("hours.deliveries", "38"));

        var stale = await stage.Cast.Fills("Ana", first, ("hours.from", "2026-11-23"));
        Assert.Contains("38\u00A0h", stale.Form!.Problem, StringComparison.Ordinal);
        Assert.Equal(38, Assert.Single((await stage.ProjectAsync()).Hours).Deliveries);

        await stage.Cast.Fills("Ana", stale.Form, ("hours.from", "2026-11-23"));
        var kept = Assert.Single((await stage.ProjectAsync()).Hours);
        Assert.Equal((new DateOnly(2026, 11, 23), 20m), (kept.From, kept.Deliveries));
    }

    [Fact]
    public async Task The_project_s_own_measure_counts()
    {
        var stage = await DisputeStage.OpenAsync();
        Assert.Equal(Verbs.HoursAsked, (await NotesAsync(stage, "2026-11-30", "40", "30")).Primary().Call!.Verb);

        await stage.Cast.Desk.RunAsync(
            DisputeStage.Site,
            stage.Cast.Clock.GetUtcNow(),
            session =>
            {
                session.Project = session.Project with
                {
                    Settings = session.Project.Settings with { UnexplainedPercent = 25 },
                };
                session.Record("test.altered");
                return Task.CompletedTask;
            },
            TestContext.Current.CancellationToken
        );

        // Exactly the measure is within it.
        Assert.Equal(Verbs.HoursOpen, (await stage.Cast.Says("Ana", "heures")).Message!.Primary().Call!.Verb);
    }

    [Theory]
    [InlineData("hours.billed", "-4", "Un nombre d’heures")]
    [InlineData("hours.billed", "", "Combien d’heures")]
    [InlineData("hours.deliveries", "deux jours", "Un nombre d’heures")]
    [InlineData("hours.tickets", "99", "Lequel des deux est juste")]
    [InlineData("hours.from", "2026-12-14", "est à venir")]
    [InlineData("hours.until", "2026-12-31", "est à venir")]
    [InlineData("hours.until", "2026-10-01", "est avant le début")]
    [InlineData("hours.from", "", "Quelle semaine")]
    public async Task What_cannot_be_is_asked_again_and_the_rest_is_kept(string field, string value, string sentence)
    {
        var stage = await DisputeStage.OpenAsync();
        var form = (await stage.Cast.Opens("Ana", (await stage.Cast.Says("Ana", "heures")).Message!.Primary())).Form!;

        var returned = (
            await stage.Cast.Fills(
                "Ana",
                form,
                [("hours.billed", "40"), ("hours.note", "Tickets 1 à 9"), (field, value)]
            )
        ).Form!;

        Assert.Contains(returned.Fields, one => one.Error?.Contains(sentence, StringComparison.Ordinal) == true);
        Assert.Equal("Tickets 1 à 9", returned.ValueOf("hours.note"));
        Assert.Empty((await stage.ProjectAsync()).Hours);
    }

    [Fact]
    public async Task Days_that_are_counted_already_are_replaced_knowingly_or_refused()
    {
        var stage = await DisputeStage.OpenAsync();
        await NotesAsync(stage, "2026-11-30", "40", "40");
        var form = (await stage.Cast.Opens("Ana", (await stage.Cast.Says("Ana", "heures")).Message!.Primary())).Form!;

        var invoice = await stage.Cast.Fills(
            "Ana",
            form,
            ("hours.from", "2026-11-01"),
            ("hours.until", "2026-11-30"),
            ("hours.billed", "120")
        );
        Assert.Contains("déjà comptée", invoice.Form!.ErrorAt("hours.from"), StringComparison.Ordinal);

        var known = (await stage.Cast.Fills("Ana", form, ("hours.from", "2026-12-03"), ("hours.billed", "38"))).Form!;
        Assert.Contains("Envoyez encore", known.Problem, StringComparison.Ordinal);
        Assert.Equal(40, Assert.Single((await stage.ProjectAsync()).Hours).Billed);
        await stage.Cast.Fills("Ana", known);
        Assert.Equal(38, Assert.Single((await stage.ProjectAsync()).Hours).Billed);
    }

    [Fact]
    public async Task A_form_that_comes_twice_notes_once()
    {
        var stage = await DisputeStage.OpenAsync();
        var form = (await stage.Cast.Opens("Ana", (await stage.Cast.Says("Ana", "heures")).Message!.Primary())).Form!;
        var values = new FieldValues(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["hours.from"] = "2026-12-02",
                ["hours.billed"] = "12,5 h",
            }
        );

        await stage.Cast.Send("Ana", new Submitted(form.Submit.Call!, values), "once");
        var entries = (await stage.JournalAsync()).Count;
        var again = await stage.Cast.Send("Ana", new Submitted(form.Submit.Call!, values), "once");
        await stage.Cast.Send("Ana", new Submitted(form.Submit.Call!, values));

        Assert.Equal("Heures et preuves", again.Message!.Title());
        Assert.Equal(entries, (await stage.JournalAsync()).Count);
        var week = Assert.Single((await stage.ProjectAsync()).Hours);
        Assert.Equal((new DateOnly(2026, 11, 30), 12.5m), (week.From, week.Billed));
    }

    [Fact]
    public async Task The_fact_is_filled_in_and_reads_without_a_mark()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();
        await NotesAsync(stage, "2026-11-23", "40", "20");
        var twice = await NotesAsync(stage, "2026-11-30", "40", "28");
        var form = (await stage.Cast.Opens("Ana", twice.Button(Verbs.HoursFact))).Form!;
        Assert.All(form.Fields, field => Assert.False(string.IsNullOrEmpty(field.Value), field.Id));

        await stage.Cast.Fills("Ana", form);

        var fact = Assert.Single((await stage.DisputeAsync()).Facts);
        Assert.Equal("Agence Lumen", fact.Who);
        Assert.Equal(new DateOnly(2026, 12, 6), fact.On);
        Assert.Contains("12\u00A0h sans pièce", fact.What, StringComparison.Ordinal);
        Assert.Empty(FactWording.MarksOf(new Speech("fr-FR", "Europe/Paris"), fact));
    }

    [Fact]
    public async Task The_hours_of_the_week_s_checkpoint_are_proposed()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.Cast.Desk.RunAsync(
            DisputeStage.Site,
            stage.Cast.Clock.GetUtcNow(),
            session =>
            {
                session.Project = session.Project with
                {
                    LastAnswers = new CheckpointAnswers
                    {
                        Occurrence = new DateOnly(2026, 12, 3),
                        Health = Health.OnTrack,
                        Turn = Side.Provider,
                        HoursBilled = 37.5m,
                    },
                };
                session.Record("test.altered");
                return Task.CompletedTask;
            },
            TestContext.Current.CancellationToken
        );

        var form = (await stage.Cast.Opens("Ana", (await stage.Cast.Says("Ana", "heures")).Message!.Primary())).Form!;

        Assert.Equal("37,5", form.ValueOf("hours.billed"));
        Assert.Contains("point du jeu.\u00A03\u00A0déc.", form.Intro, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_but_owner_and_deputy_sees_or_hears_of_them()
    {
        var stage = await DisputeStage.OpenAsync();
        await NotesAsync(stage, "2026-11-23", "777", "0", "pièce-plantée");
        var twice = await NotesAsync(stage, "2026-11-30", "777", "0", "pièce-plantée");
        var form = (await stage.Cast.Opens("Ana", twice.Button(Verbs.HoursSecure))).Form!;
        var entries = (await stage.JournalAsync()).Count;

        foreach (var name in new[] { "Nadia", "Helene", "Paul", "Ines", "Zoe" })
        {
            foreach (
                var button in twice
                    .Buttons()
                    .Where(one => one.Call?.Verb.StartsWith("hours.", StringComparison.Ordinal) == true)
            )
            {
                Assert.Equal(ReplyKind.Note, (await stage.Cast.Opens(name, button)).Kind);
                Assert.Equal(ReplyKind.Note, (await stage.Cast.Presses(name, button)).Kind);
            }

            Assert.Equal(ReplyKind.Note, (await stage.Cast.Says(name, "heures")).Kind);
            Assert.Equal(
                ReplyKind.Note,
                (await stage.Cast.Send(name, new Submitted(form.Submit.Call!, FieldValues.None))).Kind
            );
            Assert.Empty(stage.Cast.SentTo(name));
        }

        Assert.Equal(entries, (await stage.JournalAsync()).Count);
        Assert.NotNull((await stage.Cast.Says("Marc", "heures")).Message);
        var project = await stage.ProjectAsync();
        var seen = project.SeenBy(project.Members.First(member => member.Role == Role.Provider));
        Assert.DoesNotContain(
            "777",
            System.Text.Json.JsonSerializer.Serialize(seen, ProjectJson.Default.Project),
            StringComparison.Ordinal
        );
    }

    private static async Task<CoachMessage> NotesAsync(
        DisputeStage stage,
        string from,
        string billed,
        string deliveries,
        string note = "Livraison"
    )
    {
        var card = (await stage.Cast.Says("Ana", "heures")).Message!;
        var form = (
            await stage.Cast.Opens(
                "Ana",
                card.Buttons().First(one => one.Call is { Verb: Verbs.HoursOpen, Subject: null })
            )
        ).Form!;
        return (
            await stage.Cast.Fills(
                "Ana",
                form,
                ("hours.from", from),
                ("hours.billed", billed),
                ("hours.deliveries", deliveries),
                ("hours.note", note)
            )
        ).Message!;
    }
}
