using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Stages;

/// <summary>Another provider for the stages that remain: who, whom to talk to, and why.</summary>
public static class ProviderForms
{
    internal const string Name = "provider.q.name";
    internal const string Contact = "provider.q.contact";
    internal const string Reason = "provider.q.reason";
    internal const string Despite = GateForms.Despite;

    private const int StagesShown = 5;

    /// <param name="speech">The reader's.</param>
    /// <param name="project">The project.</param>
    /// <param name="end">The stage at whose end it is decided.</param>
    /// <param name="records">What the client's projects tell of the present one and of the alternative.</param>
    public static Form Of(Speech speech, Project project, Stage end, IReadOnlyList<Block>? records = null)
    {
        var missing = project.HandedOverBy(project.CurrentProvider, end).SelectMany(stage => stage.Missing()).ToList();
        return new Form(
            speech["provider.title"],
            Bands.NeverProvider(speech, ProjectWords.About(project)),
            [
                new FormText(new TextBlock(speech.Say("provider.moves", Named(speech, project)))),
                .. OpennessBlocks.Of(speech, project, project.CurrentProvider),
                .. (records ?? []).Select(block => new FormText(block)),
                FieldRow.Of(
                    new TextField(Name, speech[Name])
                    {
                        Value = AlternativeOf(project),
                        MaxLength = StageForms.LongestProvider,
                        Required = speech["provider.q.nameAsk"],
                    },
                    new TextField(Contact, speech[Contact])
                    {
                        MaxLength = StageForms.LongestProvider,
                        Placeholder = speech["newProject.someone"],
                    }
                ),
                FieldRow.Of(
                    new TextField(Reason, speech[Reason])
                    {
                        Value = end.Gate is { Decision: GateDecision.ChangeProvider } gate ? gate.Reason : null,
                        Multiline = true,
                        MaxLength = StageForms.LongestText,
                        Required = speech["gate.q.reasonAsk"],
                    }
                ),
                .. missing.Count > 0
                    ?
                    [
                        new FormText(
                            new BoxBlock(
                                speech.Count("gate.missing", missing.Count),
                                GateForms.NamesOf(speech, missing),
                                Tone.Warning
                            )
                        ),
                        FieldRow.Of(
                            new TextField(Despite, speech["provider.q.despite"])
                            {
                                Multiline = true,
                                MaxLength = StageForms.LongestText,
                                Placeholder = speech["gate.q.despiteExample"],
                            }
                        ),
                    ]
                    : Array.Empty<FormPart>(),
            ],
            Button.Press(speech["provider.do"], StageWords.Call(Verbs.ProviderChange, project, end)).AsPrimary()
        )
        {
            Intro = speech.Say("provider.intro", speech.Of(ProjectWords.Cut(project.CurrentProvider, 60))),
            Footer = speech["provider.formFooter"],
            Close = new ActionCall(Verbs.StageShow, project.Id, end.Id),
        };
    }

    /// <summary>The named alternative of the stages that remain.</summary>
    internal static string? AlternativeOf(Project project) =>
        project.Remaining().Select(stage => stage.Alternative).OfType<string>().FirstOrDefault();

    private static string Named(Speech speech, Project project)
    {
        var names = project.Remaining().Select(stage => ProjectWords.Cut(stage.Name, 60)).ToList();
        var shown = string.Join(speech["gate.listSeparator"], names.Take(StagesShown));
        return names.Count > StagesShown ? speech.Count("gate.andMore", names.Count - StagesShown, shown) : shown;
    }
}
