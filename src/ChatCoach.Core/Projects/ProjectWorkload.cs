using ChatCoach.Core.Agenda;

namespace ChatCoach.Core.Projects;

/// <summary>When our side must do something, and who is booked for it.</summary>
public sealed partial record Project
{
    /// <summary>More declared turns to come at once are a plan that belongs elsewhere.</summary>
    public const int MostDeclaredTurns = 12;

    /// <summary>The most people of one turn: the root has a size.</summary>
    public const int MostBookings = 8;

    private const int WarnAfterWorkingDays = 3;
    private const int ClosedTurnsKept = 10;
    private const string Acceptance = "accept-";

    /// <summary>What was declared, booked or asked; what only follows from a stage stands in no list.</summary>
    public IReadOnlyList<ClientTurn> ClientTurns
    {
        get => field ?? [];
        init;
    }

    /// <summary>How many there have been of each, so that no id is used twice.</summary>
    public int ClientTurnsMade { get; init; }

    public int BookingsMade { get; init; }

    /// <summary>
    /// Working days before a turn of ours at which its people are asked for, as they held at the last change; 0 in a
    /// project that was kept before there were any, and asks with its next change.
    /// </summary>
    public int BookAheadDays { get; init; }

    /// <summary>The turns that are still open, the soonest first.</summary>
    public IReadOnlyList<ClientTurn> OurTurns() =>
        [
            .. Stages
                .Where(stage => stage.AcceptedOn is null)
                .Select(AcceptanceOf)
                .Concat(ClientTurns.Where(turn => turn.Stage is null))
                .Where(turn => turn.IsOpen)
                .OrderBy(turn => turn.From)
                .ThenBy(turn => turn.Id.Length)
                .ThenBy(turn => turn.Id, StringComparer.Ordinal),
        ];

    public ClientTurn? OurTurn(string? id) => OurTurns().FirstOrDefault(turn => turn.Id == id);

    /// <summary>An open one, or one that was closed and of which somebody may still have to hear.</summary>
    public ClientTurn? AnyTurn(string? id) => OurTurn(id) ?? ClientTurns.FirstOrDefault(turn => turn.Id == id);

    /// <summary>Working days as everybody here has them: the holidays, without anyone's own week and leave.</summary>
    public WorkCalendar CommonCalendar() => new(Zone(), WorkingWeek.Default, [], HolidaysCountry());

    /// <summary>With the turn as it is now, in its next version: forms that were opened before ask again.</summary>
    public Project Changing(ClientTurn turn) => Keeping(turn with { Version = turn.Version + 1 });

    /// <summary>With what was told or answered about the turn, in the same version.</summary>
    public Project Keeping(ClientTurn turn)
    {
        var all = ClientTurns.Any(other => other.Id == turn.Id)
            ? ClientTurns.Select(other => other.Id == turn.Id ? turn : other).ToList()
            : [.. ClientTurns, turn];
        var stages = Stages.Where(stage => stage.AcceptedOn is null).Select(stage => stage.Id).ToHashSet();
        var dropped = all.Where(other => !other.IsOpen && other.Stage is null)
            .OrderBy(other => other.ClosedOn)
            .SkipLast(ClosedTurnsKept)
            .Where(other => other.Bookings.All(booking => booking.TellAt is null))
            .Concat(all.Where(other => other.Stage is { } stage && !stages.Contains(stage)))
            .ToHashSet();
        return this with { ClientTurns = [.. all.Where(other => !dropped.Contains(other))] };
    }

    /// <summary>The two working days in which we accept what the stage delivers, unless other days were said for it.</summary>
    private ClientTurn AcceptanceOf(Stage stage)
    {
        var planned = stage.PromisedFor ?? stage.Due;
        var kept = ClientTurns.FirstOrDefault(turn => turn.Stage == stage.Id);
        if (kept?.PlannedFor == planned)
        {
            return kept with { What = stage.Name };
        }

        var calendar = CommonCalendar();
        var from = calendar.FirstWorkingDayFrom(planned);
        var until = calendar.NextWorkingDay(from);
        return (kept ?? new ClientTurn(Acceptance + stage.Id, stage.Name, from, until) { Stage = stage.Id }) with
        {
            What = stage.Name,
            From = from,
            Until = until,
            PlannedFor = planned,
            LookAt = null,
            ClosedOn = null,
            Outcome = null,
        };
    }

    /// <summary>
    /// True where it is for us to do: whatever was declared, and an acceptance once the provider has delivered for it.
    /// </summary>
    public bool IsOurs(ClientTurn turn) =>
        turn.Stage is null
        || (
            Turn.Side == Side.Client
            && CurrentStage?.Id == turn.Stage
            && Turn.Since != default
            && Turn.Since <= turn.Until
        );

    /// <summary>The first turn to come for which people were asked and nobody is booked.</summary>
    public ClientTurn? UnbookedTurn(DateOnly today) =>
        StoppedAt is null ? OurTurns().FirstOrDefault(turn => turn.IsUnbooked && turn.Until >= today) : null;

    /// <summary>The first that has ended without anybody having said that it is done.</summary>
    public ClientTurn? MissedTurn(DateOnly today) => MissedTurns(today).FirstOrDefault();

    private IEnumerable<ClientTurn> MissedTurns(DateOnly today) =>
        StoppedAt is null ? OurTurns().Where(turn => turn.Until < today && IsOurs(turn)) : [];

    /// <summary>When people are to be asked for; null where nobody is to be.</summary>
    internal DateTimeOffset? AskingTime(ClientTurn turn)
    {
        var calendar = CalendarOf(Owner);
        return turn.HasMoved ? calendar.StartOf(turn.BookedOn ?? turn.From)
            : turn.WantsPeople ? calendar.StartOf(calendar.WorkingDaysBefore(turn.From, BookAheadDays))
            : null;
    }

    /// <summary>What is to be told of a turn now; null where nothing is.</summary>
    internal ClientTurnNews? NewsOf(ClientTurn turn, DateTimeOffset now) =>
        turn.Until < CalendarOf(Owner).DateOf(now)
            ? EndTime(turn) <= now
                ? ClientTurnNews.Ended
                : null
            : AskingTime(turn) <= now
                ? turn.HasMoved
                    ? ClientTurnNews.Moved
                    : ClientTurnNews.Ask
                : WarningTime(turn) <= now
                    ? ClientTurnNews.Unbooked
                    : null;

    /// <summary>Some working days after the asking, and on the first day at the latest.</summary>
    private DateTimeOffset? WarningTime(ClientTurn turn)
    {
        if (!turn.IsUnbooked || turn.WarnedFor == turn.From || turn.AskedOn is not { } asked || asked >= turn.From)
        {
            return null;
        }

        var calendar = CalendarOf(Owner);
        var later = calendar.AddWorkingDays(asked, WarnAfterWorkingDays);
        return calendar.StartOf(later < turn.From ? later : calendar.FirstWorkingDayFrom(turn.From));
    }

    private DateTimeOffset? EndTime(ClientTurn turn)
    {
        var calendar = CalendarOf(Owner);
        return turn.EndAskedFor != turn.Until && IsOurs(turn)
            ? calendar.StartOf(calendar.NextWorkingDay(turn.Until))
            : null;
    }

    private IEnumerable<AgendaItem> WorkloadItems() =>
        BookAheadDays == 0
            ? []
            :
            [
                .. from turn in OurTurns()
                from due in new[] { turn.LookAt, AskingTime(turn), WarningTime(turn), EndTime(turn) }
                where due is not null
                select new AgendaItem(due.Value, AgendaKind.Booking, Id, turn.Id),
                .. from turn in OurTurns().Concat(ClientTurns.Where(turn => !turn.IsOpen))
                from due in turn.Bookings.SelectMany(booking => new[] { booking.TellAt, booking.NudgeAt }).Distinct()
                where due is not null
                select new AgendaItem(due.Value, AgendaKind.Booking, Id, turn.Id),
            ];
}
