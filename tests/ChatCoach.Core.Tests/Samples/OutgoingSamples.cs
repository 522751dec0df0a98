using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Outgoing;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Tests.Samples;

/// <summary>Texts to the provider that wait, go and end, of each kind, short and as long as they may be.</summary>
public static class OutgoingSamples
{
    private static readonly DateTimeOffset Now = new(2026, 12, 16, 8, 2, 0, TimeSpan.Zero);

    private static readonly (string Kind, string[] Parts)[] Kinds =
    [
        ("note", ["agreed", "contested", "next"]),
        ("agenda", ["agenda"]),
        ("letter", ["letter"]),
        ("reply", ["reply"]),
        ("facts", ["fact.3", "fact.12"]),
    ];

    public static IEnumerable<(string Name, CoachMessage Message)> Messages(Speech speech)
    {
        foreach (var (name, text, project) in Texts(speech))
        {
            foreach (
                var standing in new[]
                {
                    TextStanding.Waiting,
                    TextStanding.Gone,
                    TextStanding.Withdrawn,
                    TextStanding.Obsolete,
                }
            )
            {
                yield return (
                    $"{name}, {standing}",
                    OutgoingMessages.Card(speech, project, text with { Standing = standing, EndedAt = Now })
                );
            }
        }
    }

    public static IEnumerable<(string Name, Form Form)> Forms(Speech speech)
    {
        foreach (var (name, text, project) in Texts(speech))
        {
            var call = new ActionCall(Verbs.OutgoingLook, project.Id, text.About) { Choice = text.Kind };
            yield return (
                name + ", empty",
                OutgoingForms.Look(
                    speech,
                    project,
                    text with
                    {
                        Because = null,
                        Parts = [.. text.Parts.Select(part => part with { Text = "" })],
                    },
                    call,
                    looked: false
                )
            );
            yield return (
                name + ", marked",
                OutgoingForms.Look(speech, project, text with { Because = null }, call, looked: true)
            );
            yield return (name + ", now", OutgoingForms.Now(speech, project, text));
        }
    }

    private static IEnumerable<(string Name, OutgoingText Text, Project Project)> Texts(Speech speech)
    {
        var heated = speech.IsFrench
            ? "Vous n’avez JAMAIS répondu, c’est inadmissible !! Des amateurs. Rappelez au plus vite."
            : "You NEVER answered, which is outrageous!! Amateurs. Call back as soon as possible.";
        foreach (var (length, much) in DialogueSamples.Lengths)
        {
            var project = DialogueSamples.Of(much).Project;
            foreach (var (kind, parts) in Kinds)
            {
                yield return (
                    kind + length,
                    new OutgoingText("o1", kind, "d1", project.Owner.Name, Now)
                    {
                        Parts = [.. parts.Select(part => new TextPart(part, heated + much))],
                        Because = ProjectWords.Cut("Ses propres mots" + much, 300),
                        GoesAt = Now.AddDays(1),
                    },
                    project
                );
            }
        }
    }
}
