using System.Text;
using ChatCoach.CardCheck;
using ChatCoach.Core.Messages;
using ChatCoach.Host.TeamsEdge;

namespace ChatCoach.Host.Tests.Cards;

public sealed class SampleCardTests
{
    /// <summary>In bytes of UTF-16, which is how Teams counts; it takes 100 KB with all that is around the card.</summary>
    private const int LargestCard = 80 * 1024;

    private const int LongestTitle = 32;
    private const int MostButtons = 3;

    [Fact]
    public async Task CardsOfAllFeaturesAreDrawnWithoutProblems()
    {
        Assert.NotEmpty(DrawnSamples.Messages);
        Assert.NotEmpty(DrawnSamples.Forms);

        var problems = await CardChecker.CheckAsync(DrawnSamples.Cards, TestContext.Current.CancellationToken);

        Assert.Empty(problems);
    }

    [Fact]
    public async Task BrokenCardIsCaught()
    {
        var broken = new CoachMessage(
            "Le lien ne mène nulle part.",
            new Band("Site", "Vous seul"),
            [new TitleBlock("Un lien cassé"), new ActionsBlock([Button.Link("Ouvrir", "https://lumen.example")])]
        );
        var card = new CardRenderer(new ButtonRenderer(formsAsDialog: true))
            .Render(broken)
            .ToJson()
            .Replace("https://lumen.example", "javascript:alert(1)", StringComparison.Ordinal)
            .Replace("\"TextBlock\"", "\"TextBlok\"", StringComparison.Ordinal);

        var problems = await CardChecker.CheckAsync(
            [KeyValuePair.Create("broken", card)],
            TestContext.Current.CancellationToken
        );

        Assert.All(problems, problem => Assert.Equal("broken", problem.Card));
        Assert.Contains(problems, problem => problem.Problem.Contains("TextBlok", StringComparison.Ordinal));
    }

    [Fact]
    public void CardsStayFarBelowTheLimitOfTeams() =>
        Assert.DoesNotContain(DrawnSamples.Cards, card => Encoding.Unicode.GetByteCount(card.Value) > LargestCard);

    [Fact]
    public void TitlesFitOnOneLineOfAPhone() =>
        Assert.Empty(
            DrawnSamples
                .Messages.SelectMany(sample =>
                    Flat(sample.Message.Blocks).OfType<TitleBlock>().Select(title => (sample.Name, title.Text))
                )
                .Concat(DrawnSamples.Forms.Select(sample => (sample.Name, Text: sample.Form.Title)))
                .Where(title => title.Text.Length > LongestTitle)
                .Select(title => $"{title.Name}: {title.Text}")
        );

    [Fact]
    public void NoRowShowsMoreThanThreeButtons() =>
        Assert.Empty(
            DrawnSamples
                .Messages.SelectMany(sample =>
                    Flat(sample.Message.Blocks).OfType<ActionsBlock>().Select(row => (sample.Name, row.Buttons))
                )
                .Where(row => row.Buttons.Count(button => !button.Rare) > MostButtons)
                .Select(row => $"{row.Name}: {string.Join(" | ", row.Buttons.Select(button => button.Title))}")
        );

    private static IEnumerable<Block> Flat(IEnumerable<Block> blocks) =>
        blocks.SelectMany(block => block is DetailsBlock details ? Flat(details.Blocks) : [block]);
}
