using ChatCoach.Core.Exchanges;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Disputes;

/// <summary>The ten steps drawn: four lines on the card, all of them behind "All ten steps".</summary>
internal static class DisputeProgress
{
    private static readonly DisputeStep[] Steps = Enum.GetValues<DisputeStep>();

    public static IReadOnlyList<Tone> Rail(Dispute dispute) =>
        [
            .. Steps.Select(step =>
                step == dispute.Step ? Tone.Accent
                : IsDone(dispute, step) ? Tone.Good
                : Tone.Neutral
            ),
        ];

    public static IReadOnlyList<ProgressLine> Short(Speech speech, Situation situation)
    {
        var dispute = situation.Dispute;
        var lines = new List<ProgressLine>();
        var done = Steps.Where(step => IsDone(dispute, step)).ToList();
        if (done.Count > 0)
        {
            lines.Add(
                new ProgressLine(
                    Mark.Done,
                    string.Join(", ", done.Select(step => Numbered(speech, step))),
                    speech.Say("dispute.doneOn", speech.ShortDay(dispute.EnteredOn)),
                    Tone.Good
                )
            );
        }

        lines.Add(new ProgressLine(Mark.Now, Numbered(speech, dispute.Step), NoteOf(speech, situation), Tone.Accent));
        if (DisputeSteps.NextOf(situation) is { } exit)
        {
            lines.Add(new ProgressLine(Mark.Open, Numbered(speech, exit.To)));
            var later = Steps.Where(step => step > exit.To).ToList();
            if (later.Count > 0 && exit.To > dispute.Step)
            {
                lines.Add(new ProgressLine(Mark.Open, Later(speech, later)));
            }
        }

        return lines;
    }

    public static IReadOnlyList<ProgressLine> All(Speech speech, Situation situation) =>
        [
            .. Steps.Select(step =>
                step == situation.Dispute.Step
                    ? new ProgressLine(Mark.Now, Numbered(speech, step), speech["dispute.now"], Tone.Accent)
                : IsDone(situation.Dispute, step)
                    ? new ProgressLine(
                        Mark.Done,
                        Numbered(speech, step),
                        situation.Dispute.Moves.LastOrDefault(move => move.From == step) is { } left
                            ? speech.ShortDay(left.On)
                            : null,
                        Tone.Good
                    )
                : new ProgressLine(Mark.Open, Numbered(speech, step))
            ),
        ];

    /// <summary>A step below the present one that was gone through; the fast lane leaves some out.</summary>
    private static bool IsDone(Dispute dispute, DisputeStep step) =>
        step < dispute.Step && dispute.Moves.Any(move => move.From == step);

    private static string NoteOf(Speech speech, Situation situation)
    {
        var dispute = situation.Dispute;
        var exchanges = dispute.ExchangesOfRound.ToList();
        return dispute.Step switch
        {
            DisputeStep.Facts when dispute.Facts.Count > 0 => FactStanding.CountOf(speech, dispute),
            DisputeStep.Dialogue when exchanges.Count > 0 => speech.Say(
                "dispute.counts",
                speech.Count("dispute.calls", exchanges.Count(exchange => exchange.IsRealCall)),
                speech.Count("dispute.refusals", exchanges.Refusals())
            ),
            _ => speech.Say("dispute.since", speech.ShortDay(dispute.EnteredOn)),
        };
    }

    private static string Numbered(Speech speech, DisputeStep step) =>
        speech.Say("dispute.numbered", (int)step, DisputeMessages.StepName(speech, step));

    private static string Later(Speech speech, List<DisputeStep> later) =>
        later.Count == 1
            ? Numbered(speech, later[0])
            : speech.Say(
                "dispute.later",
                (int)later[0],
                (int)later[^1],
                string.Join(", ", later.Select(step => DisputeMessages.StepName(speech, step).ToLower(speech.Culture)))
            );
}
