using System.Globalization;
using System.Text.Json.Serialization;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Risks;

/// <summary>
/// What was answered to a pre-mortem: a row of its own, named by its number. Until the reveal it holds who said what,
/// so that each can change their own; the reveal keeps the causes and forgets the authors.
/// </summary>
public sealed record PreMortem(int Number)
{
    public static readonly RowType<PreMortem> Row = new("premortem", PreMortemJson.Default.PreMortem);

    public IReadOnlyList<PreMortemAnswer> Answers { get; init; } = [];

    public IReadOnlyList<Cause> Causes { get; init; } = [];

    /// <summary>Counts what was done with the causes: an older card changes nothing.</summary>
    public int Version { get; init; }

    public static string IdOf(int number) => number.ToString(CultureInfo.InvariantCulture);

    public PreMortemAnswer? AnswerOf(PersonKey? person) => Answers.FirstOrDefault(answer => answer.By == person);

    public PreMortem With(PreMortemAnswer answer) =>
        this with
        {
            Answers = [.. Answers.Where(other => other.By != answer.By), answer],
        };

    /// <summary>The causes without their authors: the most named first, then by the alphabet, so that no order tells.</summary>
    public PreMortem Revealed() =>
        this with
        {
            Answers = [],
            Causes = Merged(
                Answers.SelectMany(answer => new[] { answer.Likeliest, answer.Unsaid }).OfType<string>(),
                what => new Cause(what)
            ),
            Version = Version + 1,
        };

    /// <summary>With the owner's words; causes of the same words become one, and one without words is left out.</summary>
    public PreMortem Reworded(IReadOnlyList<string> words)
    {
        var pairs = Causes.Select((cause, i) => cause with { What = i < words.Count ? words[i].Trim() : cause.What });
        return this with
        {
            Causes =
            [
                .. pairs
                    .Where(cause => cause.What.Length > 0)
                    .GroupBy(cause => cause.What, StringComparer.CurrentCultureIgnoreCase)
                    .Select(group =>
                        group.First() with
                        {
                            Times = group.Sum(cause => cause.Times),
                            Risk = group.FirstOrDefault(cause => cause.Risk is not null)?.Risk,
                        }
                    )
                    .OrderByDescending(cause => cause.Times),
            ],
            Version = Version + 1,
        };
    }

    private static IReadOnlyList<Cause> Merged(IEnumerable<string> words, Func<string, Cause> cause) =>
        [
            .. words
                .GroupBy(Plain, StringComparer.OrdinalIgnoreCase)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
                .Select(group => cause(group.First()) with { Times = group.Count() }),
        ];

    private static string Plain(string words) => words.Trim().TrimEnd('.', '!', ' ');
}

/// <summary>Someone's own answer, which nobody else is shown.</summary>
public sealed record PreMortemAnswer(PersonKey By, string Likeliest, string? Unsaid);

/// <summary>Why the project failed, in someone's words.</summary>
public sealed record Cause(string What)
{
    public int Times { get; init; } = 1;

    /// <summary>The risk that it became, once it was kept.</summary>
    public string? Risk { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(PreMortem))]
internal sealed partial class PreMortemJson : JsonSerializerContext;
