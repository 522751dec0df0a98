using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Checkpoints.Stalls;

/// <summary>Each sign in one line, counted or not, and the rules behind the lines.</summary>
internal static class SignMessages
{
    public static ProgressLine Line(Speech speech, StallSign sign, Tone tone) =>
        new(
            sign.Counts ? Mark.Now : Mark.Open,
            TextOf(speech, sign),
            RightOf(speech, sign),
            sign.Counts ? tone : Tone.Neutral
        );

    /// <summary>What each sign needs to count, and this provider's own figures.</summary>
    public static IEnumerable<Block> Rules(Speech speech, Project project)
    {
        var rhythm = project.Rhythm();
        yield return new BulletsBlock([
            new Bullet(speech["stall.rule.silence"], speech.Count("stall.rule.silenceRest", rhythm.SilenceLimit)),
            new Bullet(speech["stall.rule.same"], speech["stall.rule.sameRest"]),
            new Bullet(speech["stall.rule.moved"], speech["stall.rule.movedRest"]),
            new Bullet(speech["stall.rule.postponed"], speech["stall.rule.postponedRest"]),
            new Bullet(speech["stall.rule.slow"], speech["stall.rule.slowRest"]),
        ]);
        yield return new TextBlock(
            rhythm.UsualGap is { } gap
                ? speech.Say("stall.rule.gap", SummaryMessages.Number(speech, gap), rhythm.Gaps)
                : speech["stall.rule.noGap"],
            TextStyle.Quiet
        );
    }

    private static string TextOf(Speech speech, StallSign sign)
    {
        var number = (int)sign.Number;
        return sign.Kind switch
        {
            SignKind.Silence => speech.Count("stall.sign.silence", number),
            SignKind.SameProgress => speech.Count("stall.sign.same", number),
            SignKind.Moved => speech.Count("stall.sign.moved", number),
            SignKind.Postponed => speech.Count("stall.sign.postponed", number),
            SignKind.Slow when sign.Unknown => speech["stall.sign.slowUnknown"],
            SignKind.Slow when sign.Number <= 1 => speech["stall.sign.slowNot"],
            SignKind.Slow => speech.Say("stall.sign.slow", sign.Number.ToString("0.#", speech.Culture)),
            _ => throw new ArgumentOutOfRangeException(nameof(sign), sign.Kind, null),
        };
    }

    private static string RightOf(Speech speech, StallSign sign) =>
        sign.Unknown ? speech["stall.unknown"]
        : sign.Kind == SignKind.Silence ? speech.Say("stall.limit", sign.Limit)
        : !sign.Counts ? speech["stall.notCounted"]
        : sign.Kind == SignKind.SameProgress ? string.Join(", ", sign.Days.Select(speech.ShortDay))
        : sign.Kind == SignKind.Moved && sign.Days.Count > 1 ? string.Join(" → ", sign.Days.Select(speech.ShortDay))
        : speech["stall.counted"];
}
