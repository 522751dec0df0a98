using ChatCoach.Benchmarks.Load;
using ChatCoach.Benchmarks.Servers;
using ChatCoach.Host.Tests.Storage;

namespace ChatCoach.Benchmarks.Speed;

/// <summary>What every measurement stands on: the tables, the connector, the people, and the token of their channel.</summary>
internal sealed record Place(Azurite Tables, LocalConnector Connector, IReadOnlyList<Person> People, string Token)
{
    public IEnumerable<(string Name, string Value)> Settings =>
        [
            ("ASPNETCORE_ENVIRONMENT", "Development"),
            ("ConnectionStrings__Tables", Servers.Tables.ConnectionString(Tables)),
            ("BotFramework__AppId", Tokens.AppId),
            ("BotFramework__OpenIdMetadata", Connector.OpenIdMetadata),
            ("BotFramework__Outbound", "Anonymous"),
            // The sweep goes on, but seldom: its reads are not those of a turn.
            ("Scheduling__EverySeconds", "60"),
            // A few people write thousands of times a second here.
            ("RateLimits__TurnsPerMinute", "0"),
            ("RateLimits__TenantTurnsPerMinute", "0"),
        ];

    /// <summary>The service on its core, with the projects that the coached turns need.</summary>
    public async Task<ServerProcess> StartServiceAsync(IEnumerable<(string Name, string Value)> more)
    {
        var service = ServerProcess.Start(Cores.Server(["ChatCoach.Host.dll"]), [.. Settings, .. more]);
        await service.ListensAsync();
        foreach (var person in People)
        {
            foreach (var body in Turns.Before(person))
            {
                await PostAsync(service, body);
            }

            if (Connector.Last?.Contains(Turns.Worry, StringComparison.Ordinal) != true)
            {
                service.Dispose();
                throw new InvalidOperationException("The service took no alert: do its forms ask for more by now?");
            }
        }

        return service;
    }

    public async Task PostAsync(ServerProcess server, string body)
    {
        using var caller = await Caller.ConnectAsync(server.Port, body, Token);
        await caller.PostAsync();
    }
}
