using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatCoach.Core.Dossiers;

/// <summary>How a dossier is written as JSON: the records of <see cref="Dossier"/>, their names in camel case, what is empty left out.</summary>
public static class DossierData
{
    /// <summary>Letters as they are. The file is downloaded and never part of a page, where some would be markup.</summary>
    private static readonly DossierJson Readable = new(
        new JsonSerializerOptions(DossierJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
    );

    public static byte[] Write(Dossier dossier) => JsonSerializer.SerializeToUtf8Bytes(dossier, Readable.Dossier);

    /// <summary>All that there is where the journal does not hold.</summary>
    public static byte[] Write(DossierJournal broken) =>
        JsonSerializer.SerializeToUtf8Bytes(broken, Readable.DossierJournal);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    WriteIndented = true
)]
[JsonSerializable(typeof(Dossier))]
[JsonSerializable(typeof(DossierJournal))]
internal sealed partial class DossierJson : JsonSerializerContext;
