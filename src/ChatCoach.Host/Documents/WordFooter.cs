using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ChatCoach.Host.Documents;

/// <summary>At the foot of each page: what it is a page of, and "2 / 9" on the right.</summary>
internal static class WordFooter
{
    public static FooterPart AddTo(MainDocumentPart main, string text)
    {
        var paragraph = WordText.Styled(text, WordStyles.Footer);
        paragraph.Append(
            new Run(new TabChar()),
            Field(" PAGE "),
            new Run(new Text(" / ") { Space = SpaceProcessingModeValues.Preserve }),
            Field(" NUMPAGES ")
        );
        var part = main.AddNewPart<FooterPart>();
        part.Footer = new Footer(paragraph);
        return part;
    }

    /// <summary>Filled by whoever shows the page; "1" until then.</summary>
    private static SimpleField Field(string instruction) => new(new Run(new Text("1"))) { Instruction = instruction };
}
