using ChatCoach.Core.Facts;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>The facts one under the other, three ways to answer each, and who answers: on a page nobody is known.</summary>
internal static class StatementPageForm
{
    public const string Name = "statement.name";

    private const int LongestName = 120;

    public static string VerdictOf(Fact fact) => $"{StatementForms.Verdict}.{StatementForms.Number(fact)}";

    public static string WordsOf(Fact fact) => $"{StatementForms.Words}.{StatementForms.Number(fact)}";

    public static Form Of(Speech speech, Project project, Dispute dispute, StatementLink link) =>
        new(
            speech["statement.given"],
            Bands.SharedWith(speech, project.Name, project.Owner.Name),
            [
                .. link.FactsIn(dispute).SelectMany(fact => Parts(speech, dispute, fact)),
                FieldRow.Of(
                    new TextField(Name, speech["alertPage.name"])
                    {
                        Value = link.For == link.Company ? null : link.For,
                        MaxLength = LongestName,
                        Required = speech["alertPage.nameAsk"],
                    }
                ),
            ],
            Button.Press(speech["statementPage.send"], new ActionCall("", project.Id)).AsPrimary()
        )
        {
            Intro = speech.Say("statementPage.intro", ProjectWords.Cut(project.Owner.Name, 60)),
            Footer = speech.Say("statementPage.footer", speech.LongDay(speech.DateOf(link.Expires))),
        };

    private static IEnumerable<FormPart> Parts(Speech speech, Dispute dispute, Fact fact)
    {
        var known = dispute.Statement!.AnswerTo(fact.Number);
        var form = StatementForms.Parts(speech, fact, known, VerdictOf(fact), WordsOf(fact));
        return
        [
            new FormText(new TextBlock(speech.Say("fact.card", fact.Number), TextStyle.Strong)),
            .. form.Select(part =>
                part is FieldRow { Fields: [ChoiceField choice] }
                    ? FieldRow.Of(
                        choice with
                        {
                            Label = speech.Say("statementPage.verdict", fact.Number),
                            Required = null,
                        }
                    )
                : part is FieldRow { Fields: [TextField words] }
                    ? FieldRow.Of(words with { Label = speech.Say("statementPage.words", fact.Number) })
                : part
            ),
        ];
    }
}
