using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Visibility;

/// <summary>
/// Makes a row with everything that its type can hold, each text a word of its own: wherever that word turns up, it is
/// known what was shown. A property that is added to the product is planted without anybody thinking of it.
/// </summary>
/// <param name="fixedValues">
/// What may not be any word (ids, codes, names of people), by path without indices; or with them, which comes first.
/// A list's path with a # gives how many it holds.
/// </param>
internal sealed partial class Planter(IReadOnlyDictionary<string, JsonNode?> fixedValues)
{
    private readonly Dictionary<string, string> _paths = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The words by what they stand for, such as <c>project.risks[0].sign</c>.</summary>
    public IReadOnlyDictionary<string, string> Paths => _paths;

    public HashSet<string> UsedFixed { get; } = new(StringComparer.Ordinal);

    public static string WithoutIndices(string path) => Index().Replace(path, "");

    public T Plant<T>(JsonTypeInfo<T> type, string path) => JsonSerializer.Deserialize(Make(type, path), type)!;

    private JsonNode? Make(JsonTypeInfo type, string path)
    {
        if (Fixed(path) is { } given)
        {
            return given.Value?.DeepClone();
        }

        if (type.Type == typeof(PersonKey))
        {
            return JsonSerializer.SerializeToNode(Cast.Key("Ana"), (JsonTypeInfo<PersonKey>)type);
        }

        switch (type.Kind)
        {
            case JsonTypeInfoKind.Object:
                var made = new JsonObject();
                foreach (
                    var property in type.Properties.Where(one =>
                        one.Set is not null || one.AssociatedParameter is not null
                    )
                )
                {
                    made[property.Name] = Make(
                        type.Options.GetTypeInfo(property.PropertyType),
                        $"{path}.{property.Name}"
                    );
                }

                return made;
            case JsonTypeInfoKind.Enumerable:
                var element = type.Options.GetTypeInfo(type.Type.GetGenericArguments()[0]);
                var count = Fixed(path + "#")?.Value?.GetValue<int>() ?? 1;
                return new JsonArray([
                    .. Enumerable
                        .Range(0, count)
                        .Select(i => Make(element, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"))),
                ]);
            case JsonTypeInfoKind.Dictionary:
                var entries = new JsonObject();
                if (Fixed(path + ".key") is { } key)
                {
                    entries[key.Value!.GetValue<string>()] = Word(path);
                }

                return entries;
            default:
                return Value(Nullable.GetUnderlyingType(type.Type) ?? type.Type, path);
        }
    }

    private JsonNode? Value(Type type, string path) =>
        type == typeof(string) ? Word(path)
        : type == typeof(bool) ? false
        : type == typeof(DateOnly) ? "2026-12-04"
        : type == typeof(TimeOnly) ? "10:00:00"
        : type == typeof(TimeSpan) ? "01:00:00"
        : type == typeof(DateTimeOffset) ? "2026-12-10T09:00:00+00:00"
        : type.IsEnum ? Enum.GetNames(type)[0]
        : 1;

    private string Word(string path)
    {
        // Three letters tell 17,576 of them apart, and none is an abbreviation or a beginning of another.
        var number = _paths.Count;
        var letters = new StringBuilder("Zq");
        for (var i = 0; i < 3; i++, number /= 26)
        {
            letters.Append((char)('a' + (number % 26)));
        }

        var word = letters.Append("qz").ToString();
        _paths.Add(word, path);
        return word;
    }

    private (JsonNode? Value, bool)? Fixed(string path)
    {
        foreach (var name in new[] { path, WithoutIndices(path) })
        {
            if (fixedValues.TryGetValue(name, out var value))
            {
                UsedFixed.Add(name);
                return (value, true);
            }
        }

        return null;
    }

    [GeneratedRegex(@"\[\d+\]", RegexOptions.NonBacktracking)]
    private static partial Regex Index();
}
