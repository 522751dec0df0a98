using ChatCoach.Core.Disputes;
using ChatCoach.Core.Facts;
using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Disputes;

/// <summary>Step 5: who meets whom and when, the sponsor's briefing, the appointment, and what came of it.</summary>
public sealed class ManagersMeetTests
{
    private static readonly (string, string)[] Meeting =
    [
        ("sponsorsplan.ours", "Hélène"),
        ("sponsorsplan.theirs", "Claire Martin"),
        ("sponsorsplan.on", "2026-12-15"),
        ("sponsorsplan.at", "14:30"),
        ("sponsorsplan.aim", "Une date tenable"),
    ];

    [Fact]
    public async Task The_sponsor_is_told_in_private_and_reads_nothing_of_the_private_page()
    {
        var (stage, card) = await AtSponsorsAsync();
        Assert.Equal("Prévoir la rencontre", card.Primary().Title);

        var planned = (await stage.DoesAsync("Ana", card, Meeting)).Message!;

        Assert.Equal("La rencontre est prévue", planned.Title());
        var told = Assert.Single(stage.Cast.SentTo("Helene")).Message;
        Assert.Contains("Claire Martin", told.Text(), StringComparison.Ordinal);
        Assert.Contains("14\u00A0h\u00A030", told.Text(), StringComparison.Ordinal);
        Assert.Contains("Le catalogue manquait", told.Text(), StringComparison.Ordinal);
        foreach (var secret in new[] { "Leur planning", "Livrer en deux fois", "Un autre prestataire" })
        {
            Assert.DoesNotContain(secret, told.Text(), StringComparison.Ordinal);
        }

        Assert.Empty(stage.Cast.SentTo("Paul"));
        Assert.Empty(stage.Cast.SentTo("Nadia"));
    }

    [Fact]
    public async Task A_fact_that_the_provider_contests_is_told_as_such()
    {
        var (stage, card) = await AtSponsorsAsync();
        await stage.AltersAsync(dispute =>
            dispute with
            {
                Statement = new FactStatement("Agence Lumen", new DateOnly(2026, 12, 7), "Ana")
                {
                    Facts = [1],
                    Answers =
                    [
                        new FactAnswer(1, FactVerdict.Contested, "Il y était", "Paul", new DateOnly(2026, 12, 7)),
                    ],
                },
            }
        );

        await stage.DoesAsync("Ana", card, Meeting);

        Assert.Contains(
            "Le catalogue manquait à 18 h. (contesté par le prestataire)",
            Assert.Single(stage.Cast.SentTo("Helene")).Message.Text(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_same_form_again_tells_nobody_twice_and_another_day_tells_of_the_change()
    {
        var (stage, card) = await AtSponsorsAsync();
        var form = (await stage.Cast.Opens("Ana", card.Primary())).Form!;

        await stage.Cast.Fills("Ana", form, Meeting);
        var again = await stage.Cast.Fills("Ana", form, Meeting);
        Assert.Equal("La rencontre est prévue", again.Message!.Title());
        Assert.Single(stage.Cast.SentTo("Helene"));

        await stage.RecordsAsync("Ana", again.Message!, "sponsorsplan", ("sponsorsplan.on", "2026-12-16"));
        Assert.Equal(2, stage.Cast.SentTo("Helene").Count);
        Assert.Equal(2, (await stage.DisputeAsync()).SponsorsPlan!.Version);
    }

    [Fact]
    public async Task The_appointment_is_for_the_sponsor_and_for_who_sees_the_dispute_and_says_nothing_of_it()
    {
        var (stage, card) = await AtSponsorsAsync();
        await stage.DoesAsync("Ana", card, Meeting);
        var button = stage.Cast.SentTo("Helene")[^1].Message.Primary();

        var given = (await stage.Cast.Presses("Helene", button)).Message!;
        Assert.EndsWith(".ics", given.Primary().Target, StringComparison.Ordinal);
        var refused = await stage.Cast.Presses("Nadia", button);
        Assert.Null(refused.Message);
        Assert.Null((await stage.Cast.Presses("Paul", button)).Message);

        var file = (CalendarFile)(await FileAsync(stage, "Helene"))!;
        Assert.Equal(new DateTimeOffset(2026, 12, 15, 13, 30, 0, TimeSpan.Zero), file.Event.Start);
        Assert.Equal("Hélène et Claire Martin", file.Event.Description);
        Assert.DoesNotContain("Catalogue", file.Event.Title, StringComparison.Ordinal);
        Assert.Null(await FileAsync(stage, "Nadia"));
    }

    [Theory]
    [InlineData("2026-12-04", "est passée")]
    [InlineData("2026-12-22", "trop tardive")]
    public async Task A_day_that_has_passed_or_is_too_late_is_asked_again_and_nothing_typed_is_lost(
        string on,
        string sentence
    )
    {
        var (stage, card) = await AtSponsorsAsync();

        var form = (await stage.DoesAsync("Ana", card, [.. Meeting, ("sponsorsplan.on", on)])).Form!;

        Assert.Contains(sentence, form.ErrorAt("sponsorsplan.on"), StringComparison.Ordinal);
        Assert.Equal("Une date tenable", form.ValueOf("sponsorsplan.aim"));
        Assert.Empty(stage.Cast.SentTo("Helene"));
    }

    [Fact]
    public async Task The_day_after_the_meeting_its_outcome_is_asked_and_an_agreement_says_on_what()
    {
        var (stage, card) = await AtSponsorsAsync();
        await stage.DoesAsync("Ana", card, Meeting);

        await stage.Cast.Waits(TimeSpan.FromDays(9));

        var due = stage.Cast.SentTo("Ana")[^1].Message;
        Assert.Equal(
            "La rencontre des directions était prévue le mar.\u00A015\u00A0déc.\u00A02026. Qu’en ressort-il\u00A0?",
            due.Blocks.OfType<TextBlock>().First().Text
        );
        Assert.Equal("Noter la rencontre", due.Primary().Title);
        var asked = (await stage.DoesAsync("Ana", due, ("sponsors.outcome", "agreed"))).Form!;
        Assert.Equal("2026-12-15", asked.ValueOf("sponsors.on"));
        Assert.NotEmpty(asked.ErrorAt("sponsors.said"));
        var agreed = await stage.Cast.Fills("Ana", asked, ("sponsors.said", "Livraison le 15 janvier."));
        Assert.Equal("Pour passer à l’étape 9, il manque", agreed.Message!.Box().Heading);
    }

    [Fact]
    public async Task A_refusal_can_be_recorded_without_a_meeting_and_lets_the_dispute_go_on()
    {
        var (stage, card) = await AtSponsorsAsync();

        card = (await stage.RecordsAsync("Ana", card, "sponsors", ("sponsors.outcome", "refused"))).Message!;

        Assert.Equal("Le choix d’un tiers, ou la clause qui le demande.", card.Box().Text);
    }

    private static async Task<(DisputeStage Stage, CoachMessage Card)> AtSponsorsAsync()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();
        await stage.NotesCallAsync();
        var card = (await stage.NotesCallAsync()).Message!;
        return (stage, (await stage.Cast.Presses("Ana", card.Primary())).Message!);
    }

    private static async Task<FileModel?> FileAsync(DisputeStage stage, string reader)
    {
        var project = await stage.ProjectAsync();
        return await new SponsorsCalendar(stage.Cast.Projects).MakeAsync(
            new FileSubject(
                project,
                project.MemberOf(Cast.Key(reader))!,
                new Speech("fr-FR", "Europe/Paris"),
                "d1",
                stage.Cast.Clock.GetUtcNow()
            ),
            TestContext.Current.CancellationToken
        );
    }
}
