using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Tests.Disputes;

/// <summary>What a person finds on a card.</summary>
internal static class Reading
{
    public static IEnumerable<Button> Buttons(this CoachMessage message) =>
        message
            .Blocks.SelectMany(block => block is DetailsBlock details ? details.Blocks.Prepend(block) : [block])
            .SelectMany(block =>
                block switch
                {
                    ActionsBlock actions => actions.Buttons,
                    EntriesBlock entries => entries.Entries.Select(entry => entry.Open),
                    _ => [],
                }
            );

    public static Button Primary(this CoachMessage message) => message.Buttons().Single(button => button.Primary);

    public static Button Button(this Reply reply, string verb) => reply.Message!.Button(verb);

    public static Button Button(this CoachMessage message, string verb) =>
        message.Buttons().First(button => button.Call?.Verb == verb);

    public static Button Button(this CoachMessage message, string verb, string choice) =>
        message.Buttons().First(button => button.Call is { } call && call.Verb == verb && call.Choice == choice);

    /// <summary>The button that opens a small form of a step.</summary>
    public static Button SheetButton(this CoachMessage message, string sheet) =>
        message.Buttons().First(button => button.Call is { Verb: Verbs.DisputeSheet } call && call.Choice == sheet);

    /// <summary>The text of the card's one box.</summary>
    public static BoxBlock Box(this CoachMessage message) => message.Blocks.OfType<BoxBlock>().Single();

    public static string Title(this CoachMessage message) => message.Blocks.OfType<TitleBlock>().Single().Text;

    public static string Step(this CoachMessage message) => message.Blocks.OfType<TextBlock>().First().Text;

    public static string ErrorAt(this Form form, string field) =>
        form.Fields.First(candidate => candidate.Id == field).Error ?? "";

    public static string ValueOf(this Form form, string field) =>
        form.Fields.First(candidate => candidate.Id == field).Value ?? "";
}
