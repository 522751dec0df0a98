using System.Text.Json;
using ChatCoach.Core.Disputes;
using ChatCoach.Core.Facts;
using ChatCoach.Core.Files;
using ChatCoach.Core.Journal;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Host.Tests.Storage;

namespace ChatCoach.Host.Tests.Pages;

/// <summary>The process dies after each request to the store while a page takes its file.</summary>
public sealed class EvidenceCrashTests(AzuriteFixture azurite)
{
    private static readonly PageKey Key = new(PageKey.Evidence, TableStage.Site, "secret") { Subject = "d1" };

    private static readonly SentFile File = new(SentFileState.Whole, "mail.eml", 12, new string('a', 64));

    [Fact]
    public async Task A_death_between_any_two_requests_leaves_one_exhibit_and_one_message_or_the_page_as_it_was()
    {
        var (requests, untouched) = (0, 0);
        for (var died = true; died; requests++)
        {
            using var stage = await StageAsync();
            stage.Requests.DieAfter(requests);
            died = !await TakesAsync(stage);
            stage.Requests.Restart();
            untouched += (await DisputeAsync(stage)).Evidence.Count == 0 ? 1 : 0;

            Assert.True(await TakesAsync(stage));

            var dispute = await DisputeAsync(stage);
            Assert.Equal("1.1", Assert.Single(dispute.Evidence).Exhibit);
            Assert.Equal(1, Assert.Single(dispute.EvidenceLinks).UsedFor);
            Assert.Single(await stage.Outbox.PendingAsync(TableStage.Site, TableStage.Token));
            var project = (await stage.FindAsync()).Project;
            var journal = await stage
                .Projects.ReadJournalAsync(TableStage.Site, 1, TableStage.Token)
                .ToListAsync(TableStage.Token);
            Assert.Single(journal, row => row.Entry!.Kind == "evidence.added");
            Assert.Null(
                await JournalChain.FirstBrokenAsync(
                    journal.ToAsyncEnumerable(),
                    project.JournalLength,
                    project.JournalHead,
                    TableStage.Token
                )
            );
        }

        // Two reads twice, the agenda for the message, and the change: else the deaths were none.
        Assert.True(requests > 5, $"only {requests} requests");
        Assert.InRange(untouched, 4, requests - 1);
    }

    /// <returns>False where the process died before the answer.</returns>
    private static async Task<bool> TakesAsync(TableStage stage)
    {
        var page = new EvidencePage(stage.Desk, stage.Projects, new CoachOptions());
        try
        {
            var shown = await page.SendAsync(
                new PageVisit(Key, null, PageKey.NewSecret(), TableStage.Now),
                FieldValues.None,
                File,
                TableStage.Token
            );
            Assert.Equal(LinkPageKind.Done, shown.Kind);
            return true;
        }
        catch (ProcessDiedException)
        {
            return false;
        }
    }

    private async Task<TableStage> StageAsync()
    {
        var stage = await TableStage.EmptyAsync(azurite.NewAccount());
        var dispute = new Dispute
        {
            Id = "d1",
            Title = "Catalogue",
            Step = DisputeStep.Facts,
            OpenedOn = new DateOnly(2026, 9, 8),
            Facts = [new Fact(1, "Lumen", "Rien", new DateOnly(2026, 9, 7), "Courriel", "Catalogue")],
            EvidenceLinks =
            [
                new EvidenceLink(
                    1,
                    Key.Hash,
                    1,
                    "Courriel",
                    TableStage.KeyOf("ana"),
                    "fr-FR",
                    TableStage.Now.AddDays(3)
                ),
            ],
        };
        await stage.Projects.CommitAsync(
            TableStage.CommitOf(TableStage.ProjectOf(TableStage.Site), "d0") with
            {
                Rows =
                [
                    new RowChange(
                        DisputeRow.Type.Name,
                        "d1",
                        JsonSerializer.SerializeToUtf8Bytes(dispute, DisputeRow.Type.Json),
                        ETag: null
                    ),
                ],
            },
            TableStage.Token
        );
        return stage;
    }

    private static async Task<Dispute> DisputeAsync(TableStage stage) =>
        (await stage.Projects.FindRowAsync(TableStage.Site, DisputeRow.Type, "d1", TableStage.Token))!.Value;
}
