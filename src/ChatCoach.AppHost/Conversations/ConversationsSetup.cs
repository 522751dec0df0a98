namespace ChatCoach.AppHost.Conversations;

internal static class ConversationsSetup
{
    public static IServiceCollection AddConversations(this IServiceCollection services) =>
        services.AddSingleton<Feed>().AddSingleton<ChatRoom>().AddHostedService<RoomKeeper>();
}
