using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Settings;

namespace ChatCoach.Core.Tests.Samples;

/// <summary>Every card and form of the settings and of working time, to be drawn and checked elsewhere.</summary>
public static class SettingsSamples
{
    private static readonly DateTimeOffset Now = new(2026, 12, 3, 8, 30, 0, TimeSpan.Zero);
    private static readonly string Long = string.Concat(Enumerable.Repeat("Site e-commerce ", 5))[..80];

    public static IEnumerable<(string Name, CoachMessage Message)> Messages(Speech speech)
    {
        DateTimeOffset[] coming = [Now.AddDays(7), Now.AddDays(14), Now.AddDays(21)];
        var options = new CoachOptions();
        foreach (var (project, name) in new[] { (Site(), ""), (Wordy(), ", long names") })
        {
            foreach (var reader in project.Members.Where(one => one.Role is Role.Owner or Role.Deputy))
            {
                yield return (
                    $"settings for {reader.Role}{name}",
                    SettingsMessages.Card(speech, project, reader, coming, Thresholds.Of(project, options))
                );
            }

            foreach (var reader in project.Members.Where(one => one.Role != Role.Counsel))
            {
                yield return ($"working hours of {reader.Role}{name}", WeekMessages.Saved(speech, project, reader));
            }
        }

        var odd = Site() with
        {
            Schedule = Site().Schedule with { Cadence = new Cadence("0 0/7 9 ? * THU", "Europe/Paris", 1, default) },
        };
        yield return (
            "settings, an expression without words",
            SettingsMessages.Card(speech, odd, odd.Owner, coming, Thresholds.Of(odd, options))
        );
        yield return (
            "settings, nothing planned",
            SettingsMessages.Card(speech, odd, odd.Owner, [], Thresholds.Of(odd, options))
        );
    }

    public static IEnumerable<(string Name, Form Form)> Forms(Speech speech)
    {
        foreach (var (project, name) in new[] { (Site(), ""), (Wordy(), ", long names") })
        {
            Form[] forms =
            [
                RhythmForm.Of(speech, project),
                NumbersForm.Of(speech, project, new CoachOptions()),
                RolesForm.Of(speech, project),
                .. project.Members.Select(member => WeekMessages.Form(speech, project, member)),
            ];
            for (var i = 0; i < forms.Length; i++)
            {
                yield return ($"settings form {i}{name}", forms[i]);
                var typed = new FieldValues(
                    forms[i].Fields.ToDictionary(field => field.Id, _ => Long, StringComparer.Ordinal)
                );
                yield return (
                    $"settings form {i}, returned{name}",
                    FormCheck.Returned(forms[i], typed, FormCheck.Problems(forms[i], typed, speech), speech)
                );
            }
        }
    }

    private static Project Wordy() =>
        Site() with
        {
            Name = Long,
            Provider = Long,
            Members =
            [
                new Member(Role.Owner, Long)
                {
                    Person = new PersonKey("msteams", "tenant-1", "ana"),
                    Week = new WorkingWeek(
                        new TimeOnly(8, 15),
                        new TimeOnly(17, 45),
                        Weekdays.Monday | Weekdays.Wednesday | Weekdays.Friday | Weekdays.Saturday
                    ),
                },
                new Member(Role.Deputy, Long),
                new Member(Role.Sponsor, Long),
                new Member(Role.Provider, Long),
            ],
            Settings = new ProjectSettings
            {
                Country = "GB",
                Digest = DigestRhythm.Never,
                NudgeAfterWorkingHours = 2.5,
                AlertAgesInWorkingDays = 3,
            },
        };

    private static Project Site() =>
        new()
        {
            Id = "p1",
            Name = "Site e-commerce",
            Provider = "Agence Lumen",
            Start = new DateOnly(2026, 9, 7),
            End = new DateOnly(2027, 3, 31),
            Members =
            [
                new Member(Role.Owner, "Ana Moreau") { Person = new PersonKey("msteams", "tenant-1", "ana") },
                new Member(Role.Deputy, "Marc") { Person = new PersonKey("msteams", "tenant-1", "marc") },
                new Member(Role.Sponsor, "Helene"),
                new Member(Role.Provider, "Paul"),
            ],
            Schedule = new CheckpointSchedule
            {
                Cadence = new Cadence("0 30 9 ? * THU", "Europe/Paris", 1, new DateOnly(2026, 12, 3)),
                NextPrompt = Now.AddDays(7),
                NextOccurrence = new DateOnly(2026, 12, 10),
            },
        };
}
