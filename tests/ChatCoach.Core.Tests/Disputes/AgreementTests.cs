using ChatCoach.Core.Disputes;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Projects;

namespace ChatCoach.Core.Tests.Disputes;

/// <summary>Step 9: commitments are turns of the project, one after the other, and kept or broken each.</summary>
public sealed class AgreementTests
{
    private static readonly (string, string)[] Four =
    [
        ("terms.what1", "Le catalogue"),
        ("terms.side1", "Provider"),
        ("terms.due1", "2026-12-11"),
        ("terms.what2", "La validation des fiches"),
        ("terms.side2", "Client"),
        ("terms.due2", "2026-12-18"),
        ("terms.what3", "Le paiement en ligne"),
        ("terms.side3", "Provider"),
        ("terms.due3", "2027-01-15"),
    ];

    [Fact]
    public async Task The_next_commitment_is_whose_turn_it_is_and_the_provider_hears_of_it()
    {
        var stage = await DisputeStage.OpenAsync();
        Assert.Equal(default, (await stage.ProjectAsync()).Turn.Since);

        await AgreesAsync(stage, Four);

        var holding = (await stage.ProjectAsync()).Holding!;
        Assert.Equal(
            (Side.Provider, "Le catalogue", new DateOnly(2026, 12, 11), "Ana"),
            (holding.Side, holding.What!, holding.Due!.Value, holding.By!)
        );
        var told = Assert.Single(stage.Cast.SentTo("Paul")).Message;
        Assert.Contains("Le catalogue", told.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("litige", told.Text(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("paiement", told.Text(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Nothing_is_handed_over_before_the_agreement_is_there()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();
        var card = (await stage.NotesCallAsync(settles: true)).Message!;

        await stage.DoesAsync("Ana", card, Four);

        Assert.Null((await stage.ProjectAsync()).Holding);
        Assert.Empty((await stage.ProjectAsync()).ClientTurns);
    }

    [Fact]
    public async Task A_commitment_of_ours_is_a_turn_for_which_people_are_booked_and_ends_when_it_is_kept()
    {
        var stage = await DisputeStage.OpenAsync();
        var card = await AgreesAsync(stage, Four);
        var ours = Assert.Single((await stage.ProjectAsync()).ClientTurns);
        Assert.Equal(
            ("La validation des fiches", new DateOnly(2026, 12, 18), true),
            (ours.What, ours.Until, ours.IsOpen)
        );

        card = (await OutcomeAsync(stage, card, ("termsoutcome.c1", "kept"))).Message!;
        var project = await stage.ProjectAsync();
        Assert.Equal((Side.Client, "La validation des fiches"), (project.Holding!.Side, project.Holding.What!));

        await OutcomeAsync(stage, card, ("termsoutcome.c2", "kept"));
        project = await stage.ProjectAsync();
        Assert.Equal((Side.Provider, "Le paiement en ligne"), (project.Holding!.Side, project.Holding.What!));
        Assert.Equal(TurnOutcome.Done, Assert.Single(project.ClientTurns).Outcome);
        Assert.Equal("open", (await stage.DisputeAsync()).Terms!.Result);
        Assert.Equal(new DateOnly(2026, 12, 7), (await stage.DisputeAsync()).Terms!.Commitments[0].KeptOn);
    }

    [Fact]
    public async Task A_late_commitment_counts_in_the_ledger_and_is_asked_about_on_the_next_working_day()
    {
        var stage = await DisputeStage.OpenAsync();
        await AgreesAsync(stage, Four);

        await stage.Cast.Waits(TimeSpan.FromDays(8));

        // Due on Friday the 11th: Monday the 14th asks, and by Tuesday the provider is two working days late.
        var asked = stage.Cast.Timeline.Single(sent => sent.Message.To == Scenarios.Cast.Key("Ana"));
        Assert.Equal(new DateTimeOffset(2026, 12, 14, 8, 0, 0, TimeSpan.Zero), asked.At);
        Assert.StartsWith(
            "Ceci était attendu le ven.\u00A011\u00A0déc.\u00A02026\u00A0: Le catalogue.",
            asked.Message.Message.Blocks.OfType<TextBlock>().First().Text,
            StringComparison.Ordinal
        );
        var ledger = (await stage.ProjectAsync()).LedgerOn(new DateOnly(2026, 12, 15));
        Assert.Equal(2, ledger.Provider.Late);
    }

    [Fact]
    public async Task More_than_three_commitments_are_written_line_by_line_and_another_day_moves_the_turn()
    {
        var stage = await DisputeStage.OpenAsync();
        var card = await AgreesAsync(stage, Four);

        card = (
            await stage.RecordsAsync(
                "Ana",
                card,
                "terms",
                ("terms.what4", "La reprise des données"),
                ("terms.side4", "ThirdParty"),
                ("terms.due4", "2027-01-29"),
                ("terms.due1", "2026-12-14")
            )
        ).Message!;

        Assert.Equal(4, (await stage.DisputeAsync()).Terms!.Commitments.Count);
        var holding = (await stage.ProjectAsync()).Holding!;
        Assert.Equal(("Le catalogue", new DateOnly(2026, 12, 14)), (holding.What!, holding.Due!.Value));
        Assert.Equal(4, card.Blocks.OfType<ProgressBlock>().Last().Lines.Count);
    }

    [Fact]
    public async Task A_commitment_that_is_taken_out_frees_its_turn()
    {
        var stage = await DisputeStage.OpenAsync();
        var card = await AgreesAsync(stage, Four);

        await stage.RecordsAsync("Ana", card, "terms", ("terms.what2", ""), ("terms.due2", ""));

        Assert.Equal(TurnOutcome.NobodyNeeded, Assert.Single((await stage.ProjectAsync()).ClientTurns).Outcome);
        Assert.Equal([1, 3], (await stage.DisputeAsync()).Terms!.Commitments.Select(one => one.Number));
    }

    [Fact]
    public async Task A_day_that_has_passed_is_asked_again_and_nothing_typed_is_lost()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();
        var card = (await stage.NotesCallAsync(settles: true)).Message!;

        var form = (await stage.DoesAsync("Ana", card, [.. Four, ("terms.due3", "2026-12-01")])).Form!;

        Assert.Contains("est passée", form.ErrorAt("terms.due3"), StringComparison.Ordinal);
        Assert.Equal("Le paiement en ligne", form.ValueOf("terms.what3"));
        Assert.Null((await stage.DisputeAsync()).Terms);
    }

    [Fact]
    public async Task A_broken_agreement_frees_its_turns_and_keeps_what_was_agreed_with_its_round()
    {
        var stage = await DisputeStage.OpenAsync();
        var card = await AgreesAsync(stage, Four);

        card = (
            await OutcomeAsync(
                stage,
                card,
                ("termsoutcome.c1", "broken"),
                ("termsoutcome.note", "Rien reçu le 11 décembre.")
            )
        ).Message!;
        await stage.Cast.Presses("Ana", card.Primary());

        var dispute = await stage.DisputeAsync();
        Assert.Equal((DisputeStep.Facts, 2), (dispute.Step, dispute.Round));
        Assert.Equal(3, Assert.Single(dispute.PastRounds).Terms!.Commitments.Count);
        Assert.All((await stage.ProjectAsync()).ClientTurns, turn => Assert.False(turn.IsOpen));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Stepping_back_from_the_agreement_withdraws_its_turns_and_tells_their_people_once(bool held)
    {
        var stage = await DisputeStage.OpenAsync();
        if (held)
        {
            await stage.AltersProjectAsync(project =>
                project.HandingOver(
                    new TurnEvent(0, "s1", Side.Client, new DateOnly(2026, 12, 7))
                    {
                        What = "Relire les fiches",
                        Due = new DateOnly(2026, 12, 9),
                    }
                )
            );
        }

        var card = await AgreesAsync(stage, Four);
        await BooksNadiaAsync(stage);
        var told = News(stage);

        card = await StepsBackAsync(stage, card);

        var project = await stage.ProjectAsync();
        Assert.Equal(TurnOutcome.NobodyNeeded, Assert.Single(project.ClientTurns).Outcome);
        Assert.Contains(
            "plus besoin de vous",
            Assert.Single(stage.Cast.SentTo("Nadia")).Message.Text(),
            StringComparison.OrdinalIgnoreCase
        );
        Assert.Equal(
            held
                ? (Side.Client, "Relire les fiches", new DateOnly(2026, 12, 9))
                : (Side.Provider, "Catalogue", new DateOnly(2026, 12, 11)),
            (project.Holding!.Side, project.Holding.What!, project.Holding.Due!.Value)
        );
        Assert.Equal(held ? told : told + 1, News(stage));
        var kinds = (await stage.JournalAsync()).Select(entry => entry.Kind).ToList();
        Assert.Equal(["dispute.moved", "booking.closed", "turn.handed"], kinds[^3..]);

        await stage.Cast.Waits(TimeSpan.FromDays(1));
        await stage.Cast.Presses("Ana", (await stage.Cast.Says("Ana", "litige")).Message!.Primary());

        project = await stage.ProjectAsync();
        var again = Assert.Single(project.ClientTurns);
        Assert.True(again.IsOpen);
        Assert.Empty(again.Standing);
        Assert.Equal((Side.Provider, "Le catalogue"), (project.Holding!.Side, project.Holding.What!));
        Assert.Single(stage.Cast.SentTo("Nadia"));
    }

    [Fact]
    public async Task A_turn_that_went_on_for_another_reason_stays_when_the_agreement_is_left()
    {
        var stage = await DisputeStage.OpenAsync();
        var card = await AgreesAsync(stage, Four);
        await stage.AltersProjectAsync(project =>
            project.HandingOver(
                new TurnEvent(0, "s1", Side.Client, new DateOnly(2026, 12, 7)) { What = "Fournir les photos" }
            )
        );

        await StepsBackAsync(stage, card);

        Assert.Equal("Fournir les photos", (await stage.ProjectAsync()).Holding!.What);
    }

    [Fact]
    public async Task The_same_outcome_twice_hands_over_once()
    {
        var stage = await DisputeStage.OpenAsync();
        var card = await AgreesAsync(stage, Four);
        var form = (await stage.Cast.Opens("Ana", card.SheetButton("termsoutcome"))).Form!;

        await stage.Cast.Fills("Ana", form, ("termsoutcome.c1", "kept"));
        await stage.Cast.Fills("Ana", form, ("termsoutcome.c1", "kept"));

        Assert.Equal(2, (await stage.ProjectAsync()).TurnNumber);
    }

    [Fact]
    public void Commitments_from_before_have_their_place_as_number_and_were_the_providers()
    {
        const string before = """
            {"id":"d1","title":"Catalogue","step":"Agreement","openedOn":"2026-10-01","terms":{"commitments":
            [{"deliverable":"A","due":"2026-12-11"},{"deliverable":"B","due":"2026-12-18"}],"result":"open"}}
            """;

        var terms = System.Text.Json.JsonSerializer.Deserialize(before, DisputeRow.Type.Json)!.Terms!;

        Assert.Equal([1, 2], terms.Numbered().Select(one => one.Number));
        Assert.Equal(("A", Side.Provider, "open"), (terms.Next!.Deliverable, terms.Next.Side, terms.Next.Result));
    }

    private static async Task<CoachMessage> StepsBackAsync(DisputeStage stage, CoachMessage card) =>
        (
            await stage.Cast.Fills(
                "Ana",
                (await stage.Cast.Opens("Ana", card.Button(Verbs.DisputeBack))).Form!,
                ("move.to", "4"),
                ("move.reason", "Les dates ne tiennent pas.")
            )
        ).Message!;

    private static Task BooksNadiaAsync(DisputeStage stage) =>
        stage.AltersProjectAsync(project =>
        {
            var ours = project.ClientTurns.Single();
            return project.Changing(
                ours with
                {
                    BookedFor = ours.From,
                    Bookings =
                    [
                        new Booking("b1", "Nadia", 1, ours.From, ours.Until)
                        {
                            Person = Scenarios.Cast.Key("Nadia"),
                            State = BookingState.Accepted,
                        },
                    ],
                }
            );
        });

    private static Task<Core.Conversations.Reply> OutcomeAsync(
        DisputeStage stage,
        CoachMessage card,
        params (string, string)[] answers
    ) => stage.RecordsAsync("Ana", card, "termsoutcome", answers);

    private static async Task<CoachMessage> AgreesAsync(DisputeStage stage, (string, string)[] terms)
    {
        await stage.ReachesDialogueAsync();
        var card = (await stage.NotesCallAsync(settles: true)).Message!;
        card = (await stage.DoesAsync("Ana", card, terms)).Message!;
        return (await stage.Cast.Presses("Ana", card.Primary())).Message!;
    }

    /// <summary>What Paul was told, without the older card that is put right.</summary>
    private static int News(DisputeStage stage) => stage.Cast.SentTo("Paul").Count(message => !message.OnlyInPlace);
}
