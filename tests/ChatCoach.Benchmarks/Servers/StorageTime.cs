using System.Diagnostics.Metrics;
using System.Globalization;
using System.IO.MemoryMappedFiles;

namespace ChatCoach.Benchmarks.Servers;

/// <summary>
/// How often and how long a service waits for its tables. The runtime's own meter of HTTP calls tells it, in the
/// service's process; a small shared file brings it here.
/// </summary>
internal sealed class StorageTime : IDisposable
{
    private const string FileSetting = "CHATCOACH_STORAGE_TIME";
    private const string PortSetting = "CHATCOACH_STORAGE_PORT";
    private const int Size = 16;

    private static readonly Lock Gate = new();

    private readonly string _path = Path.GetTempFileName();
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;

    public StorageTime()
    {
        _file = MemoryMappedFile.CreateFromFile(_path, FileMode.Open, mapName: null, Size);
        _view = _file.CreateViewAccessor();
    }

    /// <summary>Calls so far, and the seconds that they took together.</summary>
    public (long Calls, double Seconds) Read() => (_view.ReadInt64(0), _view.ReadDouble(8));

    public IEnumerable<(string Name, string Value)> Settings(int port) =>
        [
            ("DOTNET_STARTUP_HOOKS", typeof(StorageTime).Assembly.Location),
            (FileSetting, _path),
            (PortSetting, port.ToString(CultureInfo.InvariantCulture)),
        ];

    public void Dispose()
    {
        _view.Dispose();
        _file.Dispose();
        File.Delete(_path);
    }

    /// <summary>In the service's process: adds up, for as long as it lives.</summary>
    public static void Watch()
    {
        if (
            Environment.GetEnvironmentVariable(FileSetting) is not { } path
            || !int.TryParse(
                Environment.GetEnvironmentVariable(PortSetting),
                CultureInfo.InvariantCulture,
                out var port
            )
        )
        {
            return;
        }

#pragma warning disable CA2000 // They live as long as the process does.
        var view = MemoryMappedFile.CreateFromFile(path, FileMode.Open, mapName: null, Size).CreateViewAccessor();
        var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, self) =>
            {
                if (instrument is { Meter.Name: "System.Net.Http", Name: "http.client.request.duration" })
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
#pragma warning restore CA2000
        var (calls, seconds) = (0L, 0d);
        listener.SetMeasurementEventCallback<double>(
            (_, duration, tags, _) =>
            {
                if (!IsTo(port, tags))
                {
                    return;
                }

                lock (Gate)
                {
                    view.Write(0, ++calls);
                    view.Write(8, seconds += duration);
                }
            }
        );
        listener.Start();
    }

    private static bool IsTo(int port, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var (name, value) in tags)
        {
            if (name == "server.port")
            {
                return value is int to && to == port;
            }
        }

        return false;
    }
}
