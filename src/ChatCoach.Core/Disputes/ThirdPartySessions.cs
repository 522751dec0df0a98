using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Disputes;

/// <summary>A session with the third party: planned, held, or off. When and where; what is said there stands elsewhere.</summary>
internal static class ThirdPartySessions
{
    public const string Name = "thirdsession";

    private const int UsualMinutes = 120;
    private const int MostMinutes = 600;

    public static Sheet Sheet { get; } = new(Name, Ask, Read) { Check = Check, Shown = ThirdPartyMessages.Session };

    private static Form Ask(Situation situation, Speech speech)
    {
        var form = new SheetForm(Name, situation, speech);
        var planned = situation.Dispute.ThirdParty?.Planned;
        return form.Build(
            "5-2",
            FieldRow.Of(
                form.Date("thirdsession.on", planned?.On, required: true),
                form.Time("thirdsession.at", planned?.At ?? new TimeOnly(10, 0), required: true)
            ),
            FieldRow.Of(
                form.Number("thirdsession.minutes", planned?.Minutes ?? UsualMinutes, required: true) with
                {
                    Min = 1,
                    Max = MostMinutes,
                },
                form.Text("thirdsession.where", planned?.Where)
            ),
            FieldRow.Of(
                form.Choice(
                    "thirdsession.state",
                    planned?.On < situation.Today ? "held" : "planned",
                    "planned",
                    "held",
                    "off"
                )
            )
        );
    }

    private static void Check(
        Situation situation,
        FieldValues values,
        Speech speech,
        IDictionary<string, string> problems
    )
    {
        if (situation.Dispute.ThirdParty is not { IsAccepted: true } third)
        {
            problems["thirdsession.state"] = speech["sheet.thirdsession.notAccepted"];
            return;
        }

        if (values.Date("thirdsession.on") is not { } on)
        {
            return;
        }

        if (values.Text("thirdsession.state") == "held" && on > situation.Today)
        {
            problems["thirdsession.on"] = speech.Say("sheet.thirdsession.future", speech.LongDay(on));
        }
        else if (values.Text("thirdsession.state") == "planned" && on < situation.Today)
        {
            problems["thirdsession.on"] = speech.Say("sheet.thirdsession.past", speech.LongDay(on));
        }
        else if (on < third.ProposedOn)
        {
            problems["thirdsession.on"] = speech.Say(
                "sheet.thirdoutcome.before",
                speech.LongDay(third.ProposedOn.Value)
            );
        }
    }

    /// <summary>The planned one as it is now; without one, the next.</summary>
    private static Dispute Read(Situation situation, FieldValues values)
    {
        var third = situation.Dispute.ThirdParty!;
        var session = new ThirdPartySession(
            third.Planned?.Number ?? third.Sessions.Count + 1,
            values.Date("thirdsession.on")!.Value,
            values.Time("thirdsession.at")!.Value,
            (int)values.Number("thirdsession.minutes")!.Value,
            values.Text("thirdsession.state"),
            third.Planned?.Version ?? 1
        )
        {
            Where = ThirdPartySheets.Given(values, "thirdsession.where"),
        };
        if (session == third.Planned || (third.Planned is null && IsLast(third, session)))
        {
            return situation.Dispute;
        }

        return situation.Dispute with
        {
            ThirdParty = third with
            {
                Sessions =
                [
                    .. third.Sessions.Where(other => other.Number != session.Number),
                    third.Planned is { } planned ? session with { Version = planned.Version + 1 } : session,
                ],
            },
        };
    }

    /// <summary>The form of a session that is told of already, sent again.</summary>
    private static bool IsLast(ThirdParty third, ThirdPartySession session) =>
        third.Sessions is [.., var last]
        && (last with { Number = session.Number, Version = session.Version }) == session;
}
