using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Workload;

/// <summary>The private card of someone who is booked, and what whoever booked them hears of it.</summary>
public static class BookingMessages
{
    /// <summary>The ways to answer, as calls carry them.</summary>
    public const string Accept = "accept";
    public const string Cannot = "cannot";

    /// <summary>The card of the booked person, as the booking stands.</summary>
    /// <param name="speech">The reader's.</param>
    /// <param name="project">The project.</param>
    /// <param name="turn">The turn of ours.</param>
    /// <param name="booking">Their booking.</param>
    /// <param name="now">When it is shown.</param>
    /// <param name="reminds">True where it comes a second time, without an answer to the first.</param>
    public static CoachMessage Mine(
        Speech speech,
        Project project,
        ClientTurn turn,
        Booking booking,
        DateTimeOffset now,
        bool reminds = false
    )
    {
        var days = WorkloadWords.DaysOf(speech, booking.Days);
        var owner = ProjectWords.FirstName(BookerOf(project, booking).Name);
        var range = WorkloadWords.RangeOf(speech, booking.Range);
        var text = booking.State switch
        {
            BookingState.Asked when reminds => speech.Say("booking.mineReminder", owner),
            BookingState.Asked => speech.Say(
                "booking.mine.Asked",
                ProjectWords.FirstName(booking.Name),
                ProjectWords.Cut(BookerOf(project, booking).Name, 40)
            ),
            BookingState.Proposed => speech.Say(
                "booking.mine.Proposed",
                WorkloadWords.RangeOf(speech, booking.Proposal ?? booking.Range),
                owner
            ),
            _ => speech.Say("booking.mine." + booking.State, owner),
        };
        return new CoachMessage(
            speech.Say("booking.mineSummary." + Kind(booking), days, WorkloadWords.WhatOf(speech, turn), range),
            Bands.OnlyYou(speech, project.Name),
            [
                new TitleBlock(speech.Say("booking.mineCard." + Kind(booking), days), speech.Day(speech.DateOf(now))),
                new TextBlock(text),
                new FactsBlock([
                    new FactLine(speech["booking.when"], range),
                    new FactLine(speech["booking.what"], WorkloadWords.WhatOf(speech, turn)),
                    new FactLine(speech["booking.howLong"], days),
                    .. turn.StandIn is { } standIn && standIn != booking.Name
                        ? new[] { new FactLine(speech["booking.standIn"], ProjectWords.Cut(standIn, 40)) }
                        : [],
                ]),
                .. Conflicts
                    .Of(project, turn, booking)
                    .Select(conflict => new TextBlock(
                        speech.Say("booking.yourConflict", conflict.In(speech)),
                        TextStyle.Quiet
                    )),
                .. booking.State is BookingState.Cancelled or BookingState.Noted
                    ? Array.Empty<Block>()
                    : [new ActionsBlock([.. Answers(speech, project, turn, booking)])],
                new FooterBlock(speech.Say("booking.mineCardFooter", owner), Bands.Practice(speech, "4-2")),
            ]
        )
        {
            Refresh = WorkloadWords.Call(Verbs.BookingMine, project, turn, booking),
        };
    }

    /// <summary>For whoever booked: they cannot, or propose other days.</summary>
    public static CoachMessage Answered(
        Speech speech,
        Project project,
        ClientTurn turn,
        Booking booking,
        DateTimeOffset now
    )
    {
        var proposes = booking.State == BookingState.Proposed;
        var name = ProjectWords.Cut(booking.Name, 40);
        var rebook = Button.Open(speech["booking.bookElse"], WorkloadWords.Call(Verbs.BookingOpen, project, turn));
        return new CoachMessage(
            speech.Say(proposes ? "booking.proposesSummary" : "booking.cannotSummary", name, project.Name),
            Bands.OnlyYou(speech, ProjectWords.About(project)),
            [
                new TitleBlock(
                    speech.Say(
                        proposes ? "booking.proposesTitle" : "booking.cannotTitle",
                        ProjectWords.FirstName(booking.Name, 10)
                    ),
                    speech.Day(speech.DateOf(now))
                ),
                new TextBlock(WorkloadWords.WhatOf(speech, turn), TextStyle.Strong),
                new FactsBlock([
                    new FactLine(
                        speech["booking.asked"],
                        speech.Say(
                            "booking.askedFor",
                            WorkloadWords.RangeOf(speech, booking.Range),
                            WorkloadWords.DaysOf(speech, booking.Days)
                        )
                    ),
                    .. booking.Proposal is { } proposal && proposes
                        ? new[] { new FactLine(speech["booking.proposed"], WorkloadWords.RangeOf(speech, proposal)) }
                        : [],
                    .. booking.Note is { } note ? new[] { new FactLine(speech["booking.theySay"], note) } : [],
                ]),
                .. proposes && booking.Proposal!.Last > turn.Until
                    ? [new TextBlock(speech.Say("booking.proposedLate", speech.Day(turn.Until)))]
                    : Array.Empty<Block>(),
                .. AgainstProposal(speech, project, turn, booking),
                new ActionsBlock([
                    .. proposes
                        ? new[]
                        {
                            Button
                                .Press(
                                    speech["booking.take"],
                                    WorkloadWords.Call(Verbs.BookingTake, project, turn, booking)
                                )
                                .AsPrimary(),
                            rebook,
                        }
                        : [rebook.AsPrimary()],
                    Button.Press(speech["booking.seeTurn"], WorkloadWords.Call(Verbs.BookingShow, project, turn)),
                ]),
                new FooterBlock(speech["booking.answeredFooter"], Bands.Practice(speech, "4-2")),
            ]
        );
    }

    /// <summary>The proposed days may be taken too.</summary>
    private static IEnumerable<Block> AgainstProposal(
        Speech speech,
        Project project,
        ClientTurn turn,
        Booking booking
    ) =>
        booking.Proposal is { } proposal
            ? Conflicts
                .Of(project, turn, booking with { From = proposal.First, Until = proposal.Last })
                .Select(conflict => new TextBlock(speech.Say("booking.proposalConflict", conflict.In(speech))))
            : [];

    private static IEnumerable<Button> Answers(Speech speech, Project project, ClientTurn turn, Booking booking)
    {
        var answer = WorkloadWords.Call(Verbs.BookingAnswer, project, turn, booking);
        var accept = Button.Press(
            speech[booking.State == BookingState.Asked ? "booking.accept" : "booking.acceptAfterAll"],
            answer with
            {
                Choice = Accept,
            }
        );
        var cannot = Button.Press(speech["booking.cannot"], answer with { Choice = Cannot });
        var propose = Button.Open(
            speech[booking.State == BookingState.Proposed ? "booking.proposeAgain" : "booking.propose"],
            WorkloadWords.Call(Verbs.BookingPropose, project, turn, booking)
        );
        return booking.State switch
        {
            BookingState.Accepted => [propose, cannot],
            BookingState.Declined => [accept.AsPrimary(), propose],
            _ => [accept.AsPrimary(), propose, cannot],
        };
    }

    private static string Kind(Booking booking) =>
        booking.State switch
        {
            BookingState.Asked => "asked",
            BookingState.Cancelled => "cancelled",
            _ => "answered",
        };

    private static Member BookerOf(Project project, Booking booking) =>
        project.Members.FirstOrDefault(member => member.Person is not null && member.Person == booking.BookedBy)
        ?? project.Owner;
}
