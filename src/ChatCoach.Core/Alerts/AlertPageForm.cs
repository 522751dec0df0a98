using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Alerts;

/// <summary>The alert's own form, and who speaks: on a page nobody is known.</summary>
internal static class AlertPageForm
{
    public const string Name = "alert.name";

    private const int LongestName = 120;

    public static Form Of(Speech speech, Project project, AlertLink link, DateTimeOffset now)
    {
        var form = AlertForms.Ask(speech, project, project.HolderOf(link, link.For), speech.DateOf(now));
        return form with
        {
            Parts =
            [
                .. form.Parts,
                FieldRow.Of(
                    new TextField(Name, speech["alertPage.name"])
                    {
                        Value = link.For == link.Company ? null : link.For,
                        MaxLength = LongestName,
                        Required = speech["alertPage.nameAsk"],
                    }
                ),
            ],
            Footer = speech.Say("alertPage.footer", speech.LongDay(speech.DateOf(link.Expires))),
            FooterPractice = null,
        };
    }
}
