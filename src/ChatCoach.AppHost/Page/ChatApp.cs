using ChatCoach.AppHost.Bot;
using ChatCoach.AppHost.Connector;
using ChatCoach.AppHost.Conversations;
using ChatCoach.AppHost.People;
using ChatCoach.AppHost.Run;
using ChatCoach.AppHost.Slack;

namespace ChatCoach.AppHost.Page;

/// <summary>The local chat as a web application: the page, what the page calls, and the connector.</summary>
internal static class ChatApp
{
    public static WebApplication Create(ChatAddress address, TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { ContentRootPath = Workspace.AppHost, WebRootPath = "wwwroot" }
        );
        builder.WebHost.UseUrls(address.Own.ToString());
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.None);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(2));
        builder
            .Services.AddSingleton(address)
            .AddSingleton(clock)
            .AddSingleton(ChatSettings.Load(Path.Combine(Workspace.AppHost, "chat.json")))
            .AddConversations()
            .AddBot()
            .AddConnector()
            .AddSlackSide();

        var app = builder.Build();
        app.UsePageSecurity();
        app.UsePageFiles();
        app.MapConnector();
        app.MapPage();
        app.MapPeople();
        app.MapSlackSide();
        return app;
    }
}
