using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>Step 6 as owner and deputy see it: who helps, what was answered, when they meet.</summary>
public static class ThirdPartyMessages
{
    private const int Name = 60;

    /// <summary>On the dispute's card.</summary>
    public static IReadOnlyList<FactLine> Facts(Speech speech, Situation situation, ThirdParty third)
    {
        List<FactLine> facts = [];
        if (WhoIs(speech, third) is { } who)
        {
            facts.Add(new FactLine(speech["third.whoTitle"], who));
        }

        if (third.ProposedOn is { } proposed)
        {
            facts.Add(
                new FactLine(
                    speech["third.proposed"],
                    speech.Say(
                        "third.proposedRest",
                        speech.Day(proposed),
                        speech["third.answer." + (third.Answer ?? "waiting")]
                    )
                )
            );
        }

        if (third.Sessions is [.., var last])
        {
            facts.Add(new FactLine(speech["third.session"], When(speech, last)));
        }

        var entries = situation.Project.Disputes.FirstOrDefault(line => line.Id == situation.Dispute.Id)?.Confidential;
        if (entries > 0)
        {
            facts.Add(new FactLine(speech["mediation.entries"], speech.Count("mediation.count", entries.Value)));
        }

        return facts;
    }

    /// <summary>Below the dispute's buttons, as many as a row holds.</summary>
    public static IEnumerable<Button> Buttons(Speech speech, Situation situation)
    {
        var third = situation.Dispute.ThirdParty;
        yield return Button.Open(speech["mediation.add"], DisputeMessages.Call(situation, Verbs.MediationOpen));
        if (third is { IsAccepted: true })
        {
            yield return StepBlocks.Sheet(speech, situation, ThirdPartySheets.ThirdOutcome);
            yield return StepBlocks.Sheet(speech, situation, ThirdPartySessions.Name);
        }
        else
        {
            yield return StepBlocks.Sheet(speech, situation, ThirdPartySheets.Proposal);
            yield return StepBlocks.Sheet(speech, situation, ThirdPartySheets.Third);
        }

        if (situation.Project.Disputes.Any(line => line.Id == situation.Dispute.Id && line.Confidential > 0))
        {
            yield return Button.Press(speech["mediation.see"], DisputeMessages.Call(situation, Verbs.MediationList));
        }
    }

    /// <summary>A session that has just been noted: it goes into a calendar, and what is said there has its own place.</summary>
    public static CoachMessage Session(Speech speech, Situation situation)
    {
        var third = situation.Dispute.ThirdParty!;
        var session = third.Sessions[^1];
        var isPlanned = session.State == "planned";
        return new CoachMessage(
            speech.Say("third.sessionSummary", speech.Day(session.On), speech["third.state." + session.State]),
            DisputeBands.Private(speech, situation.Project),
            [
                new TitleBlock(speech["third.sessionTitle"], speech.Day(situation.Today)),
                new FactsBlock([
                    new FactLine(speech["third.session"], When(speech, session)),
                    .. session.Where is { } where
                        ? [new FactLine(speech["third.where"], where)]
                        : Array.Empty<FactLine>(),
                    .. WhoIs(speech, third) is { } who
                        ? [new FactLine(speech["third.whoTitle"], who)]
                        : Array.Empty<FactLine>(),
                ]),
                new TextBlock(speech[session.State == "held" ? "third.heldText" : "third.plannedText"]),
                new ActionsBlock([
                    .. isPlanned
                        ?
                        [
                            FileHandler
                                .Ask(
                                    speech["third.calendar"],
                                    situation.Project.Id,
                                    MediationCalendar.Word,
                                    situation.Dispute.Id
                                )
                                .AsPrimary(),
                        ]
                        : new[]
                        {
                            Button
                                .Open(speech["mediation.add"], DisputeMessages.Call(situation, Verbs.MediationOpen))
                                .AsPrimary(),
                        },
                    Button.Press(speech["call.backToDispute"], DisputeMessages.Call(situation, Verbs.DisputeShow)),
                ]),
                new FooterBlock(speech["third.footer"], Bands.Practice(speech, "5-2")),
            ]
        );
    }

    /// <summary>"Mediator: Claire Roy, CMAP"; null where nothing of it is known.</summary>
    public static string? WhoIs(Speech speech, ThirdParty third)
    {
        var names = string.Join(
            ", ",
            new[] { third.Who, third.Body }.OfType<string>().Select(name => ProjectWords.Cut(name, Name))
        );
        return third.Kind is not { } kind ? (names.Length > 0 ? names : null)
            : names.Length > 0 ? speech.Say("third.whoIs", speech["sheet.third.kind." + kind], names)
            : speech["sheet.third.kind." + kind];
    }

    private static string When(Speech speech, ThirdPartySession session) =>
        speech.Say(
            "third.when",
            speech.LongDay(session.On),
            speech.Time(session.At),
            speech["third.state." + session.State]
        );
}
