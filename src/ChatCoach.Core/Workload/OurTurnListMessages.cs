using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Workload;

/// <summary>
/// The turns of ours to come, a page at a time: with all who are booked for whoever books, and with their own bookings
/// for everybody else.
/// </summary>
public static class OurTurnListMessages
{
    public const int PageSize = 5;

    /// <param name="speech">The reader's.</param>
    /// <param name="project">The project.</param>
    /// <param name="reader">The reader's place in it.</param>
    /// <param name="page">From 0; one past the end shows the last.</param>
    /// <param name="now">When it is shown.</param>
    public static CoachMessage Page(Speech speech, Project project, Member reader, int page, DateTimeOffset now)
    {
        var books = Access.Allows(reader.Role, Permission.BookPeople);
        List<Entry> entries = [.. books ? Turns(speech, project, now) : Own(speech, project, reader)];
        var last = Math.Max(0, (entries.Count - 1) / PageSize);
        var shown = Math.Clamp(page, 0, last);
        var title =
            entries.Count == 0
                ? speech[books ? "booking.listEmpty" : "booking.mineEmpty"]
                : speech.Count(books ? "booking.listTitle" : "booking.mineTitle", entries.Count);
        return new CoachMessage(
            speech.Say("booking.listSummary", title, project.Name),
            books
                ? Bands.NeverProvider(speech, ProjectWords.About(project))
                : Bands.OnlyYou(speech, ProjectWords.About(project)),
            [
                new TitleBlock(title, speech.Day(speech.DateOf(now))),
                .. entries.Count == 0
                    ? [new TextBlock(speech[books ? "booking.listEmptyText" : "booking.mineEmptyText"])]
                    : new Block[] { new EntriesBlock([.. entries.Skip(shown * PageSize).Take(PageSize)]) },
                .. Actions(speech, project, books, shown, last),
                new FooterBlock(
                    speech[books ? "booking.listFooter" : "booking.mineFooter"],
                    Bands.Practice(speech, "4-2")
                ),
            ]
        )
        {
            Refresh = new ActionCall(Verbs.BookingList, project.Id, Step: shown),
        };
    }

    private static IEnumerable<Entry> Turns(Speech speech, Project project, DateTimeOffset now)
    {
        var today = project.CalendarOf(project.Owner).DateOf(now);
        return project
            .OurTurns()
            .Where(turn => turn.Until >= today || project.IsOurs(turn))
            .Select(turn => EntryOf(speech, project, turn, today));
    }

    private static Entry EntryOf(Speech speech, Project project, ClientTurn turn, DateOnly today)
    {
        var standing = turn.Standing.ToList();
        var (tone, word) =
            turn.Until < today ? (Tone.Bad, speech["booking.word.ended"])
            : standing.Count == 0 ? (Tone.Warning, speech["booking.word.nobody"])
            : standing.TrueForAll(one => one.State is BookingState.Accepted or BookingState.Noted)
                ? (Tone.Good, speech["booking.word.booked"])
            : (Tone.Neutral, speech["booking.word.asked"]);
        return new Entry(
            WorkloadWords.WhatOf(speech, turn, 80),
            WorkloadWords.RangeOf(speech, turn.Range),
            tone,
            word,
            standing.Count == 0
                ? speech["booking.entryNobody"]
                : string.Join(", ", standing.Select(one => ProjectWords.Cut(one.Name, 30))),
            Button.Press(
                speech.Say("booking.open", ProjectWords.Cut(turn.What, 24)),
                WorkloadWords.Call(Verbs.BookingShow, project, turn)
            )
        );
    }

    private static IEnumerable<Entry> Own(Speech speech, Project project, Member reader) =>
        from turn in project.OurTurns()
        from booking in turn.Bookings
        where booking.Person == reader.Person && booking.State != BookingState.Cancelled
        select new Entry(
            WorkloadWords.WhatOf(speech, turn, 80),
            WorkloadWords.RangeOf(speech, booking.Range),
            WorkloadWords.ToneOf(booking),
            speech["booking.yours." + booking.State],
            WorkloadWords.DaysOf(speech, booking.Days),
            Button.Press(
                speech.Say("booking.open", ProjectWords.Cut(turn.What, 24)),
                WorkloadWords.Call(Verbs.BookingMine, project, turn, booking)
            )
        );

    private static IEnumerable<Block> Actions(Speech speech, Project project, bool books, int page, int last)
    {
        List<Button> buttons = [];
        if (books)
        {
            buttons.Add(
                Button.Open(speech["booking.declareButton"], new ActionCall(Verbs.BookingTurn, project.Id)).AsPrimary()
            );
        }

        if (page > 0)
        {
            buttons.Add(Turning("booking.before", page - 1));
        }

        if (page < last)
        {
            buttons.Add(Turning("booking.after", page + 1));
        }

        return buttons.Count > 0 ? [new ActionsBlock(buttons)] : [];

        Button Turning(string key, int to) =>
            Button.Press(speech[key], new ActionCall(Verbs.BookingList, project.Id, Step: to));
    }
}
