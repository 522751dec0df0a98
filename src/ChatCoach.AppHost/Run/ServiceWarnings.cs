namespace ChatCoach.AppHost.Run;

/// <summary>Of the service's log, what deserves the console: warnings and worse, with the lines that belong to them.</summary>
internal sealed class ServiceWarnings(Action<string> show)
{
    private bool showing;

    public void Read(string line)
    {
        var continues = line.StartsWith("      ", StringComparison.Ordinal);
        showing = continues ? showing : IsWarning(line);
        if (showing)
        {
            show("  service | " + line);
        }
    }

    private static bool IsWarning(string line) =>
        line.StartsWith("warn:", StringComparison.Ordinal)
        || line.StartsWith("fail:", StringComparison.Ordinal)
        || line.StartsWith("crit:", StringComparison.Ordinal)
        || line.StartsWith("Unhandled exception", StringComparison.Ordinal);
}
