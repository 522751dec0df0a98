using ChatCoach.Core.Agenda;
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
        var isOver = turn.Until < project.CalendarOf(project.Owner).DateOf(now);
        return new CoachMessage(
            speech.Say(
                isOver ? "booking.summaryEnded"
                    : nobody ? "booking.summaryNobody"
                    : "booking.summary",
                what,
                range,
                project.Name
            ),
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
                .. NotesOf(speech, project, turn) is { Count: > 0 } notes
                    ? [new BulletsBlock(notes)]
                    : Array.Empty<Block>(),
                .. nobody && !isOver ? [new TextBlock(speech["booking.whoDoesIt"])] : Array.Empty<Block>(),
                .. BoxOf(speech, project, turn, isOver) is { } box ? [box] : Array.Empty<Block>(),
                new ActionsBlock([.. Actions(speech, project, turn, nobody, isOver)]),
                new FooterBlock(speech["booking.footer"], Bands.Practice(speech, "4-2")),
            ]
        )
        {
            Refresh = WorkloadWords.Call(Verbs.BookingShow, project, turn),
        };
    }

    /// <summary>The one thing to know: it is over, the days have moved, or still nobody is booked.</summary>
    private static BoxBlock? BoxOf(Speech speech, Project project, ClientTurn turn, bool isOver)
    {
        var provider = ProjectWords.Cut(project.CurrentProvider, 60);
        return isOver
                ? new BoxBlock(speech["booking.endedHeading"], speech.Say("booking.ended", provider), Tone.Warning)
            : IsElsewhere(turn) ? new BoxBlock(speech["booking.movedHeading"], speech["booking.moved"], Tone.Warning)
            : turn.IsUnbooked && turn.WarnedFor == turn.From
                ? new BoxBlock(
                    speech["booking.unbookedHeading"],
                    speech.Say("booking.unbooked", provider),
                    Tone.Warning
                )
            : null;
    }

    private static IEnumerable<Button> Actions(
        Speech speech,
        Project project,
        ClientTurn turn,
        bool nobody,
        bool isOver
    )
    {
        var close = WorkloadWords.Call(Verbs.BookingClose, project, turn);
        var book = Button.Open(
            speech[nobody ? "booking.bookPeople" : "booking.changePeople"],
            WorkloadWords.Call(Verbs.BookingOpen, project, turn)
        );
        var done = Button.Press(speech["booking.done"], close with { Choice = nameof(TurnOutcome.Done) });
        var dates = Button.Open(speech["booking.otherDates"], WorkloadWords.Call(Verbs.BookingTurn, project, turn));
        var notNeeded = Button.Press(
            speech["booking.notNeeded"],
            close with
            {
                Choice = nameof(TurnOutcome.NobodyNeeded),
            }
        );
        var proposed = isOver ? null : turn.Bookings.FirstOrDefault(one => one.State == BookingState.Proposed);
        yield return proposed is null ? (isOver ? done : book).AsPrimary() : Take(speech, project, turn, proposed);
        yield return proposed is null ? dates : book;
        yield return proposed is null ? notNeeded : dates;
        yield return proposed is not null ? notNeeded.AsRare()
        : isOver ? book.AsRare()
        : done.AsRare();
        if (!nobody)
        {
            yield return Button
                .Press(speech["booking.cancelAll"], WorkloadWords.Call(Verbs.BookingCancel, project, turn))
                .AsRare();
        }

        yield return Button.Press(speech["booking.all"], new ActionCall(Verbs.BookingList, project.Id)).AsRare();
    }

    private static Button Take(Speech speech, Project project, ClientTurn turn, Booking booking) =>
        Button
            .Press(
                speech.Say("booking.takeOf", ProjectWords.FirstName(booking.Name, 14)),
                WorkloadWords.Call(Verbs.BookingTake, project, turn, booking)
            )
            .AsPrimary();

    /// <summary>The days that are proposed instead, then what stands against those that are booked.</summary>
    private static List<Bullet> NotesOf(Speech speech, Project project, ClientTurn turn) =>
        [
            .. from booking in turn.Bookings
            where booking is { State: BookingState.Proposed, Proposal: not null }
            select new Bullet(
                ProjectWords.Cut(booking.Name, 40),
                speech.Say("booking.proposalLine", WorkloadWords.RangeOf(speech, booking.Proposal!))
            ),
            .. turn
                .Bookings.SelectMany(booking => Conflicts.Of(project, turn, booking))
                .Concat(Busy(turn))
                .Select(conflict => new Bullet(
                    ProjectWords.Cut(conflict.Name, 40),
                    speech.Say("booking.conflictLine", conflict.In(speech))
                )),
        ];

    /// <summary>As it was found for the days that the turn still has.</summary>
    private static IEnumerable<Conflict> Busy(ClientTurn turn) =>
        turn.AskedFor == turn.From
            ? turn.Busy.Select(busy => new Conflict(
                busy.Name,
                ConflictKind.Elsewhere,
                new DateRange(busy.First, busy.Last)
            ))
            : [];

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
