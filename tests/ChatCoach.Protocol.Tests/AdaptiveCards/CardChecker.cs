using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace ChatCoach.CardCheck;

/// <summary>One thing that is wrong with a card.</summary>
/// <param name="Card">The name it was given with.</param>
/// <param name="Problem">Where and what, in words.</param>
public sealed record CardProblem(string Card, string Problem);

/// <summary>
/// Asks Microsoft's JavaScript renderer, and rules of our own, what is wrong with cards; the work is done by the script
/// in <c>card-check</c>. Where the public samples lie beside the repository (<c>../shared/samples/cards/schema</c>) the
/// official JSON schema is asked too. It uses nothing of the product, so that any test project can link the file.
/// </summary>
public static class CardChecker
{
    private const string Schema = "../shared/samples/cards/schema/adaptive-card-1.5.0.json";
    private const string ScriptFolder = "tests/ChatCoach.Protocol.Tests/card-check";

    /// <summary>Checks cards, all in one run of Node.js: that takes a second to start and some 50 ms a card.</summary>
    /// <param name="cards">A name for the report, and the card's JSON.</param>
    /// <returns>The problems in the order of the cards; empty when all is well.</returns>
    /// <exception cref="InvalidOperationException">Node.js is missing, or the script broke.</exception>
    public static async Task<IReadOnlyList<CardProblem>> CheckAsync(
        IEnumerable<KeyValuePair<string, string>> cards,
        CancellationToken cancellationToken = default
    )
    {
        var root = RepositoryRoot();
        var folder = Path.Combine(root, ScriptFolder);
        await CardCheckPackages.EnsureAsync(folder, cancellationToken);

        var named = cards.ToList();
        var output = await RunAsync(folder, Path.Combine(root, Schema), named, cancellationToken);

        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length != named.Count)
        {
            throw new InvalidOperationException($"{named.Count} cards went in, {lines.Length} answers came back.");
        }

        return lines.SelectMany(ReadProblems).ToList();
    }

    private static async Task<string> RunAsync(
        string folder,
        string schema,
        List<KeyValuePair<string, string>> cards,
        CancellationToken cancellationToken
    )
    {
        var start = new ProcessStartInfo("node") { WorkingDirectory = folder };
        start.ArgumentList.Add("check-cards.mjs");
        if (File.Exists(schema))
        {
            start.ArgumentList.Add("--schema");
            start.ArgumentList.Add(schema);
        }

        return await CardCheckPackages.RunAsync(start, cards.Select(Line), cancellationToken);
    }

    private static string Line(KeyValuePair<string, string> card)
    {
        // Parsed and written again, since a line break inside the JSON would end the line.
        using var parsed = JsonDocument.Parse(card.Value);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("name", card.Key);
            writer.WritePropertyName("card");
            parsed.WriteTo(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static IEnumerable<CardProblem> ReadProblems(string line)
    {
        using var answer = JsonDocument.Parse(line);
        var name = answer.RootElement.GetProperty("name").GetString()!;
        foreach (var problem in answer.RootElement.GetProperty("problems").EnumerateArray())
        {
            yield return new CardProblem(name, problem.GetString()!);
        }
    }

    private static string RepositoryRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "ChatCoach.sln")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException(
            "The cards are checked by a script of the repository; run the tests in it."
        );
    }
}
