using System.Globalization;
using System.Text.Json;
using ChatCoach.Core.Journal;
using ChatCoach.Core.Projects;

namespace ChatCoach.Host.Tests.Costs;

/// <summary>
/// A year of a busy project, put behind one that exists: ten stages with a promise a week and a long list of what to hand
/// over, checkpoints each week, 300 hand-overs of the turn, nearly as many risks, alerts, turns of ours and bookings as a
/// project can have, and 200 entries a month in its journal.
/// </summary>
internal static class BusyYear
{
    public const int JournalEntries = 2400;
    private const int HandOvers = 300;
    private const int Weeks = 52;
    private const int EntriesAtOnce = 80;
    private const int Things = 20;

    /// <summary>A few less than there can be, so that there is room for what is counted.</summary>
    private const int Risks = Project.MostRisks - 5;
    private const int OurTurns = Project.MostDeclaredTurns - 2;

    /// <summary>What people write on a day when they write much.</summary>
    private const string Words =
        "Le catalogue complet est livré en préproduction, à recetter avec l’équipe des achats avant la réunion de jeudi.";

    public static async Task LivesAsync(CostStage stage, string project)
    {
        await stage.ChangesAsync(project, session => session.Project = With(session.Project));
        for (var written = 0; written < JournalEntries; written += EntriesAtOnce)
        {
            await stage.ChangesAsync(
                project,
                session =>
                {
                    for (var i = 1; i < EntriesAtOnce; i++)
                    {
                        session.Record("turn.handed", "s1", ("what", Words), ("evidence", Words));
                    }
                }
            );
        }
    }

    /// <summary>The bytes that the root takes in its row.</summary>
    public static int SizeOf(Project project) =>
        JsonSerializer.SerializeToUtf8Bytes(project, ProjectJson.Default.Project).Length;

    private static Project With(Project project)
    {
        var today = project.Start;
        var busy = project with
        {
            Start = today.AddDays(-7 * Weeks),
            Stages = [.. Enumerable.Range(1, 9).Select(n => Accepted(n, today)), .. project.Stages.Select(Moved)],
            Promises = [.. Enumerable.Range(0, Weeks).Select(week => PromiseOf(today.AddDays(-7 * week)))],
            Turns = [.. Enumerable.Range(1, HandOvers).Select(n => HandOver(n, today))],
            Alerts = [.. project.Alerts, .. Enumerable.Range(1, 30).Select(n => Closed(n, today))],
            Risks =
            [
                .. Enumerable
                    .Range(1, Risks)
                    .Select(n => new Risk("r" + Text(n), Words) { Sign = Words, Impact = Level.High }),
            ],
            RisksMade = Risks,
            ClientTurns = [.. Enumerable.Range(1, OurTurns).Select(n => Ours(n, today))],
            ClientTurnsMade = OurTurns,
            BookingsMade = OurTurns * Project.MostBookings,
        };
        for (var week = Weeks; week > 0; week--)
        {
            var answers = new CheckpointAnswers
            {
                Occurrence = today.AddDays(-7 * week),
                Health = Health.AtRisk,
                Turn = Side.Provider,
                Delivered = "unproven",
                Next = Words,
                NextDate = today.AddDays(14 - week),
                SpokeOn = today.AddDays(-7 * week),
                HoursBilled = 40,
                HoursAgreed = 40,
            };
            busy = busy.Counting(answers).Touching(answers, answers.Occurrence);
        }

        return busy;

        static Stage Moved(Stage stage) => stage with { Id = "s1" + stage.Id[1..] + "0" };
    }

    private static Stage Accepted(int number, DateOnly today) =>
        new("s" + Text(number), Words[..80], today.AddDays(-30 * (10 - number)))
        {
            Deliverable = Words,
            AcceptedOn = today.AddDays(-30 * (10 - number)),
            HandOver = [.. Enumerable.Range(1, Things).Select(Thing)],
            LastHandOver = Things,
            Promises = [.. Enumerable.Range(0, Weeks / 4).Select(week => PromiseOf(today.AddDays(-7 * week)))],
        };

    private static HandOverItem Thing(int number) =>
        new("h" + Text(number), (HandOverKind)(number % Enum.GetValues<HandOverKind>().Length), Words);

    private static ClientTurn Ours(int number, DateOnly today)
    {
        var (from, until) = (today.AddDays(7 * number), today.AddDays(7 * number + 4));
        return new ClientTurn("t" + Text(number), Words, from, until)
        {
            Bookings =
            [
                .. Enumerable
                    .Range(1, Project.MostBookings)
                    .Select(n => new Booking(
                        "b" + Text((number - 1) * Project.MostBookings + n),
                        Words[..40] + Text(n),
                        2,
                        from,
                        until
                    )
                    {
                        State = BookingState.Noted,
                    }),
            ],
            BookedFor = from,
            BookedOn = today,
            AskedFor = from,
        };
    }

    private static Promise PromiseOf(DateOnly day) =>
        new(day.AddDays(10), day)
        {
            Deliverable = Words,
            By = Words[..12],
            NotedBy = Words[..12],
            Checkpoint = day,
        };

    private static TurnEvent HandOver(int number, DateOnly today) =>
        new(number, "s1", number % 2 == 0 ? Side.Provider : Side.Client, today.AddDays(-(HandOvers - number)))
        {
            What = Words,
            By = Words[..12],
            Evidence = Words,
        };

    private static Alert Closed(int number, DateOnly today) =>
        new("a" + Text(number + 100), Words, DateTimeOffset.UnixEpoch, Words[..12], ByProvider: true)
        {
            Action = Words,
            ActionDue = today,
            ClosedOn = today,
        };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
