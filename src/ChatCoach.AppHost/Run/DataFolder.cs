namespace ChatCoach.AppHost.Run;

/// <summary>
/// The folder of one run: tables and logs. It is held alone: two emulators on one file would spoil it.
/// </summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream held;

    private DataFolder(string path, FileStream held)
    {
        Path = path;
        this.held = held;
    }

    public string Path { get; }
    public string Tables => Folder("azurite");
    public string Chat => Folder("chat");

    public string Log(string name) => System.IO.Path.Combine(Folder("logs"), name + ".log");

    public static DataFolder Open(string? chosen)
    {
        var path = System.IO.Path.GetFullPath(chosen ?? System.IO.Path.Combine(Workspace.Root, ".data"));
        Directory.CreateDirectory(path);
        try
        {
            var name = System.IO.Path.Combine(path, "run.lock");
            return new(path, new FileStream(name, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException error)
        {
            throw new RunException(
                $"Another local run is using {path}. Stop it first, or choose another folder with --data DIR.",
                error
            );
        }
    }

    public void Dispose() => held.Dispose();

    private string Folder(string name) => Directory.CreateDirectory(System.IO.Path.Combine(Path, name)).FullName;
}
