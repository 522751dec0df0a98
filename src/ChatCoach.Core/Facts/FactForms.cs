using System.Globalization;
using ChatCoach.Core.Language;
using ChatCoach.Core.Language.Wording;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Facts;

/// <summary>The five slots of a fact. Only what happened is required by the client: the rest is asked, one by one.</summary>
public static class FactForms
{
    private const string Who = "fact.who";
    private const string What = "fact.what";
    private const string On = "fact.on";
    private const string Source = "fact.source";
    private const string Commitment = "fact.commitment";
    private const string Other = "fact.other";
    private const string AnotherOne = "other";

    /// <summary>The reason of the form that keeps marked words.</summary>
    public const string Because = "fact.because";

    /// <param name="question">What else is asked, at the end.</param>
    public static Form Ask(
        Project project,
        Speech speech,
        DateOnly today,
        ActionCall record,
        Fact? corrected = null,
        IReadOnlyList<FormPart>? question = null
    )
    {
        var choices = Commitments(project, speech);
        var known = choices.FirstOrDefault(choice => choice.Title == corrected?.Commitment);
        return new Form(
            speech[corrected is null ? "fact.title" : "fact.correct"],
            Bands.Team(speech, ProjectWords.About(project)),
            [
                FieldRow.Of(
                    new TextField(Who, speech["fact.who"])
                    {
                        Value = corrected?.Who ?? project.TalkingTo,
                        MaxLength = 120,
                    },
                    new DateField(On, speech["fact.on"]) { Day = corrected?.On }
                ),
                FieldRow.Of(
                    new TextField(What, speech["fact.what"])
                    {
                        Value = corrected?.What,
                        Multiline = true,
                        MaxLength = 1000,
                        Required = speech["fact.whatAsk"],
                    }
                ),
                FieldRow.Of(
                    new TextField(Source, speech["fact.source"])
                    {
                        Value = corrected?.Source,
                        Placeholder = speech["fact.sourceHint"],
                        MaxLength = 300,
                    },
                    new ChoiceField(Commitment, speech["fact.commitment"], choices)
                    {
                        Value =
                            known?.Value
                            ?? (corrected is null ? (choices.Count > 1 ? choices[0].Value : null) : AnotherOne),
                    }
                ),
                FieldRow.Of(
                    new TextField(Other, speech["fact.other"])
                    {
                        Value = known is null ? corrected?.Commitment : null,
                        Placeholder = speech["fact.otherHint"],
                        MaxLength = 200,
                    }
                ),
                .. question ?? [],
            ],
            Button.Press(speech["fact.save"], record).AsPrimary()
        )
        {
            Intro = speech["fact.intro"],
            Date = speech.Day(today),
            Footer = speech["fact.footer"],
            FooterPractice = Bands.Practice(speech, "5-4"),
        };
    }

    /// <summary>The fact, or the one question to ask next with everything typed kept.</summary>
    public static (Fact? Fact, Form? Question) Read(
        Form form,
        FieldValues values,
        Project project,
        Speech speech,
        DateOnly today
    )
    {
        var problems = FormCheck.Problems(form, values, speech);
        if (problems.Count == 0 && QuestionFor(values, today, speech) is var (slot, question))
        {
            problems[slot] = question;
        }

        if (problems.Count > 0)
        {
            return (null, FormCheck.Returned(form, values, problems, speech));
        }

        var chosen = values.Text(Commitment);
        var commitment =
            chosen == AnotherOne
                ? values.Text(Other)
                : Commitments(project, speech).First(choice => choice.Value == chosen).Title;
        return (
            new Fact(0, values.Text(Who), values.Text(What), values.Date(On)!.Value, values.Text(Source), commitment),
            null
        );
    }

    /// <summary>"Keep, because ...": the words stay, and why is written down.</summary>
    public static Form Keep(Project project, Speech speech, DateOnly today, Fact fact, ActionCall keep) =>
        new(
            speech["fact.keepTitle"],
            Bands.Team(speech, ProjectWords.About(project)),
            [
                new FormText(new TextBlock(WordingQuestions.List(speech, FactWording.MarksOf(speech, fact)))),
                FieldRow.Of(
                    new TextField(Because, speech["fact.keepWhy"])
                    {
                        Value = fact.KeptBecause,
                        Placeholder = speech["fact.keepHint"],
                        Multiline = true,
                        MaxLength = 300,
                        Required = speech["fact.keepAsk"],
                    }
                ),
            ],
            Button.Press(speech["fact.keepSave"], keep).AsPrimary()
        )
        {
            Intro = speech["fact.keepIntro"],
            Date = speech.Day(today),
            Footer = speech["fact.footer"],
            FooterPractice = Bands.Practice(speech, "5-4"),
        };

    /// <summary>One question at a time, in the order in which people tell things.</summary>
    private static (string Slot, string Question)? QuestionFor(FieldValues values, DateOnly today, Speech speech) =>
        values.IsEmpty(Who) ? (Who, speech["fact.whoAsk"])
        : values.Date(On) is not { } on ? (On, speech["fact.onAsk"])
        : on > today ? (On, speech.Say("fact.future", speech.LongDay(on)))
        : values.IsEmpty(Source) ? (Source, speech["fact.sourceAsk"])
        : values.IsEmpty(Commitment) ? (Commitment, speech["fact.commitmentAsk"])
        : values.Text(Commitment) == AnotherOne && values.IsEmpty(Other) ? (Other, speech["fact.otherAsk"])
        : null;

    /// <summary>The stages with the dates promised for them, and room for another.</summary>
    private static List<Choice> Commitments(Project project, Speech speech) =>
        [
            .. project.Stages.Select(stage => new Choice(
                "stage-" + stage.Id,
                speech.Say("fact.stage", stage.Name, speech.LongDay(stage.PromisedFor ?? stage.Due))
            )),
            new Choice(AnotherOne, speech["fact.another"]),
        ];
}
