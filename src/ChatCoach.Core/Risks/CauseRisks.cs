using ChatCoach.Core.Language;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Risks;

/// <summary>A cause that is kept becomes a risk of the register.</summary>
internal static class CauseRisks
{
    public static Risk Add(ProjectSession session, CoachOptions options, Risk risk)
    {
        var calendar = session.Project.CalendarOf(session.Project.Owner);
        var review = calendar.AddWorkingDays(calendar.DateOf(session.Now), options.RiskReviewWorkingDays);
        (session.Project, var added) = session.Project.AddingRisk(
            risk with
            {
                ReviewAt = session.Project.ReviewTime(risk, review),
            }
        );
        RiskTurns.Record(session, "risk.added", added);
        return added;
    }

    /// <summary>Why no more fit into the register; null where they do.</summary>
    public static string? TooMany(Speech speech, Project project, int more) =>
        project.OpenRisks().Count() + more > Project.MostRisks
            ? speech.Say("risk.error.tooMany", project.OpenRisks().Count())
            : null;
}
