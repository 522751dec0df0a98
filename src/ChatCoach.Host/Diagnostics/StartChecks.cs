using System.Net;
using ChatCoach.BotFramework.Auth;
using ChatCoach.Core.Conversations;
using Microsoft.Extensions.Options;

namespace ChatCoach.Host.Diagnostics;

/// <summary>What must hold before the first request: without an app id nobody is checked, so nobody else may connect.</summary>
internal static class StartChecks
{
    /// <summary>Before the host runs, which would tell the same with a trace.</summary>
    public static void RefuseWrongSettings(this WebApplication app) =>
        app.Services.GetRequiredService<IStartupValidator>().Validate();

    public static void RefuseOpenDoors(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<BotFrameworkOptions>>().Value.IsTokenCheckOn)
        {
            return;
        }

        const string Example = "00000000-0000-0000-0000-000000000000";
        if (!app.Environment.IsDevelopment())
        {
            throw new SettingException(
                "BotFramework:AppId",
                "is missing, and without it no token can be checked outside Development",
                Example
            );
        }

        if (Addresses(app.Configuration).Any(address => !IsLoopback(address)))
        {
            throw new SettingException(
                "BotFramework:AppId",
                "is missing, and without it the service listens on loopback only",
                Example
            );
        }
    }

    /// <summary>Builds the coach now: two handlers that claim one word end the start, not someone's first message.</summary>
    public static void RefuseAmbiguousRoutes(this WebApplication app) => app.Services.GetRequiredService<Coach>();

    /// <summary>Everywhere that Kestrel will listen. A bare port means every address of the machine.</summary>
    private static IEnumerable<string> Addresses(IConfiguration configuration)
    {
        var endpoints = configuration
            .GetSection("Kestrel:Endpoints")
            .GetChildren()
            .Select(endpoint => endpoint["Url"] ?? "");
        var urls = (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries);
        var ports = $"{configuration["http_ports"]};{configuration["https_ports"]}"
            .Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(port => $"http://*:{port}");
        return [.. endpoints, .. urls, .. urls.Length == 0 ? ports : []];
    }

    private static bool IsLoopback(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (
            uri.Host == "localhost"
            || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip))
        );
}
