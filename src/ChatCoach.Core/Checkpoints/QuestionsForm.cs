using System.Globalization;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Checkpoints;

/// <summary>The eight questions in two minutes: filled in already, a click where it can be.</summary>
public static class QuestionsForm
{
    private const int LongText = 500;

    /// <summary>Addresses of documents are long.</summary>
    private const int LongProof = 1000;

    private const int MostHours = 9999;
    private const int PeopleShown = 8;

    /// <param name="speech">The reader's.</param>
    /// <param name="project">The project.</param>
    /// <param name="occurrence">Of which checkpoint.</param>
    /// <param name="before">The answers of the checkpoint before, where there was one.</param>
    /// <param name="given">The answers to edit, or null the first time: then those from before are the start.</param>
    /// <param name="submit">The call that sends it.</param>
    /// <param name="today">In the project's zone.</param>
    public static Form Ask(
        Speech speech,
        Project project,
        DateOnly occurrence,
        CheckpointAnswers? before,
        CheckpointAnswers? given,
        ActionCall submit,
        DateOnly today
    )
    {
        var ahead = given is null ? PeopleAhead.Of(project, today) : null;
        var start = given ?? StartOf(project, before, today) with { People = ahead?.Answer ?? before?.People ?? "yes" };
        return new Form(
            speech["checkpoint.title"],
            Bands.Team(speech, ProjectWords.About(project)),
            [
                FieldRow.Of(
                    Radio(speech, "health", speech["checkpoint.q.health"], Healths(speech), start.Health.ToString()),
                    Radio(speech, "turn", speech["checkpoint.q.turn"], Sides(speech, project), start.Turn.ToString())
                ),
                FieldRow.Of(
                    Radio(
                        speech,
                        "delivered",
                        before is null
                            ? speech["checkpoint.q.deliveredFirst"]
                            : speech.Say("checkpoint.q.delivered", speech.ShortDay(before.Occurrence)),
                        Choices(speech, "checkpoint.delivered.", ["no", "unproven", "proven"]),
                        start.Delivered
                    ),
                    Radio(
                        speech,
                        "people",
                        speech["checkpoint.q.people"],
                        Choices(speech, "checkpoint.people.", ["yes", "no", "checking"]),
                        start.People
                    )
                ),
                FieldRow.Of(
                    Text("proof", speech["checkpoint.q.proof"], start.Proof, LongProof) with
                    {
                        Placeholder = speech["checkpoint.q.proof.example"],
                    }
                ),
                FieldRow.Of(
                    Text("next", speech["checkpoint.q.next"], start.Next, 200) with
                    {
                        Required = speech["checkpoint.q.next.required"],
                        Weight = 3,
                    },
                    new DateField("promised", speech["checkpoint.q.promised"])
                    {
                        Day = start.NextDate,
                        Required = speech["checkpoint.q.promised.required"],
                        Weight = 2,
                    }
                ),
                FieldRow.Of(
                    Text("worry", speech["checkpoint.q.worry"], start.Worry, LongText) with
                    {
                        Placeholder = speech["checkpoint.q.worry.example"],
                        Weight = 3,
                    },
                    new DateField("spoke", speech["checkpoint.q.spoke"]) { Day = start.SpokeOn, Weight = 2 }
                ),
                FieldRow.Of(
                    Hours(speech, "billed", speech["checkpoint.q.billed"], start.HoursBilled),
                    Hours(speech, "agreed", speech["checkpoint.q.agreed"], start.HoursAgreed)
                ),
                .. ahead is null
                    ? Array.Empty<FormPart>()
                    : [new FormText(new TextBlock(PeopleOf(speech, ahead), TextStyle.Quiet))],
                .. SignQuestions.Parts(speech, project, given),
            ],
            Button.Press(speech["checkpoint.save"], submit).AsPrimary()
        )
        {
            Intro = IntroOf(speech, before, given),
            Date = speech.Day(occurrence),
            Footer = speech["checkpoint.form.footer"],
            Close = CheckpointButtons.ShowCall(project, occurrence, submit.Step),
        };
    }

    /// <summary>What is proposed when nothing was answered yet, and else what last time leaves.</summary>
    private static CheckpointAnswers StartOf(Project project, CheckpointAnswers? before, DateOnly today)
    {
        if (before is not null)
        {
            return before with
            {
                Delivered = "no",
                Proof = null,
                NextDate = before.NextDate >= today ? before.NextDate : null,
            };
        }

        var stage = project.CurrentStage;
        var due = stage?.PromisedFor ?? stage?.Due;
        return new CheckpointAnswers
        {
            Occurrence = today,
            Health = project.Health,
            Turn = project.Turn.Side,
            Next = stage is null ? null : ProjectWords.Cut(stage.Deliverable ?? stage.Name, 200),
            NextDate = due >= today ? due : null,
        };
    }

    /// <summary>Where the proposed answer comes from: who is booked until the next checkpoint, and what they said.</summary>
    private static string PeopleOf(Speech speech, PeopleAhead ahead) =>
        speech.Say(
            "checkpoint.q.booked",
            string.Join(
                ", ",
                ahead
                    .Turns.SelectMany(turn => turn.Bookings)
                    .Where(booking => booking.State != BookingState.Cancelled)
                    .Take(PeopleShown)
                    .Select(booking =>
                        speech.Say(
                            "checkpoint.q.bookedOne",
                            ProjectWords.Cut(booking.Name, 40),
                            speech["checkpoint.q.booked." + booking.State]
                        )
                    )
            )
        );

    private static string IntroOf(Speech speech, CheckpointAnswers? before, CheckpointAnswers? given) =>
        given is not null ? speech["checkpoint.form.edit"]
        : before is null ? speech["checkpoint.form.first"]
        : speech.Say("checkpoint.form.from", speech.Day(before.Occurrence));

    private static TextField Text(string id, string label, string? value, int length) =>
        new(id, label) { Value = value, MaxLength = length };

    private static NumberField Hours(Speech speech, string id, string label, decimal? value) =>
        new(id, label)
        {
            Value = value?.ToString(CultureInfo.InvariantCulture),
            Min = 0,
            Max = MostHours,
            OutOfRange = speech["checkpoint.q.hours.range"],
        };

    private static ChoiceField Radio(
        Speech speech,
        string id,
        string label,
        IReadOnlyList<Choice> choices,
        string value
    ) =>
        new(id, label, choices)
        {
            Style = ChoiceStyle.Radio,
            Value = value,
            Required = speech["checkpoint.q.choose"],
        };

    private static Choice[] Healths(Speech speech) =>
        [.. Enum.GetValues<Health>().Select(h => new Choice(h.ToString(), ProjectWords.HealthOf(speech, h)))];

    private static Choice[] Sides(Speech speech, Project project) =>
        [
            new(nameof(Side.Client), speech["checkpoint.turn.client"]),
            new(
                nameof(Side.Provider),
                speech.Say("checkpoint.turn.provider", ProjectWords.Cut(project.CurrentProvider, 24))
            ),
            new(nameof(Side.ThirdParty), speech["checkpoint.turn.third"]),
        ];

    private static Choice[] Choices(Speech speech, string prefix, ReadOnlySpan<string> values)
    {
        var choices = new Choice[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            choices[i] = new Choice(values[i], speech[prefix + values[i]]);
        }

        return choices;
    }
}
