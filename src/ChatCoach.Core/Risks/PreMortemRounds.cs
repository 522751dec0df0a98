using System.Globalization;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Risks;

/// <summary>Asks everyone, and shows everyone: each card in its reader's working time.</summary>
public static class PreMortemRounds
{
    /// <summary>Opens a round and asks the team; who is away until it ends is not waited for.</summary>
    /// <param name="session">Of the owner or the deputy, who is answered by whoever calls this.</param>
    /// <param name="stage">The stage at whose gate it is; null for the project.</param>
    /// <param name="workingDays">How many working days the team has.</param>
    public static async Task OpenAsync(
        ProjectSession session,
        Stage? stage,
        int workingDays,
        CancellationToken cancellationToken
    )
    {
        var project = session.Project;
        var calendar = project.CalendarOf(project.Owner);
        var today = calendar.DateOf(session.Now);
        var number = (project.PreMortem?.Number ?? 0) + 1;
        var revealAt = calendar.StartOf(calendar.AddWorkingDays(today, workingDays));
        session.Project = project with
        {
            PreMortem = new PreMortemRound(number, today, revealAt)
            {
                Stage = stage?.Id,
                Seats =
                [
                    .. project
                        .Team()
                        .Select(member => new PreMortemSeat(member.Person!)
                        {
                            TellAt = member == session.Me ? null : TimeFor(project, member, session.Now),
                        })
                        .Where(seat => seat.TellAt is null || seat.TellAt < revealAt),
                ],
            },
        };
        session.Record(
            "premortem.opened",
            PreMortem.IdOf(number),
            ("stage", stage?.Name),
            ("until", calendar.DateOf(revealAt).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        );
        await TellAsync(
            session,
            "ask",
            (speech, member) => PreMortemMessages.Question(speech, session.Project, member, session.Now, opened: false),
            cancellationToken
        );
    }

    /// <summary>Shows the causes to the whole team at once; who said what is forgotten with it.</summary>
    public static async Task<PreMortem> RevealAsync(
        ProjectSession session,
        PreMortem row,
        CancellationToken cancellationToken
    )
    {
        var revealed = row.Revealed();
        var project = session.Project;
        var round = project.PreMortem!;
        session.Put(PreMortem.Row, PreMortem.IdOf(round.Number), revealed);
        foreach (var member in project.Team())
        {
            round = round.Seating(
                (round.SeatOf(member.Person) ?? new PreMortemSeat(member.Person!)) with
                {
                    TellAt = member == session.Me ? null : TimeFor(project, member, session.Now),
                }
            );
        }

        session.Project = project with { PreMortem = round with { RevealedAt = session.Now } };
        session.Record(
            "premortem.revealed",
            PreMortem.IdOf(round.Number),
            ("answers", round.Answers.ToString(CultureInfo.InvariantCulture)),
            ("causes", string.Join("; ", revealed.Causes.Select(cause => cause.What)))
        );
        await TellAsync(
            session,
            "causes",
            (speech, member) => RevealMessages.Causes(speech, session.Project, member, revealed, 0, session.Now),
            cancellationToken
        );
        return revealed;
    }

    /// <summary>Sends what is due to whom it is due; what comes at no hour of theirs waits for the next.</summary>
    public static async Task TellAsync(
        ProjectSession session,
        string what,
        Func<Speech, Member, CoachMessage> message,
        CancellationToken cancellationToken
    )
    {
        var round = session.Project.PreMortem!;
        for (var i = 0; i < round.Seats.Count; i++)
        {
            var seat = round.Seats[i];
            if (!(seat.TellAt <= session.Now))
            {
                continue;
            }

            var member = session.Project.MemberOf(seat.Person);
            var later = member is null ? null : Later(session.Project, member, session.Now);
            session.Project = session.Project with
            {
                PreMortem = session.Project.PreMortem!.Seating(seat with { TellAt = later }),
            };
            if (member is null || later is not null || !Access.Allows(member.Role, Permission.SeeTeam))
            {
                continue;
            }

            var speech = await session.SpeechOfAsync(member, cancellationToken);
            session.Tell(
                new OutboxMessage(
                    FormattableString.Invariant($"premortem-{round.Number}-{what}-{i}"),
                    seat.Person,
                    message(speech, member)
                )
            );
        }
    }

    private static DateTimeOffset TimeFor(Project project, Member member, DateTimeOffset now) =>
        project.CalendarOf(member).NextWorkingTime(now);

    private static DateTimeOffset? Later(Project project, Member member, DateTimeOffset now) =>
        TimeFor(project, member, now) is var at && at > now ? at : null;
}
