using ChatCoach.Core.Conversations;
using ChatCoach.Core.Disputes;
using ChatCoach.Core.Files;
using ChatCoach.Core.Forecasts;
using ChatCoach.Core.Outgoing;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Settings;
using ChatCoach.Core.Stages;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ChatCoach.Host;

/// <summary>The coach and its features: every handler once, whichever of its two faces is asked for.</summary>
internal static class CoachServices
{
    public static IServiceCollection AddCoach(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<CoachOptions>(configuration, "Coach");
        services.AddSingleton<IValidateOptions<CoachOptions>, CoachOptionsCheck>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<CoachOptions>>().Value);
        services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<CoachOptions>();
            return new SpeechDefaults(options.DefaultLocale, options.DefaultTimeZone);
        });
        services.TryAddSingleton<ProjectDesk>();
        foreach (
            var type in typeof(Coach).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false })
        )
        {
            AddFace<IChatHandler>(services, type);
            AddFace<IAgendaHandler>(services, type);
            AddFace<IFileMaker>(services, type);
            AddFace<IOutgoingKind>(services, type);
            AddFace<INamesRow>(services, type);
        }

        services.AddSingleton<IPlanOutlook, ForecastOutlook>();
        services.AddSingleton<ISettingsFollower, DisputeFollower>();
        services.AddSingleton<IReadAhead, ProjectAhead>();
        services.AddSingleton<Coach>();
        return services;
    }

    private static void AddFace<T>(IServiceCollection services, Type type)
        where T : class
    {
        if (typeof(T).IsAssignableFrom(type))
        {
            services.AddSingleton(provider => (T)ActivatorUtilities.CreateInstance(provider, type));
            AddParts(services, type);
        }
    }

    /// <summary>The classes of Core that a handler is built from, and theirs: one of each.</summary>
    private static void AddParts(IServiceCollection services, Type type)
    {
        foreach (
            var part in type.GetConstructors()
                .SelectMany(constructor => constructor.GetParameters())
                .Select(p => p.ParameterType)
        )
        {
            if (
                part is { IsClass: true }
                && part.Assembly == typeof(Coach).Assembly
                && services.All(known => known.ServiceType != part)
            )
            {
                services.AddSingleton(part);
                AddParts(services, part);
            }
        }
    }
}

/// <summary>Says which number of the playbook cannot be meant.</summary>
internal sealed class CoachOptionsCheck : IValidateOptions<CoachOptions>
{
    public ValidateOptionsResult Validate(string? name, CoachOptions options) =>
        !IsSpoken(options.DefaultLocale) ? Wrong("Coach:DefaultLocale", "must be French or English", "fr-FR")
        : !TimeZoneInfo.TryFindSystemTimeZoneById(options.DefaultTimeZone, out _)
            ? Wrong("Coach:DefaultTimeZone", "is no time zone that this machine knows", "Europe/Paris")
        : options.NudgeAfterWorkingHours is <= 0 or > 80
            ? Wrong("Coach:NudgeAfterWorkingHours", "must be more than 0 and at most 80", "4")
        : options.SponsorAfterMissed < 1 ? Wrong("Coach:SponsorAfterMissed", "must be 1 or more", "2")
        : options.AlertSettlesInWorkingDays is < 0 or > 30
            ? Wrong("Coach:AlertSettlesInWorkingDays", "must be from 0 to 30", "5")
        : options.AlertAgesInWorkingDays is < 1 or > 30
            ? Wrong("Coach:AlertAgesInWorkingDays", "must be from 1 to 30", "5")
        : options.BookAheadWorkingDays is < 1 or > 60
            ? Wrong("Coach:BookAheadWorkingDays", "must be from 1 to 60", "10")
        : options.UnexplainedPercent is < 1 or > 100 ? Wrong("Coach:UnexplainedPercent", "must be from 1 to 100", "20")
        : options.UnexplainedTimes is < 1 or > 10 ? Wrong("Coach:UnexplainedTimes", "must be from 1 to 10", "2")
        : options.PublicAddress is { } address && !IsPublic(address)
            ? Wrong(
                "Coach:PublicAddress",
                "must be an https address (http on loopback only)",
                "https://coach.example.com"
            )
        : options.AlertSponsorAfterWorkingDays is < 1 or > 30
            ? Wrong("Coach:AlertSponsorAfterWorkingDays", "must be from 1 to 30", "2")
        : options.LateAfterMinutes is < 1 or > 1_440 ? Wrong("Coach:LateAfterMinutes", "must be from 1 to 1440", "30")
        : options.LetterDeadlineDays is < 0 or > 90 ? Wrong("Coach:LetterDeadlineDays", "must be from 0 to 90", "15")
        : options.LetterRefusalWorkingDays is < 1 or > 60
            ? Wrong("Coach:LetterRefusalWorkingDays", "must be from 1 to 60", "10")
        : options.SponsorsMeetWithinWorkingDays is < 1 or > 60
            ? Wrong("Coach:SponsorsMeetWithinWorkingDays", "must be from 1 to 60", "10")
        : options.InviteDays is < 1 or > 365 ? Wrong("Coach:InviteDays", "must be from 1 to 365", "14")
        : options.PreMortemWorkingDays is < 1 or > 60 ? Wrong("Coach:PreMortemWorkingDays", "must be from 1 to 60", "3")
        : options.RiskReviewWorkingDays is < 1 or > 250
            ? Wrong("Coach:RiskReviewWorkingDays", "must be from 1 to 250", "20")
        : options.ForecastPriorWeight is not (>= 0.5 and <= 50)
            ? Wrong("Coach:ForecastPriorWeight", "must be from 0.5 to 50", "3")
        : ValidateOptionsResult.Success;

    private static bool IsSpoken(string locale) => locale.Split('-')[0].ToUpperInvariant() is "FR" or "EN";

    private static bool IsPublic(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));

    private static ValidateOptionsResult Wrong(string key, string problem, string example) =>
        ValidateOptionsResult.Fail(new SettingException(key, problem, example).Message);
}
