namespace ChatCoach.AppHost.Run;

/// <summary>
/// Of the service's log, what deserves the console: warnings and worse, each with its first lines. The stack trace
/// stays in the file.
/// </summary>
internal sealed class ServiceWarnings(Action<string> show)
{
    private const int Shown = 3;
    private int left;

    public void Read(string line)
    {
        if (IsWarning(line))
        {
            left = Shown;
        }
        else if (!line.StartsWith("      ", StringComparison.Ordinal))
        {
            left = 0;
        }

        if (left > 0)
        {
            left--;
            show("  service | " + line);
        }
    }

    private static bool IsWarning(string line) =>
        line.StartsWith("warn:", StringComparison.Ordinal)
        || line.StartsWith("fail:", StringComparison.Ordinal)
        || line.StartsWith("crit:", StringComparison.Ordinal)
        || line.StartsWith("Unhandled exception", StringComparison.Ordinal);
}
