using System.Net;
using System.Text;

namespace ChatCoach.Slack.Requests;

/// <summary>
/// What someone wrote, as they saw it: Slack sends <c>&amp;</c>, <c>&lt;</c> and <c>&gt;</c> escaped, and everything
/// that it makes live in angle brackets. Source: Slack, "Formatting text for app surfaces".
/// </summary>
public static class WrittenText
{
    /// <param name="text">As it came.</param>
    /// <param name="bot">The app's own user: its mentions are taken out, others stay.</param>
    public static string Plain(string? text, string? bot)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var plain = new StringBuilder(text.Length);
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf('<', at);
            var close = open < 0 ? -1 : text.IndexOf('>', open);
            if (close < 0)
            {
                break;
            }

            plain.Append(text, at, open - at).Append(Shown(text[(open + 1)..close], bot));
            at = close + 1;
        }

        return WebUtility.HtmlDecode(plain.Append(text, at, text.Length - at).ToString()).Trim();
    }

    private static string Shown(string inside, string? bot)
    {
        var bar = inside.IndexOf('|', StringComparison.Ordinal);
        var (target, label) = bar < 0 ? (inside, "") : (inside[..bar], inside[(bar + 1)..]);
        return target switch
        {
            ['@', .. var user] => user == bot ? "" : "@" + (label.Length > 0 ? label : user),
            ['#', .. var channel] => "#" + (label.Length > 0 ? label : channel),
            ['!', .. var special] => label.Length > 0 ? label : "@" + special,
            _ when target.StartsWith("mailto:", StringComparison.Ordinal) && label.Length > 0 => label,
            // A bare domain that someone typed comes as a link labelled with it.
            _ when label.Length > 0 && target.EndsWith(label, StringComparison.Ordinal) => label,
            _ => target,
        };
    }
}
