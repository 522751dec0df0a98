using System.Globalization;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Alerts;

/// <summary>An alert as each of its readers sees it.</summary>
public static class AlertMessages
{
    /// <summary>For whoever raised it, first of all the provider: thanks, and when an answer comes.</summary>
    /// <param name="answerBy">Until when an action is promised; null where that day is behind.</param>
    public static CoachMessage Thanks(Speech speech, Project project, Member author, Alert alert, DateOnly? answerBy) =>
        new(
            speech.Say("alert.thanksSummary", speech.Of(project.Owner.Name)),
            AlertBands.Of(speech, project, alert.ByProvider, author),
            [
                new TitleBlock(speech.Say("alert.thanks", FirstName(author.Name)), speech.Day(DateOf(speech, alert))),
                new TextBlock(speech.Say("alert.thanksText", speech.Of(project.Owner.Name))),
                new FactsBlock([
                    new FactLine(speech["alert.one"], alert.What),
                    .. alert.WouldHelp is { } help
                        ? [new FactLine(speech["alert.helps"], help)]
                        : Array.Empty<FactLine>(),
                    new FactLine(
                        speech["alert.answer"],
                        alert.Action is { } action ? speech.Say("alert.answerIs", action, Due(speech, alert))
                            : answerBy is { } by ? speech.Say("alert.answerBy", speech.Day(by))
                            : speech["alert.answerOpen"]
                    ),
                ]),
                new ActionsBlock([
                    Button.Open(
                        speech["alert.addDetail"],
                        new ActionCall(Verbs.AlertOpen, project.Id, alert.Id, Version: alert.Version)
                    ),
                ]),
                new FooterBlock(
                    speech[author.Role == Role.Provider ? "alert.favour" : "alert.noBlame"],
                    Bands.Practice(speech, "5-1")
                ),
            ]
        );

    /// <summary>For the team; owner and deputy find what to do about it.</summary>
    public static CoachMessage Card(Speech speech, Project project, Member reader, Alert alert)
    {
        var leads = Access.Allows(reader.Role, Permission.PlanAlert);
        var (tone, word) =
            alert.ClosedOn is not null ? (Tone.Good, "alert.closed")
            : alert.Action is not null ? (Tone.Accent, "alert.planned")
            : alert.IsAmber ? (Tone.Warning, "alert.amber")
            : (Tone.Neutral, "alert.new");
        return new CoachMessage(
            speech.Say("alert.summary", alert.RaisedBy, project.Name),
            AlertBands.Of(speech, project, alert.ByProvider, reader),
            [
                new TitleBlock(
                    speech.Say("alert.from", speech.Of(FirstName(alert.RaisedBy))),
                    speech.Day(DateOf(speech, alert))
                ),
                new StatusBlock(tone, speech[word], Effects(speech, alert)),
                new TextBlock(alert.What),
                .. Facts(speech, alert),
                .. leads ? Came(speech, project, alert) : [],
                .. leads && alert.ClosedOn is null
                    ? [new ActionsBlock(Actions(speech, project, alert))]
                    : Array.Empty<Block>(),
                new FooterBlock(speech["alert.noBlame"], Bands.Practice(speech, "5-1")),
            ]
        );
    }

    /// <summary>For the provider who raised it: what is planned about it.</summary>
    public static CoachMessage Answered(Speech speech, Project project, Member author, Alert alert) =>
        new(
            speech.Say("alert.answeredSummary", project.Name),
            AlertBands.Of(speech, project, alert.ByProvider, author),
            [
                new TitleBlock(speech["alert.answered"]),
                new FactsBlock([
                    new FactLine(speech["alert.one"], alert.What),
                    new FactLine(speech["alert.actionIs"], alert.Action ?? ""),
                    new FactLine(speech["alert.due"], Due(speech, alert)),
                ]),
                new FooterBlock(
                    speech[author.Role == Role.Provider ? "alert.favour" : "alert.noBlame"],
                    Bands.Practice(speech, "5-1")
                ),
            ]
        );

    /// <summary>For the sponsor: an alert that still waits. Nobody is late; the alert is.</summary>
    public static CoachMessage Waiting(Speech speech, Project project, Member sponsor, Alert alert) =>
        new(
            speech.Say("alert.waitingSummary", project.Name),
            AlertBands.Of(speech, project, alert.ByProvider, sponsor),
            [
                new TitleBlock(speech["alert.waiting"], speech.Day(DateOf(speech, alert))),
                new StatusBlock(Tone.Warning, speech["alert.amber"], Effects(speech, alert)),
                new TextBlock(alert.What),
                .. Facts(speech, alert),
                new TextBlock(speech.Say("alert.waitingText", project.Owner.Name), TextStyle.Quiet),
                new FooterBlock(speech["alert.noBlame"], Bands.Practice(speech, "5-1")),
            ]
        );

    /// <summary>The same for who leads, where no sponsor can hear of it.</summary>
    public static CoachMessage WaitingHere(Speech speech, Project project, Member lead, Alert alert) =>
        Beginning(
            Card(speech, project, lead, alert),
            speech.Say("alert.waitingSummary", project.Name),
            speech["alert.waitingHere"]
        );

    /// <summary>For who planned an action whose day has passed.</summary>
    public static CoachMessage ActionDue(Speech speech, Project project, Member planner, Alert alert) =>
        Beginning(
            Card(speech, project, planner, alert),
            speech.Say("alert.actionDueSummary", project.Name),
            speech.Say("alert.actionDue", Due(speech, alert))
        );

    /// <summary>The card, with why it is sent now under its title.</summary>
    private static CoachMessage Beginning(CoachMessage card, string summary, string why) =>
        card with
        {
            Summary = summary,
            Blocks = [card.Blocks[0], new TextBlock(why), .. card.Blocks.Skip(1)],
        };

    private static List<Button> Actions(Speech speech, Project project, Alert alert)
    {
        var call = new ActionCall(Verbs.AlertPlan, project.Id, alert.Id, Version: alert.Version);
        return
        [
            Button.Open(speech[alert.Action is null ? "alert.plan" : "alert.replan"], call).AsPrimary(),
            Button.Press(speech["alert.close"], call with { Verb = Verbs.AlertClose }),
            Button.Open(speech["alert.dispute"], call with { Verb = Verbs.DisputeOpen }).AsRare(),
        ];
    }

    private static IEnumerable<Block> Facts(Speech speech, Alert alert)
    {
        List<FactLine> lines = [];
        if (When(alert) is { } when)
        {
            lines.Add(new FactLine(speech["alert.when"], speech.Day(when)));
        }

        if (alert.WouldHelp is { } help)
        {
            lines.Add(new FactLine(speech["alert.helps"], help));
        }

        if (alert.Action is { } action)
        {
            lines.Add(new FactLine(speech["alert.actionIs"], action));
            lines.Add(new FactLine(speech["alert.due"], Due(speech, alert)));
        }

        if (lines.Count > 0)
        {
            yield return new FactsBlock(lines);
        }
    }

    /// <summary>Nobody who came by a link hears an answer from the coach: whoever gives one is told so.</summary>
    private static IEnumerable<Block> Came(Speech speech, Project project, Alert alert)
    {
        if (alert.ByLink is { } number)
        {
            var link = project.AlertLinks.FirstOrDefault(one => one.Number == number);
            yield return new TextBlock(
                speech.Say("alertLink.came", link?.For ?? project.CompanyOf(alert)),
                TextStyle.Quiet
            );
        }
    }

    private static string Effects(Speech speech, Alert alert) =>
        string.Join(", ", alert.Effect.Split(',').Select(effect => speech["alert.effect." + effect]))
            .ToLower(speech.Culture);

    private static string Due(Speech speech, Alert alert) => alert.ActionDue is { } due ? speech.Day(due) : "";

    private static DateOnly? When(Alert alert) =>
        DateOnly.TryParseExact(alert.When, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private static DateOnly DateOf(Speech speech, Alert alert) => speech.DateOf(alert.RaisedAt);

    /// <summary>The first word of a name, short enough for a title.</summary>
    private static string FirstName(string name)
    {
        var first = name.Split(' ')[0];
        return first.Length <= 18 ? first : first[..17] + "…";
    }
}
