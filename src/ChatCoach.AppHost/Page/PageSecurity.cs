namespace ChatCoach.AppHost.Page;

/// <summary>
/// Loopback is not a wall: any page open in the same browser can send requests to it. So requests under a foreign
/// name (DNS rebinding) are refused, and the page may load nothing from elsewhere.
/// </summary>
internal static class PageSecurity
{
    public static void UsePageSecurity(this WebApplication app)
    {
        var address = app.Services.GetRequiredService<ChatAddress>();
        // Cards show pictures that the bot serves from this machine, by either name.
        var pictures = $"http://127.0.0.1:{address.Bot.Port} http://localhost:{address.Bot.Port}";
        var policy =
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; "
            + $"img-src 'self' data: {pictures}; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

        app.Use(
            async (context, next) =>
            {
                if (context.Request.Host.Host is not ("127.0.0.1" or "localhost" or "[::1]"))
                {
                    context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
                    return;
                }

                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = policy;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "no-referrer";
                headers.CacheControl = "no-cache";
                await next(context);
            }
        );
    }
}
