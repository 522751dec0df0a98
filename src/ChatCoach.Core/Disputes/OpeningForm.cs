using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Turns;

namespace ChatCoach.Core.Disputes;

/// <summary>What a dispute is about, where it begins, and a reason where an alert is too young.</summary>
public static class OpeningForm
{
    public const string Title = "dispute.title";
    public const string Start = "dispute.start";
    public const string Reason = "dispute.reason";

    private const int TitleLength = 32;

    public static Form Ask(Speech speech, Project project, Alert? alert, DateTimeOffset now, CoachOptions options)
    {
        var young = AlertChance.Of(project, alert, now, options);
        return new Form(
            speech["dispute.openTitle"],
            DisputeBands.Private(speech, project),
            [
                .. Clocks(speech, project, now),
                .. OpennessBlocks.Of(speech, project, project.CurrentProvider),
                FieldRow.Of(
                    new TextField(Title, speech["dispute.about"])
                    {
                        Value = alert is null ? null : Short(alert.What),
                        Placeholder = speech["dispute.aboutHint"],
                        MaxLength = TitleLength,
                        Required = speech["dispute.aboutAsk"],
                    }
                ),
                FieldRow.Of(
                    new ChoiceField(
                        Start,
                        speech["dispute.start"],
                        [
                            new Choice("facts", speech["dispute.start.facts"]),
                            new Choice("alert", speech["dispute.start.alert"]),
                        ]
                    )
                    {
                        Style = ChoiceStyle.Radio,
                        Value = "facts",
                        Required = speech["dispute.startAsk"],
                    }
                ),
                FieldRow.Of(
                    new TextField(Reason, speech[young is null ? "dispute.reason" : "dispute.reasonYoung"])
                    {
                        Multiline = true,
                        MaxLength = 500,
                        Required = young?.Ask(speech),
                    }
                ),
            ],
            Button
                .Press(speech["dispute.openOne"], new ActionCall(Verbs.DisputeCreate, project.Id, alert?.Id))
                .AsPrimary()
        )
        {
            Intro = young?.Intro(speech) ?? speech["dispute.openIntro"],
            Footer = speech["dispute.openFooter"],
            FooterPractice = Bands.Practice(speech, "5-1"),
        };
    }

    /// <summary>Our own days before theirs, before a word is written.</summary>
    private static IEnumerable<FormPart> Clocks(Speech speech, Project project, DateTimeOffset now) =>
        ClockLines.OursFirst(speech, project, project.CalendarOf(project.Owner).DateOf(now)) is { } clocks
            ? [new FormText(clocks)]
            : [];

    /// <summary>As much of a sentence as a title holds, cut between words.</summary>
    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        if (line.Length <= TitleLength)
        {
            return line;
        }

        var cut = line.LastIndexOf(' ', TitleLength - 1);
        return string.Concat(line.AsSpan(0, cut > TitleLength / 2 ? cut : TitleLength - 1), "…");
    }
}
