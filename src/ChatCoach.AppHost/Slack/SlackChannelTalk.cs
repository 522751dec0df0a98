using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ChatCoach.AppHost.Slack;

/// <summary>What people do in the channel, told to the bot as Slack tells it.</summary>
internal sealed partial class SlackChannelTalk(SlackRoom room, SlackPoster poster, SlackTalk talk)
{
    /// <summary>What one mention is told as.</summary>
    private static readonly string[] Events = ["message", "app_mention"];

    /// <summary>
    /// Something is written. The bot hears of it where it is mentioned, and then twice: as a mention and as a message of
    /// a channel that it is in.
    /// </summary>
    public async Task SayAsync(SlackDesk desk, string text, CancellationToken stop)
    {
        if (text.StartsWith('/'))
        {
            await talk.CommandAsync(desk, SlackChannel.Id, text, stop);
            return;
        }

        var ts = room.NextTs();
        room.Change(() =>
        {
            room.Channel.Messages.Add(
                new JsonObject
                {
                    ["ts"] = ts,
                    ["user"] = desk.Id,
                    ["text"] = text,
                }
            );
            return ts;
        });
        if (!room.Channel.HasBot || !Mention().IsMatch(text))
        {
            return;
        }

        var written = Mention().Replace(SlackTalk.Escaped(text), $"<@{SlackRoom.Bot}>");
        await Task.WhenAll(
            Events.Select(type =>
                poster.EventAsync(
                    new JsonObject
                    {
                        ["type"] = type,
                        ["channel_type"] = type == "message" ? "channel" : null,
                        ["user"] = desk.Id,
                        ["team"] = SlackRoom.Team,
                        ["channel"] = SlackChannel.Id,
                        ["ts"] = ts,
                        ["event_ts"] = ts,
                        ["text"] = written,
                    },
                    room.Next("Ev"),
                    stop
                )
            )
        );
    }

    /// <summary>The bot is added to the channel, or someone comes into it.</summary>
    /// <param name="desk">Who adds it, or who comes.</param>
    /// <param name="bot">True for the bot.</param>
    /// <param name="stop">Ends the call.</param>
    public async Task JoinAsync(SlackDesk desk, bool bot, CancellationToken stop)
    {
        var user = bot ? SlackRoom.Bot : desk.Id;
        if (room.Channel.Members.Contains(user, StringComparer.Ordinal))
        {
            return;
        }

        room.Change(() =>
        {
            room.Channel.Members.Add(user);
            room.Channel.Messages.Add(
                new JsonObject
                {
                    ["ts"] = room.NextTs(),
                    ["user"] = desk.Id,
                    ["joined"] = bot ? "bot" : "self",
                }
            );
            return user;
        });
        if (!room.Channel.HasBot)
        {
            return;
        }

        var joined = new JsonObject
        {
            ["type"] = "member_joined_channel",
            ["user"] = user,
            ["channel"] = SlackChannel.Id,
            ["channel_type"] = "C",
            ["team"] = SlackRoom.Team,
        };
        if (bot)
        {
            joined["inviter"] = desk.Id;
        }

        await poster.EventAsync(joined, room.Next("Ev"), stop);
    }

    [GeneratedRegex("@ChatCoach", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Mention();
}
