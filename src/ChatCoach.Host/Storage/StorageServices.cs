using Azure.Data.Tables;
using Azure.Identity;
using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Projects;
using Microsoft.Extensions.Options;

namespace ChatCoach.Host.Storage;

internal static class StorageServices
{
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(Connect(configuration));
        services.AddSingleton<CoachTables>();
        services.AddSingleton<TableAgenda>();
        services.AddSingleton<IAgenda>(provider => provider.GetRequiredService<TableAgenda>());
        services.AddSingleton<IPeopleStore, TablePeopleStore>();
        services.AddSingleton<IProjectStore, TableProjectStore>();
        services.AddSettings<RetentionOptions>(configuration, RetentionOptions.Section);
        services.AddSingleton<IValidateOptions<RetentionOptions>, RetentionOptionsCheck>();
        services.AddSingleton<IAgendaHandler>(provider => new ProjectCleaning(
            provider.GetRequiredService<CoachTables>(),
            provider.GetRequiredService<IAgenda>(),
            provider.GetRequiredService<IOptions<RetentionOptions>>(),
            TimeProvider.System
        ));
        return services;
    }

    private static TableServiceClient Connect(IConfiguration configuration)
    {
        var options = new TableClientOptions();
        options.Retry.MaxRetries = 3;
        options.Retry.Delay = TimeSpan.FromMilliseconds(200);
        options.Diagnostics.IsLoggingContentEnabled = false;
        if (configuration.GetConnectionString("Tables") is { Length: > 0 } connection)
        {
            try
            {
                return new TableServiceClient(connection, options);
            }
            catch (Exception e) when (e is FormatException or InvalidOperationException or ArgumentException)
            {
                throw new SettingException(
                    "ConnectionStrings:Tables",
                    "is not a storage connection string",
                    "DefaultEndpointsProtocol=https;AccountName=…;AccountKey=…;EndpointSuffix=core.windows.net"
                );
            }
        }

        var address = configuration["Tables:ServiceUri"];
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps
            ? new TableServiceClient(uri, new DefaultAzureCredential(), options)
            : throw new SettingException(
                "Tables:ServiceUri",
                address is null
                    ? "or ConnectionStrings:Tables says where the tables are, and neither is set"
                    : "must be an https address",
                "https://chatcoach.table.core.windows.net"
            );
    }
}
