using System.Text;
using ChatCoach.Core.Dossiers;
using ChatCoach.Core.Journal;
using ChatCoach.Core.Language;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Samples;

namespace ChatCoach.Core.Tests.Dossiers;

/// <summary>Who recorded a fact is told by a name, also where they have left the project since.</summary>
public sealed class FormerMembersTests
{
    private const string Gone = "msteams|tenant-1|0b5c";

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("en-GB")]
    public void Whoever_left_has_the_name_under_which_they_joined(string locale)
    {
        var document = DocumentOf(locale, joined: "Karim Diallo");

        Assert.Contains("Karim Diallo", document, StringComparison.Ordinal);
        Assert.DoesNotContain(Gone, document, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr-FR", "un ancien membre du projet")]
    [InlineData("en-GB", "a former member of the project")]
    public void Whom_nothing_names_any_more_is_a_former_member_and_never_a_key(string locale, string words)
    {
        var document = DocumentOf(locale, joined: null);

        Assert.Contains(words, document, StringComparison.Ordinal);
        Assert.DoesNotContain("0b5c", document, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "0b5c",
            Encoding.UTF8.GetString(DossierData.Write(DossierOf(null))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Who_is_still_there_is_named_as_the_project_names_them_now()
    {
        var source = SourceOf("Karim Diallo");
        var owner = source.Project.Owner;
        source = source with
        {
            Project = source.Project with
            {
                Members = [owner with { Person = new("msteams", "tenant-1", "0b5c"), Name = "Ana Moreau" }],
            },
        };

        Assert.Equal("Ana Moreau", source.NameOf(Gone));
        Assert.Equal("Paul, atelier | nord", source.NameOf("Paul, atelier | nord"));
    }

    private static string DocumentOf(string locale, string? joined) =>
        DossierDocument.Of(new Speech(locale, "Europe/Paris"), DossierOf(joined)).Text();

    private static Dossier DossierOf(string? joined)
    {
        var source = SourceOf(joined);
        return DossierContents.Of(
            source,
            source.Project.Owner,
            new DateTimeOffset(2027, 1, 18, 8, 0, 0, TimeSpan.Zero)
        );
    }

    private static DossierSource SourceOf(string? joined)
    {
        var told = new JournalFinds();
        if (joined is not null)
        {
            told.Read(Row(1, "member.joined", ("name", joined)));
        }

        told.Read(
            Row(2, "fact.recorded", ("who", "Agence Lumen"), ("what", "Deux fiches sur dix."), ("on", "2026-12-04"))
        );
        return DossierSamples.Source() with { Told = told };
    }

    private static JournalRow Row(long number, string kind, params (string, string)[] details) =>
        JournalChain.Seal(
            new JournalEntry(
                kind,
                new DateTimeOffset(2026, 12, 4, 8, 0, 0, TimeSpan.Zero),
                new DateOnly(2026, 12, 4),
                Gone,
                null,
                details.ToDictionary(one => one.Item1, one => one.Item2, StringComparer.Ordinal)
            ),
            number,
            "",
            "salt"
        );
}
