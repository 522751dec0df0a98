using System.Text.Json;
using System.Threading.Channels;
using ChatCoach.AppHost.Page;

namespace ChatCoach.AppHost.Conversations;

/// <summary>
/// Keeps the room in a file beside the bot's tables: a bot that remembers its people after a restart
/// must find its conversations again, or it would be told that it was never added.
/// </summary>
internal sealed class RoomKeeper(ChatRoom room, ChatAddress address, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Calm = TimeSpan.FromMilliseconds(500);
    private readonly Channel<bool> changes = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    private string? Kept => address.Folder is { } folder ? Path.Combine(folder, "room.json") : null;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (Kept is { } path && File.Exists(path))
        {
            await using var file = File.OpenRead(path);
            try
            {
                if (
                    await JsonSerializer.DeserializeAsync<RoomState>(
                        file,
                        JsonSerializerOptions.Web,
                        cancellationToken
                    ) is
                    { } state
                )
                {
                    room.Restore(state);
                }
            }
            catch (JsonException)
            {
                // Written by another version of the chat, or cut short: an empty room is all that is lost.
            }
        }

        room.Changed += (_, _) => changes.Writer.TryWrite(true);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (Kept is not { } path)
        {
            return;
        }

        try
        {
            while (await changes.Reader.ReadAsync(stoppingToken))
            {
                await Task.Delay(Calm, clock, stoppingToken);
                Write(path);
            }
        }
        catch (OperationCanceledException)
        {
            Write(path);
        }
    }

    private void Write(string path)
    {
        File.WriteAllBytes(path + ".new", JsonSerializer.SerializeToUtf8Bytes(room.State(), JsonSerializerOptions.Web));
        File.Move(path + ".new", path, overwrite: true);
    }
}
