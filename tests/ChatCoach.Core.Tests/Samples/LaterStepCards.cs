using ChatCoach.Core.Disputes;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using static ChatCoach.Core.Tests.Samples.DisputeScene;

namespace ChatCoach.Core.Tests.Samples;

/// <summary>The cards of a dispute that only the managers' meeting, the notice and the agreement have.</summary>
internal static class LaterStepCards
{
    public static IEnumerable<(string, CoachMessage)> All(Speech speech) =>
        [.. SponsorCards(speech, Full(DisputeStep.Sponsors)), .. NoticeCards(speech), .. AgreementCards(speech)];

    private static IEnumerable<(string, CoachMessage)> NoticeCards(Speech speech)
    {
        var full = Full(DisputeStep.FormalNotice);
        var sent = full.Dispute.Notice!;
        yield return ("notice, drafted", NoticeMessages.Drafted(speech, With(DisputeStep.ThirdParty, Unsigned())));
        yield return ("notice, signed", NoticeMessages.Drafted(speech, With(DisputeStep.FormalNotice, sent)));
        yield return (
            "notice, drafted, long",
            NoticeMessages.Drafted(
                speech,
                With(
                    DisputeStep.ThirdParty,
                    sent with
                    {
                        WordingRead = true,
                        KeptBecause = Long[..200],
                        SignedOffBy = Long[..200],
                    }
                )
            )
        );
        yield return (
            "dispute at step 7, no receipt",
            DisputeMessages.Due(speech, With(DisputeStep.FormalNotice, sent with { Receipt = null }))
        );
        yield return ("dispute at step 7, time limit over", DisputeMessages.Due(speech, full));
        yield return (
            "dispute at step 7, text changed",
            DisputeMessages.Card(speech, With(DisputeStep.FormalNotice, Unsigned()))
        );

        FormalNotice Unsigned() => sent with { SignedOffBy = null, SignOff = null, Receipt = null };
        Situation With(DisputeStep step, FormalNotice notice)
        {
            var situation = Full(step);
            return situation with { Dispute = situation.Dispute with { Notice = notice } };
        }
    }

    private static IEnumerable<(string, CoachMessage)> AgreementCards(Speech speech)
    {
        var full = Full(DisputeStep.Agreement);
        var several = full with
        {
            Dispute = full.Dispute with
            {
                Terms = new Terms(
                    [
                        new Commitment("Le catalogue", Today.AddDays(-3)) { Number = 1, Result = "kept" },
                        new Commitment(Long[..200], Today.AddDays(-1)) { Number = 2 },
                        new Commitment("La recette", Today.AddDays(9)) { Number = 3, Side = Side.Client },
                        new Commitment("L’accès à la banque", Today.AddDays(12)) { Number = 4, Side = Side.ThirdParty },
                    ],
                    "open",
                    null
                ),
            },
        };
        yield return ("dispute at step 9, four commitments", DisputeMessages.Card(speech, several));
        yield return ("dispute at step 9, one overdue", DisputeMessages.Due(speech, several));
    }

    private static IEnumerable<(string, CoachMessage)> SponsorCards(Speech speech, Situation full)
    {
        var unrecorded = full with { Dispute = full.Dispute with { Sponsors = null } };
        yield return ("dispute at step 5, meeting planned", DisputeMessages.Card(speech, unrecorded));
        yield return ("dispute at step 5, near its end", DisputeMessages.Due(speech, unrecorded));
        yield return ("sponsors, planned", SponsorMessages.Planned(speech, full));
        yield return ("sponsors, briefing", SponsorMessages.Briefing(speech, full));
        var without = full with
        {
            Project = full.Project with
            {
                Members = [.. full.Project.Members.Where(member => member.Role != Role.Sponsor)],
            },
            Dispute = full.Dispute with
            {
                Facts = [],
                Clock = null,
                SponsorsPlan = full.Dispute.SponsorsPlan! with { Ours = Long[..200], Theirs = Long[..200], Aim = Long },
            },
        };
        yield return ("sponsors, planned without a sponsor, long", SponsorMessages.Planned(speech, without));
        yield return ("sponsors, briefing, long", SponsorMessages.Briefing(speech, without));
    }
}
