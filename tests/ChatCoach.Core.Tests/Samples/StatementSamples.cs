using ChatCoach.Core.Disputes;
using ChatCoach.Core.Facts;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Tests.Samples;

/// <summary>The facts that the provider is given, and their answers, as both sides see them.</summary>
public static class StatementSamples
{
    private static readonly DateTimeOffset Now = new(2026, 12, 21, 8, 2, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 12, 21);
    private static readonly string Long =
        string.Concat(Enumerable.Repeat("Le catalogue n’était pas en préproduction à 18 h. ", 18))
        + new string('x', 90);

    public static IEnumerable<(string Name, CoachMessage Message)> Messages(Speech speech)
    {
        var fresh = Of(facts: 12, answers: []);
        var half = Of(
            facts: 3,
            [
                new FactAnswer(1, FactVerdict.Agreed, null, "Paul Lambert", Today),
                new FactAnswer(2, FactVerdict.Contested, Long, "Paul Lambert", Today),
            ]
        );
        var whole = Of(
            facts: 2,
            [
                new FactAnswer(1, FactVerdict.Agreed, null, "Paul Lambert", Today),
                new FactAnswer(2, FactVerdict.Corrected, "Livré à 19 h.", "Paul Lambert", Today),
            ]
        );
        foreach (var (name, situation) in new[] { ("fresh", fresh), ("half", half), ("whole", whole) })
        {
            yield return (
                $"statement for the provider, {name}",
                StatementMessages.ForProvider(speech, situation.Project, situation.Dispute)
            );
            yield return ($"statement answers, {name}", StatementMessages.ForOwner(speech, situation));
            yield return ($"list of facts, {name}", DisputeFileMessages.Recorded(speech, situation));
            yield return ($"dispute with facts, {name}", DisputeMessages.Card(speech, situation));
        }

        foreach (var (name, message) in Links(speech, half))
        {
            yield return (name, message);
        }

        var contested = half.Dispute.Facts[1];
        yield return (
            "fact, contested",
            FactMessages.Recorded(
                speech,
                half.Project,
                contested,
                half.Dispute.Id,
                mayContinue: true,
                StatementMessages.Said(speech, FactStanding.Of(half.Dispute, contested), whole: true)
            )
        );
    }

    private static IEnumerable<(string Name, CoachMessage Message)> Links(Speech speech, Situation situation)
    {
        var link = new StatementLink(
            1,
            "",
            "Paul Lambert",
            "Agence Lumen",
            speech.IsFrench ? "fr-FR" : "en-GB",
            Now.AddDays(14)
        )
        {
            Facts = [3],
        };
        yield return (
            "link to the facts",
            StatementLinkMessages.Made(
                speech,
                situation,
                link,
                "https://coach.example.com/statement/" + new string('a', 280)
            )
        );
        yield return (
            "link to the facts for a company, in the other language, shown before",
            StatementLinkMessages.Made(
                speech,
                situation,
                link with
                {
                    For = "Agence Lumen",
                    Locale = speech.IsFrench ? "en-GB" : "fr-FR",
                    Facts = [],
                },
                null
            )
        );
        yield return ("link to the facts withdrawn", StatementLinkMessages.Withdrawn(speech, situation, used: false));
        yield return (
            "link to the facts withdrawn, used",
            StatementLinkMessages.Withdrawn(speech, situation, used: true)
        );
    }

    public static IEnumerable<(string Name, Form Form)> Forms(Speech speech)
    {
        var unshared = Of(facts: 4, answers: []);
        unshared = unshared with
        {
            Dispute = unshared.Dispute with
            {
                Statement = null,
                Facts =
                [
                    .. unshared.Dispute.Facts,
                    Fact(5) with
                    {
                        What = speech.IsFrench ? "Vous ne répondez JAMAIS !!" : "You NEVER answer!!",
                    },
                ],
            },
        };
        yield return ("statement share form", StatementForms.Share(speech, unshared));
        var many = Of(facts: 70, answers: []);
        yield return (
            "statement share form, more than one list holds",
            StatementForms.Share(speech, many with { Dispute = many.Dispute with { Statement = null } })
        );
        var call = new ActionCall(Verbs.StatementAnswer, unshared.Project.Id, "d1") { Choice = "1" };
        yield return ("statement answer form", StatementForms.Answer(speech, unshared.Project, Fact(1), null, call));
        yield return (
            "statement answer form, again",
            StatementForms.Answer(
                speech,
                unshared.Project,
                Fact(1) with
                {
                    What = Long,
                },
                new FactAnswer(1, FactVerdict.Corrected, Long, "Paul Lambert", Today),
                call
            )
        );
    }

    private static Situation Of(int facts, IReadOnlyList<FactAnswer> answers) =>
        new(
            new Dispute
            {
                Id = "d1",
                Title = "Catalogue : date et contenu",
                Step = DisputeStep.Facts,
                OpenedOn = Today,
                Facts = [.. Enumerable.Range(1, facts).Select(Fact)],
                Statement = new FactStatement("Agence Lumen", Today, "Ana Moreau")
                {
                    Facts = [.. Enumerable.Range(1, facts)],
                    Answers = answers,
                },
            },
            DisputeScene.Site(),
            Now,
            new CoachOptions()
        );

    private static Fact Fact(int number) =>
        new(
            number,
            "Agence Lumen (Paul Lambert)",
            "Le catalogue n’était pas en préproduction à 18 h.",
            new DateOnly(2026, 12, 11),
            "Courriel de Paul du 11 décembre",
            "Catalogue, 11 décembre"
        )
        {
            RecordedBy = "Ana Moreau",
            RecordedOn = Today,
        };
}
