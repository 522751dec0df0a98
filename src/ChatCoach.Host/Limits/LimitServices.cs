using Microsoft.Extensions.Options;

namespace ChatCoach.Host.Limits;

internal static class LimitServices
{
    public static IServiceCollection AddLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<RateLimitOptions>(configuration, RateLimitOptions.Section);
        services.AddSingleton<IValidateOptions<RateLimitOptions>, RateLimitOptionsCheck>();
        services.AddSingleton<TurnLimits>();
        return services;
    }
}
