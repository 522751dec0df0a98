using System.Globalization;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Settings;

/// <summary>The numbers that a project may have of its own; an empty field means the usual one.</summary>
public static class NumbersForm
{
    public static readonly IReadOnlyList<ProjectNumber> All =
    [
        new("nudge", 0.5m, 80, s => (decimal?)s.NudgeAfterWorkingHours, n => (decimal)n.NudgeAfterWorkingHours)
        {
            With = (s, v) => s with { NudgeAfterWorkingHours = (double?)v },
            IsWhole = false,
        },
        new("missed", 1, 10, s => s.SponsorAfterMissed, n => n.SponsorAfterMissed)
        {
            With = (s, v) => s with { SponsorAfterMissed = (int?)v },
        },
        new("settles", 0, 30, s => s.AlertSettlesInWorkingDays, n => n.AlertSettlesInWorkingDays)
        {
            With = (s, v) => s with { AlertSettlesInWorkingDays = (int?)v },
        },
        new("ages", 1, 30, s => s.AlertAgesInWorkingDays, n => n.AlertAgesInWorkingDays)
        {
            With = (s, v) => s with { AlertAgesInWorkingDays = (int?)v },
        },
        new("escalates", 1, 30, s => s.AlertSponsorAfterWorkingDays, n => n.AlertSponsorAfterWorkingDays)
        {
            With = (s, v) => s with { AlertSponsorAfterWorkingDays = (int?)v },
        },
        new("book", 1, 60, s => s.BookAheadWorkingDays, n => n.BookAheadWorkingDays)
        {
            With = (s, v) => s with { BookAheadWorkingDays = (int?)v },
        },
        new("unexplained", 1, 100, s => s.UnexplainedPercent, n => n.UnexplainedPercent)
        {
            With = (s, v) => s with { UnexplainedPercent = (int?)v },
        },
        new("times", 1, 10, s => s.UnexplainedTimes, n => n.UnexplainedTimes)
        {
            With = (s, v) => s with { UnexplainedTimes = (int?)v },
        },
        new("invite", 1, 365, s => s.InviteDays, n => n.InviteDays)
        {
            With = (s, v) => s with { InviteDays = (int?)v },
        },
        new("deadline", 1, 90, s => s.LetterDeadlineDays, n => n.LetterDeadlineDays)
        {
            With = (s, v) => s with { LetterDeadlineDays = (int?)v },
        },
        new("refusals", 1, 60, s => s.LetterRefusalWorkingDays, n => n.LetterRefusalWorkingDays)
        {
            With = (s, v) => s with { LetterRefusalWorkingDays = (int?)v },
        },
        new("managers", 1, 60, s => s.SponsorsMeetWithinWorkingDays, n => n.SponsorsMeetWithinWorkingDays)
        {
            With = (s, v) => s with { SponsorsMeetWithinWorkingDays = (int?)v },
        },
    ];

    public static Form Of(Speech speech, Project project, CoachOptions options)
    {
        var usual = Thresholds.Of(project with { Settings = ProjectSettings.None }, options);
        return new Form(
            speech["settings.numbersTitle"],
            Bands.Team(speech, ProjectWords.About(project)),
            [
                .. All.Select(number =>
                    FieldRow.Of(
                        new NumberField(number.Field, speech["settings.number." + number.Id])
                        {
                            Min = number.Min,
                            Max = number.Max,
                            Value = number.Own(project.Settings)?.ToString(CultureInfo.InvariantCulture),
                            Placeholder = Words(speech, number.Of(usual)),
                            OutOfRange = speech.Say(
                                number.IsWhole ? "settings.whole" : "settings.range",
                                Words(speech, number.Min),
                                Words(speech, number.Max)
                            ),
                        }
                    )
                ),
            ],
            Button
                .Press(
                    speech["settings.save"],
                    new ActionCall(Verbs.NumbersSet, project.Id, Version: project.Settings.Version)
                )
                .AsPrimary()
        )
        {
            Intro = speech["settings.numbersIntro"],
            Footer = speech["settings.numbersFooter"],
            Close = new ActionCall(Verbs.SettingsShow, project.Id),
        };
    }

    public static string Words(Speech speech, decimal number) =>
        number.ToString("#,0.##", speech.Culture).Replace('\u202F', '\u00A0');
}

/// <summary>One number: its bounds, the project's own and the one that holds.</summary>
public sealed record ProjectNumber(
    string Id,
    decimal Min,
    decimal Max,
    Func<ProjectSettings, decimal?> Own,
    Func<Thresholds, decimal> Of
)
{
    public required Func<ProjectSettings, decimal?, ProjectSettings> With { get; init; }

    public bool IsWhole { get; init; } = true;

    public string Field => "settings." + Id;
}
