using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>A register of the dispute as a card, its latest lines first.</summary>
public static class RegisterMessages
{
    private const int Shown = 8;

    public static CoachMessage List(Speech speech, Situation situation, Register register)
    {
        var lines = register.Lines(speech, situation);
        var name = register.Name;
        return new CoachMessage(
            speech.Say($"registry.{name}.summary", ProjectWords.Cut(situation.Dispute.Title, 80)),
            DisputeBands.Private(speech, situation.Project),
            [
                new TitleBlock(speech[$"registry.{name}.title"], speech.Day(situation.Today)),
                .. lines.Count == 0
                    ? new Block[] { new TextBlock(speech[$"registry.{name}.none"]) }
                    :
                    [
                        new EntriesBlock([
                            .. lines.Reverse().Take(Shown).Select(line => EntryOf(speech, situation, name, line)),
                        ]),
                    ],
                .. lines.Count > Shown
                    ? [new TextBlock(speech.Count("registry.more", lines.Count - Shown), TextStyle.Quiet)]
                    : Array.Empty<Block>(),
                new ActionsBlock([
                    .. situation.Dispute.ClosedOn is null
                        ?
                        [
                            Button
                                .Open(
                                    speech[$"registry.{name}.add"],
                                    Register.CallOf(situation, Verbs.RegisterOpen, name)
                                )
                                .AsPrimary(),
                        ]
                        : Array.Empty<Button>(),
                    Button.Press(speech["call.backToDispute"], DisputeMessages.Call(situation, Verbs.DisputeShow)),
                ]),
                new FooterBlock(speech["registry.footer"], Bands.Practice(speech, "5-5")),
            ]
        );
    }

    /// <summary>Where the dispute's papers are looked at: one button for each register.</summary>
    public static ActionsBlock Buttons(Speech speech, Situation situation) =>
        new([
            .. Register.All.Select(register =>
                Button.Press(
                    speech[$"registry.{register.Name}.see"],
                    Register.CallOf(situation, Verbs.RegisterList, register.Name)
                )
            ),
        ]);

    private static Entry EntryOf(Speech speech, Situation situation, string name, RegisterLine line) =>
        new(
            ProjectWords.Cut(line.Label, 80),
            speech.Day(line.On),
            line.Tone,
            line.Rest,
            ProjectWords.Cut(line.Text.ReplaceLineEndings(" "), 200),
            Button.Open(speech["registry.change"], Register.CallOf(situation, Verbs.RegisterOpen, name, line.Number))
        );
}
