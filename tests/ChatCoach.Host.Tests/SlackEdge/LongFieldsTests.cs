using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Host.SlackEdge;
using ChatCoach.Slack.BlockKit;

namespace ChatCoach.Host.Tests.SlackEdge;

/// <summary>A field of Slack takes 3,000 characters, and some texts are longer: a mail that was received, a notice.</summary>
public sealed class LongFieldsTests
{
    private static readonly Speech French = new("fr-FR", "Europe/Paris");

    [Theory]
    [InlineData(2_999)]
    [InlineData(3_001)]
    [InlineData(9_000)]
    [InlineData(10_400)]
    public void What_was_written_comes_back_whole_from_the_fields_that_it_needs(int length)
    {
        var text = string.Concat(Enumerable.Range(0, length).Select(number => number % 7 == 6 ? ' ' : 'é'));

        var fields = Inputs(new TextField("mail.text", "Le texte") { MaxLength = 10_000, Value = text });

        Assert.All(fields, field => Assert.InRange(field.Text?.Length ?? 0, 0, BlockLimits.InputText));
        Assert.Equal(text, Joined(fields));
    }

    [Fact]
    public void Fields_that_were_filled_one_after_another_are_one_text_line_by_line() =>
        Assert.Equal(
            "Un.\nDeux.\nQuatre.",
            LongFields.Joined(
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["text.body"] = "Un.",
                    ["text.body~2"] = "Deux.\n",
                    ["text.body~3"] = "",
                    ["text.body~4"] = "Quatre.",
                    ["text.because"] = "",
                }
            )["text.body"]
        );

    [Fact]
    public void Only_the_first_of_them_must_be_filled_in_and_all_say_what_they_are()
    {
        var fields = Inputs(new TextField("mail.text", "Le texte") { MaxLength = 4_000, Required = "Il manque." });

        Assert.Equal(["mail.text", "mail.text~2"], fields.Select(field => field.Id));
        Assert.Equal(["Le texte", "Le texte (suite)"], fields.Select(field => field.Label));
        Assert.Equal([false, true], fields.Select(field => field.Optional));
    }

    private static string Joined(IEnumerable<(string Id, string Label, bool Optional, string? Text)> fields) =>
        LongFields.Joined(fields.ToDictionary(field => field.Id, field => field.Text ?? "", StringComparer.Ordinal))[
            "mail.text"
        ];

    private static List<(string Id, string Label, bool Optional, string? Text)> Inputs(TextField field)
    {
        var form = new Form(
            "Noter un courrier",
            new Band("Site", "Équipe"),
            [FieldRow.Of(field)],
            Button.Press("Garder", new ActionCall(Verbs.MailLog, "p1"))
        );
        return
        [
            .. SlackForms
                .Render(form, French, SlackOrigin.None)
                .Blocks.OfType<InputBlock>()
                .Select(block =>
                    (block.BlockId!, block.Label.Text, block.Optional, ((PlainTextInput)block.Element).InitialValue)
                ),
        ];
    }
}
