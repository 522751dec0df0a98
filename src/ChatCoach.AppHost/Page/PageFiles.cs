using ChatCoach.AppHost.Run;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace ChatCoach.AppHost.Page;

/// <summary>The page's own files, and the few of npm packages that it uses under /vendor.</summary>
internal static class PageFiles
{
    private static readonly (string Path, string Folder)[] Vendors =
    [
        ("/vendor/adaptivecards", "adaptivecards/dist"),
        ("/vendor/markdown-it", "markdown-it/dist/browser"),
        ("/vendor/open-sans", "@fontsource/open-sans/files"),
    ];

    public static void UsePageFiles(this WebApplication app)
    {
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".mjs"] = "text/javascript";
        app.UseDefaultFiles();
        app.UseStaticFiles(new StaticFileOptions { ContentTypeProvider = types });
        foreach (var (path, folder) in Vendors)
        {
            app.UseStaticFiles(
                new StaticFileOptions
                {
                    RequestPath = path,
                    FileProvider = new PhysicalFileProvider(Path.Combine(Workspace.Modules, folder)),
                    ContentTypeProvider = types,
                }
            );
        }
    }
}
