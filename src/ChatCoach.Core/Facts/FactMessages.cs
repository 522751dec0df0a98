using System.Globalization;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Facts;

/// <summary>A fact as it was recorded.</summary>
public static class FactMessages
{
    /// <param name="dispute">The dispute that it was recorded in, or null where it went to the journal alone.</param>
    /// <param name="mayContinue">True for those who may see the dispute itself.</param>
    /// <param name="said">What the provider said of it, where they were given it, and what shows it.</param>
    public static CoachMessage Recorded(
        Speech speech,
        Project project,
        Fact fact,
        string? dispute,
        bool mayContinue,
        IEnumerable<Block>? said = null
    )
    {
        var number = fact.Number.ToString(CultureInfo.InvariantCulture);
        var marks = FactWording.MarksOf(speech, fact);
        var asked = dispute is not null && marks.Count > 0 && fact.KeptBecause is null;
        var another = Button.Open(speech["fact.addAnother"], new ActionCall(Verbs.FactOpen, project.Id, dispute));
        List<Button> buttons = [asked ? another.AsRare() : another];
        if (dispute is not null)
        {
            buttons.Add(
                Button.Open(
                    speech[asked ? "fact.rephrase" : "fact.correctIt"],
                    new ActionCall(Verbs.FactOpen, project.Id, dispute) { Choice = number }
                )
            );
            if (asked)
            {
                buttons.Add(
                    Button.Open(
                        speech["fact.keep"],
                        new ActionCall(Verbs.FactKeep, project.Id, dispute) { Choice = number }
                    )
                );
            }
        }

        if (mayContinue)
        {
            var evidence = Button.Open(
                speech["evidence.add"],
                new ActionCall(Verbs.EvidenceOpen, project.Id, dispute) { Choice = number }
            );
            buttons[0] = another.AsRare();
            buttons.InsertRange(
                0,
                [
                    Button
                        .Press(speech["fact.continue"], new ActionCall(Verbs.DisputeShow, project.Id, dispute))
                        .AsPrimary(),
                    asked ? evidence.AsRare() : evidence,
                ]
            );
        }

        return new CoachMessage(
            fact.Number == 0 ? speech["fact.notedSummary"] : speech.Say("fact.summary", number, project.Name),
            Bands.Team(speech, ProjectWords.About(project)),
            [
                new TitleBlock(TitleOf(speech, fact), speech.Day(fact.RecordedOn)),
                new TextBlock(fact.What),
                new FactsBlock([
                    new FactLine(speech["fact.who"], fact.Who),
                    new FactLine(speech["fact.on"], speech.LongDay(fact.On)),
                    new FactLine(speech["fact.source"], fact.Source),
                    new FactLine(speech["fact.commitmentShort"], fact.Commitment),
                ]),
                .. said ?? [],
                .. FactWording.Blocks(speech, fact, marks),
                new TextBlock(
                    speech[
                        dispute is null ? "fact.journalOnly"
                        : mayContinue ? "fact.footer"
                        : "fact.thanks"
                    ],
                    TextStyle.Quiet
                ),
                new ActionsBlock(buttons),
            ]
        );
    }

    /// <summary>"Fact 2"; one that went to the journal alone has no number.</summary>
    public static string TitleOf(Speech speech, Fact fact) =>
        fact.Number == 0 ? speech["fact.noted"]
        : fact.Corrects is { } corrected ? speech.Say("fact.cardCorrects", fact.Number, corrected)
        : speech.Say("fact.card", fact.Number);
}
