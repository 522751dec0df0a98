namespace ChatCoach.AppHost.Run;

/// <summary>What a child says: all of it into its file, and its last lines kept for the day it fails.</summary>
internal sealed class RunLog(string path) : IDisposable
{
    private const int Kept = 15;
    private readonly StreamWriter file = new(
        new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite)
    )
    {
        AutoFlush = true,
    };
    private readonly Queue<string> last = new();
    private bool closed;

    public string Path => path;

    public void Write(string line)
    {
        lock (last)
        {
            if (closed)
            {
                return;
            }

            file.WriteLine(line);
            last.Enqueue(line);
            if (last.Count > Kept)
            {
                last.Dequeue();
            }
        }
    }

    public string Tail()
    {
        lock (last)
        {
            return string.Join(Environment.NewLine, last.Select(line => "    " + line));
        }
    }

    public void Dispose()
    {
        lock (last)
        {
            closed = true;
            file.Dispose();
        }
    }
}
