using ChatCoach.Core.Agenda;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Risks;

/// <summary>
/// Asks whoever looks after a risk whether it still stands, in their working time: one small card, however many of
/// their risks are due. The answer to one brings the next.
/// </summary>
public sealed class RiskReviews(CoachOptions options) : IAgendaHandler
{
    /// <summary>The ways to answer, as calls carry them.</summary>
    public const string Still = "still";
    public const string Seen = "seen";

    public IReadOnlyCollection<AgendaKind> Kinds { get; } = [AgendaKind.RiskReview];

    public async Task OnDueAsync(ProjectSession session, AgendaItem item, CancellationToken cancellationToken)
    {
        if (session.Project.StoppedAt is not null)
        {
            return;
        }

        if (session.Project.RiskOf(item.Subject) is not { IsOpen: true } first || !(first.ReviewAt <= session.Now))
        {
            return;
        }

        var keeper = session.Project.KeeperOf(first);
        var calendar = session.Project.CalendarOf(keeper);
        if (!calendar.IsWorkingTime(session.Now))
        {
            session.Project = session.Project.Changing(first with { ReviewAt = calendar.NextWorkingTime(session.Now) });
            session.Record("risk.reviewHeld", first.Id);
            return;
        }

        var today = calendar.DateOf(session.Now);
        var due = session
            .Project.OpenRisks()
            .Where(risk => session.Project.KeeperOf(risk) == keeper && risk.ReviewAt <= calendar.EndOf(today))
            .ToList();
        foreach (var risk in due)
        {
            // Unanswered, it comes again by itself: a review is never lost, and never a nag.
            var next = calendar.AddWorkingDays(today, options.RiskReviewWorkingDays);
            session.Project = session.Project.Changing(
                risk with
                {
                    ReviewWaits = true,
                    ReviewAt = calendar.StartOf(next),
                }
            );
            session.Record("risk.reviewAsked", risk.Id);
        }

        if (keeper.Person is { } person)
        {
            var waiting = WaitingFor(session.Project, keeper).ToList();
            var speech = await session.SpeechOfAsync(keeper, cancellationToken);
            session.Tell(
                new OutboxMessage(
                    FormattableString.Invariant($"risk-review-{waiting[0].Id}-v{waiting[0].Version}"),
                    person,
                    RiskMessages.Review(speech, session.Project, waiting[0], waiting.Count, session.Now)
                )
            );
        }
    }

    /// <summary>The risks that wait for a member's answer, the heaviest first.</summary>
    internal static IEnumerable<Risk> WaitingFor(Project project, Member member) =>
        project.OpenRisks().Where(risk => risk.ReviewWaits && project.KeeperOf(risk) == member);
}
