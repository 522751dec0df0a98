using System.Reflection;

namespace ChatCoach.Host.Tests.Deployment;

/// <summary>Places that the build told this assembly, since tests do not run from the sources' folder.</summary>
internal static class Repository
{
    public static string Root { get; } = Told("RepositoryRoot");

    public static string Bicep { get; } = Told("BicepPath");

    public static string Infra => Path.Combine(Root, "infra");

    public static string TeamsManifest => Path.Combine(Root, "manifest", "teams");

    public static string ManifestCheck => Path.Combine(Root, "tests", "ChatCoach.Host.Tests", "manifest-check");

    private static string Told(string key) =>
        typeof(Repository)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => string.Equals(attribute.Key, key, StringComparison.Ordinal))
            .Value!;
}
