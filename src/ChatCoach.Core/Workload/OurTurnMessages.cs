using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Workload;

/// <summary>A turn of ours for whoever books: when it is, who is booked, and what they answered.</summary>
public static class OurTurnMessages
{
    public static CoachMessage Card(Speech speech, Project project, ClientTurn turn, DateTimeOffset now)
    {
        var what = WorkloadWords.WhatOf(speech, turn);
        var range = WorkloadWords.RangeOf(speech, turn.Range);
        var nobody = !turn.Standing.Any();
        return new CoachMessage(
            speech.Say(nobody ? "booking.summaryNobody" : "booking.summary", what, range, project.Name),
            Bands.NeverProvider(speech, ProjectWords.About(project)),
            [
                new TitleBlock(WorkloadWords.TitleOf(speech, project, turn, now), speech.Day(speech.DateOf(now))),
                new TextBlock(what, TextStyle.Strong),
                new FactsBlock([
                    new FactLine(speech["booking.when"], range),
                    .. turn.StandIn is { } standIn
                        ? new[] { new FactLine(speech["booking.standIn"], ProjectWords.Cut(standIn, 40)) }
                        : [],
                ]),
                .. turn.Bookings.Count > 0 ? [Booked(speech, turn)] : Array.Empty<Block>(),
                .. ConflictsOf(speech, project, turn) is { Count: > 0 } conflicts
                    ? [new BulletsBlock(conflicts)]
                    : Array.Empty<Block>(),
                .. nobody ? [new TextBlock(speech["booking.whoDoesIt"])] : Array.Empty<Block>(),
                .. IsElsewhere(turn)
                    ? [new BoxBlock(speech["booking.movedHeading"], speech["booking.moved"], Tone.Warning)]
                    : Array.Empty<Block>(),
                new ActionsBlock([
                    Button
                        .Open(
                            speech[nobody ? "booking.bookPeople" : "booking.changePeople"],
                            WorkloadWords.Call(Verbs.BookingOpen, project, turn)
                        )
                        .AsPrimary(),
                    Button.Open(speech["booking.otherDates"], WorkloadWords.Call(Verbs.BookingTurn, project, turn)),
                    Button.Press(speech["booking.all"], new ActionCall(Verbs.BookingList, project.Id)),
                ]),
                new FooterBlock(speech["booking.footer"], Bands.Practice(speech, "4-2")),
            ]
        )
        {
            Refresh = WorkloadWords.Call(Verbs.BookingShow, project, turn),
        };
    }

    private static List<Bullet> ConflictsOf(Speech speech, Project project, ClientTurn turn) =>
        [
            .. turn
                .Bookings.SelectMany(booking => Conflicts.Of(project, turn, booking))
                .Select(conflict => new Bullet(
                    ProjectWords.Cut(conflict.Name, 40),
                    speech.Say("booking.conflictLine", conflict.In(speech))
                )),
        ];

    /// <summary>People are booked on days that are no longer the turn's.</summary>
    private static bool IsElsewhere(ClientTurn turn) =>
        turn.BookedFor != turn.From && turn.Standing.Any(one => one.Until < turn.From || one.From > turn.Until);

    private static ProgressBlock Booked(Speech speech, ClientTurn turn) =>
        new([
            .. turn.Bookings.Select(booking => new ProgressLine(
                booking.State switch
                {
                    BookingState.Accepted => Mark.Done,
                    BookingState.Asked or BookingState.Proposed => Mark.Now,
                    _ => Mark.Open,
                },
                speech.Say(
                    booking.Range == turn.Range ? "booking.line" : "booking.lineDates",
                    ProjectWords.Cut(booking.Name, 40),
                    WorkloadWords.DaysOf(speech, booking.Days),
                    WorkloadWords.RangeOf(speech, booking.Range)
                ),
                WorkloadWords.StateOf(speech, booking),
                WorkloadWords.ToneOf(booking)
            )),
        ]);
}
