using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Hours;

/// <summary>What to have in our own hands before the talk: copies are made, and nothing is cut off.</summary>
public static class SecuringForm
{
    public const string Field = "hours.secured";

    public static IReadOnlyList<string> Things { get; } = ["code", "data", "accounts", "access", "documents"];

    public static Form Ask(Speech speech, Project project) =>
        new(
            speech["hours.secure.title"],
            HoursBands.Private(speech, project),
            [
                new FormText(new TextBlock(speech["hours.secure.text"])),
                FieldRow.Of(
                    new ChoiceField(
                        Field,
                        speech["hours.secure.label"],
                        [.. Things.Select(thing => new Choice(thing, speech["hours.secure." + thing]))]
                    )
                    {
                        Style = ChoiceStyle.Several,
                        Value = string.Join(',', project.HoursSteps?.Secured ?? []),
                    }
                ),
            ],
            Button.Press(speech["hours.secure.save"], new ActionCall(Verbs.HoursSecure, project.Id)).AsPrimary()
        )
        {
            Intro = speech["hours.secure.intro"],
            Footer = speech["hours.secure.footer"],
            FooterPractice = Bands.Practice(speech, "5-5"),
            Close = new ActionCall(Verbs.HoursShow, project.Id),
        };

    /// <summary>In the order of the list.</summary>
    public static IReadOnlyList<string> Read(FieldValues values)
    {
        var given = values.Text(Field).Split(',', StringSplitOptions.TrimEntries);
        return [.. Things.Where(thing => given.Contains(thing))];
    }
}
