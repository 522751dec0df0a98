using ChatCoach.Core.Conversations;
using ChatCoach.Host.Delivery;
using ChatCoach.Host.SlackEdge.Drafts;
using ChatCoach.Host.SlackEdge.Installing;
using ChatCoach.Host.TeamsEdge;
using ChatCoach.Slack.WebApi;
using Microsoft.Extensions.Options;

namespace ChatCoach.Host.SlackEdge;

internal static class SlackServices
{
    public static IServiceCollection AddSlack(
        this IServiceCollection services,
        IConfiguration configuration,
        bool development
    )
    {
        services.AddSettings<SlackOptions>(configuration, SlackOptions.SectionName);
        services.AddSingleton<IValidateOptions<SlackOptions>, SlackOptionsCheck>();
        services.AddSingleton(new SlackHosts(allowLoopback: development));
        services.AddSingleton(provider => new SlackApiClient(
            new Uri(provider.GetRequiredService<IOptions<SlackOptions>>().Value.ApiBaseUrl),
            provider.GetRequiredService<SlackHosts>(),
            TimeProvider.System
        ));
        services.AddSingleton<InstallationTable>();
        services.AddSingleton<InstalledTokens>();
        services.AddSingleton<ISlackTokens>(provider => provider.GetRequiredService<InstalledTokens>());
        services.AddSingleton<InstallState>();
        services.AddSingleton<InstallEndpoints>();
        services.AddSingleton<SlackProfiles>();
        services.AddSingleton<IChannelReaders, SlackChannelReaders>();
        services.AddSingleton<SlackFiles>();
        services.AddSingleton<SlackHomes>();
        services.AddSingleton<SlackReplies>();
        services.AddSingleton<SlackSpeech>();
        services.AddSingleton<SlackDeliveries>();
        services.AddSingleton<DraftTable>();
        services.AddSingleton<SlackDrafts>();
        services.AddSingleton<DraftOffers>();
        services.AddSingleton<DraftRequests>();
        services.AddSingleton<SlackOnce>();
        services.AddSingleton<SlackTurn>();
        services.AddSingleton<OriginSeals>();
        services.AddSingleton<SlackSending>();
        services.AddSingleton<SlackWork>();
        services.AddSingleton<SlackEndpoints>();
        services.AddSingleton<SlackSender>();
        services.AddSingleton<IMessageSender>(provider => new SenderByChannel(
            provider.GetRequiredService<TeamsSender>(),
            provider.GetRequiredService<SlackSender>()
        ));
        return services;
    }

    /// <summary>Where nothing of Slack is configured, its addresses are not there.</summary>
    public static void MapSlack(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<IOptions<SlackOptions>>().Value.IsConfigured)
        {
            return;
        }

        var slack = app.MapGroup("/slack");
        slack.MapPost("/events", (HttpContext context, SlackEndpoints endpoints) => endpoints.EventsAsync(context));
        slack.MapPost(
            "/interactions",
            (HttpContext context, SlackEndpoints endpoints) => endpoints.InteractionsAsync(context)
        );
        slack.MapPost("/commands", (HttpContext context, SlackEndpoints endpoints) => endpoints.CommandsAsync(context));
        if (app.Services.GetRequiredService<IOptions<SlackOptions>>().Value.IsInstallable)
        {
            slack.MapGet("/install", (HttpContext context, InstallEndpoints endpoints) => endpoints.Install(context));
            slack.MapGet("/oauth", (HttpContext context, InstallEndpoints endpoints) => endpoints.ReturnAsync(context));
        }
    }
}
