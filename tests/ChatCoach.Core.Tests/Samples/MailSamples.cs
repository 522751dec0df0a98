using ChatCoach.Core.Language;
using ChatCoach.Core.Mails;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Tests.Samples;

/// <summary>Hostile mails of every kind, with and without a deadline, short and as long as they may be.</summary>
public static class MailSamples
{
    private static readonly DateTimeOffset Now = new(2026, 12, 16, 8, 2, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 12, 16);

    public static IEnumerable<(string Name, CoachMessage Message)> Messages(Speech speech)
    {
        foreach (var (length, much) in DialogueSamples.Lengths)
        {
            var project = DialogueSamples.Of(much).Project;
            foreach (var kind in Enum.GetValues<MailKind>())
            {
                foreach (var deadline in new DateOnly?[] { null, Today.AddDays(6), Today.AddDays(-1) })
                {
                    var (line, mail) = Of(kind, deadline, much);
                    yield return (
                        $"mail, {kind}, {deadline}{length}",
                        MailMessages.Card(speech, project, line, mail, Today)
                    );
                }
            }

            var (near, whole) = Of(MailKind.Demand, Today.AddDays(2), much);
            yield return ("mail, near" + length, MailMessages.Reminder(speech, project, near, whole, Today));
            yield return (
                "mail, today" + length,
                MailMessages.Reminder(speech, project, near, whole with { Reader = "Marc" + much }, Today.AddDays(2))
            );
            var helped = whole with { Reader = "Marc" + much, Speaker = "Nadia" + much, Text = null };
            yield return (
                "mail, done" + length,
                MailMessages.Card(speech, project, near with { DoneOn = Today }, helped, Today)
            );
            yield return ("mail, second reader" + length, MailMessages.ReaderAsked(speech, project, project.Owner));
            yield return ("mails, none" + length, MailRegister.Card(speech, project, Today, null));
            for (var count = 0; count < 4; count++)
            {
                (project, _) = project.LoggingMail(near with { On = Today.AddDays(-count) }, Now);
            }

            yield return (
                "mails, a run" + length,
                MailRegister.Card(speech, project, Today, "https://coach.example.com/p1")
            );
            yield return ("mail of a run" + length, MailMessages.Card(speech, project, near, whole, Today));
        }
    }

    public static IEnumerable<(string Name, Form Form)> Forms(Speech speech)
    {
        foreach (var (length, much) in DialogueSamples.Lengths)
        {
            var project = DialogueSamples.Of(much).Project;
            var (line, mail) = Of(MailKind.Threat, Today.AddDays(2), much);
            var form = MailForms.Ask(speech, project, Today, MailKind.Notice, 0);
            yield return ("mail form" + length, form);
            yield return (
                "mail form, returned" + length,
                MailForms.Read(form, FieldValues.None, speech, Today).Returned!
            );
            yield return ("mail people" + length, MailForms.People(speech, project, line, mail, project.Owner));
            var alone = project with { Members = [project.Owner] };
            yield return ("mail people, alone" + length, MailForms.People(speech, alone, line, mail, project.Owner));
        }
    }

    private static (MailLine Line, ReceivedMail Mail) Of(MailKind kind, DateOnly? deadline, string much)
    {
        var from = ProjectWords.Cut("Paul Lambert" + much, 120);
        return (
            new MailLine("m1", kind, ProjectWords.Cut(from, 80), Today.AddDays(-2))
            {
                Deadline = deadline,
                Demands = kind is MailKind.Demand or MailKind.Threat,
            },
            new ReceivedMail("m1", kind, from, Today.AddDays(-2))
            {
                Demand = kind is MailKind.Demand or MailKind.Threat
                    ? ProjectWords.Cut("Le paiement du solde" + much, 300)
                    : null,
                Deadline = deadline,
            }.With("Payez avant vendredi, sinon tout s’arrête." + much, keep: true)
        );
    }
}
