using ChatCoach.Benchmarks.Servers;

/// <summary>
/// What the runtime calls in the service's process before its own start (DOTNET_STARTUP_HOOKS wants this name, outside
/// of any namespace): the service itself is measured as it is, without a line in it for that.
/// </summary>
#pragma warning disable CA1050, MA0047 // The runtime looks for this type outside of any namespace.
internal static class StartupHook
{
    public static void Initialize() => StorageTime.Watch();
}
#pragma warning restore CA1050, MA0047
