using ChatCoach.Core.Disputes;
using ChatCoach.Core.Exchanges;
using ChatCoach.Core.Facts;
using ChatCoach.Core.Language;
using ChatCoach.Core.Mediations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using static ChatCoach.Core.Tests.Samples.DisputeScene;

namespace ChatCoach.Core.Tests.Samples;

/// <summary>Cards and forms of the third party's step and of what is said there.</summary>
public static class MediationSamples
{
    private static readonly DisputeLine Line = new("d1", "Catalogue : date et contenu", 6, Today)
    {
        HadMediation = true,
        Confidential = 12,
    };

    private static readonly MediationEntry Offer = new(
        12,
        Today,
        MediationKind.TheirOffer,
        "Une remise de 8 000 euros contre un mois de plus."
    )
    {
        Who = "Paul Lambert",
        Corrects = 11,
        RecordedBy = "Ana",
        RecordedOn = Today,
    };

    public static IEnumerable<(string Name, CoachMessage Message)> Messages(Speech speech)
    {
        var project = Site();
        var wordy = Offer with
        {
            Number = 11,
            Kind = MediationKind.Contested,
            Text = Long + Long,
            Who = Long[..120],
            Corrects = null,
        };
        MediationEntry[] page = [Offer, wordy, wordy with { Who = null }, wordy, wordy];
        yield return ("mediation, entries", MediationMessages.List(speech, project, Line, page, 0, Today));
        yield return ("mediation, last page", MediationMessages.List(speech, project, Line, [Offer], 2, Today));
        yield return (
            "mediation, no entry",
            MediationMessages.List(speech, project, Line with { Confidential = 0 }, [], 0, Today)
        );
        yield return ("mediation, noted", MediationMessages.Noted(speech, project, Line, [Offer, wordy], Today));
        yield return ("mediation, thanks", MediationMessages.Thanks(speech, project, Today));
        foreach (var (name, third) in Standings())
        {
            yield return ($"dispute at step 6, {name}", DisputeMessages.Card(speech, With(third)));
            yield return ($"dispute at step 6, {name}, due", DisputeMessages.Due(speech, With(third)));
        }

        foreach (var state in new[] { "planned", "held", "off" })
        {
            var session = Planned(0) with { State = state, Where = Long[..200] };
            yield return (
                $"third party, session {state}",
                ThirdPartyMessages.Session(speech, With(Accepted() with { Sessions = [session] }))
            );
        }
    }

    public static IEnumerable<(string Name, Form Form)> Forms(Speech speech)
    {
        var project = Site();
        var form = MediationForms.Ask(speech, project, Line, Today, 12);
        yield return ("mediation entry form", form);
        yield return ("mediation correction form", MediationForms.Ask(speech, project, Line, Today, 12, Offer));
        yield return (
            "mediation entry form, returned",
            MediationForms.Read(form, FieldValues.None, speech, Today).Returned!
        );
        var question = MediationQuestion.Of(speech, isAsked: true);
        yield return (
            "fact form in a mediation",
            FactForms.Ask(project, speech, Today, new ActionCall(Verbs.FactRecord, project.Id, "d1"), null, question)
        );
        yield return (
            "exchange form in a mediation",
            ExchangeForms.Ask(
                project,
                speech,
                Today,
                new ActionCall(Verbs.ExchangeRecord, project.Id, "d1"),
                confirmedBy: "Paul Lambert",
                question: question
            )
        );
    }

    private static IEnumerable<(string, ThirdParty)> Standings()
    {
        var chosen = new ThirdParty("choice", Long[..200], null, null) { Kind = "conciliator", Body = Long[..200] };
        yield return ("chosen", chosen);
        yield return ("proposed", chosen with { ProposedOn = Today.AddDays(-30) });
        yield return ("accepted", Accepted());
        yield return ("session to come", Accepted() with { Sessions = [Planned(3)] });
        yield return ("session that was", Accepted() with { Sessions = [Planned(-3)] });
    }

    private static ThirdParty Accepted() =>
        new("choice", "Claire Roy", null, null)
        {
            Kind = "expert",
            ProposedOn = Today.AddDays(-9),
            Answer = "accepted",
            AnsweredOn = Today.AddDays(-4),
        };

    private static ThirdPartySession Planned(int days) =>
        new(1, Today.AddDays(days), new TimeOnly(9, 30), 120, "planned", 1);

    private static Situation With(ThirdParty third)
    {
        var situation = Full(DisputeStep.ThirdParty);
        return situation with
        {
            Project = situation.Project with { Disputes = [Line] },
            Dispute = situation.Dispute with { ThirdParty = third },
        };
    }
}
