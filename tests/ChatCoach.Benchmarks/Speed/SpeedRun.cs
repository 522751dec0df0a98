using System.Text.Json;
using ChatCoach.Benchmarks.Load;
using ChatCoach.Benchmarks.Servers;

namespace ChatCoach.Benchmarks.Speed;

/// <summary>
/// The turns of the service against a bare Kestrel, in one run and in turns, so that what else the machine does meets
/// all of them alike.
/// </summary>
internal static class SpeedRun
{
    public const int UsualRounds = 15;

    private const int Connections = 32;
    private const int WarmUps = 4;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Crowd = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Alone = TimeSpan.FromSeconds(0.5);

    public static async Task RunAsync(int rounds)
    {
        var apart = Cores.Apart;
        using var mint = Tokens.NewMint();
        using var connector = new LocalConnector(mint);
        using var tables = await Tables.StartAsync();
        var place = new Place(
            tables,
            connector,
            [.. Enumerable.Range(1, Connections).Select(number => new Person(number, connector.Address))],
            Tokens.Sign(mint, connector.Address)
        );

        var starts = await StartTimes.MeasureAsync(place);
        var storage = await StorageShare.MeasureAsync(place);
        using var service = await place.StartServiceAsync([]);
        await place.PostAsync(service, Turns.Echo(place.People[0]));
        using var bare = ServerProcess.Start(
            Cores.Server(["ChatCoach.Benchmarks.dll", BareServer.Word, LineSaidTo(connector)]),
            []
        );
        await bare.ListensAsync();

        using var floor = new Contender("bare Kestrel, same body, same call", bare, Turns.Echo);
        using var echo = new Contender("echo turn: one line", service, Turns.Echo);
        using var card = new Contender("turn with a card: help", service, Turns.Card);
        using var coached = new Contender("coached turn: an alert changes", service, Turns.Coached);
        Contender[] contenders = [floor, echo, card, coached];
        foreach (var contender in contenders)
        {
            await contender.ConnectAsync(place);
        }

        for (var warm = 0; warm < WarmUps; warm++)
        {
            foreach (var contender in contenders)
            {
                await contender.WarmUpAsync(WarmUp);
            }
        }

        for (var round = 1; round <= rounds; round++)
        {
            await Console.Error.WriteLineAsync($"round {round} of {rounds}");
            foreach (var contender in contenders)
            {
                await contender.MeasureAsync(Crowd, Alone);
            }
        }

        Report.Write(
            contenders,
            new Surroundings(apart, Connections, rounds, service.ResidentBytes, bare.ResidentBytes),
            starts,
            storage
        );
    }

    /// <summary>The bare endpoint is to say the same.</summary>
    private static string LineSaidTo(LocalConnector connector)
    {
        using var said = JsonDocument.Parse(connector.Last!);
        return said.RootElement.GetProperty("text").GetString()!;
    }
}
