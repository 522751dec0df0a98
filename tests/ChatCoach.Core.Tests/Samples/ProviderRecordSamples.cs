using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Stages;
using static ChatCoach.Core.Tests.Samples.DisputeScene;

namespace ChatCoach.Core.Tests.Samples;

/// <summary>What is known of a provider: nothing, one project, many.</summary>
public static class ProviderRecordSamples
{
    private static readonly ProviderMarks Mixed = new("yes", "partly", "no");

    public static IEnumerable<(string Name, CoachMessage Message)> Messages(Speech speech)
    {
        ProviderPast one = new("p0", "Intranet", Today, new ProviderCounts(1, 0, null), [Mixed]);
        ProviderPast many = one with
        {
            Counts = new ProviderCounts(12, 5, 2.5m),
            Marks = [Mixed, new ProviderMarks("no", null, "yes")],
        };
        yield return ("provider record, nothing", Of("Agence Lumen", []));
        yield return ("provider record, one project", Of("Agence Lumen", [one]));
        yield return ("provider record, several, long", Of(Long[..80], [one, many, many with { Marks = [] }]));
        yield return (
            "project created, provider perhaps known",
            NewProjectMessages.Created(speech, Site(), Today, true)
        );

        CoachMessage Of(string company, IReadOnlyList<ProviderPast> past) =>
            ProviderRecordHandler.Card(speech, Site(), company, past, Today);
    }

    public static IEnumerable<(string Name, Form Form)> Forms(Speech speech)
    {
        var project = Site();
        var rated = project.Rating(
            new ProviderRating(project.Provider, GateForms.RatedAt(project.Stages[0]), Today, "Ana", Mixed)
        );
        yield return ("gate form with clicks", GateForms.Of(speech, rated, rated.Stages[0], Today));
        yield return (
            "provider form with records",
            ProviderForms.Of(
                speech,
                project,
                project.Stages[0],
                [
                    .. ProviderRecordBlocks.Of(
                        speech,
                        project.Provider,
                        [new ProviderPast("p0", "Intranet", Today, new ProviderCounts(1, 2, 3), [Mixed])]
                    ),
                ]
            )
        );
    }
}
