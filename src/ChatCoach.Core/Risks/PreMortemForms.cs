using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Risks;

/// <summary>Someone's own answer: two sentences, read by nobody before the reveal.</summary>
public static class PreMortemForms
{
    internal const string Likeliest = "premortem.likeliest";
    internal const string Unsaid = "premortem.unsaid";

    public static Form Answer(
        Speech speech,
        Project project,
        PreMortemRound round,
        Member reader,
        PreMortemAnswer? given
    ) =>
        new(
            speech["premortem.formTitle"],
            Bands.OnlyYou(speech, ProjectWords.About(project)),
            [
                new FormText(new TextBlock(PreMortemMessages.Story(speech, project))),
                FieldRow.Of(
                    new TextField(Likeliest, speech["premortem.q.likeliest"])
                    {
                        Value = given?.Likeliest,
                        Placeholder = speech["premortem.q.sentences"],
                        Multiline = true,
                        MaxLength = Risk.LongestText,
                        Required = speech["premortem.q.likeliestAsk"],
                    }
                ),
                FieldRow.Of(
                    new TextField(Unsaid, speech["premortem.q.unsaid"])
                    {
                        Value = given?.Unsaid,
                        Placeholder = speech["premortem.q.optional"],
                        Multiline = true,
                        MaxLength = Risk.LongestText,
                    }
                ),
            ],
            Button
                .Press(
                    speech["premortem.send"],
                    new ActionCall(Verbs.PreMortemAnswered, project.Id, Version: round.Number)
                )
                .AsPrimary()
        )
        {
            Footer = PreMortemMessages.HiddenUntil(speech, project, round, reader),
            FooterPractice = Bands.Practice(speech, "4-3"),
            Close = new ActionCall(Verbs.PreMortemShow, project.Id),
        };
}
