using System.Text;
using ChatCoach.Core.Files;
using ChatCoach.Host.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Ical.Net;

namespace ChatCoach.Host.Tests.Documents;

public sealed class WritersTests
{
    private static readonly Document HandOver = new(
        "Liste de remise : Catalogue",
        [
            new Heading("À recevoir"),
            new Bullets([
                new DocumentItem("Le code, sur notre dépôt", Done: true),
                new DocumentItem("Les comptes *et* les [droits](http://x)", Done: false),
                new DocumentItem("Une note"),
            ]),
            new Heading("Détail", 2),
            new Paragraph("Deux lignes\navec un \u0001 caractère interdit & un <chevron>."),
            new DocumentTable(
                ["Quoi", "Quand"],
                [
                    ["Le code | la doc", "3 déc."],
                ]
            ),
        ]
    )
    {
        Subtitle = "Site e-commerce · Agence Lumen",
        Locale = "fr-FR",
    };

    [Fact]
    public void The_Word_document_has_no_error_that_Word_would_repair()
    {
        using var stream = new MemoryStream(WordWriter.Write(HandOver));
        using var package = WordprocessingDocument.Open(stream, isEditable: false);

        Assert.Empty(
            new OpenXmlValidator(FileFormatVersions.Microsoft365)
                .Validate(package, TestContext.Current.CancellationToken)
                .Select(e => e.Description)
        );
        var text = package.MainDocumentPart!.Document!.Body!.InnerText;
        Assert.Contains("☒ Le code, sur notre dépôt", text, StringComparison.Ordinal);
        Assert.Contains("☐ Les comptes", text, StringComparison.Ordinal);
        Assert.Contains("caractère interdit & un <chevron>.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_people_wrote_never_becomes_markup_in_Markdown()
    {
        var text = MarkdownWriter.Write(HandOver);

        Assert.StartsWith("# Liste de remise : Catalogue\n\n*Site e-commerce", text, StringComparison.Ordinal);
        Assert.Contains("- [x] Le code, sur notre dépôt\n", text, StringComparison.Ordinal);
        Assert.Contains("- [ ] Les comptes \\*et\\* les \\[droits\\](http://x)\n", text, StringComparison.Ordinal);
        Assert.Contains("| Le code \\| la doc | 3 déc. |", text, StringComparison.Ordinal);
        Assert.Contains("un \\<chevron\\>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_appointment_can_be_read_back_with_its_hour_and_its_name()
    {
        var start = new DateTimeOffset(2026, 12, 10, 9, 30, 0, TimeSpan.FromHours(1));
        var text = CalendarWriter.Write(
            new CalendarEvent("site-2026-12-10", "Point régulier ; Site, suite", start, TimeSpan.FromMinutes(15))
            {
                TimeZone = "Europe/Paris",
                Description = "Deux minutes.\nVos réponses sont gardées.",
                Sequence = 3,
            },
            start.AddDays(-1)
        );

        var read = Assert.Single(Calendar.Load(text)!.Events);

        Assert.Equal("Point régulier ; Site, suite", read.Summary);
        Assert.Equal(new DateTime(2026, 12, 10, 8, 30, 0, DateTimeKind.Utc), read.Start!.AsUtc);
        Assert.Equal(new DateTime(2026, 12, 10, 8, 45, 0, DateTimeKind.Utc), read.End!.AsUtc);
        Assert.Equal(("site-2026-12-10", 3), (read.Uid, read.Sequence));
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
    }
}
