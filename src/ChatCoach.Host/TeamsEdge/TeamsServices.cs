using ChatCoach.BotFramework;
using ChatCoach.BotFramework.Auth;

namespace ChatCoach.Host.TeamsEdge;

internal static class TeamsServices
{
    public static IServiceCollection AddTeams(
        this IServiceCollection services,
        IConfiguration configuration,
        bool development
    )
    {
        SettingValues.Check(configuration.GetSection(BotFrameworkOptions.SectionName), new BotFrameworkOptions());
        services.AddBotFramework(configuration);
        services.PostConfigure<BotFrameworkOptions>(options => options.AllowLoopback = development);
        services.AddSettings<TeamsOptions>(configuration, "Teams");
        services.AddSingleton<TeamsCards>();
        services.AddSingleton<TeamsReplies>();
        services.AddSingleton<TeamsTurn>();
        services.AddSingleton<PacedTurn>();
        services.AddSingleton<TeamsSender>();
        services.AddSingleton<MessagesEndpoint>();
        return services;
    }

    public static void MapTeams(this WebApplication app) =>
        app.MapPost("/api/messages", (HttpContext context, MessagesEndpoint endpoint) => endpoint.HandleAsync(context));
}
