using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>
/// What counsel was asked and advised: the client's alone. A row of its own, of which the journal has the hash; it goes
/// to no provider and into no dossier, since a dossier is handed on. Never changed: a correction is a new one.
/// </summary>
/// <param name="Number">Its place among those of the project, from 1.</param>
/// <param name="On">The day of the talk.</param>
/// <param name="Counsel">Who advised, by name.</param>
public sealed record AdviceEntry(int Number, DateOnly On, string Counsel, string Asked, string Advised)
{
    public static RowType<AdviceEntry> Row { get; } = new("advice", AdviceJson.Default.AdviceEntry);

    /// <summary>The number of the one that this one corrects.</summary>
    public int? Corrects { get; init; }

    public string RecordedBy { get; init; } = "";

    /// <summary>Of its own, so that nobody finds a short text by trying hashes.</summary>
    public string Salt { get; init; } = "";

    public static string IdOf(int number) => number.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>SHA-256 of all that it says, with its salt, hexadecimal: what the journal holds of it.</summary>
    public string Fingerprint() =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{Salt}\n{Number}\n{On:yyyy-MM-dd}\n{Corrects}\n{Counsel}\n{Asked}\n{Advised}"
                    )
                )
            )
        );

    /// <summary>The same words, whoever wrote them and whenever.</summary>
    public bool SaysTheSameAs(AdviceEntry other) =>
        (On, Counsel, Asked, Advised, Corrects)
        == (other.On, other.Counsel, other.Asked, other.Advised, other.Corrects);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(AdviceEntry))]
internal sealed partial class AdviceJson : JsonSerializerContext;
