using System.Globalization;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Turns;

/// <summary>To whom the turn goes, what has to be done by when, and what shows it.</summary>
public static class TurnForms
{
    public const string To = "turn.to";
    public const string What = "turn.what";
    public const string Due = "turn.due";
    public const string On = "turn.on";
    public const string Evidence = "turn.evidence";

    /// <summary>How far ahead a day by which to be done may lie.</summary>
    private const int FarYears = 2;

    /// <param name="speech">The reader's.</param>
    /// <param name="project">The project.</param>
    /// <param name="reader">Who hands over.</param>
    /// <param name="to">The side that is proposed. What is left empty for the side that holds the turn stays as it is.</param>
    /// <param name="today">In the project's zone: the day of the hand-over unless another is given.</param>
    public static Form Ask(Speech speech, Project project, Member reader, Side to, DateOnly today) =>
        new(
            speech["turn.formTitle"],
            reader.Role == Role.Provider
                ? Bands.SharedWith(speech, project.Name, project.Owner.Name)
                : Bands.Shared(speech, ProjectWords.About(project), ProjectWords.Cut(project.CurrentProvider, 60)),
            [
                .. reader.Role == Role.Provider
                    ? []
                    : new FormPart[] { FieldRow.Of(Sides(speech, project, reader, to)) },
                FieldRow.Of(
                    new TextField(What, speech["turn.what"])
                    {
                        Placeholder = speech["turn.whatHint"],
                        MaxLength = Project.LongestTask,
                        Weight = 3,
                    },
                    new DateField(Due, speech["turn.due"]) { Weight = 2 }
                ),
                FieldRow.Of(new DateField(On, speech["turn.on"]) { Day = today }),
                FieldRow.Of(
                    new TextField(Evidence, speech[reader.Role == Role.Provider ? "turn.evidenceOwn" : "turn.evidence"])
                    {
                        Placeholder = speech["turn.evidenceHint"],
                        Multiline = true,
                        MaxLength = Project.LongestEvidence,
                    }
                ),
            ],
            Button.Press(speech["turn.save"], TurnMessages.Call(Verbs.TurnSave, project)).AsPrimary()
        )
        {
            Intro = speech[reader.Role == Role.Provider ? "turn.introProvider" : "turn.intro"],
            Footer = speech[reader.Role == Role.Provider ? "turn.formFooterProvider" : "turn.formFooter"],
            FooterPractice = Bands.Practice(speech, "4-2"),
        };

    /// <summary>The side that the form names; of a provider's form always the client.</summary>
    public static Side? ToOf(Member reader, FieldValues values) =>
        reader.Role == Role.Provider ? Side.Client
        : Enum.TryParse<Side>(values.Text(To), out var side) && Enum.IsDefined(side) ? side
        : null;

    /// <summary>The day of the hand-over; today where it was left empty.</summary>
    public static DateOnly DayOf(FieldValues values, DateOnly today) => values.Date(On) ?? today;

    /// <summary>What the form's own check cannot know.</summary>
    public static void Check(
        Speech speech,
        Project project,
        Member reader,
        FieldValues values,
        DateOnly today,
        IDictionary<string, string> problems
    )
    {
        var day = DayOf(values, today);
        var before = project.Holding?.Since ?? project.Start;
        if (day > today)
        {
            problems.TryAdd(On, speech.Say("turn.onFuture", speech.LongDay(day)));
        }
        else if (day < before && day < today)
        {
            problems.TryAdd(
                On,
                speech.Say(project.Holding is null ? "turn.onBeforeStart" : "turn.onBefore", speech.LongDay(before))
            );
        }
        else if (values.Date(Due) is { } due && (due < day || due > today.AddYears(FarYears)))
        {
            problems.TryAdd(
                Due,
                speech.Say(
                    due >= day ? "turn.dueFar"
                        : day == today ? "turn.duePast"
                        : "turn.dueBefore",
                    speech.LongDay(due)
                )
            );
        }

        var says = new[] { What, Due, Evidence }.Any(id => !values.IsEmpty(id));
        if (ToOf(reader, values) == project.Turn.Side && !says)
        {
            problems[What] = speech["turn.nothingSaid"];
        }
    }

    private static ChoiceField Sides(Speech speech, Project project, Member reader, Side to) =>
        new(
            To,
            speech["turn.to"],
            [
                .. Enum.GetValues<Side>()
                    .Select(side => new Choice(
                        side.ToString(),
                        ProjectWords.Cut(ProjectWords.SideOf(speech, project, reader, side), 40)
                    )),
            ]
        )
        {
            Style = ChoiceStyle.Radio,
            Value = to.ToString(),
            Required = speech["turn.toAsk"],
        };
}
