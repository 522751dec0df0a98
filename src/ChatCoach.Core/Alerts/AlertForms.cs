using System.Globalization;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Alerts;

/// <summary>What might happen, never who did it; and the action that answers it.</summary>
public static class AlertForms
{
    private static readonly string[] Effects = ["end", "key", "cost", "quality"];

    /// <param name="known">The alert to which its author adds detail; null for a new one.</param>
    public static Form Ask(Speech speech, Project project, Member author, DateOnly today, Alert? known = null) =>
        new(
            speech[known is null ? "alert.raiseTitle" : "alert.detailTitle"],
            AlertBands.Of(speech, project, author.Role == Role.Provider, author),
            [
                FieldRow.Of(
                    new TextField("alert.what", speech["alert.what"])
                    {
                        Value = known?.What,
                        Multiline = true,
                        MaxLength = 500,
                        Required = speech["alert.whatAsk"],
                    }
                ),
                FieldRow.Of(
                    new ChoiceField(
                        "alert.effect",
                        speech["alert.effect"],
                        [.. Effects.Select(effect => new Choice(effect, speech["alert.effect." + effect]))]
                    )
                    {
                        Style = ChoiceStyle.Several,
                        Value = known?.Effect ?? Effects[0],
                        Required = speech["alert.effectAsk"],
                    },
                    new DateField("alert.when", speech["alert.when"]) { Value = known?.When }
                ),
                FieldRow.Of(
                    new TextField("alert.help", speech["alert.help"])
                    {
                        Value = known?.WouldHelp,
                        Placeholder = speech["alert.helpHint"],
                        MaxLength = 300,
                    }
                ),
            ],
            Button
                .Press(
                    speech[known is null ? "alert.send" : "alert.save"],
                    new ActionCall(Verbs.AlertRaise, project.Id, known?.Id, Version: known?.Version ?? 0)
                )
                .AsPrimary()
        )
        {
            Intro = speech["alert.intro"],
            Date = speech.Day(today),
            Footer = speech["alert.formFooter"],
            FooterPractice = Bands.Practice(speech, "5-1"),
        };

    public static Form Plan(Speech speech, Project project, Member reader, Alert alert, DateOnly proposed) =>
        new(
            speech["alert.planTitle"],
            AlertBands.Of(speech, project, alert.ByProvider, reader),
            [
                new FormText(new TextBlock(alert.What)),
                FieldRow.Of(
                    new TextField("alert.action", speech["alert.action"])
                    {
                        Value = alert.Action ?? alert.WouldHelp,
                        Multiline = true,
                        MaxLength = 500,
                        Required = speech["alert.actionAsk"],
                    }
                ),
                FieldRow.Of(
                    new DateField("alert.due", speech["alert.due"])
                    {
                        Day = alert.ActionDue ?? proposed,
                        Required = speech["alert.dueAsk"],
                    }
                ),
            ],
            Button
                .Press(
                    speech["alert.planSave"],
                    new ActionCall(Verbs.AlertPlanned, project.Id, alert.Id, Version: alert.Version)
                )
                .AsPrimary()
        )
        {
            Intro = speech["alert.planIntro"],
            Footer = alert.ByLink is not null
                ? speech.Say("alertLink.planTold", alert.RaisedBy)
                : speech[alert.ByProvider ? "alert.planTold" : "alert.planFooter"],
            FooterPractice = Bands.Practice(speech, "5-1"),
        };
}
