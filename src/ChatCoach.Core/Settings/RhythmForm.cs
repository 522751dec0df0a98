using System.Globalization;
using ChatCoach.Core.Agenda;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Settings;

/// <summary>When checkpoints come: a rhythm by its name or an expression, where, and whose holidays count.</summary>
public static class RhythmForm
{
    public const string Every = "settings.rhythm";
    public const string Day = "settings.day";
    public const string Time = "settings.time";
    public const string Cron = "settings.cron";
    public const string Zone = "settings.zone";
    public const string OtherZone = "settings.otherZone";
    public const string Digest = "settings.digest";

    public static Form Of(Speech speech, Project project)
    {
        var cadence = project.Schedule.Cadence;
        var rhythm = Rhythm.Of(cadence);
        return new Form(
            speech["settings.rhythmTitle"],
            Bands.Team(speech, ProjectWords.About(project)),
            [
                FieldRow.Of(
                    new ChoiceField(
                        Every,
                        speech["settings.rhythm"],
                        [.. Rhythm.All.Select(name => new Choice(name, speech["settings.rhythm." + name]))]
                    )
                    {
                        Value = rhythm,
                        Required = speech["settings.rhythmRequired"],
                    }
                ),
                DayAndTime(speech, CronShape.Of(cadence.Cron)),
                FieldRow.Of(
                    new TextField(Cron, speech["settings.cron"])
                    {
                        Value = rhythm == Rhythm.Cron ? cadence.Cron : null,
                        Placeholder = "0 30 9 ? * MON,THU",
                        MaxLength = CronText.Longest,
                    }
                ),
                FieldRow.Of(
                    new ChoiceField(Zone, speech["newProject.zone"], Zones.Choices(speech, cadence.TimeZone))
                    {
                        Value = cadence.TimeZone,
                        Required = speech["newProject.zoneRequired"],
                    },
                    new TextField(OtherZone, speech["settings.otherZone"])
                    {
                        Placeholder = "Europe/Warsaw",
                        MaxLength = 60,
                    }
                ),
                FieldRow.Of(
                    CalendarFields.CountryField(speech, project.HolidaysCountry()) with
                    {
                        Required = speech["newProject.countryRequired"],
                    },
                    new ChoiceField(
                        Digest,
                        speech["settings.digest"],
                        [
                            .. Enum.GetValues<DigestRhythm>()
                                .Select(one => new Choice(one.ToString(), speech["settings.digest." + one])),
                        ]
                    )
                    {
                        Value = project.Settings.Digest.ToString(),
                        Required = speech["settings.digestRequired"],
                    }
                ),
            ],
            Button
                .Press(
                    speech["settings.save"],
                    new ActionCall(Verbs.RhythmSet, project.Id, Version: project.Settings.Version)
                )
                .AsPrimary()
        )
        {
            Intro = speech["settings.rhythmIntro"],
            Footer = speech["settings.rhythmFooter"],
            Close = new ActionCall(Verbs.SettingsShow, project.Id),
        };
    }

    private static FieldRow DayAndTime(Speech speech, CronShape? shape)
    {
        var day =
            shape is { Kind: CronDays.Weekdays, Days: [var only] } && CadenceFields.Days.Contains(only)
                ? only
                : DayOfWeek.Thursday;
        return FieldRow.Of(
            new ChoiceField(
                Day,
                speech["settings.day"],
                [
                    .. CadenceFields.Days.Select(one => new Choice(
                        CadenceFields.CronDay(one),
                        CadenceFields.DayName(speech, one)
                    )),
                ]
            )
            {
                Value = CadenceFields.CronDay(day),
                Required = speech["newProject.day"],
            },
            new TimeField(Time, speech["newProject.time"])
            {
                Value = (shape?.Time ?? new TimeOnly(9, 30)).ToString("HH:mm", CultureInfo.InvariantCulture),
                Min = "07:00",
                Max = "20:00",
                OutOfRange = speech["newProject.timeRange"],
                Required = speech["newProject.timeRange"],
            }
        );
    }
}
