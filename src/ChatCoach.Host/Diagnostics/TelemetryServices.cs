using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ChatCoach.Host.Diagnostics;

/// <summary>Traces and metrics by OTLP, where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names a collector; nothing otherwise.</summary>
internal static class TelemetryServices
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.KeepAddressesOutOfLogs();
        if (configuration[Endpoint] is not { Length: > 0 } endpoint)
        {
            return services;
        }

        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            throw new SettingException(Endpoint, "must be an http or https address", "http://localhost:4317");
        }

        services
            .AddOpenTelemetry()
            .ConfigureResource(resource =>
            {
                if (configuration["OTEL_SERVICE_NAME"] is not { Length: > 0 })
                {
                    resource.AddService("chatcoach");
                }
            })
            .WithTracing(traces =>
                traces
                    .AddSource(Telemetry.Name)
                    .AddAspNetCoreInstrumentation(options => options.Filter = IsOfInterest)
                    // A sweep that finds nothing asks all shards every few seconds: calls of no turn are not told.
                    .AddHttpClientInstrumentation(options =>
                        options.FilterHttpRequestMessage = _ =>
                            System.Diagnostics.Activity.Current is { ParentId: not null }
                    )
                    .AddProcessor(new AddressRedaction())
            )
            .WithMetrics(metrics =>
                metrics
                    .AddMeter(Telemetry.Name)
                    .AddAspNetCoreInstrumentation()
                    .AddHttpClientInstrumentation()
                    .AddMeter("System.Runtime")
            )
            .UseOtlpExporter();
        return services;
    }

    private static bool IsOfInterest(HttpContext context) =>
        context.Request.Path.Value is not ("/healthz" or "/readyz");

    /// <summary>
    /// The framework's own lines and scopes of a request hold its path, and with it addresses that open a document:
    /// no setting may turn them on. Last and for every provider named in the settings, so that none overrules it.
    /// </summary>
    private static void KeepAddressesOutOfLogs(this IServiceCollection services) =>
        services.PostConfigure<LoggerFilterOptions>(options =>
        {
            string?[] providers = [null, .. options.Rules.Select(rule => rule.ProviderName).Distinct()];
            foreach (var provider in providers.Distinct())
            {
                options.Rules.Add(new(provider, "Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None, null));
                options.Rules.Add(new(provider, "Microsoft.AspNetCore.Routing", LogLevel.Warning, null));
            }
        });
}
