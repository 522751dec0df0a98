using ChatCoach.Core.Conversations;
using ChatCoach.Core.Files;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Risks;
using ChatCoach.Core.Turns;

namespace ChatCoach.Core.Tests.Turns;

public sealed class LedgerTests
{
    [Theory]
    [InlineData("registre des retards")]
    [InlineData("qui a eu la balle ?")]
    [InlineData("ledger")]
    [InlineData("delays")]
    public async Task Our_days_stand_before_theirs_with_what_came_after_the_due_day(string text)
    {
        var (stage, _) = await TurnStage.OpenLedgerAsync();
        await PlaysAsync(stage);

        var card = (await stage.Cast.Says("Ana", text)).Message!;

        Assert.Equal(
            [("Nous", "4 jours", "dont 2 après l’échéance"), ("Agence Lumen", "8 jours", "dont 1 après l’échéance")],
            card.Blocks.OfType<TilesBlock>().Single().Tiles.Select(tile => (tile.Label, tile.Value, tile.Note!))
        );
        Assert.Contains("Commencez par les nôtres (2 jours ouvrés)", card.Text(), StringComparison.Ordinal);
        Assert.Equal(
            "Agence Lumen, 1 jour ouvré de retard",
            card.Blocks.OfType<StatusBlock>().Single().Word.Replace('\u00A0', ' ')
        );
        Assert.Contains("12 jours ouvrés depuis le", card.Text(), StringComparison.Ordinal);
        Assert.Contains("Catalogue | 4, dont 2 tard | 3, dont 1 tard", card.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_hand_over_stands_there_newest_first_with_its_evidence()
    {
        var (stage, _) = await TurnStage.OpenLedgerAsync();
        await PlaysAsync(stage);

        var card = (await stage.Cast.Says("Ana", "registre")).Message!;

        var entries = card.Blocks.OfType<EntriesBlock>().Single().Entries;
        Assert.Equal(
            ["À\u00A0: Agence Lumen", "À\u00A0: Nous", "À\u00A0: Agence Lumen"],
            entries.Select(one => one.Strong)
        );
        Assert.Contains("preuve\u00A0: mail du 30", entries[1].Line, StringComparison.Ordinal);
        Assert.Contains("Envoyer les textes", entries[1].Line, StringComparison.Ordinal);

        var one = (await stage.Cast.Presses("Ana", entries[1].Open)).Message!;
        Assert.Equal("Passage 2", one.Title());
        Assert.Contains("mail du 30", one.Text(), StringComparison.Ordinal);
        Assert.Equal("Qui a eu la balle", (await stage.Cast.Presses("Ana", one.Primary())).Message!.Title());
    }

    [Fact]
    public async Task The_picture_has_each_sides_bars_and_the_days_after_the_due_day_in_another_colour()
    {
        var (stage, pictures) = await TurnStage.OpenLedgerAsync();
        await PlaysAsync(stage);

        var card = (await stage.Cast.Says("Ana", "registre")).Message!;

        var picture = card.Blocks.OfType<PictureBlock>().Single();
        Assert.Contains("Nous\u00A0: 4 jours, dont 2 après l’échéance", picture.Alternative, StringComparison.Ordinal);
        var drawn = Assert.IsType<TimelinePicture>(pictures.Asked.Single().Picture);
        Assert.Equal(["Nous", "Agence Lumen"], drawn.Rows.Select(row => row.Label));
        Assert.Equal(
            [
                (new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 2), PictureTone.Us),
                (new DateOnly(2026, 12, 3), new DateOnly(2026, 12, 4), PictureTone.Bad),
            ],
            drawn.Rows[0].Bars.Select(bar => (bar.From, bar.Until, bar.Tone))
        );
        Assert.Equal(new DateOnly(2026, 12, 9), drawn.Last);
    }

    [Fact]
    public async Task Where_the_service_has_no_public_address_there_is_no_picture_and_all_the_words()
    {
        var (stage, pictures) = await TurnStage.OpenLedgerAsync();
        pictures.IsPublic = false;
        await PlaysAsync(stage);

        var card = (await stage.Cast.Says("Ana", "registre")).Message!;

        Assert.DoesNotContain(card.Blocks, block => block is PictureBlock);
        Assert.Equal(3, card.Blocks.OfType<EntriesBlock>().Single().Entries.Count);
    }

    [Fact]
    public async Task A_provider_sees_their_own_turns_and_their_own_clock_alone()
    {
        var (stage, pictures) = await TurnStage.OpenLedgerAsync();
        await PlaysAsync(stage);

        var card = (await stage.Cast.Says("Paul", "ledger")).Message!;

        Assert.True(card.Band.Shared);
        Assert.Equal(["Vous"], card.Blocks.OfType<TilesBlock>().Single().Tiles.Select(tile => tile.Label));
        Assert.Equal(2, card.Blocks.OfType<EntriesBlock>().Single().Entries.Count);
        Assert.DoesNotContain("Envoyer les textes", card.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("mail du 30", card.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Commencez par les nôtres", card.Text(), StringComparison.Ordinal);
        Assert.Single(Assert.IsType<TimelinePicture>(pictures.Asked.Single().Picture).Rows);

        var other = await stage.Cast.Send("Paul", One(2));
        Assert.DoesNotContain("Envoyer les textes", other.Message!.Text(), StringComparison.Ordinal);
        Assert.Contains("n’est pas à voir ici", other.Notice!, StringComparison.Ordinal);
        Assert.Equal("Passage 3", (await stage.Cast.Send("Paul", One(3))).Message!.Title());
    }

    [Fact]
    public async Task A_late_turn_of_the_clients_is_not_told_to_the_provider()
    {
        var (stage, _) = await TurnStage.OpenLedgerAsync();
        await stage.ChangesAsync(project =>
            project.HandingOver(
                new TurnEvent(0, "s1", Side.Client, TurnStage.Today) { Due = new DateOnly(2026, 12, 1) }
            )
        );
        stage.Cast.Clock.Advance(TimeSpan.FromDays(7));

        Assert.Contains("Nous, 4 jours ouvrés de retard", await StatusAsync("Ana"), StringComparison.Ordinal);
        Assert.Contains("Rien n’est en retard", await StatusAsync("Paul"), StringComparison.Ordinal);

        async Task<string> StatusAsync(string who) => (await stage.Cast.Says(who, "ledger")).Message!.Text();
    }

    [Fact]
    public async Task A_correction_is_told_and_what_it_corrects_counts_no_more()
    {
        var (stage, _) = await TurnStage.OpenLedgerAsync();
        await stage.Cast.Says("Ana", "à nous");
        await stage.Cast.Presses("Ana", (await stage.TurnCardAsync("Ana")).Undo());

        var card = (await stage.Cast.Says("Ana", "registre")).Message!;

        var entries = card.Blocks.OfType<EntriesBlock>().Single().Entries;
        Assert.Contains("Corrige le passage 2", entries[0].Line, StringComparison.Ordinal);
        Assert.Equal("Ne compte pas", entries[1].Word);
        Assert.Contains("le passage 3 compte à sa place", entries[1].Line, StringComparison.Ordinal);
        Assert.Equal("0 jour", card.Blocks.OfType<TilesBlock>().Single().Tiles[0].Value);
    }

    [Fact]
    public async Task Every_hand_over_of_a_long_project_is_found_page_by_page()
    {
        const int Count = 200;
        var (stage, pictures) = await TurnStage.OpenLedgerAsync();
        for (var n = 0; n < Count; n++)
        {
            var handOver = new TurnEvent(0, "s1", (Side)((n + 2) % 3), TurnStage.Today.AddDays(n))
            {
                Evidence = $"preuve n° {n}",
            };
            await stage.ChangesAsync(project => project.HandingOver(handOver));
        }

        stage.Cast.Clock.Advance(TimeSpan.FromDays(Count));
        var card = (await stage.Cast.Says("Ana", "registre")).Message!;
        List<string> found = [];
        for (var page = 0; ; page++)
        {
            Assert.Empty(CardRulesTests.Broken(card));
            found.AddRange(card.Blocks.OfType<EntriesBlock>().Single().Entries.Select(entry => entry.Open.Title));
            Assert.DoesNotContain("Ne compte pas", card.Text(), StringComparison.Ordinal);
            if (card.Buttons().FirstOrDefault(button => button.Title == "Plus anciens") is not { } older)
            {
                break;
            }

            card = (await stage.Cast.Presses("Ana", older)).Message!;
        }

        Assert.Equal(Enumerable.Range(1, Count + 1).Reverse().Select(n => $"Ouvrir le passage {n}"), found);
        Assert.All(
            pictures.Asked,
            asked =>
                Assert.InRange(
                    ((TimelinePicture)asked.Picture).Rows.Sum(row => row.Bars.Count),
                    1,
                    2 * LedgerPictures.MostBars
                )
        );
        var first = (await stage.Cast.Send("Ana", One(2))).Message!;
        Assert.Contains("preuve n° 0", first.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData(99)]
    public async Task A_hand_over_that_is_not_there_gets_the_ledger(int number)
    {
        var (stage, _) = await TurnStage.OpenLedgerAsync();

        var reply = await stage.Cast.Send("Ana", One(number));

        Assert.Equal("Qui a eu la balle", reply.Message!.Title());
        Assert.NotNull(reply.Notice);
    }

    [Theory]
    [InlineData("Nadia", true)]
    [InlineData("Helene", true)]
    [InlineData("Colette", false)]
    public async Task The_team_sees_it_and_counsel_does_not(string who, bool sees)
    {
        var (stage, _) = await TurnStage.OpenLedgerAsync();

        Assert.Equal(sees, (await stage.Cast.Says(who, "registre")).Message is not null);
    }

    /// <summary>
    /// Ours from Monday 30 November to Friday 4 December, due on Wednesday; then the provider's, due on Tuesday 8. It is
    /// Wednesday 9.
    /// </summary>
    private static async Task PlaysAsync(RiskStage stage)
    {
        await stage.ChangesAsync(project =>
            project
                .HandingOver(
                    new TurnEvent(0, "s1", Side.Client, TurnStage.Today)
                    {
                        By = "Marc",
                        What = "Envoyer les textes",
                        Due = new DateOnly(2026, 12, 2),
                        Evidence = "mail du 30",
                    }
                )
                .HandingOver(
                    new TurnEvent(0, "s1", Side.Provider, new DateOnly(2026, 12, 4))
                    {
                        By = "Ana",
                        Due = new DateOnly(2026, 12, 8),
                    }
                )
        );
        stage.Cast.Clock.Advance(TimeSpan.FromDays(9));
    }

    private static Pressed One(int number) =>
        new(new ActionCall(Verbs.TurnOne, RiskStage.Site, Step: number), FieldValues.None);
}
