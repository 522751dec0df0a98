using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Workload;

namespace ChatCoach.Core.Tests.Samples;

/// <summary>Turns of ours and bookings, for each of their readers, in few words and in as many as fit.</summary>
public static class WorkloadSamples
{
    private static readonly DateTimeOffset Now = new(2026, 12, 3, 9, 2, 0, TimeSpan.Zero);

    /// <summary>As long as a name may be, with signs that a card could read as marks and a word that cannot be broken.</summary>
    private static readonly string LongName = "*Jean* [Dupont](http://a.b) " + new string('x', 32);

    public static IEnumerable<(string Name, CoachMessage Message)> Messages(Speech speech)
    {
        foreach (var (project, name) in new[] { (Site(), ""), (Wordy(), ", long texts") })
        {
            foreach (var (turn, number) in project.OurTurns().Select((turn, i) => (turn, i + 1)))
            {
                yield return ($"turn of ours {number}{name}", OurTurnMessages.Card(speech, project, turn, Now));
            }

            var booked = project.OurTurns().First(turn => turn.Bookings.Count > 0);
            foreach (var booking in booked.Bookings)
            {
                yield return (
                    $"my booking, {booking.State}{name}",
                    BookingMessages.Mine(speech, project, booked, booking, Now)
                );
                if (booking.State is BookingState.Declined or BookingState.Proposed)
                {
                    yield return (
                        $"booking answered, {booking.State}{name}",
                        BookingMessages.Answered(speech, project, booked, booking, Now)
                    );
                }
            }

            var warned = booked with { Bookings = [], AskedFor = booked.From, WarnedFor = booked.From };
            yield return ("turn of ours, still nobody" + name, OurTurnMessages.Card(speech, project, warned, Now));
            yield return ("turn of ours, over" + name, OurTurnMessages.Card(speech, project, booked, Now.AddDays(60)));
            yield return (
                "turns of ours, one over" + name,
                OurTurnListMessages.Page(speech, project, project.Owner, 0, Now.AddDays(60))
            );
            foreach (var reader in project.Team())
            {
                yield return (
                    $"turns of ours for {reader.Role}{name}",
                    OurTurnListMessages.Page(speech, project, reader, 0, Now)
                );
            }

            var none = project with { Stages = [], ClientTurns = [] };
            yield return ("turns of ours, none" + name, OurTurnListMessages.Page(speech, none, none.Owner, 0, Now));
            yield return ("my bookings, none" + name, OurTurnListMessages.Page(speech, none, none.Members[2], 9, Now));
        }
    }

    public static IEnumerable<(string Name, Form Form)> Forms(Speech speech)
    {
        foreach (var (project, name) in new[] { (Site(), ""), (Wordy(), ", long texts") })
        {
            var (declared, acceptance) = (
                project.ClientTurns[0],
                project.OurTurns().First(turn => turn.Stage is not null)
            );
            yield return ("declare a turn" + name, OurTurnForms.Declare(speech, project, null));
            yield return (
                "declare a turn, returned" + name,
                Returned(speech, OurTurnForms.Declare(speech, project, null))
            );
            yield return ("dates of a turn" + name, OurTurnForms.Declare(speech, project, declared));
            yield return ("dates of an acceptance" + name, OurTurnForms.Declare(speech, project, acceptance));
            yield return ("book people" + name, BookingForms.Book(speech, project, acceptance));
            yield return (
                "book people, in conflict" + name,
                Returned(speech, BookingForms.Book(speech, project, acceptance, conflicts: true))
            );
            yield return ("book people again" + name, BookingForms.Book(speech, project, declared));
            yield return (
                "book people, returned" + name,
                Returned(speech, BookingForms.Book(speech, project, declared))
            );
            var proposal = BookingForms.Propose(speech, project, declared, declared.Bookings[0]);
            yield return ("propose days" + name, proposal);
            yield return ("propose days, returned" + name, Returned(speech, proposal));
        }
    }

    private static Form Returned(Speech speech, Form form) =>
        FormCheck.Returned(
            form,
            FieldValues.None,
            form.Fields.ToDictionary(field => field.Id, _ => speech["booking.error.nobody"], StringComparer.Ordinal),
            speech
        );

    private static Project Site() =>
        With("Site e-commerce", "Agence Lumen", "Fournir les textes des fiches produits", "Nadia Benali", "Catalogue");

    private static Project Wordy() =>
        With(
            LongName + LongName[..20],
            LongName,
            string.Concat(LongName, LongName),
            LongName,
            string.Concat(LongName, LongName[..40])
        );

    private static Project With(string name, string provider, string what, string person, string stage) =>
        new()
        {
            Id = "p1",
            Name = name,
            Provider = provider,
            Start = new DateOnly(2026, 9, 7),
            End = new DateOnly(2027, 2, 26),
            Stages =
            [
                new Stage("s1", stage, new DateOnly(2026, 12, 17)),
                new Stage("s2", stage, new DateOnly(2027, 1, 29)),
            ],
            BookAheadDays = 10,
            Members =
            [
                new(Role.Owner, "Ana Moreau") { Person = Key("ana") },
                new(Role.Deputy, person) { Person = Key("marc") },
                new(Role.Contributor, person)
                {
                    Person = Key("nadia"),
                    DaysOff = [new DateRange(new DateOnly(2026, 12, 17), new DateOnly(2027, 1, 6))],
                },
                new(Role.Sponsor, "Helene Roy") { Person = Key("helene") },
                new(Role.Provider, "Paul") { Person = Key("paul") },
            ],
            Schedule = new CheckpointSchedule
            {
                Cadence = new Cadence("0 30 9 ? * THU", "Europe/Paris", 1, new DateOnly(2026, 12, 3)),
            },
            ClientTurns =
            [
                new ClientTurn("t1", what, new DateOnly(2027, 1, 12), new DateOnly(2027, 1, 15))
                {
                    StandIn = person,
                    BookedFor = new DateOnly(2027, 1, 5),
                    BookedOn = new DateOnly(2026, 12, 3),
                    Bookings = [.. Enum.GetValues<BookingState>().Select((state, i) => Booked(person, state, i))],
                },
            ],
        };

    private static Booking Booked(string person, BookingState state, int i) =>
        new($"b{i}", person, 1.5m, new DateOnly(2027, 1, 5 + i), new DateOnly(2027, 1, 6 + i))
        {
            State = state,
            Person = state == BookingState.Noted ? null : Key("nadia"),
            BookedBy = Key("ana"),
            Proposal =
                state == BookingState.Proposed
                    ? new DateRange(new DateOnly(2027, 1, 18), new DateOnly(2027, 1, 20))
                    : null,
            Note = state == BookingState.Proposed ? string.Concat(Enumerable.Repeat("Je suis au salon. ", 11)) : null,
        };

    private static PersonKey Key(string name) => new("msteams", "tenant-1", name);
}
