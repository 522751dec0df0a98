using System.Globalization;
using System.Text.RegularExpressions;
using ChatCoach.Host.Tests.Deployment;

namespace ChatCoach.Host.Tests.Costs;

/// <summary>The table of ARCHITECTURE.md that says what each kind of turn costs.</summary>
internal static partial class CostTable
{
    public static IReadOnlyDictionary<string, CostLine> Read() =>
        File.ReadLines(Path.Combine(Repository.Root, "src", "ARCHITECTURE.md"))
            .Select(line => Line().Match(line))
            .Where(match => match.Success)
            .ToDictionary(
                match => match.Groups["turn"].Value,
                match => new CostLine(
                    match.Groups["changes"].Value == "yes",
                    CostOf(match.Groups["warm"]),
                    CostOf(match.Groups["cold"])
                ),
                StringComparer.Ordinal
            );

    private static Cost CostOf(Group group)
    {
        var numbers = group
            .Value.Split(' ', '(', '+', ')')
            .Where(part => part.Length > 0)
            .Select(part => int.Parse(part, CultureInfo.InvariantCulture))
            .ToArray();
        return new Cost(numbers[0], numbers[1], numbers[2]);
    }

    [GeneratedRegex(
        @"^\| (?<turn>[a-z: ]+?) +\| (?<changes>yes|no) +\| (?<warm>\d+ \(\d+ \+ \d+\)) +\| (?<cold>\d+ \(\d+ \+ \d+\)) +\|",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Line();
}

internal sealed record CostLine(bool Changes, Cost Warm, Cost Cold);
