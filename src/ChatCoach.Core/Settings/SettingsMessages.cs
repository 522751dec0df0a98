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
        var words = new CadenceWords(speech).Of(project.Schedule.Cadence);
        var next = NextOf(speech, project, coming);
        return new CoachMessage(
            words is null
                ? speech.Say("settings.summaryUnworded", project.Name, next)
                : speech.Say("settings.summary", project.Name, Lower(words)),
            Bands.Team(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech["settings.title"]),
                new FactsBlock([
                    new FactLine(
                        speech["settings.checkpoints"],
                        words ?? speech.Say("settings.unworded", project.Schedule.Cadence.Cron)
                    ),
                    new FactLine(speech["settings.next"], next),
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

    /// <summary>The time stands once where it is the same on all of the days.</summary>
    private static string NextOf(Speech speech, Project project, IReadOnlyList<DateTimeOffset> coming)
    {
        if (coming.Count == 0)
        {
            return speech["status.checkpointNone"];
        }

        var calendar = project.CalendarOf(project.Owner);
        var same = coming.All(instant => calendar.TimeOf(instant) == calendar.TimeOf(coming[0]));
        return string.Join(
            speech["settings.separator"],
            coming.Select(
                (instant, index) =>
                    index > 0 && same ? speech.Day(calendar.DateOf(instant)) : Zones.When(speech, project, instant)
            )
        );
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
                [speech["settings.channel"], speech["settings.channel." + ChannelOf(project)]],
                [speech["settings.deputy"], NameOf(speech, project.Deputy)],
                [speech["settings.sponsor"], NameOf(speech, project.Sponsor)],
            ]
        );

    private static string ChannelOf(Project project) =>
        project.Channel is null ? "none"
        : project.Channel.TeamOnly ? "team"
        : "shared";

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
