using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatCoach.CardCheck;

namespace ChatCoach.BlockCheck;

/// <summary>Where blocks are shown; each has limits of its own.</summary>
public enum Surface
{
    Message,
    Modal,
    Home,

    /// <summary>The app's own description, which has a type too.</summary>
    Manifest,
}

/// <param name="Name">For the report.</param>
/// <param name="Surface">What it is.</param>
/// <param name="Json">As it goes to Slack.</param>
public sealed record DrawnSurface(string Name, Surface Surface, string Json);

/// <summary>One thing that is wrong with a message or a view.</summary>
public sealed record BlockProblem(string Name, string Problem);

/// <summary>
/// Asks the TypeScript compiler, with Slack's own published types, and a list of Slack's limits what is wrong with
/// messages and views; the work is done by the script in <c>block-check</c>. It uses nothing of the product, so that
/// any test project can link the file.
/// </summary>
public static class BlockChecker
{
    private const string ScriptFolder = "tests/ChatCoach.Protocol.Tests/block-check";

    /// <exception cref="InvalidOperationException">Node.js is missing, or the script broke.</exception>
    public static async Task<IReadOnlyList<BlockProblem>> CheckAsync(
        IEnumerable<DrawnSurface> surfaces,
        CancellationToken cancellationToken
    )
    {
        var folder = Path.Combine(RepositoryRoot(), ScriptFolder);
        await CardCheckPackages.EnsureAsync(folder, cancellationToken);
        var start = new ProcessStartInfo("node") { WorkingDirectory = folder };
        start.ArgumentList.Add("check-blocks.mjs");

        var lines = surfaces.Select(Line).ToList();
        var output = await CardCheckPackages.RunAsync(start, lines, cancellationToken);

        var answers = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return answers.Length == lines.Count
            ? [.. answers.SelectMany(ReadProblems)]
            : throw new InvalidOperationException(
                $"{lines.Count} surfaces went in, {answers.Length} answers came back."
            );
    }

    private static string Line(DrawnSurface drawn) =>
        new JsonObject
        {
            ["name"] = drawn.Name,
            ["kind"] = drawn.Surface switch
            {
                Surface.Message => "message",
                Surface.Modal => "modal",
                Surface.Home => "home",
                Surface.Manifest => "manifest",
                _ => throw new InvalidOperationException($"No kind for {drawn.Surface}."),
            },
            ["json"] = JsonNode.Parse(drawn.Json),
        }.ToJsonString();

    private static IEnumerable<BlockProblem> ReadProblems(string line)
    {
        using var answer = JsonDocument.Parse(line);
        var name = answer.RootElement.GetProperty("name").GetString()!;
        foreach (var problem in answer.RootElement.GetProperty("problems").EnumerateArray())
        {
            yield return new BlockProblem(name, problem.GetString()!);
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
            "The blocks are checked by a script of the repository; run the tests in it."
        );
    }
}
