using ChatCoach.Core.Alerts;
using ChatCoach.Core.Disputes;
using ChatCoach.Core.Files;
using ChatCoach.Host.Limits;

namespace ChatCoach.Host.Pages;

/// <summary>Every page that a link opens, at its own address.</summary>
internal static class LinkPagesEndpoints
{
    public static IServiceCollection AddLinkPages(this IServiceCollection services)
    {
        services.AddSingleton<PageLinks>();
        services.AddSingleton<IPageLinks>(provider => provider.GetRequiredService<PageLinks>());
        services.AddSingleton<PageLimits>();
        services.AddSingleton<LinkPagesEndpoint>();
        services.AddSingleton<ILinkPage, AlertPage>();
        services.AddSingleton<ILinkPage, StatementPage>();
        services.AddSingleton<ILinkPage, EvidencePage>();
        return services;
    }

    public static void MapLinkPages(this WebApplication app)
    {
        foreach (var page in app.Services.GetServices<ILinkPage>())
        {
            app.MapMethods(
                $"/{page.Name}/{{token}}",
                [HttpMethods.Get, HttpMethods.Post],
                (HttpContext context, string token, LinkPagesEndpoint endpoint) =>
                    endpoint.AnswerAsync(context, page, token)
            );
        }
    }
}
