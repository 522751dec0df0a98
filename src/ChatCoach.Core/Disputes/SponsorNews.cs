using System.Globalization;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>The project's sponsor hears of the meeting in private, as often as its date or its people change.</summary>
internal static class SponsorNews
{
    public static async Task TellAsync(DisputeSession session, CancellationToken cancellationToken)
    {
        var (dispute, project) = (session.Dispute, session.Session.Project);
        if (dispute.SponsorsPlan is not { } plan || project.Sponsor is not { Person: { } person } sponsor)
        {
            return;
        }

        var speech = await session.Session.SpeechOfAsync(sponsor, cancellationToken);
        session.Session.Tell(
            new OutboxMessage(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{dispute.Id}-sponsors-r{dispute.Round}-v{plan.Version}-{dispute.Version}"
                ),
                person,
                SponsorMessages.Briefing(speech, session.Situation)
            )
        );
    }
}
