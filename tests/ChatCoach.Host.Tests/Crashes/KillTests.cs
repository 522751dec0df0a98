using ChatCoach.Core.Journal;
using ChatCoach.Host.Delivery;
using ChatCoach.Host.Storage;
using ChatCoach.Host.Tests.Storage;

namespace ChatCoach.Host.Tests.Crashes;

/// <summary>The real process, killed with SIGKILL again and again on the same tables.</summary>
public sealed class KillTests(AzuriteFixture azurite, ITestOutputHelper output)
{
    private const int Rounds = 10;
    private const int LongestLife = 900;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_killed_service_loses_no_answer_that_it_gave_and_prompts_nobody_twice()
    {
        var random = new Random(20_261_124);
        await using var lives = await ManyLives.StartAsync(azurite.NewAccount());
        for (var round = 1; round <= Rounds; round++)
        {
            // Half of the deaths stand around the moment at which a message is taken by the channel.
            var onSending = round % 2 == 0;
            var delay = TimeSpan.FromMilliseconds(random.Next(onSending ? 12 : LongestLife));
            await lives.DiesAsync(round, onSending, delay);
        }

        await lives.SettlesAsync();

        var store = new TableProjectStore(
            lives.Tables,
            new TableAgenda(lives.Tables),
            new OutboxSignal(),
            TimeProvider.System
        );
        var asked = new List<(string Project, string Occurrence)>();
        foreach (var project in lives.Projects)
        {
            var root = (await store.FindAsync(project, Token))!.Project;
            var journal = store.ReadJournalAsync(project, 1, Token);
            Assert.Null(await JournalChain.FirstBrokenAsync(journal, root.JournalLength, root.JournalHead, Token));
            var entries = new List<JournalEntry>();
            await foreach (var row in journal)
            {
                entries.Add(row.Entry!);
            }

            Assert.Single(entries, entry => entry.Kind == "project.created");
            Assert.Equal(
                lives.Acknowledged.Count(done =>
                    done.Project == project && done.Delivery.StartsWith("answer", StringComparison.Ordinal)
                ),
                entries.Count(entry => entry.Kind == "checkpoint.answered")
            );
            asked.AddRange(
                entries.Where(entry => entry.Kind == "checkpoint.asked").Select(entry => (project, entry.Subject!))
            );
        }

        var came = lives.Prompts.CountBy(prompt => prompt).ToDictionary();
        output.WriteLine(
            $"{lives.Unanswered} of {lives.Acknowledged.Count} deliveries came again, {came.Count} prompts went out, "
                + $"{lives.Excused.Count} were accepted by the channel just before a death, "
                + $"{came.Count(one => one.Value > 1)} came twice."
        );
        Assert.All(
            asked,
            one => Assert.Contains(came.Keys, card => card.Project == one.Project && card.Occurrence == one.Occurrence)
        );
        Assert.All(came, one => Assert.InRange(one.Value, 1, 1 + lives.Excused.GetValueOrDefault(one.Key)));

        // Else nothing of this was tried.
        Assert.True(asked.Count >= Rounds / 2);
        Assert.InRange(lives.Unanswered, 1, lives.Acknowledged.Count - 1);
    }
}
