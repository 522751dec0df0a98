using ChatCoach.Core.Alerts;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Disputes;
using ChatCoach.Core.Projects;
using Microsoft.Extensions.Options;

namespace ChatCoach.Host;

/// <summary>The coach and its features: every handler once, whichever of its two faces is asked for.</summary>
internal static class CoachServices
{
    public static IServiceCollection AddCoach(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CoachOptions>().Bind(configuration.GetSection("Coach")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<CoachOptions>, CoachOptionsCheck>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<CoachOptions>>().Value);
        services.AddSingleton(provider =>
            provider.GetRequiredService<CoachOptions>() is var options
                ? new SpeechDefaults(options.DefaultLocale, options.DefaultTimeZone)
                : null!
        );
        services.AddSingleton<ProjectDesk>();
        services.AddSingleton<DisputeDesk>();
        foreach (
            var type in typeof(Coach).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false })
        )
        {
            AddFace<IChatHandler>(services, type);
            AddFace<IAgendaHandler>(services, type);
        }

        services.AddSingleton<Coach>();
        return services;
    }

    private static void AddFace<T>(IServiceCollection services, Type type)
        where T : class
    {
        if (typeof(T).IsAssignableFrom(type))
        {
            services.AddSingleton(provider => (T)ActivatorUtilities.CreateInstance(provider, type));
        }
    }
}

/// <summary>Says which number of the playbook cannot be meant.</summary>
internal sealed class CoachOptionsCheck : IValidateOptions<CoachOptions>
{
    public ValidateOptionsResult Validate(string? name, CoachOptions options) =>
        !TimeZoneInfo.TryFindSystemTimeZoneById(options.DefaultTimeZone, out _)
            ? Wrong("Coach:DefaultTimeZone", "is no time zone that this machine knows", "Europe/Paris")
        : options.NudgeAfterWorkingHours is <= 0 or > 80
            ? Wrong("Coach:NudgeAfterWorkingHours", "must be more than 0 and at most 80", "4")
        : options.SponsorAfterMissed < 1 ? Wrong("Coach:SponsorAfterMissed", "must be 1 or more", "2")
        : options.InviteDays is < 1 or > 365 ? Wrong("Coach:InviteDays", "must be from 1 to 365", "14")
        : ValidateOptionsResult.Success;

    private static ValidateOptionsResult Wrong(string key, string problem, string example) =>
        ValidateOptionsResult.Fail(new SettingException(key, problem, example).Message);
}
