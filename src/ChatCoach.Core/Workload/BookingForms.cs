using System.Globalization;
using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Workload;

/// <summary>Who does it, for how long, who steps in; and the days that a booked person proposes instead.</summary>
public static class BookingForms
{
    internal const string People = "booking.people";
    internal const string Others = "booking.others";
    internal const string Days = "booking.days";
    internal const string StandIn = "booking.standIn";
    internal const string Note = "booking.note";
    internal const string AllTheSame = "booking.allTheSame";

    private const string Nobody = "none";
    private const int LongestNames = 300;
    private const int LongestNote = 200;

    /// <param name="speech">The reader's.</param>
    /// <param name="project">The project.</param>
    /// <param name="turn">The turn of ours to book for.</param>
    /// <param name="conflicts">True where somebody is booked twice or away: whether to book all the same is asked.</param>
    public static Form Book(Speech speech, Project project, ClientTurn turn, bool conflicts = false)
    {
        var standing = turn.Standing.ToList();
        var range =
            standing.Count > 0 && !turn.HasMoved && turn.BookedFor == turn.From ? standing[0].Range : turn.Range;
        var days = standing.Count > 0 ? standing[0].Days : OurTurnForms.WorkingDaysIn(project, range);
        return new Form(
            speech["booking.formTitle"],
            Bands.NeverProvider(speech, ProjectWords.About(project)),
            [
                new FormText(new TextBlock(WorkloadWords.WhatOf(speech, turn), TextStyle.Strong)),
                FieldRow.Of(
                    new ChoiceField(
                        People,
                        speech["booking.q.people"],
                        [.. project.Team().Select(member => Choice(speech, project, turn, member, range))]
                    )
                    {
                        Style = ChoiceStyle.Several,
                        Value = string.Join(',', standing.Select(one => one.Person).OfType<object>()),
                    }
                ),
                FieldRow.Of(
                    new TextField(Others, speech["booking.q.others"])
                    {
                        Value = string.Join(", ", standing.Where(one => one.Person is null).Select(one => one.Name)),
                        Placeholder = speech["booking.q.othersExample"],
                        MaxLength = LongestNames,
                    }
                ),
                .. conflicts
                    ? [FieldRow.Of(new ToggleField(AllTheSame, speech["booking.q.allTheSame"]) { Value = "false" })]
                    : Array.Empty<FormPart>(),
                OurTurnForms.Days(speech, range),
                FieldRow.Of(
                    new NumberField(Days, speech["booking.q.days"])
                    {
                        Value = days.ToString("0.##", CultureInfo.InvariantCulture),
                        Min = 0.5m,
                        Max = 60,
                        OutOfRange = speech["booking.q.daysRange"],
                        Required = speech["booking.q.daysAsk"],
                    },
                    new ChoiceField(
                        StandIn,
                        speech["booking.q.standIn"],
                        [
                            .. project.Team().Select(member => Choice(member)),
                            new Choice(Nobody, speech["booking.nobody"]),
                        ]
                    )
                    {
                        Value =
                            project.Team().FirstOrDefault(member => member.Name == turn.StandIn)?.Person?.ToString()
                            ?? Nobody,
                    }
                ),
            ],
            Button.Press(speech["booking.book"], WorkloadWords.Call(Verbs.BookingSet, project, turn)).AsPrimary()
        )
        {
            Footer = speech["booking.formFooter"],
            FooterPractice = Bands.Practice(speech, "4-2"),
            Close = WorkloadWords.Call(Verbs.BookingShow, project, turn),
        };
    }

    /// <summary>Other days, from whoever is booked.</summary>
    public static Form Propose(Speech speech, Project project, ClientTurn turn, Booking booking) =>
        new(
            speech["booking.proposeTitle"],
            Bands.OnlyYou(speech, project.Name),
            [
                new FormText(
                    new TextBlock(
                        speech.Say(
                            "booking.proposeAbout",
                            WorkloadWords.WhatOf(speech, turn),
                            WorkloadWords.DaysOf(speech, booking.Days),
                            WorkloadWords.RangeOf(speech, booking.Range)
                        )
                    )
                ),
                OurTurnForms.Days(speech, booking.Proposal),
                FieldRow.Of(
                    new TextField(Note, speech["booking.q.note"])
                    {
                        Value = booking.Note,
                        Placeholder = speech["booking.q.noteExample"],
                        MaxLength = LongestNote,
                    }
                ),
            ],
            Button
                .Press(speech["booking.proposeSend"], WorkloadWords.Call(Verbs.BookingProposed, project, turn, booking))
                .AsPrimary()
        )
        {
            Footer = speech.Say("booking.proposeFooter", ProjectWords.FirstName(project.Owner.Name)),
            Close = WorkloadWords.Call(Verbs.BookingMine, project, turn, booking),
        };

    /// <summary>
    /// Reads the booking form. A name that is somebody's on the project means that person.
    /// </summary>
    /// <param name="problems">Gets a sentence for each field that needs another look.</param>
    internal static BookingPlan? Read(
        Speech speech,
        Project project,
        DateOnly today,
        FieldValues fields,
        IDictionary<string, string> problems
    )
    {
        OurTurnForms.CheckDays(problems, fields, project, today, speech);
        var team = project.Team().ToList();
        var ticked = Ticked(fields).Select(key => key.ToString()).ToHashSet(StringComparer.Ordinal);
        var typed = fields
            .Text(Others)
            .Split([',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        var people = team.Where(member =>
                ticked.Contains(member.Person!.ToString()) || typed.Any(name => IsOnly(team, member, name))
            )
            .ToList();
        var names = typed.Where(name => !team.Exists(member => IsOnly(team, member, name))).ToList();
        if (
            !problems.ContainsKey(Others)
            && names.FirstOrDefault(name => name.Length > Booking.LongestName) is { } tooLong
        )
        {
            problems[Others] = speech.Say("booking.error.name", ProjectWords.Cut(tooLong, 40), Booking.LongestName);
        }
        else if (people.Count + names.Count == 0)
        {
            problems.TryAdd(People, speech["booking.error.nobody"]);
        }
        else if (people.Count + names.Count > Project.MostBookings)
        {
            problems.TryAdd(People, speech.Say("booking.error.tooMany", Project.MostBookings));
        }

        if (problems.Count > 0)
        {
            return null;
        }

        var range = new DateRange(fields.Date(OurTurnForms.From)!.Value, fields.Date(OurTurnForms.Until)!.Value);
        var days = fields.Number(Days)!.Value;
        var most = OurTurnForms.WorkingDaysIn(project, range);
        if (days > most)
        {
            problems[Days] = speech.Count("booking.error.days", most);
            return null;
        }

        var standIn = team.FirstOrDefault(member => member.Person!.ToString() == fields.Text(StandIn))?.Name;
        return new BookingPlan(people, names, days, range, standIn);
    }

    /// <summary>The people who are ticked, as the form's values name them.</summary>
    internal static IEnumerable<PersonKey> Ticked(FieldValues fields) =>
        fields
            .Text(People)
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(value => value.Split('|', 3))
            .Where(parts => parts.Length == 3)
            .Select(parts => new PersonKey(parts[0], parts[1], parts[2]));

    private static bool IsOnly(List<Member> team, Member member, string name) =>
        member.IsCalled(name) && team.Count(one => one.IsCalled(name)) == 1;

    private static Choice Choice(Member member) => new(member.Person!.ToString(), ProjectWords.Cut(member.Name, 40));

    /// <summary>What is known already against the proposed days stands beside the name.</summary>
    private static Choice Choice(Speech speech, Project project, ClientTurn turn, Member member, DateRange range) =>
        Conflicts.Of(project, turn, member, range, []).FirstOrDefault() is { } conflict
            ? new Choice(
                member.Person!.ToString(),
                speech.Say("booking.beside", ProjectWords.Cut(member.Name, 40), conflict.In(speech))
            )
            : Choice(member);
}
