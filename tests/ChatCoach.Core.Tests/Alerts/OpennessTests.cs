using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Stages;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;

namespace ChatCoach.Core.Tests.Alerts;

/// <summary>What a provider tells early counts in their favour, where the client decides, and there alone.</summary>
public sealed class OpennessTests
{
    private static readonly DateOnly Monday = new(2026, 12, 7);

    [Fact]
    public async Task Bad_news_is_in_time_when_it_was_told_before_its_day_was_over()
    {
        var project = (await DisputeStage.OpenAsync()).ProjectAsync();
        var told = await project;
        var stage = told.Stages[0] with
        {
            Promises =
            [
                new Promise(Monday, Monday.AddDays(-20)),
                new Promise(Monday.AddDays(4), Monday),
                new Promise(Monday.AddDays(9), Monday.AddDays(5)),
                new Promise(Monday.AddDays(8), Monday.AddDays(6)),
            ],
        };
        told = told with
        {
            Stages = [stage],
            Alerts =
            [
                Raised("a1", byProvider: true, Monday.AddDays(1)),
                Raised("a2", byProvider: true, Monday.AddDays(-1)),
                Raised("a3", byProvider: true, null),
                Raised("a4", byProvider: false, Monday.AddDays(3)),
            ],
        };

        Assert.Equal(new Openness(Alerts: 3, News: 4, InTime: 2), told.OpennessOf("agence lumen "));
        Assert.Equal(new Openness(0, 0, 0), told.OpennessOf("Atelier Nord"));
    }

    [Fact]
    public async Task It_is_shown_where_a_dispute_is_opened_and_where_a_stage_or_a_provider_is_decided_on()
    {
        var stage = await DisputeStage.OpenAsync();
        await RaisesAsync(stage);
        await stage.Cast.Says("Ana", "lien d’alerte");
        await stage.SendsPageAsync([("alert.what", "La banque ferme"), ("alert.effect", "end"), ("alert.name", "Luc")]);

        var none = await stage.Cast.Says("Ana", "litige");
        var opening = (await stage.Cast.Opens("Ana", none.Button(Verbs.DisputeOpen))).Form!;

        var project = await stage.ProjectAsync();
        var speech = new Speech("fr-FR", "Europe/Paris");
        foreach (
            var form in new[]
            {
                opening,
                GateForms.Of(speech, project, project.Stages[0], Monday),
                ProviderForms.Of(speech, project, project.Stages[0]),
            }
        )
        {
            Assert.Equal(
                [
                    ("Alertes données", "2 alertes, à porter à leur crédit"),
                    ("Difficultés annoncées avant l’échéance", "1 sur 1"),
                ],
                form.Parts.OfType<FormText>()
                    .Select(part => part.Block)
                    .OfType<FactsBlock>()
                    .Last()
                    .Facts.Select(fact => (fact.Title, fact.Value))
            );
            Assert.False(form.Band.Shared);
        }
    }

    [Fact]
    public async Task The_provider_reads_thanks_and_never_a_count()
    {
        var stage = await DisputeStage.OpenAsync();
        var thanks = await RaisesAsync(stage);

        Assert.DoesNotContain("crédit", thanks.Text(), StringComparison.Ordinal);
        Assert.Contains("compte en votre faveur", thanks.Text(), StringComparison.Ordinal);
        Assert.Null((await stage.Cast.Says("Paul", "litige")).Form);
    }

    private static async Task<CoachMessage> RaisesAsync(DisputeStage stage)
    {
        var form = (await stage.Cast.Says("Paul", "alerte")).Form!;
        return (
            await stage.Cast.Fills("Paul", form, ("alert.what", "Trois jours de plus"), ("alert.when", "2026-12-14"))
        ).Message!;
    }

    private static Alert Raised(string id, bool byProvider, DateOnly? when) =>
        new(id, "Trois jours", new DateTimeOffset(2026, 12, 7, 9, 0, 0, TimeSpan.Zero), "Paul", byProvider)
        {
            When = when is { } day ? FormattableString.Invariant($"{day:yyyy-MM-dd}") : null,
        };
}
