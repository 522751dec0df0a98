using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Turns;

/// <summary>Both clocks in two lines, ours first: what stands above anything that is said against the provider.</summary>
public static class ClockLines
{
    private const int NameLength = 40;

    /// <returns>Null where no day has counted yet.</returns>
    /// <param name="speech">The reader's, of the client's team.</param>
    /// <param name="project">The project.</param>
    /// <param name="today">In the project's zone.</param>
    public static FactsBlock? OursFirst(Speech speech, Project project, DateOnly today)
    {
        var ledger = project.LedgerOn(today);
        return ledger.Elapsed == 0
            ? null
            : new FactsBlock([
                new FactLine(speech["clocks.ours"], Of(speech, ledger.Client)),
                new FactLine(
                    speech.Say("clocks.theirs", ProjectWords.Cut(project.CurrentProvider, NameLength)),
                    Of(speech, ledger.Provider)
                ),
            ]);
    }

    private static string Of(Speech speech, SideClock clock) =>
        speech.Say("clocks.late", speech.Count("status.workingDays", clock.Late), clock.Held);
}
