using System.Globalization;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Risks;

/// <summary>Which causes are kept, in which words, and by which early sign each will be known.</summary>
public static class CauseForms
{
    /// <summary>The choice of a call that means the typical causes.</summary>
    public const string Typical = "typical";

    internal const string Kept = "causes.kept";
    internal const string Own = "causes.own";
    private const string Word = "cause.";
    private const string Sign = "sign.";

    /// <summary>The causes of a page that are no risk yet; the three most named are proposed.</summary>
    public static Form Choose(Speech speech, Project project, PreMortem preMortem, int page) =>
        Choosing(
            speech,
            project,
            [
                .. OnPage(preMortem, page)
                    .Select(cause => new Choice(
                        IdOf(cause.Index),
                        ProjectWords.Cut(cause.Cause.What, 160)
                            + (cause.Cause.Times > 1 ? speech.Say("reveal.times", cause.Cause.Times) : "")
                    )),
            ],
            [],
            new ActionCall(Verbs.PreMortemKeep, project.Id, PreMortem.IdOf(preMortem.Number), page, preMortem.Version)
        );

    /// <summary>What makes such projects fail, after what the reader's own disputes have taught.</summary>
    public static Form ChooseTypical(Speech speech, Project project, IReadOnlyList<Lesson> lessons) =>
        Choosing(
            speech,
            project,
            [
                .. lessons.Select(lesson => new Choice(
                    lesson.Id,
                    speech.Say(
                        "causes.lesson",
                        ProjectWords.Cut(lesson.Text, 120),
                        ProjectWords.Cut(lesson.Project, 40)
                    )
                )),
                .. TypicalCauses.Ids.Select(id => new Choice(id, TypicalCauses.WhatOf(speech, id))),
            ],
            [
                FieldRow.Of(
                    new TextField(Own, speech["causes.own"])
                    {
                        Placeholder = speech["premortem.q.optional"],
                        MaxLength = Risk.LongestText,
                    }
                ),
            ],
            new ActionCall(Verbs.PreMortemKeep, project.Id) { Choice = Typical }
        );

    public static Form Reword(Speech speech, Project project, PreMortem preMortem, int page) =>
        new(
            speech["causes.rewordTitle"],
            Bands.NeverProvider(speech, ProjectWords.About(project)),
            [
                .. OnPage(preMortem, page)
                    .Select(cause =>
                        FieldRow.Of(
                            new TextField(
                                Word + IdOf(cause.Index),
                                speech.Say("causes.number", cause.Index + 1)
                                    + (cause.Cause.Times > 1 ? speech.Say("reveal.times", cause.Cause.Times) : "")
                            )
                            {
                                Value = cause.Cause.What,
                                MaxLength = Risk.LongestText,
                            }
                        )
                    ),
            ],
            Button
                .Press(
                    speech["risk.save"],
                    new ActionCall(
                        Verbs.PreMortemReworded,
                        project.Id,
                        PreMortem.IdOf(preMortem.Number),
                        page,
                        preMortem.Version
                    )
                )
                .AsPrimary()
        )
        {
            Intro = speech["causes.rewordIntro"],
            Close = new ActionCall(Verbs.PreMortemShow, project.Id, Step: page),
        };

    /// <summary>One question a risk; those that have a sign already come with it.</summary>
    public static Form Signs(Speech speech, Project project, IReadOnlyList<Risk> risks) =>
        new(
            speech["causes.signsTitle"],
            Bands.NeverProvider(speech, ProjectWords.About(project)),
            [
                .. risks.SelectMany(risk =>
                    new FormPart[]
                    {
                        new FormText(new TextBlock(risk.What, TextStyle.Strong)),
                        FieldRow.Of(
                            new TextField(Sign + risk.Id, speech["causes.sign"])
                            {
                                Value = risk.Sign,
                                Placeholder = speech["risk.q.signExample"],
                                MaxLength = Risk.LongestText,
                            }
                        ),
                    }
                ),
            ],
            Button
                .Press(
                    speech["risk.save"],
                    new ActionCall(Verbs.PreMortemSigns, project.Id)
                    {
                        Choice = string.Join(',', risks.Select(risk => risk.Id)),
                    }
                )
                .AsPrimary()
        )
        {
            Intro = speech["causes.signsIntro"],
            Footer = speech["causes.signsFooter"],
            FooterPractice = Bands.Practice(speech, "4-3"),
            Close = new ActionCall(Verbs.RiskList, project.Id),
        };

    /// <summary>Every cause in the words that came back; those of other pages as they were.</summary>
    internal static IReadOnlyList<string> WordsIn(PreMortem preMortem, FieldValues values) =>
        [
            .. preMortem.Causes.Select(
                (cause, i) => values.All.ContainsKey(Word + IdOf(i)) ? values.Text(Word + IdOf(i)) : cause.What
            ),
        ];

    internal static string? SignIn(FieldValues values, Risk risk) =>
        values.IsEmpty(Sign + risk.Id) ? null : values.Text(Sign + risk.Id);

    internal static IReadOnlyList<string> KeptIn(FieldValues values) =>
        [.. values.Text(Kept).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    internal static string IdOf(int index) => index.ToString(CultureInfo.InvariantCulture);

    private static Form Choosing(
        Speech speech,
        Project project,
        Choice[] choices,
        FormPart[] more,
        ActionCall submit
    ) =>
        new(
            speech["causes.title"],
            Bands.NeverProvider(speech, ProjectWords.About(project)),
            [
                FieldRow.Of(
                    new ChoiceField(Kept, speech["causes.which"], choices)
                    {
                        Style = ChoiceStyle.Several,
                        Value = string.Join(',', choices.Take(TypicalCauses.Proposed).Select(choice => choice.Value)),
                        Required = more.Length == 0 ? speech["causes.whichAsk"] : null,
                    }
                ),
                .. more,
            ],
            Button.Press(speech["causes.keep"], submit).AsPrimary()
        )
        {
            Footer = speech["reveal.footer"],
            FooterPractice = Bands.Practice(speech, "4-3"),
            Close = submit.Choice is null
                ? new ActionCall(Verbs.PreMortemShow, project.Id, Step: submit.Step)
                : new ActionCall(Verbs.RiskList, project.Id),
        };

    private static IEnumerable<(Cause Cause, int Index)> OnPage(PreMortem preMortem, int page) =>
        preMortem
            .Causes.Select((cause, i) => (Cause: cause, Index: i))
            .Skip(page * RevealMessages.PageSize)
            .Take(RevealMessages.PageSize)
            .Where(cause => cause.Cause.Risk is null);
}
