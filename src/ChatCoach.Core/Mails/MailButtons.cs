using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Mails;

/// <summary>The way on from a hostile mail: counsel for a notice or a run of them, an answer that is needed, else a night.</summary>
internal static class MailButtons
{
    /// <summary>The step of a dispute at which its fast lane opens.</summary>
    private const int FactsStep = 2;

    public static List<Button> Of(Speech speech, Project project, MailLine line, ReplyNeed need, DateOnly today)
    {
        var counsel = Button.Press(speech["mail.counsel"], new ActionCall(Verbs.CounselConsult, project.Id));
        var register = Button.Press(speech["mail.register"], new ActionCall(Verbs.MailList, project.Id));
        if (!line.IsOpen)
        {
            return [register.AsPrimary(), counsel];
        }

        var people = Button.Open(speech["mail.people"], MailMessages.Call(Verbs.MailPeople, project, line));
        var done = Button.Press(
            speech[need is ReplyNeed.None or ReplyNeed.NotToday ? "mail.layAside" : "mail.done"],
            MailMessages.Call(Verbs.MailDone, project, line)
        );
        var reply = Button.Open(
            speech["mail.reply"],
            new ActionCall(Verbs.OutgoingLook, project.Id, line.Id) { Choice = ReplyOutgoing.Word }
        );
        List<Button> buttons = need switch
        {
            ReplyNeed.WithCounsel => [counsel, Lane(speech, project), reply, people, done, register],
            ReplyNeed.Brief => [reply, people, counsel, done, register],
            _ => [done, people, counsel, Lane(speech, project), register],
        };
        if (project.MailRun(today).Count > 0)
        {
            buttons.Remove(counsel);
            buttons.Insert(0, counsel);
        }

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

    /// <summary>A notice is a reason for the fast lane, where the dispute stands at its facts.</summary>
    private static Button Lane(Speech speech, Project project) =>
        project.OpenDispute switch
        {
            { Step: FactsStep } dispute => Button.Open(
                speech["mail.fastLane"],
                new ActionCall(Verbs.DisputeSheet, project.Id, dispute.Id) { Choice = "fast" }
            ),
            { } dispute => Button.Press(
                speech["mail.seeDispute"],
                new ActionCall(Verbs.DisputeShow, project.Id, dispute.Id)
            ),
            null => Button.Open(speech["mail.openDispute"], new ActionCall(Verbs.DisputeOpen, project.Id)),
        };
}
