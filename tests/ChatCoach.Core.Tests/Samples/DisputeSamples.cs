using ChatCoach.Core.Agenda;
using ChatCoach.Core.Alerts;
using ChatCoach.Core.Disputes;
using ChatCoach.Core.Exchanges;
using ChatCoach.Core.Facts;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using static ChatCoach.Core.Tests.Samples.DisputeScene;

namespace ChatCoach.Core.Tests.Samples;

/// <summary>Every card and form of alerts, facts, exchanges and disputes, to be drawn and checked elsewhere.</summary>
public static class DisputeSamples
{
    public static IEnumerable<(string Name, CoachMessage Message)> Messages(Speech speech) =>
        [.. AlertCards.All(speech), .. RecordCards(speech), .. StepCards(speech), .. AdviceCards(speech)];

    public static IEnumerable<(string Name, Form Form)> Forms(Speech speech)
    {
        var project = Site();
        var situation = Of(DisputeStep.Dialogue);
        foreach (var member in project.Members.Where(member => Access.Allows(member.Role, Permission.RaiseAlert)))
        {
            yield return ($"alert form for {member.Role}", AlertForms.Ask(speech, project, member, Today));
        }

        yield return ("alert detail form", AlertForms.Ask(speech, project, Who(Role.Provider), Today, Early));
        yield return (
            "alert plan form, by a link",
            AlertForms.Plan(speech, project, project.Owner, Early with { ByLink = 1 }, Today.AddDays(7))
        );
        yield return ("alert plan form", AlertForms.Plan(speech, project, project.Owner, Early, Today.AddDays(7)));
        yield return ("dispute opening form", OpeningForm.Ask(speech, project, null, Now, Options));
        yield return (
            "dispute opening form from a young alert",
            OpeningForm.Ask(speech, project, Early, Now.AddDays(1), Options)
        );
        yield return (
            "dispute opening form with what was told early",
            OpeningForm.Ask(speech, project with { Alerts = [Early] }, null, Now, Options)
        );
        yield return (
            "dispute opening form beside a young alert",
            OpeningForm.Ask(speech, project with { Alerts = [Early] }, null, Now.AddDays(1), Options)
        );
        yield return ("dispute back form", MoveForms.Back(speech, situation));
        yield return ("dispute close form", MoveForms.Close(speech, situation));
        yield return ("letter exception form", LetterMessages.Exception(speech, situation));

        var record = new ActionCall(Verbs.FactRecord, project.Id, "d1");
        var fact = FactForms.Ask(project, speech, Today, record);
        yield return ("fact form", fact);
        yield return ("fact correction form", FactForms.Ask(project, speech, Today, record, Late));
        yield return (
            "fact keep form",
            FactForms.Keep(project, speech, Today, Late with { What = Heated(speech) }, record)
        );
        yield return (
            "fact form with its question",
            FactForms.Read(fact, Typed("fact.what", Long), project, speech, Today).Question!
        );
        var exchange = ExchangeForms.Ask(project, speech, Today, record with { Verb = Verbs.ExchangeRecord });
        yield return ("exchange form", exchange);
        yield return (
            "exchange form returned",
            ExchangeForms.Read(exchange, FieldValues.None, speech, Today).Returned!
        );

        for (var page = 1; page <= InterestsPages.Count; page++)
        {
            var figures = new ProviderFigures(38, 6400, 3);
            yield return ($"interests page {page}", InterestsPages.Ask(situation, speech, page, figures));
        }

        foreach (var sheet in Sheets.All)
        {
            yield return ($"{sheet.Name} form, empty", sheet.Ask(Of(DisputeStep.Facts), speech));
            var filled = sheet.Ask(Full(DisputeStep.Agreement), speech);
            yield return ($"{sheet.Name} form, filled", filled);
            var problems = FormCheck.Problems(filled, FieldValues.None, speech);
            yield return (
                $"{sheet.Name} form, returned",
                FormCheck.Returned(filled, FieldValues.None, problems, speech)
            );
        }
    }

    /// <summary>More marks than a card shows, one of them long.</summary>
    private static string Heated(Speech speech) =>
        speech.IsFrench
            ? "Vous n’avez JAMAIS répondu, c’est inadmissible !! Des amateurs, qui font semblant de ne pas comprendre et "
                + "nous donnent l’impression de parler à un mur depuis des semaines. Rappelez au plus vite."
            : "You NEVER answered, which is outrageous!! Amateurs, who pretend not to understand and make us feel like "
                + "second-class customers, for weeks now. Call back as soon as possible.";

    private static IEnumerable<(string, CoachMessage)> RecordCards(Speech speech)
    {
        var project = Site();
        var wordy = Late with { Number = 2, Corrects = 1, What = Long, Source = Long[..300], Commitment = Long[..200] };
        yield return ("fact", FactMessages.Recorded(speech, project, Late, "d1", mayContinue: true));
        yield return ("fact, long correction", FactMessages.Recorded(speech, project, wordy, "d1", mayContinue: true));
        var heated = Late with { What = Heated(speech) };
        yield return ("fact with marks", FactMessages.Recorded(speech, project, heated, "d1", mayContinue: true));
        yield return (
            "fact with words kept",
            FactMessages.Recorded(
                speech,
                project,
                heated with
                {
                    KeptBecause = "Ana : « ce sont ses mots ».",
                },
                "d1",
                true
            )
        );
        yield return ("fact for a contributor", FactMessages.Recorded(speech, project, Late, "d1", mayContinue: false));
        yield return (
            "fact, journal only",
            FactMessages.Recorded(speech, project, Late with { Number = 0 }, null, false)
        );
        yield return ("exchange for a contributor", ExchangeMessages.Noted(speech, project, Talked, inDispute: true));
        yield return (
            "exchange refused, journal only",
            ExchangeMessages.Noted(
                speech,
                project,
                new Exchange(0, Medium.Message, "Paul Lambert", Today, Outcome.Refused) { Said = Long },
                inDispute: false
            )
        );
    }

    private static IEnumerable<(string, CoachMessage)> StepCards(Speech speech)
    {
        foreach (var step in Enum.GetValues<DisputeStep>())
        {
            yield return ($"dispute at step {(int)step}, missing", DisputeMessages.Card(speech, Of(step)));
            yield return ($"dispute at step {(int)step}, ready", DisputeMessages.Card(speech, Full(step)));
        }

        var full = Full(DisputeStep.Dialogue);
        yield return ("dispute, a date has come", DisputeMessages.Due(speech, full));
        yield return ("dispute, none", DisputeMessages.None(speech, Site()));
        yield return (
            "dispute, closed",
            DisputeMessages.Card(
                speech,
                full with
                {
                    Dispute = full.Dispute with { ClosedOn = Today, CloseReason = Long[..500] },
                }
            )
        );
        yield return ("dispute, what is recorded", DisputeFileMessages.Recorded(speech, full));
        yield return ("dispute, nothing recorded", DisputeFileMessages.Recorded(speech, Of(DisputeStep.Facts)));
        yield return ("call prepared", CallMessages.Prepared(speech, full));
        foreach (var sample in LaterStepCards.All(speech))
        {
            yield return sample;
        }
    }

    private static IEnumerable<(string, CoachMessage)> AdviceCards(Speech speech)
    {
        var full = Full(DisputeStep.Dialogue);
        yield return ("letter, a call first", LetterMessages.CallFirst(speech, Of(DisputeStep.Dialogue)));
        yield return ("letter, a call first, exceptions near", LetterMessages.CallFirst(speech, full));
        yield return ("letter without a dispute", LetterMessages.CallFirst(speech, Site()));
        yield return ("letter, exception", LetterMessages.MayWrite(speech, full));
        yield return ("letter, at the notice", LetterMessages.MayWrite(speech, Of(DisputeStep.FormalNotice)));
        yield return ("letter, with counsel", LetterMessages.MayWrite(speech, Of(DisputeStep.Counsel)));
        yield return ("interests sheet", InterestsMessages.Card(speech, full));
        yield return ("what acting costs", RealityMessages.Card(speech, full));
        yield return ("what acting costs, nothing to gain", RealityMessages.Card(speech, Costing(full, 0, 0)));
        yield return ("what acting costs, no amount", RealityMessages.Card(speech, Costing(full, null, 0)));
        yield return ("what acting costs, never worth it", RealityMessages.Card(speech, Costing(full, 4000, 1000)));
        yield return ("counsel", CounselMessages.Bring(speech, Site(), Today, full));
        yield return ("counsel without a dispute", CounselMessages.Bring(speech, Site(), Today, null));
    }

    private static FieldValues Typed(string id, string value) =>
        new(new Dictionary<string, string>(StringComparer.Ordinal) { [id] = value });
}
