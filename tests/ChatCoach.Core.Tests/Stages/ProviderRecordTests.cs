using ChatCoach.Core.Conversations;
using ChatCoach.Core.Journal;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Risks;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Stages;

/// <summary>Three clicks about the provider, with what was counted, where the same one is chosen again or compared.</summary>
public sealed class ProviderRecordTests
{
    private static readonly (string, string)[] Clicks =
    [
        ("record.promises", "yes"),
        ("record.badNews", "partly"),
        ("record.hard", "no"),
    ];

    [Fact]
    public async Task At_a_gate_three_clicks_are_kept_and_clicks_at_the_next_stand_beside_them()
    {
        var stage = await PlanStage.OpenAsync();

        await DecidesAsync(stage, Clicks);
        await DecidesAsync(stage, ("record.promises", "no"));

        var ratings = (await stage.ProjectAsync()).ProviderRatings;
        Assert.Equal(["stage-s2", "stage-s3"], ratings.Select(rating => rating.At));
        Assert.Equal(new ProviderMarks("yes", "partly", "no"), ratings[0].Marks);
        Assert.All(ratings, rating => Assert.Equal(("Agence Lumen", "Ana"), (rating.Company, rating.By)));
        Assert.Equal(2, (await stage.JournalAsync()).Count(entry => entry.Kind == "provider.rated"));
    }

    [Fact]
    public async Task No_click_leaves_no_trace()
    {
        var stage = await PlanStage.OpenAsync();

        await DecidesAsync(stage);

        Assert.Empty((await stage.ProjectAsync()).ProviderRatings);
        Assert.DoesNotContain(await stage.JournalAsync(), entry => entry.Kind == "provider.rated");
    }

    [Fact]
    public async Task Clicks_and_counts_of_all_projects_stand_on_one_card()
    {
        var stage = await PlanStage.OpenAsync();
        await DecidesAsync(stage, Clicks);
        await OtherAsync(stage, "p0", Role.Owner);
        await OtherAsync(stage, "p9", Role.Contributor);

        var card = (await stage.Cast.Says("Ana", "fiche du prestataire")).Message!;

        Assert.Contains("Agence Lumen, sur 2 de vos projets", card.Text(), StringComparison.Ordinal);
        Assert.Contains("oui 2, en partie 0, non 0", card.Text(), StringComparison.Ordinal);
        Assert.Contains("1 date promise déplacée", card.Text(), StringComparison.Ordinal);
        Assert.Contains("1 alerte", card.Text(), StringComparison.Ordinal);
        Assert.Contains("2 jours ouvrés pour répondre", card.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ana", true)]
    [InlineData("Marc", true)]
    [InlineData("Helene", true)]
    [InlineData("Nadia", false)]
    [InlineData("Paul", false)]
    [InlineData("Colette", false)]
    public async Task It_is_for_owner_deputy_and_sponsor(string who, bool reads)
    {
        var stage = await PlanStage.OpenAsync();
        await DecidesAsync(stage, Clicks);

        var reply = await stage.Cast.Says(who, "fiche du prestataire");

        Assert.Equal(reads, reply.Message is not null);
        Assert.Equal(
            reads,
            (await stage.Cast.Send(who, PlanStage.Press(Verbs.ProviderRecord, null))).Message is not null
        );
    }

    [Fact]
    public async Task Another_provider_of_the_plan_can_be_named_and_a_stranger_to_it_cannot()
    {
        var stage = await PlanStage.OpenAsync();

        var brume = (await stage.Cast.Says("Ana", "fiche du prestataire studio brume")).Message!;
        var other = (
            await stage.Cast.Send("Ana", PlanStage.Press(Verbs.ProviderRecord, null, choice: "Ailleurs"))
        ).Message!;

        Assert.Contains("Studio Brume", brume.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Ailleurs", other.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_a_change_of_provider_the_record_stands_beside_that_of_the_alternative()
    {
        var stage = await PlanStage.OpenAsync();
        await OtherAsync(stage, "p0", Role.Owner, "Studio Brume");
        await stage.ChangesAsync(project =>
            project.Rating(
                new ProviderRating(
                    "Agence Lumen",
                    "stage-s1",
                    new DateOnly(2026, 10, 15),
                    "Ana",
                    new ProviderMarks("no", null, null)
                )
            )
        );

        var form = (await stage.Cast.Says("Ana", "changer de prestataire")).Form!;

        var titles = form
            .Parts.OfType<FormText>()
            .Select(part => part.Block)
            .OfType<TextBlock>()
            .Select(block => block.Text)
            .ToList();
        Assert.Contains("Agence Lumen, sur 1 de vos projets", titles);
        Assert.Contains("Studio Brume, sur 1 de vos projets", titles);
    }

    [Fact]
    public async Task The_provider_s_own_view_of_the_project_has_none_of_it()
    {
        var stage = await PlanStage.OpenAsync();
        await DecidesAsync(stage, Clicks);
        var project = await stage.ProjectAsync();

        var seen = project.SeenBy(project.MemberOf(Cast.Key("Paul"))!);

        Assert.NotEmpty(project.ProviderRatings);
        Assert.Empty(seen.ProviderRatings);
    }

    [Fact]
    public async Task At_the_review_of_a_dispute_the_clicks_are_kept_with_the_lessons()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();
        await stage.AltersAsync(dispute => dispute with { Step = Core.Disputes.DisputeStep.Review });
        var card = (await stage.Cast.Says("Ana", "litige")).Message!;

        await stage.DoesAsync("Ana", card, [("review.lessons", "Des étapes plus courtes"), .. Clicks]);

        var rating = Assert.Single((await stage.ProjectAsync()).ProviderRatings);
        Assert.Equal(("review-d1", new ProviderMarks("yes", "partly", "no")), (rating.At, rating.Marks));
    }

    [Fact]
    public async Task A_new_project_offers_what_is_known_of_its_provider_where_there_were_projects_before()
    {
        var stage = new ProjectStage();
        var first = (await stage.CreatesAsync("Ana")).Message!;
        var second = (await stage.CreatesAsync("Ana")).Message!;

        Assert.DoesNotContain(first.AllButtons(), button => button.Call?.Verb == Verbs.ProviderRecord);
        Assert.Contains(second.AllButtons(), button => button.Call?.Verb == Verbs.ProviderRecord);
    }

    private static async Task<Reply> DecidesAsync(RiskStage stage, params (string, string)[] clicks)
    {
        var form = (await stage.Cast.Says("Ana", "fin d’étape")).Form!;
        return await stage.Cast.Fills(
            "Ana",
            form,
            [("gate.q.reason", "Livré"), ("gate.q.accepted", "2026-11-30"), .. clicks]
        );
    }

    /// <summary>A project of before with a provider who moved a date once, raised one alert and answered in two days.</summary>
    private static async Task OtherAsync(RiskStage stage, string id, Role role, string provider = "Agence Lumen")
    {
        var now = stage.Cast.Clock.GetUtcNow();
        var asked = new DateOnly(2026, 11, 16);
        var project = await stage.ProjectAsync();
        project = project with
        {
            Id = id,
            Name = "Intranet",
            Provider = provider,
            Members =
            [
                new Member(role, "Ana") { Person = Cast.Key("Ana") },
                .. role == Role.Owner
                    ? Array.Empty<Member>()
                    : [new Member(Role.Owner, "Zoe") { Person = Cast.Key("Zoe") }],
            ],
            Stages = [new Stage("s1", "Cadrage", new DateOnly(2026, 12, 18))],
            Alerts = [new Alert("a1", "Un retard", now, "Paul", true)],
            ProviderRatings =
            [
                new ProviderRating(provider, "stage-s0", asked, "Ana", new ProviderMarks("yes", null, null)),
            ],
            JournalLength = 0,
            JournalHead = "",
        };
        project = project.Touching(
            "x",
            new Contact(asked, ContactKind.Asked, "x"),
            new Contact(asked.AddDays(2), ContactKind.Message, "x")
        ) with
        {
            Promises =
            [
                new Promise(asked.AddDays(7), asked) { Deliverable = "Maquette", Checkpoint = asked },
                new Promise(asked.AddDays(14), asked.AddDays(7))
                {
                    Deliverable = "Maquette",
                    Checkpoint = asked.AddDays(7),
                },
            ],
        };
        await stage.Cast.Projects.CommitAsync(
            new ProjectCommit
            {
                After = project,
                Entries =
                [
                    new JournalEntry(
                        "project.created",
                        now,
                        asked,
                        "test",
                        null,
                        new Dictionary<string, string>(StringComparer.Ordinal)
                    ),
                ],
            },
            TestContext.Current.CancellationToken
        );
    }
}
