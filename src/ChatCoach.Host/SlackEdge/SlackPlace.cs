using ChatCoach.Slack.WebApi;

namespace ChatCoach.Host.SlackEdge;

/// <summary>Where a sent message is, as it is remembered: its conversation and its timestamp.</summary>
internal sealed record SlackPlace(string Channel, string Ts)
{
    public static string Write(PostedMessage message) => $"{message.Channel}|{message.Ts}";

    public static SlackPlace? Read(string? written) =>
        written?.Split('|') is [var channel, var ts] ? new SlackPlace(channel, ts) : null;
}
