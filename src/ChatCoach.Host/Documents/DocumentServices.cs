using ChatCoach.Core.Files;
using ChatCoach.Host.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace ChatCoach.Host.Documents;

internal static class DocumentServices
{
    public static IServiceCollection AddDocuments(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("ChatCoach");
        services.AddSingleton<TableKeyRing>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(
            provider => new ConfigureOptions<KeyManagementOptions>(options =>
                options.XmlRepository = provider.GetRequiredService<TableKeyRing>()
            )
        );
        services.AddSingleton<PublicAddress>();
        services.AddSingleton<SealedLinks>();
        services.AddSingleton<IPictureLinks>(provider => provider.GetRequiredService<SealedLinks>());
        services.AddSingleton<IFileLinks>(provider => provider.GetRequiredService<SealedLinks>());
        services.AddSingleton<FileWriter>();
        services.AddSingleton<DocumentDesk>();
        services.AddSingleton<FilesEndpoint>();
        return services;
    }

    public static void MapFiles(this WebApplication app) =>
        app.MapGet(
            "/files/{token}",
            (string token, FilesEndpoint endpoint, CancellationToken stop) => endpoint.GetAsync(token, stop)
        );
}
