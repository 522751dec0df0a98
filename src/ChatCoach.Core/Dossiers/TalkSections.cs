using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Mails;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Dossiers;

/// <summary>The alerts of both sides, and every exchange with the provider or attempt at one.</summary>
internal static class TalkSections
{
    public static IEnumerable<DocumentBlock> Alerts(DossierWords words)
    {
        var (speech, dossier) = (words.Speech, words.Dossier);
        yield return dossier.Alerts.Count == 0
            ? new Paragraph(speech["dossier.alerts.none"])
            : words.Table(
                [17, 20, 38, 25],
                "date by alert action",
                dossier.Alerts.Select(alert =>
                    new[]
                    {
                        words.Day(alert.RaisedOn),
                        DossierWords.Lines(alert.RaisedBy, words.Side(alert.ByProvider ? Side.Provider : Side.Client)),
                        DossierWords.Lines(
                            alert.What,
                            words.Named("dossier.alerts.effect", EffectsOf(words, alert)),
                            words.Named("dossier.alerts.help", alert.WouldHelp)
                        ),
                        DossierWords.Lines(
                            alert.Action ?? words.None,
                            alert.ActionDue is { } due ? speech.Say("dossier.dueOn", words.Day(due)) : null,
                            alert.ClosedOn is { } closed ? speech.Say("dossier.closedOn", words.Day(closed)) : null
                        ),
                    }
                )
            );
    }

    public static IEnumerable<DocumentBlock> Exchanges(DossierWords words)
    {
        var (speech, dossier) = (words.Speech, words.Dossier);
        yield return dossier.Exchanges.Count == 0
            ? new Paragraph(speech["dossier.exchanges.none"])
            : words.Table(
                [9, 17, 24, 50],
                "number date exchange said",
                dossier.Exchanges.Select(one =>
                    new[]
                    {
                        one.Number,
                        words.Day(one.On),
                        DossierWords.Lines(one.Who, words.Medium(one), words.Outcome(one)),
                        DossierWords.Lines(
                            one.Said ?? ((one.Agreed ?? one.Contested ?? one.Next) is null ? words.None : null),
                            words.Named("dossier.exchanges.agreed", one.Agreed),
                            words.Named("dossier.exchanges.contested", one.Contested),
                            words.Named(
                                "dossier.exchanges.next",
                                one is { Next: { } next, NextDue: { } due } ? $"{next} ({words.Day(due)})" : one.Next
                            )
                        ),
                    }
                )
            );
        foreach (var mediation in dossier.Mediations)
        {
            yield return new Paragraph(ThirdParty(words, mediation));
        }
    }

    /// <summary>That it took place and how it ended, then who helped and on which days they met.</summary>
    private static string ThirdParty(DossierWords words, DossierMediation mediation)
    {
        var speech = words.Speech;
        return DossierWords.Lines(
            speech.Say(
                "dossier.mediation.told",
                words.Day(mediation.BegunOn),
                mediation.EndedOn is { } ended
                    ? speech.Say(
                        "dossier.onDay",
                        speech["dossier.mediation." + (mediation.Outcome ?? "left")],
                        words.Day(ended)
                    )
                    : speech["dossier.mediation.open"]
            ),
            words.Named("dossier.mediation.who", WhoIs(speech, mediation)),
            words.Named("dossier.mediation.clause", mediation.Clause),
            mediation.ProposedOn is { } proposed
                ? speech.Say(
                    "dossier.mediation.proposed",
                    words.Day(proposed),
                    speech["third.answer." + (mediation.Answer ?? "waiting")]
                        + (mediation.AnsweredOn is { } answered ? $" ({words.Day(answered)})" : "")
                )
                : null,
            words.Named(
                "dossier.mediation.sessions",
                string.Join(", ", mediation.Sessions.Select(session => words.Day(session)))
            )
        );
    }

    private static string? WhoIs(Speech speech, DossierMediation mediation) =>
        string.Join(
            ", ",
            new[]
            {
                mediation.Kind is { } kind ? speech["sheet.third.kind." + kind].ToLower(speech.Culture) : null,
                mediation.Who,
                mediation.Body,
            }.OfType<string>()
        );

    /// <summary>Hostile mails received, each with the hash of its text; nothing where none was noted.</summary>
    public static IEnumerable<DocumentBlock> Mails(DossierWords words)
    {
        var (speech, dossier) = (words.Speech, words.Dossier);
        if (dossier.Mails.Count == 0)
        {
            yield break;
        }

        yield return new Heading(speech["mail.registerTitle"], Level: 2);
        yield return words.Table(
            [17, 24, 42, 17],
            "date from demand deadline",
            dossier.Mails.Select(mail =>
                new[]
                {
                    words.Day(mail.On),
                    DossierWords.Lines(mail.From, speech["mail.kind." + MailForms.WordOf(mail.Kind)]),
                    DossierWords.Lines(
                        mail.Demand ?? words.None,
                        mail.Sha256 is { } hash ? speech.Say("dossier.facts.hash", DossierWords.Grouped(hash)) : null
                    ),
                    words.Day(mail.Deadline),
                }
            )
        );
    }

    private static string EffectsOf(DossierWords words, DossierAlert alert) =>
        string.Join(
            ", ",
            alert
                .Effect.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(effect => words.Speech["alert.effect." + effect].ToLower(words.Speech.Culture))
        );
}
