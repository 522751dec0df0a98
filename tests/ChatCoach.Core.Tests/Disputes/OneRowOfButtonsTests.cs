using ChatCoach.Core.Messages;
using ChatCoach.Core.Tests.Projects;

namespace ChatCoach.Core.Tests.Disputes;

/// <summary>The dispute's card has the buttons of its mockup in one row; legal notes open below the ten steps.</summary>
public sealed class OneRowOfButtonsTests
{
    [Theory]
    [InlineData("FR", "Repères juridiques")]
    [InlineData("GB", null)]
    public async Task A_card_with_legal_notes_has_one_row_and_the_notes_stand_below_the_ten_steps(
        string country,
        string? toggle
    )
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.MovesToAsync(country);

        var card = await stage.OpensDisputeAsync();

        var row = Assert.Single(card.Blocks.OfType<ActionsBlock>());
        Assert.Equal(
            ["Ajouter un fait", "Consulter un avocat", "Les dix étapes"],
            row.Buttons.Where(button => !button.Rare).Select(button => button.Title)
        );
        var details = Assert.Single(card.Blocks.OfType<DetailsBlock>());
        Assert.Equal(
            toggle is null ? [] : [toggle],
            details
                .Blocks.OfType<ActionsBlock>()
                .SelectMany(actions => actions.Buttons)
                .Where(button => button.Kind == ButtonKind.Toggle)
                .Select(button => button.Title)
        );
        Assert.Equal(toggle is not null, details.Blocks.OfType<DetailsBlock>().Any());
        Assert.Equal(toggle is not null, card.Text().Contains("L110-3", StringComparison.Ordinal));
    }
}
