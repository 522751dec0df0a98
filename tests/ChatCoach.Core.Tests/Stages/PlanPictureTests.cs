using ChatCoach.Core.Files;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;

namespace ChatCoach.Core.Tests.Stages;

/// <summary>The plan drawn: what was planned, promised and accepted, and for the team the forecast.</summary>
public sealed class PlanPictureTests
{
    private const string Address = "https://coach.example.com/files/p1";

    [Fact]
    public async Task The_plan_is_drawn_with_its_promises_and_the_forecast_and_told_in_words()
    {
        var pictures = new DrawnPictures(Address);
        var stage = await PlanStage.OpenAsync(pictures: pictures);

        var card = (await stage.Cast.Says("Ana", "plan")).Message!;

        var block = card.Blocks.OfType<PictureBlock>().Single();
        Assert.Equal(Address, block.Url);
        var picture = pictures.Drawn.Single();
        Assert.Equal(
            ["Cadrage", "Catalogue", "Paiement", "Mise en ligne", "Prévision de fin"],
            picture.Rows.Select(row => row.Label)
        );
        Assert.Equal(new DateOnly(2026, 12, 11), picture.Rows[1].Bars.Single().Until);
        Assert.Equal(new DateOnly(2026, 12, 18), picture.Rows[1].Marks.Single().Day);
        Assert.Equal(new DateOnly(2026, 10, 17), picture.Rows[1].Bars.Single().From);
        var words = block.Alternative.Replace('\u00A0', ' ');
        Assert.Contains("Catalogue prévue le 11 déc., promise pour le 18 déc.", words, StringComparison.Ordinal);
        Assert.Contains("Fin probable le", words, StringComparison.Ordinal);
        Assert.All(
            picture.Rows.SelectMany(row => row.Marks),
            mark => Assert.InRange(mark.Day, picture.First, picture.Last)
        );
    }

    [Fact]
    public async Task A_provider_gets_their_own_stages_drawn_without_a_forecast()
    {
        var pictures = new DrawnPictures(Address);
        var stage = await PlanStage.OpenAsync(pictures: pictures);
        await stage.ChangesAsync(project =>
            project with
            {
                Stages =
                [
                    .. project.Stages.Select(one => one.Id == "s4" ? one with { Provider = "Studio Brume" } : one),
                ],
            }
        );

        var card = (await stage.Cast.Says("Paul", "plan")).Message!;

        Assert.Equal(["Cadrage", "Catalogue", "Paiement"], pictures.Drawn.Single().Rows.Select(row => row.Label));
        Assert.DoesNotContain(
            "Fin probable",
            card.Blocks.OfType<PictureBlock>().Single().Alternative,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Without_a_public_address_the_plan_is_told_in_words_alone()
    {
        var stage = await PlanStage.OpenAsync();

        var card = (await stage.Cast.Says("Ana", "plan")).Message!;

        Assert.Empty(card.Blocks.OfType<PictureBlock>());
        Assert.Single(card.Blocks.OfType<RailBlock>());
    }

    [Fact]
    public async Task A_picture_has_no_more_rows_than_can_be_drawn()
    {
        var pictures = new DrawnPictures(Address);
        var stage = await PlanStage.OpenAsync(pictures: pictures);
        await stage.ChangesAsync(project =>
            project with
            {
                Stages =
                [
                    .. Enumerable
                        .Range(1, 40)
                        .Select(n => new Stage($"s{n}", $"Lot {n}", new DateOnly(2026, 10, 1).AddMonths(n))
                        {
                            AcceptedOn = n < 20 ? new DateOnly(2026, 11, 1) : null,
                        }),
                ],
            }
        );

        await stage.Cast.Says("Ana", "plan");

        var picture = pictures.Drawn.Single();
        Assert.Equal(TimelinePicture.MostRows, picture.Rows.Count);
        Assert.Contains(picture.Rows, row => row.Label == "Lot 20");
        Assert.InRange(picture.Ticks.Count, 1, 12);
    }

    [Fact]
    public async Task Stages_without_a_test_are_told_to_the_team_and_missing_in_the_project()
    {
        var stage = await PlanStage.OpenAsync();

        Assert.Contains(
            "2 étapes à venir n’ont pas encore de recette",
            (await stage.Cast.Says("Nadia", "plan")).Message!.Text(),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "recette",
            (await stage.Cast.Says("Paul", "plan")).Message!.Text(),
            StringComparison.Ordinal
        );
        Assert.Contains(ProjectGap.Tests, (await stage.ProjectAsync()).Gaps());

        await stage.ChangesAsync(project =>
            project with
            {
                Stages = [.. project.Stages.Select(one => one with { AcceptanceTest = "Nadia l’essaie" })],
            }
        );
        Assert.DoesNotContain(ProjectGap.Tests, (await stage.ProjectAsync()).Gaps());
    }
}
