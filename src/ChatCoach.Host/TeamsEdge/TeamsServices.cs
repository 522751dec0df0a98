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
        services.AddBotFramework(configuration);
        services.PostConfigure<BotFrameworkOptions>(options => options.AllowLoopback = development);
        services.AddOptions<TeamsOptions>().Bind(configuration.GetSection("Teams"));
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
