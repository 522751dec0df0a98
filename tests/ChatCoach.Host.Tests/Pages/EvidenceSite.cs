using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Disputes;
using ChatCoach.Core.Facts;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Host.TeamsEdge;
using ChatCoach.Host.Tests.Storage;
using ChatCoach.Host.Tests.TeamsEdge;

namespace ChatCoach.Host.Tests.Pages;

/// <summary>A project with a dispute and one fact in it, and the request for the page that takes a file.</summary>
internal static partial class EvidenceSite
{
    private static readonly Dispute Dispute = new()
    {
        Id = "d1",
        Title = "Catalogue",
        Step = DisputeStep.Facts,
        OpenedOn = new DateOnly(2026, 9, 8),
        Facts =
        [
            new Fact(1, "Agence Lumen", "Le catalogue manquait.", new DateOnly(2026, 9, 7), "Courriel", "Catalogue"),
        ],
    };

    public static ProjectCommit Of(string who) =>
        TableStage.CommitOf(
            TableStage.ProjectOf("site-" + who) with
            {
                Members =
                [
                    new Member(Role.Owner, who) { Person = new PersonKey("msteams", "tenant-1", "object-" + who) },
                ],
                Disputes = [new DisputeLine("d1", "Catalogue", 2, new DateOnly(2026, 9, 8))],
            },
            delivery: null
        ) with
        {
            Rows =
            [
                new RowChange(
                    DisputeRow.Type.Name,
                    "d1",
                    JsonSerializer.SerializeToUtf8Bytes(Dispute, DisputeRow.Type.Json),
                    ETag: null
                ),
            ],
        };

    /// <summary>Changes the stored project as another feature would.</summary>
    public static Task ChangesAsync(RunningService service, string who, Func<Project, Project> change) =>
        service
            .Part<ProjectDesk>()
            .RunAsync(
                "site-" + who,
                TimeProvider.System.GetUtcNow(),
                session =>
                {
                    session.Project = change(session.Project);
                    session.Record("test.altered");
                    return Task.CompletedTask;
                },
                TestContext.Current.CancellationToken
            );

    /// <summary>The form of a file, sent from a card in someone's chat.</summary>
    public static JsonObject Asks(RunningService service, string who)
    {
        var data = CallData.WriteOfForm(new ActionCall(Verbs.EvidenceRecord, "site-" + who, "d1") { Choice = "1" });
        data["evidence.fact"] = "1";
        data["evidence.label"] = "Courriel de Paul";
        data["evidence.kind"] = "file";
        return new TeamsActivity(service.Connector.Address).Execute(who, "page-of-" + who, data);
    }

    /// <summary>The path of the page whose address stands in a text; null where there is none.</summary>
    public static string? PathIn(string text) =>
        Address().Match(text) is { Success: true } match ? match.Groups["path"].Value : null;

    [GeneratedRegex(
        @"https://coach\.example\.com(?<path>/(alert|evidence)/[0-9a-f]+)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Address();
}
