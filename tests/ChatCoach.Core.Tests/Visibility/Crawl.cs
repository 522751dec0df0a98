using System.Text.Json;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Tests.Visibility;

/// <summary>Every call that cards and forms offer to whoever runs the project, found by pressing what is found.</summary>
internal static class Crawl
{
    private const int Most = 3_000;

    /// <summary>A call with the fields that its form proposes, as the card that carries it may be forwarded.</summary>
    public static async Task<IReadOnlyList<Submitted>> EverythingAsync(
        PlantedStage stage,
        IReadOnlyList<string>? folders
    )
    {
        var found = new Dictionary<string, Submitted>(StringComparer.Ordinal);
        var next = new Queue<Submitted>();
        foreach (var who in new[] { "Ana", "Marc", "Nadia", "Helene", "Paul", "Luc", "Ines" })
        {
            foreach (var intent in stage.IntentsOf(folders))
            {
                Add(await stage.SaysAsync(who, intent));
            }

            while (next.TryDequeue(out var call))
            {
                foreach (var input in InputsOf(call))
                {
                    Add(await stage.SendsAsync(who, input));
                }

                Assert.True(found.Count < Most, "The calls have no end: " + string.Join('\n', found.Keys.Take(40)));
            }
        }

        return [.. found.Values];

        void Add(Reply reply)
        {
            var told = stage.Told.SelectMany(message => CallsOf(Reply.Say(message))).ToList();
            stage.Told.Clear();
            foreach (var call in CallsOf(reply).Concat(told).Where(call => stage.IsOf(folders, call.Call)))
            {
                if (found.TryAdd(KeyOf(call.Call), call))
                {
                    next.Enqueue(call);
                }
            }
        }
    }

    /// <summary>All that someone can do with a call that they hold.</summary>
    public static IEnumerable<IncomingInput> InputsOf(Submitted call) =>
        [
            new Opened(call.Call, FieldValues.None),
            new Pressed(call.Call, FieldValues.None),
            call,
            new Refreshed(call.Call),
        ];

    private static string KeyOf(ActionCall call) => JsonSerializer.Serialize(call with { Version = 0 });

    private static IEnumerable<Submitted> CallsOf(Reply reply)
    {
        var buttons = Buttons(reply.Message?.Blocks ?? [])
            .Concat(reply.Form is { } form ? [form.Submit, .. form.Others] : []);
        return buttons
            .Select(button => button.Call)
            .Append(reply.Message?.Refresh)
            .Append(reply.Form?.Close)
            .OfType<ActionCall>()
            .Select(call => new Submitted(call, reply.Form is { } asked ? Filled(asked) : FieldValues.None));
    }

    private static IEnumerable<Button> Buttons(IEnumerable<Block> blocks) =>
        blocks.SelectMany(block =>
            block switch
            {
                ActionsBlock actions => actions.Buttons,
                EntriesBlock entries => entries.Entries.Select(entry => entry.Open),
                DetailsBlock details => Buttons(details.Blocks),
                _ => [],
            }
        );

    /// <summary>What the form proposes, and something fitting where it proposes nothing.</summary>
    private static FieldValues Filled(Form form) =>
        new(
            form.Fields.ToDictionary(
                field => field.Id,
                field =>
                    field.Value
                    ?? field switch
                    {
                        DateField => "2026-12-15",
                        TimeField => "10:00",
                        NumberField => "1",
                        ChoiceField { Choices: [var first, ..] } => first.Value,
                        ToggleField => "true",
                        _ => "un mot",
                    },
                StringComparer.Ordinal
            )
        );
}
