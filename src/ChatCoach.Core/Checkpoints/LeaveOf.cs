using ChatCoach.Core.Agenda;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Checkpoints;

/// <summary>
/// Whose leave is meant: one's own, or for those who run the project, that of the provider's people and the days on
/// which the provider as a whole is closed.
/// </summary>
internal static class LeaveOf
{
    public const string Field = "who";
    public const string Me = "me";
    public const string Closed = "closed";

    /// <summary>The form's answer where the whole company is away, for a button that means it.</summary>
    public static readonly FieldValues Theirs = new(
        new Dictionary<string, string>(StringComparer.Ordinal) { [Field] = Closed }
    );

    /// <summary>Enough for some years; the root has a size.</summary>
    private const int RangesKept = 60;

    private const string Person = "provider:";

    /// <returns>Null for who can only mean themselves.</returns>
    public static ChoiceField? Choices(Speech speech, Project project, Member member) =>
        Access.Allows(member.Role, Permission.AnswerCheckpoint)
            ? new ChoiceField(
                Field,
                speech["checkpoint.leave.who"],
                [
                    new Choice(Me, speech["checkpoint.leave.me"]),
                    .. project
                        .Members.Where(project.IsOfCurrentProvider)
                        .Select(one => new Choice(Person + one.Name, ProjectWords.Cut(one.Name, 60))),
                    new Choice(
                        Closed,
                        speech.Say("checkpoint.leave.closed", ProjectWords.Cut(project.CurrentProvider, 60))
                    ),
                ]
            )
            {
                Value = Me,
                Required = speech["checkpoint.leave.who.required"],
            }
            : null;

    /// <summary>The provider's member who is meant; null for oneself and for the whole company.</summary>
    public static Member? MemberIn(Project project, string who) =>
        who.StartsWith(Person, StringComparison.Ordinal)
            ? project.Members.FirstOrDefault(one => one.Role == Role.Provider && one.Name == who[Person.Length..])
            : null;

    /// <summary>With the days off; the same project where they are noted already.</summary>
    public static Project Noting(Project project, Member member, DateRange leave) =>
        member.DaysOff.Contains(leave)
            ? project
            : project with
            {
                Members =
                [
                    .. project.Members.Select(one =>
                        ReferenceEquals(one, member) ? one with { DaysOff = Kept(one.DaysOff, leave) } : one
                    ),
                ],
            };

    public static Project Closing(Project project, DateRange days) =>
        project.Settings.ProviderClosed is { } closed && closed.Contains(days)
            ? project
            : project with
            {
                Settings = project.Settings with { ProviderClosed = Kept(project.Settings.ProviderClosed ?? [], days) },
            };

    private static DateRange[] Kept(IReadOnlyList<DateRange> before, DateRange more) =>
        [.. before.TakeLast(RangesKept - 1), more];
}
