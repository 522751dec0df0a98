using System.Globalization;
using ChatCoach.Core.Agenda;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Settings;

/// <summary>The settings of a project in words: the rhythm with the days that prove it, working time, numbers.</summary>
public static class SettingsMessages
{
    /// <param name="speech">The reader's.</param>
    /// <param name="project">As it is.</param>
    /// <param name="reader">The owner or the deputy.</param>
    /// <param name="coming">The next checkpoints, at most three.</param>
    /// <param name="numbers">Those that hold for the project.</param>
    public static CoachMessage Card(
        Speech speech,
        Project project,
        Member reader,
        IReadOnlyList<DateTimeOffset> coming,
        Thresholds numbers
    )
    {
        var details = string.Create(CultureInfo.InvariantCulture, $"settings-{project.Id}-{project.Version}");
        return new CoachMessage(
            speech.Say("settings.summary", project.Name, Lower(RhythmOf(speech, project, coming))),
            Bands.Team(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech["settings.title"]),
                new FactsBlock([
                    new FactLine(speech["settings.checkpoints"], RhythmOf(speech, project, coming)),
                    new FactLine(speech["settings.next"], NextOf(speech, project, coming)),
                    new FactLine(speech["settings.holidays"], HolidaysOf(speech, project)),
                    new FactLine(
                        speech["settings.week"],
                        WeekMessages.Words(speech, reader.Week ?? WorkingWeek.Default)
                    ),
                ]),
                new ActionsBlock([.. Buttons(speech, project, reader, details)]),
                new DetailsBlock(details, [NumbersTable(speech, project, numbers)]),
                new FooterBlock(speech["settings.footer"], Bands.Practice(speech, "4-1")),
            ]
        )
        {
            Refresh = new ActionCall(Verbs.SettingsShow, project.Id),
        };
    }

    /// <summary>After a change: when the next one comes, and that a pending one stays.</summary>
    public static string Saved(Speech speech, Project project)
    {
        var next = project.Schedule.NextPrompt is { } prompt
            ? speech.Say("settings.saved", Zones.When(speech, project, prompt))
            : speech["settings.savedNone"];
        return project.Schedule.Pending is { } pending
            ? speech.Say("settings.savedPending", next, speech.Day(pending.Occurrence))
            : next;
    }

    private static string RhythmOf(Speech speech, Project project, IReadOnlyList<DateTimeOffset> coming) =>
        new CadenceWords(speech).Of(project.Schedule.Cadence)
        ?? speech.Say("settings.unworded", NextOf(speech, project, coming));

    private static string NextOf(Speech speech, Project project, IReadOnlyList<DateTimeOffset> coming)
    {
        var days = coming.Select(instant => Zones.When(speech, project, instant)).ToList();
        return days.Count switch
        {
            0 => speech["status.checkpointNone"],
            1 => days[0],
            _ => string.Join("; ", days).Replace("; ", speech["settings.separator"], StringComparison.Ordinal),
        };
    }

    private static string HolidaysOf(Speech speech, Project project) =>
        speech.Say(
            "settings.where",
            CalendarFields.CountryName(speech, project.HolidaysCountry()),
            Zones.NameOf(speech, project.Schedule.Cadence.TimeZone)
        );

    private static TableBlock NumbersTable(Speech speech, Project project, Thresholds numbers) =>
        new(
            [speech["settings.number"], speech["settings.value"]],
            [
                .. NumbersForm.All.Select(number =>
                    new[]
                    {
                        speech["settings.number." + number.Id],
                        NumbersForm.Words(speech, number.Of(numbers))
                            + (number.Own(project.Settings) is null ? "" : speech["settings.own"]),
                    }
                ),
                [speech["settings.digest"], speech["settings.digest." + project.Settings.Digest]],
                [speech["settings.deputy"], NameOf(speech, project.Deputy)],
                [speech["settings.sponsor"], NameOf(speech, project.Sponsor)],
            ]
        );

    private static string NameOf(Speech speech, Member? member) =>
        member is null ? speech["status.none"]
        : member.HasJoined ? ProjectWords.Cut(member.Name, 40)
        : speech.Say("settings.notJoined", ProjectWords.Cut(member.Name, 40));

    private static IEnumerable<Button> Buttons(Speech speech, Project project, Member reader, string details)
    {
        yield return Button
            .Open(speech["settings.changeRhythm"], new ActionCall(Verbs.RhythmOpen, project.Id))
            .AsPrimary();
        yield return Button.Open(speech["settings.changeWeek"], new ActionCall(Verbs.WeekOpen, project.Id));
        yield return Button.Toggle(speech["settings.numbers"], details);
        yield return Button
            .Open(speech["settings.changeNumbers"], new ActionCall(Verbs.NumbersOpen, project.Id))
            .AsRare();
        if (Access.Allows(reader.Role, Permission.ManageProject))
        {
            yield return Button
                .Open(speech["settings.changeRoles"], new ActionCall(Verbs.RolesOpen, project.Id))
                .AsRare();
        }

        yield return Button.Open(speech["settings.leave"], new ActionCall(Verbs.LeaveOpen, project.Id)).AsRare();
    }

    private static string Lower(string sentence) =>
        sentence.Length == 0 ? sentence : char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
