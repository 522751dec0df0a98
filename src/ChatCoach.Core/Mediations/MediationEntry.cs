using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Mediations;

/// <summary>
/// What was said or offered in a mediation. It is a row of its own that owner and deputy alone read: the journal has its
/// hash, the dossier has no way to it. Never changed: a correction is a new entry.
/// </summary>
/// <param name="Number">Its place among those of the dispute, from 1.</param>
/// <param name="On">The day on which it was said.</param>
public sealed record MediationEntry(int Number, DateOnly On, MediationKind Kind, string Text)
{
    /// <summary>In characters; as long as a form of any channel lets a text be.</summary>
    public const int LongestText = 2500;

    public static RowType<MediationEntry> Row { get; } = new("mediation", MediationJson.Default.MediationEntry);

    /// <summary>Who said it, where that was noted.</summary>
    public string? Who { get; init; }

    /// <summary>The number of the entry that this one corrects.</summary>
    public int? Corrects { get; init; }

    public string RecordedBy { get; init; } = "";

    public DateOnly RecordedOn { get; init; }

    /// <summary>Of its own, so that nobody finds a short text by trying hashes.</summary>
    public string Salt { get; init; } = "";

    public static string IdOf(string dispute, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{dispute}-{number:0000}");

    /// <summary>SHA-256 of all that it says, with its salt, hexadecimal: what the journal holds of it.</summary>
    public string Fingerprint() =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{Salt}\n{Number}\n{On:yyyy-MM-dd}\n{Kind}\n{Corrects}\n{Who}\n{Text}"
                    )
                )
            )
        );

    /// <summary>The same words, whoever wrote them and whenever.</summary>
    public bool SaysTheSameAs(MediationEntry other) =>
        (On, Kind, Text, Who, Corrects) == (other.On, other.Kind, other.Text, other.Who, other.Corrects);
}

public enum MediationKind
{
    Said,
    OurOffer,
    TheirOffer,
    Agreed,
    Contested,
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(MediationEntry))]
internal sealed partial class MediationJson : JsonSerializerContext;
