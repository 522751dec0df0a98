using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Tests.Projects;

/// <summary>Projects whose provider shows signs of being under the pile: what is said of it is counted from these.</summary>
internal static class StallSigns
{
    /// <summary>Twice the same progress and two meetings put off; red adds a month of silence.</summary>
    public static Project Stalled(this Project project, StallLevel level, DateOnly told) =>
        project with
        {
            Stall = new Stall(level, told, told),
            Turn = level == StallLevel.Red ? new StageTurn(Side.Provider, told.AddDays(-30)) : project.Turn,
            Figures =
            [
                new CheckpointFigures(told.AddDays(-14), project.Health, Side.Provider) { Next = "Catalogue" },
                new CheckpointFigures(told.AddDays(-7), project.Health, Side.Provider) { Next = "Catalogue" },
            ],
            Contacts =
            [
                new Contact(told.AddDays(-2), ContactKind.Postponed, "m1"),
                new Contact(told.AddDays(-1), ContactKind.Postponed, "m2"),
            ],
        };
}
