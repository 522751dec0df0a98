namespace ChatCoach.AppHost.Bot;

internal static class BotSetup
{
    public static IServiceCollection AddBot(this IServiceCollection services)
    {
        services.AddHttpClient<BotClient>(http => http.Timeout = BotClient.Patience);
        return services
            .AddSingleton<Activities>()
            .AddSingleton<Deliveries>()
            .AddSingleton<Invokes>()
            .AddSingleton<Talk>();
    }
}
