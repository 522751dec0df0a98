using System.Reflection;

namespace ChatCoach.AppHost.Run;

/// <summary>Where things lie in the source tree: the local run works from a checkout, never from a package.</summary>
internal static class Workspace
{
    /// <summary>Written into the assembly by the build, so that a test that hosts it finds the same folder.</summary>
    public static string AppHost { get; } =
        typeof(Workspace)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(one => string.Equals(one.Key, "ProjectDirectory", StringComparison.Ordinal))
            .Value!;

    public static string Source { get; } = Path.GetFullPath(Path.Combine(AppHost, ".."));
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Source, ".."));
    public static string Service { get; } = Path.Combine(Source, "ChatCoach.Host");
    public static string Modules { get; } = Path.Combine(AppHost, "node_modules");

    public static string Configuration { get; } =
        typeof(Workspace).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()?.Configuration ?? "Debug";
}
