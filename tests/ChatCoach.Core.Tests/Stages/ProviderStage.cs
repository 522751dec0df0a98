using ChatCoach.Core.Checkpoints;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Stages;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Risks;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Stages;

/// <summary>A project whose provider was changed, and what people see of it.</summary>
internal static class ProviderStage
{
    public static async Task<RiskStage> ChangedAsync()
    {
        var stage = await PlanStage.OpenAsync();
        await ChangesAsync(stage);
        return stage;
    }

    public static async Task ChangesAsync(RiskStage stage) =>
        await stage.Cast.Fills(
            "Ana",
            (await stage.Cast.Says("Ana", "changer de prestataire")).Form!,
            ("provider.q.reason", "Trois reports"),
            ("provider.q.contact", "Lise"),
            ("gate.q.despite", "Remise promise vendredi")
        );

    public static async Task JoinsAsync(RiskStage stage, string name)
    {
        await stage.ChangesAsync(project =>
            project with
            {
                Members =
                [
                    .. project.Members.Select(one => one.Name == name ? one with { Person = Cast.Key(name) } : one),
                ],
            }
        );
        await stage.Cast.People.SaveAsync(
            new Person(Cast.Key(name), name) { Locale = "fr-FR", CurrentProject = RiskStage.Site },
            TestContext.Current.CancellationToken
        );
    }

    public static CoachMessage StatusOf(RiskStage stage, Project project, string who) =>
        StatusMessages.Of(
            new Speech("fr-FR", "Europe/Paris"),
            project,
            project.MemberOf(Cast.Key(who))!,
            stage.Cast.Clock.GetUtcNow()
        );
}
