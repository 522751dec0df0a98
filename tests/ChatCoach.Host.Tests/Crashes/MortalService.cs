using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace ChatCoach.Host.Tests.Crashes;

/// <summary>The built service as a process of its own, over tables that outlive it. It can be killed at any moment.</summary>
internal sealed class MortalService : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(25);

    private readonly Process _process;
    private readonly HttpClient _client;

    private MortalService(Process process, int port)
    {
        _process = process;
        _client = new HttpClient { BaseAddress = new Uri(FormattableString.Invariant($"http://127.0.0.1:{port}/")) };
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<MortalService> StartAsync(string tables)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ChatCoach.Host.dll")])
        {
            UseShellExecute = false,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ASPNETCORE_URLS"] = FormattableString.Invariant($"http://127.0.0.1:{port}"),
                ["ConnectionStrings__Tables"] = tables,
                ["BotFramework__Outbound"] = "Anonymous",
                ["Scheduling__EverySeconds"] = "1",
                ["Logging__LogLevel__Default"] = "None",
            },
        };
        var service = new MortalService(Process.Start(start)!, port);
        try
        {
            await service.WaitAsync();
            return service;
        }
        catch
        {
            service.Dispose();
            throw;
        }
    }

    /// <returns>The body of an answer with 200; null when there was none.</returns>
    public async Task<string?> PostAsync(JsonObject activity)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(activity.ToJsonString()));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        try
        {
            using var answer = await _client.PostAsync("api/messages", content, Token);
            return answer.StatusCode == HttpStatusCode.OK ? await answer.Content.ReadAsStringAsync(Token) : null;
        }
        catch (HttpRequestException)
        {
            // Killed while it worked on it.
            return null;
        }
    }

    /// <summary>SIGKILL: no handler of its own runs.</summary>
    public void Kill()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
        _client.Dispose();
    }

    private async Task WaitAsync()
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var ready = await _client.GetAsync("readyz", Token);
                if (ready.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException) when (!_process.HasExited && waited.Elapsed < Patience)
            {
                // Not listening yet.
            }

            await Task.Delay(Beat, TimeProvider.System, Token);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
