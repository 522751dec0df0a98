using ChatCoach.Core.Agenda;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Workload;

/// <summary>What our side must do, and on which days.</summary>
public static class OurTurnForms
{
    internal const string What = "booking.what";
    internal const string From = "booking.from";
    internal const string Until = "booking.until";

    /// <summary>In calendar days: more is a plan of its own.</summary>
    internal const int LongestRange = 60;

    /// <param name="speech">The reader's.</param>
    /// <param name="project">The project.</param>
    /// <param name="turn">The turn whose days change; null for a new one.</param>
    public static Form Declare(Speech speech, Project project, ClientTurn? turn) =>
        new(
            speech[turn is null ? "booking.declareTitle" : "booking.datesTitle"],
            Bands.NeverProvider(speech, ProjectWords.About(project)),
            [
                turn?.Stage is not null
                    ? new FormText(new TextBlock(WorkloadWords.WhatOf(speech, turn)))
                    : FieldRow.Of(
                        new TextField(What, speech["booking.q.what"])
                        {
                            Value = turn?.What,
                            Placeholder = speech["booking.q.whatExample"],
                            MaxLength = ClientTurn.LongestWhat,
                            Required = speech["booking.q.whatAsk"],
                        }
                    ),
                Days(speech, turn?.Range),
            ],
            Button
                .Press(
                    speech[turn is null ? "booking.declare" : "booking.saveDates"],
                    turn is null
                        ? new ActionCall(Verbs.BookingTurnSet, project.Id)
                        : WorkloadWords.Call(Verbs.BookingTurnSet, project, turn)
                )
                .AsPrimary()
        )
        {
            Intro = speech["booking.declareIntro"],
            Footer = speech.Count("booking.declareFooter", Math.Max(1, project.BookAheadDays)),
            FooterPractice = Bands.Practice(speech, "4-2"),
            Close = turn is null
                ? new ActionCall(Verbs.BookingList, project.Id)
                : WorkloadWords.Call(Verbs.BookingShow, project, turn),
        };

    internal static FieldRow Days(Speech speech, DateRange? range) =>
        FieldRow.Of(
            new DateField(From, speech["booking.q.from"])
            {
                Day = range?.First,
                Required = speech["booking.q.fromAsk"],
            },
            new DateField(Until, speech["booking.q.until"])
            {
                Day = range?.Last,
                Required = speech["booking.q.untilAsk"],
            }
        );

    /// <summary>What is wrong with the two days of a form, at the field where it can be put right.</summary>
    internal static void CheckDays(
        IDictionary<string, string> problems,
        FieldValues fields,
        Project project,
        DateOnly today,
        Speech speech
    )
    {
        if (fields.Date(From) is not { } from || fields.Date(Until) is not { } until)
        {
            return;
        }

        if (until < from)
        {
            problems[Until] = speech.Say("booking.error.order", speech.Day(from));
        }
        else if (until < today)
        {
            problems[Until] = speech.Say("booking.error.past", speech.LongDay(until));
        }
        else if (from > today.AddYears(2))
        {
            problems[From] = speech.Say("booking.error.far", speech.LongDay(from));
        }
        else if (until > from.AddDays(LongestRange))
        {
            problems[Until] = speech.Say("booking.error.long", LongestRange);
        }
        else if (WorkingDaysIn(project, new DateRange(from, until)) == 0)
        {
            problems[From] = speech["booking.error.dayOff"];
        }
    }

    internal static int WorkingDaysIn(Project project, DateRange range) =>
        project.CommonCalendar().WorkingDaysBetween(range.First.AddDays(-1), range.Last);
}
