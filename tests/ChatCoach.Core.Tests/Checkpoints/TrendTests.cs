using ChatCoach.Core.Conversations;
using ChatCoach.Core.Files;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Tests.Disputes;

namespace ChatCoach.Core.Tests.Checkpoints;

public sealed class TrendTests
{
    [Fact]
    public async Task The_summary_leads_to_the_checkpoints_side_by_side()
    {
        var stage = await CheckpointStage.OpenAsync();
        await AnswersOnAsync(stage, 3, ("billed", "40"), ("agreed", "60"), ("spoke", "2026-12-01"));
        var summary = await AnswersOnAsync(
            stage,
            10,
            ("health", "AtRisk"),
            ("promised", "2026-12-23"),
            ("billed", "62.5"),
            ("agreed", "60"),
            ("spoke", "2026-12-01")
        );

        var card = (await stage.Cast.Presses("Ana", summary.Button(Verbs.TrendShow))).Message!;

        Assert.Equal("Site e-commerce, sur 2 points\u00A0: à risque.", card.Summary);
        Assert.Equal("depuis ce point", card.Blocks.OfType<StatusBlock>().Single().Rest);
        Assert.Equal(
            [
                ("Dates promises", "1 report"),
                ("Heures", "62,5\u00A0h facturées sur 60 convenues"),
                ("De vive voix", "mar.\u00A01er\u00A0déc., 7 jours ouvrés avant"),
            ],
            card.Blocks.OfType<FactsBlock>().Single().Facts.Select(fact => (fact.Title, fact.Value))
        );
        Assert.Equal(
            [
                (
                    "jeu.\u00A010\u00A0déc.",
                    "\u00A0: à risque, 1 report, 62,5\u00A0h facturées sur 60 convenues, 7 jours ouvrés depuis un échange de vive voix"
                ),
                (
                    "jeu.\u00A03\u00A0déc.",
                    "\u00A0: en bonne voie, 40\u00A0h facturées sur 60 convenues, 2 jours ouvrés depuis un échange de vive voix"
                ),
            ],
            card.Blocks.OfType<DetailsBlock>()
                .Single()
                .Blocks.OfType<BulletsBlock>()
                .Single()
                .Items.Select(item => (item.Strong, item.Rest))
        );
    }

    [Theory]
    [InlineData(
        "fr-FR",
        "tendance",
        "La tendance de 2 points, du 3\u00A0déc. au 10\u00A0déc., du plus ancien au plus récent. État\u00A0: en bonne voie\u00A0; à risque. "
            + "Reports\u00A0: 0\u00A0; 1. Heures facturées\u00A0: 40\u00A0; non noté. Jours sans parler\u00A0: 2\u00A0; 7."
    )]
    [InlineData(
        "en-GB",
        "trend",
        "The trend of 2 checkpoints, from 3\u00A0Dec to 10\u00A0Dec, oldest first. Status: on track; at risk. "
            + "Dates moved: 0; 1. Hours billed: 40; not noted. Days without talk: 2; 7."
    )]
    public async Task The_picture_shows_what_its_words_say(string locale, string typed, string words)
    {
        var stage = await CheckpointStage.OpenAsync(locale: locale);
        await AnswersOnAsync(stage, 3, ("billed", "40"), ("spoke", "2026-12-01"));
        await AnswersOnAsync(
            stage,
            10,
            ("health", "AtRisk"),
            ("promised", "2026-12-23"),
            ("billed", ""),
            ("spoke", "2026-12-01")
        );

        var card = (await stage.Cast.Says("Marc", typed)).Message!;

        var shown = card.Blocks.OfType<PictureBlock>().Single();
        Assert.Equal(("https://coach.example.com/files/p1", words), (shown.Url, shown.Alternative));
        var picture = Assert.IsType<TrendPicture>(Assert.Single(stage.Links.Pictures));
        Assert.Equal(2, picture.Columns.Count);
        Assert.Equal([PictureTone.Good, PictureTone.Warning], picture.Rows[0].Cells.Select(cell => cell.Tone));
        Assert.Equal(["0", "1"], picture.Rows[1].Cells.Select(cell => cell.Text));
        Assert.True(picture.Rows[2].Cells[1].IsEmpty);
        Assert.Equal(2 / 7.0, picture.Rows[3].Cells[0].Height!.Value, 6);
        Assert.Equal(1, picture.Rows[3].Cells[1].Height);
    }

    [Fact]
    public async Task Fewer_than_two_checkpoints_are_no_trend_and_it_says_so()
    {
        var stage = await CheckpointStage.OpenAsync();

        var none = (await stage.Cast.Says("Ana", "tendance")).Message!;
        await AnswersOnAsync(stage, 3);
        var one = (await stage.Cast.Says("Ana", "tendance")).Message!;

        Assert.StartsWith("Aucun point n’a encore de réponse.", none.Summary, StringComparison.Ordinal);
        Assert.StartsWith("Un seul point a une réponse.", one.Summary, StringComparison.Ordinal);
        Assert.Single(one.Blocks.OfType<BulletsBlock>().Single().Items);
        Assert.Empty(stage.Links.Pictures);
    }

    [Fact]
    public async Task Without_an_address_for_pictures_the_list_stands_open()
    {
        var stage = await CheckpointStage.OpenAsync();
        stage.Links.IsPublic = false;
        await AnswersOnAsync(stage, 3);
        await AnswersOnAsync(stage, 10);

        var card = (await stage.Cast.Says("Ana", "tendance")).Message!;

        Assert.Equal(2, card.Blocks.OfType<BulletsBlock>().Single().Items.Count);
        Assert.DoesNotContain(card.Blocks, block => block is PictureBlock or DetailsBlock);
    }

    [Fact]
    public async Task Older_checkpoints_stand_on_the_pages_before_and_a_page_that_is_not_there_is_the_oldest()
    {
        var stage = await CheckpointStage.OpenAsync();
        for (var week = 0; week < 10; week++)
        {
            var day = CheckpointStage.At(new DateOnly(2026, 12, 3).AddDays(7 * week), new TimeOnly(10, 0));
            await stage.Cast.Waits(day - stage.Cast.Clock.GetUtcNow());
            await stage.AnswersAsync("Ana", stage.LastTo("Ana"), ("promised", "2027-03-01"));
        }

        var first = (await stage.Cast.Says("Ana", "tendance")).Message!;
        var button = first.Button(Verbs.TrendShow);
        var second = (await stage.Cast.Presses("Ana", button)).Message!;
        var far = (
            await stage.Cast.Presses("Ana", button with { Call = button.Call! with { Choice = "99" } })
        ).Message!;

        Assert.Equal("17\u00A0déc. – 4\u00A0févr.", first.Blocks.OfType<TitleBlock>().Single().Date);
        Assert.Equal("3\u00A0déc. – 10\u00A0déc.", second.Blocks.OfType<TitleBlock>().Single().Date);
        Assert.Equal(second.Blocks.OfType<TitleBlock>().Single(), far.Blocks.OfType<TitleBlock>().Single());
        Assert.Equal("0", second.Button(Verbs.TrendShow).Call!.Choice);
    }

    [Fact]
    public async Task The_provider_sees_no_trend()
    {
        var stage = await CheckpointStage.OpenAsync();
        await AnswersOnAsync(stage, 3);
        var summary = await AnswersOnAsync(stage, 10);

        var pressed = await stage.Cast.Presses("Paul", summary.Button(Verbs.TrendShow));
        var typed = await stage.Cast.Says("Paul", "tendance");

        Assert.Equal((ReplyKind.Note, ReplyKind.Note), (pressed.Kind, typed.Kind));
        Assert.Empty(stage.Links.Pictures);
    }

    private static async Task<CoachMessage> AnswersOnAsync(
        CheckpointStage stage,
        int day,
        params (string Id, string Value)[] changes
    )
    {
        await stage.RunsUntil(day, 10);
        return (await stage.AnswersAsync("Ana", stage.LastTo("Ana"), changes)).Message!;
    }
}
