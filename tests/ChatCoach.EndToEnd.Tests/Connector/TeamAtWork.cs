using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ChatCoach.EndToEnd.Tests.Connector;

/// <summary>The whole local run, with Ana's project in it, whose deputy Marc has joined.</summary>
public sealed partial class TeamAtWork : IAsyncLifetime
{
    private LocalProcess? _process;
    private string _project = "";

    internal ChatRoom Room { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _process = await LocalProcess.StartAsync();
        Room = new ChatRoom(_process.Address);
        await Room.InstallsAsync("ana");
        await Room.SeesAsync("ana", "Bonjour");
        await Room.PressesAsync("ana", Creation());
        await Room.SaysAsync("ana", "inviter suppléant Marc");
        var card = await Room.SeesAsync("ana", "rejoindre ");
        _project = Project().Match(card).Groups["id"].Value;
        await Room.InstallsAsync("marc");
        await Room.SeesAsync("marc", "Bonjour");
        await Room.SaysAsync("marc", Code().Match(card).Value);
        await Room.SeesAsync("marc", "Site e-commerce");
    }

    public async ValueTask DisposeAsync()
    {
        Room?.Dispose();
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }
    }

    /// <summary>What Marc sends to raise an alert.</summary>
    internal JsonObject Alert(string what) =>
        new()
        {
            ["verb"] = "alert.raise",
            ["project"] = _project,
            ["alert.what"] = what,
            ["alert.effect"] = "end",
        };

    /// <summary>What Ana sends to plan what the card tells of.</summary>
    internal JsonObject PlanOf(string card) =>
        new()
        {
            ["verb"] = "alert.planned",
            ["project"] = _project,
            ["subject"] = Subject().Match(card).Groups["id"].Value,
            ["version"] = 1,
            ["alert.action"] = "En parler demain",
            ["alert.due"] = Day(10),
        };

    private static JsonObject Creation() =>
        new()
        {
            ["verb"] = "project.create",
            ["project.name"] = "Site e-commerce",
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

    private static string Day(int ahead) => Calendar.In(ahead);

    [GeneratedRegex("rejoindre [0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}", RegexOptions.None, 1000)]
    private static partial Regex Code();

    [GeneratedRegex("\"project\":\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Project();

    [GeneratedRegex("\"subject\":\"(?<id>a[0-9]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Subject();
}
