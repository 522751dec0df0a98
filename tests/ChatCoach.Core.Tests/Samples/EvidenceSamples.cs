using ChatCoach.Core.Conversations;
using ChatCoach.Core.Disputes;
using ChatCoach.Core.Facts;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using static ChatCoach.Core.Tests.Samples.DisputeScene;

namespace ChatCoach.Core.Tests.Samples;

/// <summary>What shows the facts, one exhibit and many, with the shortest and the longest that can be typed.</summary>
public static class EvidenceSamples
{
    private static readonly string Hash = string.Concat(Enumerable.Repeat("9f86d081", 8));

    internal static readonly Evidence Mail = new(1, 1, "Courriel de Paul du 11 décembre")
    {
        File = new EvidenceFile("Courriel de Paul.eml", 48_213, Hash),
        KeptAt = "Boîte aux lettres d’Ana, dossier Litige",
        AddedBy = "Ana Moreau",
        AddedOn = Today,
    };

    internal static readonly Evidence Page = new(1, 2, "Compte rendu du 11 décembre")
    {
        Link = "https://exemple.sharepoint.com/sites/litige/compte-rendu",
        Replaces = 1,
        AddedBy = "Marc",
        AddedOn = Today,
    };

    private static readonly Evidence Longest = new(1, 3, Long[..119] + "x")
    {
        Link = "https://exemple.sharepoint.com/" + new string('x', 460),
        File = new EvidenceFile(new string('n', 115) + ".docx", 10_485_760, Hash),
        KeptAt = Long[..200],
        AddedBy = "Ana Moreau",
        AddedOn = Today,
    };

    internal static EvidenceLink Link { get; } =
        new(
            1,
            Hash,
            1,
            "Courriel de Paul du 11 décembre",
            new PersonKey("msteams", "tenant", "ana"),
            "fr-FR",
            Now.AddDays(3)
        );

    public static IEnumerable<(string Name, CoachMessage Message)> Messages(Speech speech)
    {
        var one = With(Mail);
        var many = With([Mail, Page, Longest, .. Enumerable.Range(4, 5).Select(place => Mail with { Place = place })]);
        yield return ("exhibit, a file", EvidenceMessages.Recorded(speech, one, Mail));
        yield return ("exhibit, replaced", EvidenceMessages.Recorded(speech, many, Mail));
        yield return ("exhibit, a link that replaces", EvidenceMessages.Recorded(speech, many, Page));
        yield return ("exhibit, longest", EvidenceMessages.Recorded(speech, many, Longest));
        yield return (
            "exhibit, a file that nobody measured",
            EvidenceMessages.Recorded(speech, one, Mail with { File = Mail.File! with { Size = null } })
        );
        yield return (
            "exhibit of a closed dispute",
            EvidenceMessages.Recorded(speech, one with { Dispute = one.Dispute with { ClosedOn = Today } }, Mail)
        );
        yield return ("fact with one exhibit", FactOf(speech, one));
        yield return ("fact with many exhibits", FactOf(speech, many));
        yield return ("list of facts with exhibits", DisputeFileMessages.Recorded(speech, many));
        yield return ("dispute with exhibits", DisputeMessages.Card(speech, many));
        yield return (
            "page for a file",
            EvidenceMessages.Page(speech, one, Link, "https://coach.example.com/evidence/" + new string('a', 400))
        );
        yield return ("page for a file, shown before", EvidenceMessages.Page(speech, one, Link, null));
        yield return ("page for a file, withdrawn", EvidenceMessages.Withdrawn(speech, one, Link));
        yield return ("page for a file, used", EvidenceMessages.Withdrawn(speech, one, Link with { UsedFor = 1 }));
        yield return ("evidence of a closed dispute", EvidenceMessages.OfClosed(speech, Closed(With())));
        yield return (
            "evidence of a closed dispute, many",
            EvidenceMessages.OfClosed(
                speech,
                Closed(
                    With([
                        .. Enumerable
                            .Range(1, Evidence.Most)
                            .Select(place => new Evidence(Late.Number, place, Long[..200])
                            {
                                Link = "https://exemple.fr/piece",
                                AddedOn = Today,
                            }),
                    ])
                )
            )
        );
        yield return ("evidence without a fact", EvidenceMessages.NoFact(speech, Of(DisputeStep.Facts)));
    }

    public static IEnumerable<(string Name, Form Form)> Forms(Speech speech)
    {
        var situation = With(Mail);
        var record = new ActionCall(Verbs.EvidenceRecord, "p1", "d1");
        var form = EvidenceForms.Ask(speech, situation, record, null, null);
        yield return ("evidence form", form);
        var many = situation with
        {
            Dispute = situation.Dispute with
            {
                Facts = [.. Enumerable.Range(1, 120).Select(number => Late with { Number = number, What = Long })],
            },
        };
        yield return (
            "evidence form, many facts",
            EvidenceForms.Ask(speech, many, record, many.Dispute.Facts[2], null)
        );
        yield return ("evidence correction form", EvidenceForms.Ask(speech, situation, record, Late, Longest));
        yield return (
            "evidence form, returned",
            EvidenceForms
                .Read(
                    form,
                    new FieldValues(
                        new Dictionary<string, string>(StringComparer.Ordinal)
                        {
                            ["evidence.fact"] = "9",
                            ["evidence.kind"] = "link",
                            ["evidence.link"] = "ftp://exemple.fr",
                            ["evidence.sha"] = "zz",
                        }
                    ),
                    speech,
                    null
                )
                .Returned!
        );
    }

    private static Situation Closed(Situation situation) =>
        situation with
        {
            Dispute = situation.Dispute with { ClosedOn = Today },
        };

    internal static Situation With(params IReadOnlyList<Evidence> evidence)
    {
        var empty = Of(DisputeStep.Facts);
        return empty with { Dispute = empty.Dispute with { Facts = [Late], Evidence = evidence } };
    }

    private static CoachMessage FactOf(Speech speech, Situation situation) =>
        FactMessages.Recorded(
            speech,
            situation.Project,
            Late,
            situation.Dispute.Id,
            mayContinue: true,
            EvidenceMessages.OnFact(speech, situation, Late)
        );
}
