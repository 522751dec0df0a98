using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Tests.Projects;

/// <summary>A card as text, for "does it say this anywhere?".</summary>
internal static class CardText
{
    public static string Text(this CoachMessage message) =>
        string.Join(
            '\n',
            new[] { message.Summary, message.Band.About, message.Band.SeenBy }.Concat(message.Blocks.Select(Text))
        );

    public static IEnumerable<Button> AllButtons(this CoachMessage message) =>
        message.Blocks.SelectMany(block =>
            block switch
            {
                ActionsBlock actions => actions.Buttons,
                EntriesBlock entries => entries.Entries.Select(entry => entry.Open),
                _ => [],
            }
        );

    public static Button Doing(this CoachMessage message, string verb, string? choice = null) =>
        message.AllButtons().First(b => b.Call?.Verb == verb && (choice is null || b.Call.Choice == choice));

    private static string Text(Block block) =>
        block switch
        {
            DetailsBlock details => string.Join('\n', details.Blocks.Select(Text)),
            FactsBlock facts => string.Join('\n', facts.Facts.Select(fact => $"{fact.Title}: {fact.Value}")),
            ProgressBlock progress => string.Join(
                '\n',
                progress.Lines.Select(line => $"{line.Mark} {line.Text} {line.Right}")
            ),
            BulletsBlock bullets => string.Join('\n', bullets.Items.Select(item => item.Strong + item.Tail)),
            TableBlock table => string.Join(
                '\n',
                table.Rows.Prepend(table.Header).Select(row => string.Join(" | ", row))
            ),
            EntriesBlock entries => string.Join(
                '\n',
                entries.Entries.Select(e => $"{e.Strong} {e.Quiet} {e.Word} {e.Line}")
            ),
            ActionsBlock actions => string.Join('\n', actions.Buttons.Select(button => button.Title)),
            RemarksBlock remarks => string.Join('\n', remarks.Remarks.Select(remark => remark.Text)),
            _ => block.ToString()!,
        };
}
