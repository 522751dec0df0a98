using System.Diagnostics;
using System.Text.Json.Nodes;
using Azure;
using Azure.Data.Tables;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Host.Delivery;
using ChatCoach.Host.Storage;
using ChatCoach.Host.Tests.TeamsEdge;

namespace ChatCoach.Host.Tests.Crashes;

/// <summary>
/// A service that is killed once a round, while one person creates a project, another answers a checkpoint and the clock
/// goes on by a week, so that prompts go out. What it answered with 200 is noted, and what it did not answer comes
/// again after the next start, as Teams sends it again.
/// </summary>
internal sealed class ManyLives : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(100);

    private readonly string _account;
    private readonly NotingConnector _connector;
    private readonly TeamsActivity _teams;
    private readonly OutboxTable _outbox;
    private readonly Dictionary<Prompt, int> _excused = [];
    private MortalService _service;

    private ManyLives(string account, NotingConnector connector, MortalService service)
    {
        _account = account;
        _connector = connector;
        _service = service;
        _teams = new TeamsActivity(connector.Address);
        Tables = new CoachTables(new TableServiceClient(account));
        _outbox = new OutboxTable(Tables);
    }

    public CoachTables Tables { get; }

    /// <summary>How often each prompt was accepted without our record of it: the service died in between.</summary>
    public IReadOnlyDictionary<Prompt, int> Excused => _excused;

    public List<string> Projects { get; } = [];

    /// <summary>What was answered before a death: the delivery, and the project that it changed.</summary>
    public List<(string Delivery, string Project)> Acknowledged { get; } = [];

    /// <summary>What the death left unanswered.</summary>
    public int Unanswered { get; private set; }

    public IReadOnlyList<Prompt> Prompts =>
        [.. _connector.Sent.Select(sent => Prompt.In(sent.Activity)).OfType<Prompt>()];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<ManyLives> StartAsync(string account) =>
        new(account, await NotingConnector.StartAsync(), await MortalService.StartAsync(account));

    /// <param name="round">Counted from 1.</param>
    /// <param name="onSending">True to count the delay from the first prompt that reaches the connector.</param>
    /// <param name="delay">How long the service lives on.</param>
    public async Task DiesAsync(int round, bool onSending, TimeSpan delay)
    {
        var owner = FormattableString.Invariant($"owner{round}");
        await _service.PostAsync(_teams.Message(owner, $"hello-{owner}", "bonjour"));
        var creation = (Delivery: $"create-{owner}", Who: owner, Data: Creation(owner));
        var project = ProjectIds.From(TeamsActivity.DeliveryOf(owner, creation.Delivery));
        var before = FormattableString.Invariant($"owner{round - 1}");
        var answer = (Delivery: $"answer-{before}", Who: before, Data: Answer(Projects.LastOrDefault() ?? "none"));
        var deliveries = Projects.Count > 0 ? [creation, answer] : new[] { creation };

        var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _connector.Heard = activity =>
        {
            if (Prompt.In(activity) is not null)
            {
                heard.TrySetResult();
            }
        };
        var clock = _service.PostAsync(_teams.Message("clock", $"clock-{owner}", "demo clock +7d"));
        var answers = deliveries.Select(one => _service.PostAsync(_teams.Execute(one.Who, one.Delivery, one.Data)));
        var posted = answers.ToList();
        if (onSending)
        {
            await Task.WhenAny(heard.Task, clock);
        }

        await Task.Delay(delay, TimeProvider.System, Token);
        _service.Kill();
        var bodies = await Task.WhenAll(posted);
        Projects.Add(project);
        await MournAsync();

        _service.Dispose();
        _service = await MortalService.StartAsync(_account);
        foreach (var (one, given) in deliveries.Zip(bodies))
        {
            var body = given;
            if (body is null)
            {
                Unanswered++;
                body = await _service.PostAsync(
                    _teams.Execute(one.Who, one.Delivery, (JsonObject)one.Data.DeepClone())
                );
            }

            // Anything but the card of what was done would be a refusal with 200.
            Assert.Contains("application/vnd.microsoft.card.adaptive", body, StringComparison.Ordinal);
            Assert.False(body!.Contains("Input.Text", StringComparison.Ordinal), body);
            Acknowledged.Add((one.Delivery, one == creation ? project : one.Data["project"]!.GetValue<string>()));
        }
    }

    /// <summary>Lives through the week that every life began, and sends all that is left.</summary>
    public async Task SettlesAsync()
    {
        Assert.NotNull(await _service.PostAsync(_teams.Message("clock", "clock-last", "demo clock +7d")));
        var waited = Stopwatch.StartNew();
        while ((await PendingAsync()).Count > 0)
        {
            Assert.True(waited.Elapsed < Patience, "Messages stay in the outbox.");
            await Task.Delay(Beat, TimeProvider.System, Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _service.Dispose();
        await _connector.DisposeAsync();
    }

    /// <summary>
    /// Notes what the connector has accepted while our record of that is missing, and lets the leases of the dead run
    /// out, which takes two minutes of real time.
    /// </summary>
    private async Task MournAsync()
    {
        // What was on its way to the connector when the service died still arrives.
        await Task.Delay(Beat, TimeProvider.System, Token);
        var came = Prompts;
        foreach (var prompt in (await PendingAsync()).OfType<Prompt>().Intersect(came))
        {
            _excused[prompt] = came.Count(one => one == prompt);
        }

        foreach (var table in new[] { Tables.Projects, Tables.Agenda })
        {
            await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: Token))
            {
                if (row.ContainsKey(OutboxTable.Claimed))
                {
                    var free = new TableEntity(row.PartitionKey, row.RowKey)
                    {
                        [OutboxTable.Claimed] = DateTime.UnixEpoch,
                    };
                    await table.UpdateEntityAsync(free, ETag.All, TableUpdateMode.Merge, Token);
                }
            }
        }
    }

    private async Task<IReadOnlyList<Prompt?>> PendingAsync()
    {
        var pending = new List<Prompt?>();
        foreach (var project in Projects)
        {
            pending.AddRange((await _outbox.PendingAsync(project, Token)).Select(row => Prompt.In(project, row)));
        }

        return pending;
    }

    private static JsonObject Creation(string owner) =>
        new()
        {
            ["verb"] = Verbs.ProjectCreate,
            ["project.name"] = $"Site de {owner}",
            ["project.provider"] = "Agence Lumen",
            ["project.start"] = Day(0),
            ["project.end"] = Day(90),
            ["project.currency"] = "EUR",
            ["project.stage1"] = "Catalogue : catalogue en préproduction",
            ["project.due1"] = Day(30),
            ["project.every"] = "1",
            ["project.day"] = "THU",
            ["project.time"] = "09:30",
            ["project.zone"] = "Europe/Paris",
            ["project.country"] = "FR",
        };

    private static JsonObject Answer(string project) =>
        new()
        {
            ["verb"] = Verbs.CheckpointAnswer,
            ["project"] = project,
            ["health"] = nameof(Health.AtRisk),
            ["turn"] = nameof(Side.Provider),
            ["delivered"] = "no",
            ["people"] = "yes",
            ["next"] = "Catalogue",
            ["promised"] = Day(40),
        };

    private static string Day(int ahead) =>
        DateOnly
            .FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)
            .AddDays(ahead)
            .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
