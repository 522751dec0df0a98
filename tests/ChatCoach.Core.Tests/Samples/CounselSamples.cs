using ChatCoach.Core.Disputes;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using static ChatCoach.Core.Tests.Samples.DisputeScene;

namespace ChatCoach.Core.Tests.Samples;

/// <summary>Cards and forms of consulting counsel and of what they advised.</summary>
public static class CounselSamples
{
    private static readonly AdviceEntry Advice = new(
        12,
        Today,
        "Maître Roy",
        "Pouvons-nous résilier avant la recette ?",
        "Pas sans mise en demeure ; proposer d’abord une date."
    )
    {
        Corrects = 11,
        RecordedBy = "Ana",
    };

    public static IEnumerable<(string Name, CoachMessage Message)> Messages(Speech speech)
    {
        var project = Site() with { AdviceNotes = 12 };
        var wordy = Advice with
        {
            Number = 11,
            Counsel = Long[..120],
            Asked = Long + Long,
            Advised = Long + Long,
            Corrects = null,
        };
        yield return (
            "advice, several",
            AdviceMessages.List(speech, project, [Advice, wordy, wordy, wordy, wordy], 0, Today)
        );
        yield return ("advice, last page", AdviceMessages.List(speech, project, [Advice], 2, Today));
        yield return ("advice, none", AdviceMessages.List(speech, Site(), [], 0, Today));
        yield return ("advice, noted", AdviceMessages.Noted(speech, project, wordy, Today));
        var alone = project with { Members = [.. project.Members.Where(member => member.Role != Role.Counsel)] };
        foreach (var step in new[] { DisputeStep.Alert, DisputeStep.Counsel, DisputeStep.Agreement })
        {
            yield return (
                $"counsel at step {(int)step}, everything missing",
                CounselMessages.Bring(speech, alone, Today, Of(step) with { Project = alone }, alone.Owner)
            );
            yield return (
                $"counsel at step {(int)step}, ready",
                CounselMessages.Bring(speech, project, Today, Full(step), project.Owner)
            );
        }
    }

    public static IEnumerable<(string Name, Form Form)> Forms(Speech speech)
    {
        var form = AdviceForms.Ask(speech, Site(), Today, 0);
        yield return ("advice form", form);
        yield return ("advice correction form", AdviceForms.Ask(speech, Site(), Today, 12, Advice));
        yield return ("advice form, returned", AdviceForms.Read(form, FieldValues.None, speech, Today).Returned!);
    }
}
