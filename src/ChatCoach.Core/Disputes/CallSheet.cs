using System.Globalization;
using ChatCoach.Core.Exchanges;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Disputes;

/// <summary>A call prepared: aim, one question, one offer, and, where they are agreed, its day and hour.</summary>
internal static class CallSheet
{
    public const string Name = "call";

    private const string On = "call.on";
    private const string At = "call.at";
    private const string Length = "call.minutes";
    private const string Agenda = "call.agenda";

    /// <summary>In characters: six points of one line each.</summary>
    private const int LongestAgenda = 600;

    public static Sheet Sheet { get; } = new(Name, Ask, Read) { Check = Check, Shown = CallMessages.Prepared };

    private static Form Ask(Situation situation, Speech speech)
    {
        var form = new SheetForm(Name, situation, speech);
        var known = situation.Dispute.CallPlan;
        var current = known?.Attempt == Sheets.NextAttempt(situation) ? known : null;
        return form.Build(
            "5-2",
            FieldRow.Of(form.Text("call.aim", known?.Aim, required: true)),
            FieldRow.Of(form.Text("call.question", known?.Question, required: true)),
            FieldRow.Of(form.Text("call.offer", known?.Offer, required: true)),
            FieldRow.Of(
                form.Date(On, current?.On),
                form.Time(At, current?.At),
                form.Choice(
                    Length,
                    (current?.Minutes ?? CallTime.UsualMinutes).ToString(CultureInfo.InvariantCulture),
                    "20",
                    "30",
                    "45",
                    "60"
                )
            ),
            FieldRow.Of(form.Area(Agenda, CallMessages.AgendaOf(speech, situation)) with { MaxLength = LongestAgenda })
        );
    }

    private static void Check(
        Situation situation,
        FieldValues values,
        Speech speech,
        IDictionary<string, string> problems
    )
    {
        var on = values.Date(On);
        if (on is null && values.Time(At) is not null)
        {
            problems.TryAdd(On, speech["sheet.call.day"]);
        }
        else if (on < situation.Today)
        {
            problems.TryAdd(On, speech.Say("sheet.call.past", speech.LongDay(on.Value)));
        }
        else if (on == situation.Today && values.Time(At) is { } at && at < situation.Calendar.TimeOf(situation.Now))
        {
            problems.TryAdd(At, speech.Say("sheet.call.hourPast", speech.Time(at)));
        }

        if (CallTime.Points(values.Text(Agenda)).Count > CallTime.MostPoints)
        {
            problems.TryAdd(Agenda, speech.Say("sheet.call.points", CallTime.MostPoints));
        }
    }

    private static Dispute Read(Situation situation, FieldValues values)
    {
        var attempt = Sheets.NextAttempt(situation);
        var plan = situation.Dispute.CallPlan;
        var known = plan?.Attempt == attempt ? plan : null;
        var read = new CallPlan(
            attempt,
            values.Text("call.aim"),
            values.Text("call.question"),
            values.Text("call.offer")
        )
        {
            Id = known?.Id ?? FormattableString.Invariant($"c{situation.Project.Version}"),
            Revision = known?.Revision ?? 0,
            On = values.Date(On),
            At = values.Time(At),
            Minutes = (int?)values.Number(Length),
            Agenda = values.IsEmpty(Agenda) ? null : values.Text(Agenda).ReplaceLineEndings("\n"),
            Sent = known?.Sent,
        };
        return situation.Dispute with { CallPlan = read == known ? known : read with { Revision = read.Revision + 1 } };
    }
}
