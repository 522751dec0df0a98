using System.Net;

namespace ChatCoach.AppHost.Run;

/// <summary>The service as the local run starts it: Development, loopback, tables of the emulator, no tokens.</summary>
internal static class Service
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(100);

    public static ChildCommand Command(string assembly, int port, string tables, Uri? slack, string secret) =>
        new("The service", Workspace.Service, ["dotnet", assembly])
        {
            Environment = Environment(port, tables, slack, secret),
        };

    private static Dictionary<string, string> Environment(int port, string tables, Uri? slack, string secret)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["DOTNET_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}",
            ["ConnectionStrings__Tables"] = tables,
            ["BotFramework__Outbound"] = "Anonymous",
        };
        if (slack is not null)
        {
            settings["Slack__SigningSecret"] = secret;
            settings["Slack__BotToken"] = "xoxb-local";
            settings["Slack__ApiBaseUrl"] = new Uri(slack, "/slack/api/").AbsoluteUri;
        }

        return settings;
    }

    /// <summary>Waits until it says that it is ready; a service without that question is asked whether it lives.</summary>
    public static async Task WaitAsync(int port, Task<int> exit, TimeProvider clock, CancellationToken stop)
    {
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        var since = clock.GetTimestamp();
        while (!await IsReadyAsync(http, stop))
        {
            if (exit.IsCompleted)
            {
                throw new RunException("The service stopped while it was starting.");
            }

            if (clock.GetElapsedTime(since) > Patience)
            {
                throw new RunException("The service did not become ready.");
            }

            await Task.Delay(Beat, clock, stop);
        }
    }

    private static async Task<bool> IsReadyAsync(HttpClient http, CancellationToken stop)
    {
        try
        {
            using var ready = await http.GetAsync(new Uri("/readyz", UriKind.Relative), stop);
            if (ready.StatusCode != HttpStatusCode.NotFound)
            {
                return ready.IsSuccessStatusCode;
            }

            using var alive = await http.GetAsync(new Uri("/healthz", UriKind.Relative), stop);
            return alive.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
