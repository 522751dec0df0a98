using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Tests.Samples;

namespace ChatCoach.Core.Tests.Checkpoints;

/// <summary>What holds for every card and form of checkpoints, in both languages.</summary>
public sealed class CheckpointWordingTests
{
    [Theory]
    [InlineData("fr-FR")]
    [InlineData("en-GB")]
    public void Cards_keep_their_anatomy(string locale) =>
        Assert.All(
            CheckpointSamples.Messages(new Speech(locale, "Europe/Paris")),
            sample =>
            {
                var (name, message) = sample;
                Assert.All(
                    message.Blocks.OfType<TitleBlock>(),
                    title => Assert.True(title.Text.Length <= 32, $"{name}: {title.Text}")
                );
                Assert.All(
                    message.Blocks.OfType<ActionsBlock>(),
                    actions => Assert.True(actions.Buttons.Count(button => !button.Rare) <= 3, name)
                );
                Assert.All(
                    message.Blocks.OfType<ActionsBlock>().SelectMany(actions => actions.Buttons),
                    button => Assert.True(button.Title.Length <= 40, $"{name}: {button.Title}")
                );
                Assert.True(
                    message.Blocks.OfType<ActionsBlock>().Sum(a => a.Buttons.Count(button => button.Primary)) <= 1,
                    name
                );
                Assert.DoesNotContain("..", message.Summary, StringComparison.Ordinal);
                Assert.False(message.Band.Shared, name);
            }
        );

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("en-GB")]
    public void Forms_fit_and_ask_in_questions(string locale) =>
        Assert.All(
            CheckpointSamples.Forms(new Speech(locale, "Europe/Paris")),
            sample =>
            {
                var (name, form) = sample;
                Assert.True(form.Title.Length <= 24, $"{name}: {form.Title}");
                Assert.All(
                    form.Parts.OfType<FieldRow>(),
                    row =>
                        Assert.All(
                            row.Fields,
                            field =>
                                Assert.True(
                                    field.Label.Length <= (row.Fields.Count == 1 ? 40 : 30),
                                    $"{name}: {field.Label}"
                                )
                        )
                );
                Assert.All(
                    form.Fields.Where(field => field.Required is not null),
                    field => Assert.EndsWith("?", field.Required, StringComparison.Ordinal)
                );
            }
        );
}
