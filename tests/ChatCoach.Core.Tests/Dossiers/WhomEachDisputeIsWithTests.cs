using System.Text;
using System.Text.Json;
using ChatCoach.Core.Dossiers;
using ChatCoach.Core.Language;
using ChatCoach.Core.Tests.Samples;

namespace ChatCoach.Core.Tests.Dossiers;

/// <summary>Each dispute says with which company it is, in the document and in the data.</summary>
public sealed class WhomEachDisputeIsWithTests
{
    [Theory]
    [InlineData("fr-FR", "Avec Studio Corail.", "Avec Agence Lumen.")]
    [InlineData("en-GB", "With Studio Corail.", "With Agence Lumen.")]
    public void It_is_said_of_one_that_kept_it_and_of_one_from_before(string locale, string kept, string before)
    {
        var source = DossierSamples.Source();
        source = source with
        {
            Disputes =
            [
                source.Disputes[0] with
                {
                    Company = null,
                },
                source.Disputes[0] with
                {
                    Id = "d2",
                    Title = "Les fichiers",
                    Company = "Studio Corail",
                },
            ],
        };
        var dossier = DossierContents.Of(source, source.Project.Owner, DossierSamples.Now);

        var file = DossierFile.Of(new Speech(locale, "Europe/Paris"), dossier);

        var text = file.Document.Text();
        Assert.InRange(
            text.IndexOf(kept, StringComparison.Ordinal),
            text.IndexOf(before, StringComparison.Ordinal) + 1,
            text.Length
        );
        Assert.Contains(before, text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Encoding.UTF8.GetString(file.Json!.Value.Span));
        Assert.Equal(
            ["Agence Lumen", "Studio Corail"],
            json.RootElement.GetProperty("disputes")
                .EnumerateArray()
                .Select(one => one.GetProperty("company").GetString())
        );
    }
}
