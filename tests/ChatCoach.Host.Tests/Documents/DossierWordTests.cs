using ChatCoach.Core.Dossiers;
using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Tests.Samples;
using ChatCoach.Host.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Frame = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace ChatCoach.Host.Tests.Documents;

/// <summary>The dossier as Word and LibreOffice open it.</summary>
public sealed class DossierWordTests
{
    [Theory]
    [InlineData("fr-FR")]
    [InlineData("en-GB")]
    public void Word_finds_nothing_to_repair_in_it(string locale)
    {
        using var stream = new MemoryStream(Word(locale));
        using var package = WordprocessingDocument.Open(stream, isEditable: false);

        Assert.Empty(
            new OpenXmlValidator(FileFormatVersions.Microsoft365)
                .Validate(package, TestContext.Current.CancellationToken)
                .Select(error => $"{error.Path?.XPath}: {error.Description}")
        );
    }

    [Fact]
    public void It_has_headings_repeated_table_heads_page_numbers_its_language_and_words_for_its_picture()
    {
        using var stream = new MemoryStream(Word("fr-FR"));
        using var package = WordprocessingDocument.Open(stream, isEditable: false);
        var main = package.MainDocumentPart!;
        var body = main.Document!.Body!;

        Assert.Equal(
            DossierDocument
                .Of(new Speech("fr-FR", "Europe/Paris"), DossierSamples.Full())
                .Blocks.OfType<Heading>()
                .Count(),
            body.Descendants<ParagraphStyleId>()
                .Count(style => style.Val!.Value!.StartsWith("Heading", StringComparison.Ordinal))
        );
        Assert.All(
            body.Elements<Table>().Skip(1),
            table =>
                Assert.True(
                    table.Descendants<TableHeader>().Count() == 1
                        || table.Elements<TableRow>().All(row => row.Elements<TableCell>().Count() == 2)
                )
        );
        Assert.Equal(
            [" PAGE ", " NUMPAGES "],
            main.FooterParts.Single().Footer!.Descendants<SimpleField>().Select(field => field.Instruction!.Value)
        );
        Assert.Equal("fr-FR", main.StyleDefinitionsPart!.Styles!.Descendants<Languages>().Single().Val!.Value);
        Assert.Contains(
            "Nous\u00A0:",
            body.Descendants<Frame.DocProperties>().Single().Description!.Value,
            StringComparison.Ordinal
        );
    }

    internal static byte[] Word(string locale) =>
        WordWriter.Write(DossierFile.Of(new Speech(locale, "Europe/Paris"), DossierSamples.Full()).Document);
}
