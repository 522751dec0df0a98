using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Hours;

/// <summary>A call about unexplained hours: an aim, one question, one offer, and what is not said.</summary>
public static class HoursCallMessages
{
    public static CoachMessage Prepared(Speech speech, Project project, HoursCount count, DateOnly today)
    {
        var who = ProjectWords.Cut(project.ProviderContact?.Name ?? project.CurrentProvider, 60);
        var log = Button.Open(speech["hours.call.log"], new ActionCall(Verbs.ExchangeOpen, project.Id));
        return new CoachMessage(
            speech.Say("hours.call.summary", who),
            HoursBands.Private(speech, project),
            [
                new TitleBlock(speech["hours.call.title"], speech.Day(today)),
                new FactsBlock([
                    new FactLine(speech["hours.call.aim"], speech["hours.call.aimIs"]),
                    new FactLine(speech["hours.call.question"], speech["hours.call.questionIs"]),
                    new FactLine(speech["hours.call.offer"], speech["hours.call.offerIs"]),
                ]),
                .. count.Over.Count == 0
                    ? Array.Empty<Block>()
                    :
                    [
                        new TextBlock(speech["hours.call.figures"], TextStyle.Strong),
                        new BulletsBlock([
                            .. count
                                .Over.TakeLast(4)
                                .Select(period => new Bullet(HoursWords.CountedOf(speech, period))),
                        ]),
                    ],
                new ActionsBlock([
                    .. project.OpenDispute is { } dispute
                        ?
                        [
                            Button
                                .Open(
                                    speech["hours.call.plan"],
                                    new ActionCall(Verbs.DisputeSheet, project.Id, dispute.Id) { Choice = "call" }
                                )
                                .AsPrimary(),
                            log,
                        ]
                        : new[] { log.AsPrimary() },
                    Button.Press(speech["hours.back"], new ActionCall(Verbs.HoursShow, project.Id)),
                ]),
                new FooterBlock(speech["hours.call.footer"], Bands.Practice(speech, "5-2")),
            ]
        );
    }
}
