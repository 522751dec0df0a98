using ChatCoach.Core.Checkpoints;
using ChatCoach.Core.Exchanges;
using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>One call prepared: an aim, one question, one offer for us; its time and its agenda for the provider.</summary>
public static class CallMessages
{
    public static CoachMessage Prepared(Speech speech, Situation situation)
    {
        var plan = situation.Dispute.CallPlan ?? new CallPlan(Sheets.NextAttempt(situation), "", "", "");
        return new CoachMessage(
            speech.Say("call.summary", plan.Attempt),
            DisputeBands.Private(speech, situation.Project),
            [
                new TitleBlock(speech.Say("call.title", plan.Attempt), speech.Day(situation.Today)),
                .. When(speech, plan.On, plan.At, plan.Minutes) is { } when
                    ? new Block[] { new TextBlock(when, TextStyle.Quiet) }
                    : [],
                new FactsBlock([
                    new FactLine(speech["sheet.call.aim"], plan.Aim),
                    new FactLine(speech["sheet.call.question"], plan.Question),
                    new FactLine(speech["sheet.call.offer"], plan.Offer),
                ]),
                new TextBlock(speech["call.agenda"], TextStyle.Strong),
                Agenda(AgendaOf(speech, situation)),
                .. SentLine(speech, situation, plan),
                new ActionsBlock(Buttons(speech, situation, plan)),
                new FooterBlock(speech["call.footer"], Bands.Practice(speech, "5-2")),
            ]
        );
    }

    /// <summary>The call as the provider gets it: nothing but its time and its agenda.</summary>
    public static CoachMessage ForProvider(Speech speech, Project project, SharedCall call, bool again)
    {
        var by = ProjectWords.Cut(call.By, 60);
        var calendar = call.On is not null && call.At is not null;
        var see = Button.Press(speech["callplan.seeProject"], new ActionCall(Verbs.ProjectOpen, project.Id));
        return new CoachMessage(
            speech.Say("callplan.receivedSummary", by, project.Name),
            Bands.SharedWith(speech, project.Name, project.Owner.Name),
            [
                new TitleBlock(speech["callplan.received"]),
                new TextBlock(speech.Say(again ? "callplan.receivedMoved" : "callplan.receivedText", by)),
                Agenda(call.Agenda),
                new FactsBlock([
                    new FactLine(
                        speech["callplan.when"],
                        When(speech, call.On, call.At, call.Minutes) ?? speech["callplan.noTime"]
                    ),
                ]),
                new ActionsBlock(
                    calendar
                        ?
                        [
                            FileHandler
                                .Ask(speech["callplan.calendar"], project.Id, CallCalendar.Word, call.Id)
                                .AsPrimary(),
                            see,
                        ]
                        : [see.AsPrimary()]
                ),
                new FooterBlock(speech.Say("callplan.receivedFooter", by), Bands.Practice(speech, "5-2")),
            ]
        );
    }

    /// <summary>The points as they were written, else the usual three, ours first.</summary>
    public static string AgendaOf(Speech speech, Situation situation)
    {
        if (situation.Dispute.CallPlan?.Agenda is { } written)
        {
            return written;
        }

        List<string> points = [speech["call.agendaLeft"], speech["call.agendaNext"]];
        if (situation.Dispute.Clock is { Days: > 0 } clock)
        {
            points.Insert(0, speech.Count("call.agendaOurs", clock.Days));
        }

        return string.Join('\n', points);
    }

    /// <summary>"jeu. 17 déc. à 10 h, 20 minutes"; null while no day is agreed.</summary>
    private static string? When(Speech speech, DateOnly? on, TimeOnly? at, int? minutes)
    {
        var length = speech[FormattableString.Invariant($"sheet.call.minutes.{minutes ?? CallTime.UsualMinutes}")];
        return on is not { } day ? null
            : at is { } time ? speech.Say("callplan.at", speech.Day(day), speech.Time(time), length)
            : speech.Say("callplan.on", speech.Day(day), length);
    }

    private static BulletsBlock Agenda(string agenda) =>
        new([.. CallTime.Points(agenda).Select(point => new Bullet(point))]);

    private static IEnumerable<Block> SentLine(Speech speech, Situation situation, CallPlan plan)
    {
        if (plan.Sent is not null)
        {
            yield return new TextBlock(
                speech.Say(
                    IsSent(situation, plan, AgendaOf(speech, situation)) ? "callplan.sent" : "callplan.changed",
                    ProjectWords.Cut(plan.Sent.Company, 60)
                ),
                TextStyle.Quiet
            );
        }
    }

    /// <summary>True where the provider has exactly this version.</summary>
    public static bool IsSent(Situation situation, CallPlan plan, string agenda) =>
        plan.Sent is { } sent && sent == CallSending.Shared(situation, plan, agenda, sent.By);

    private static List<Button> Buttons(Speech speech, Situation situation, CallPlan plan)
    {
        var log = Button.Open(speech["call.log"], DisputeMessages.Call(situation, Verbs.ExchangeOpen));
        var edit = Button.Open(
            speech["call.edit"],
            DisputeMessages.Call(situation, Verbs.DisputeSheet, CallSheet.Name)
        );
        var back = Button.Press(speech["call.backToDispute"], DisputeMessages.Call(situation, Verbs.DisputeShow));
        List<Button> buttons = [];
        if (plan is { On: not null, At: not null })
        {
            buttons.Add(
                FileHandler.Ask(
                    speech["callplan.calendar"],
                    situation.Project.Id,
                    CallCalendar.Word,
                    situation.Dispute.Id
                )
            );
        }

        if (
            plan.Id is not null
            && ShareMessages.ReadersIn(situation.Project, situation.Company).Any()
            && !IsSent(situation, plan, AgendaOf(speech, situation))
        )
        {
            buttons.Add(
                Button.Press(
                    speech[plan.Sent is null ? "callplan.send" : "callplan.sendAgain"],
                    DisputeMessages.Call(situation, Verbs.CallSend, plan.Edition)
                )
            );
        }

        // With a time, the calendar comes first; without one there is only the call to make.
        buttons.Insert(plan.At is null ? 0 : buttons.Count, log);
        buttons.AddRange([edit, back]);
        return
        [
            .. buttons.Select(
                (button, place) =>
                    place == 0 ? button.AsPrimary()
                    : place < 3 ? button
                    : button.AsRare()
            ),
        ];
    }
}
