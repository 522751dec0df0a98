using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Stages;

/// <summary>The end of a stage: whether it is accepted, and which of the four ways on.</summary>
public static class GateForms
{
    internal const string Accepted = "gate.q.accepted";
    internal const string Decision = "gate.q.decision";
    internal const string Reason = "gate.q.reason";
    internal const string Despite = "gate.q.despite";

    private const int MissingShown = 6;

    public static Form Of(Speech speech, Project project, Stage stage, DateOnly today) =>
        new(
            speech["gate.title"],
            Bands.NeverProvider(speech, ProjectWords.About(project)),
            [
                new FormText(
                    new TextBlock(
                        stage.AcceptanceTest is { } test ? speech.Say("gate.test", test) : speech["gate.noTest"]
                    )
                ),
                .. OpennessBlocks.Of(speech, project, project.ProviderOf(stage)),
                .. stage.AcceptedOn is null
                    ?
                    [
                        FieldRow.Of(
                            // What was decided on once without being accepted is not accepted by the way the next time.
                            new DateField(Accepted, speech[Accepted]) { Day = stage.Gate is null ? today : null }
                        ),
                    ]
                    : Array.Empty<FormPart>(),
                FieldRow.Of(
                    new ChoiceField(
                        Decision,
                        speech[Decision],
                        [
                            .. Enum.GetValues<GateDecision>()
                                .Select(way => new Choice(way.ToString(), speech["gate.way." + way])),
                        ]
                    )
                    {
                        Value = nameof(GateDecision.Continue),
                        Required = speech["gate.q.decisionAsk"],
                    }
                ),
                FieldRow.Of(Written(speech, Reason) with { Required = speech["gate.q.reasonAsk"] }),
                .. IsGuarded(project, stage) ? Guard(speech, stage) : [],
                .. ProviderRecordForms.Of(speech, project.ProviderOf(stage), MarksOf(project, stage)),
            ],
            Button.Press(speech["gate.decide"], StageWords.Call(Verbs.GateDecide, project, stage)).AsPrimary()
        )
        {
            Intro = ProjectWords.Cut(stage.Name, 100),
            Footer = speech["gate.formFooter"],
            Close = new ActionCall(Verbs.StageShow, project.Id, stage.Id),
        };

    /// <summary>A gate's own name among what is noted of the provider.</summary>
    public static string RatedAt(Stage stage) => "stage-" + stage.Id;

    private static ProviderMarks? MarksOf(Project project, Stage stage) =>
        project
            .ProviderRatings.LastOrDefault(rating =>
                rating.At == RatedAt(stage) && Project.IsSameCompany(rating.Company, project.ProviderOf(stage))
            )
            ?.Marks;

    /// <summary>True where the next stage asks for a reason to open: something was not handed over.</summary>
    internal static bool IsGuarded(Project project, Stage stage) =>
        project.StageAfter(stage) is not null && stage.Missing().Any();

    /// <summary>The things as one line.</summary>
    internal static string NamesOf(Speech speech, IReadOnlyList<HandOverItem> missing)
    {
        var named = string.Join(
            speech["gate.listSeparator"],
            missing.Take(MissingShown).Select(item => ProjectWords.Cut(item.What, 60))
        );
        return missing.Count > MissingShown ? speech.Count("gate.andMore", missing.Count - MissingShown, named) : named;
    }

    private static IEnumerable<FormPart> Guard(Speech speech, Stage stage) =>
        [
            new FormText(
                new BoxBlock(
                    speech.Count("gate.missing", stage.Missing().Count()),
                    NamesOf(speech, [.. stage.Missing()]),
                    Tone.Warning
                )
            ),
            FieldRow.Of(Written(speech, Despite)),
        ];

    private static TextField Written(Speech speech, string id) =>
        new(id, speech[id])
        {
            Multiline = true,
            MaxLength = StageForms.LongestText,
            Placeholder = speech[id + "Example"],
        };
}
