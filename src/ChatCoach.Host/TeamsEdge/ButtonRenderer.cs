using ChatCoach.AdaptiveCards;
using ChatCoach.Core.Messages;

namespace ChatCoach.Host.TeamsEdge;

/// <summary>Buttons as actions: Execute with a Submit fallback in cards, Submit in dialogs, task/fetch for forms.</summary>
/// <param name="formsAsDialog">False where the client has no dialogs: a form then takes its card's place.</param>
/// <param name="origin">Inside a dialog, the message that opened it; every button there is a Submit.</param>
/// <param name="inDialog">True for the card of a dialog.</param>
internal sealed class ButtonRenderer(bool formsAsDialog, bool inDialog = false, string? origin = null)
{
    public AdaptiveActionSet Render(ActionsBlock block) =>
        new(Actions(block.Buttons))
        {
            Id = block.Id,
            IsVisible = block.Hidden ? false : null,
            Spacing = block.Hidden ? AdaptiveSpacing.Small : AdaptiveSpacing.Medium,
        };

    public IReadOnlyList<AdaptiveAction> Actions(IEnumerable<Button> buttons) =>
        [.. buttons.Select(button => Action(button))];

    /// <param name="button">What is drawn.</param>
    /// <param name="sendsForm">True where it sends the form that it stands under.</param>
    public AdaptiveAction Action(Button button, bool sendsForm = false) =>
        button.Kind switch
        {
            ButtonKind.Toggle => Dress(new AdaptiveToggleVisibilityAction([button.Target!]), button),
            ButtonKind.Link when WebLinks.CanOpen(button.Target) => Dress(
                new AdaptiveOpenUrlAction(button.Target!),
                button
            ),
            ButtonKind.Form when formsAsDialog && !inDialog => Dress(
                new AdaptiveSubmitAction
                {
                    Data = CallData.Write(button.Call!),
                    AssociatedInputs = AdaptiveAssociatedInputs.None,
                }.WithTaskFetch(),
                button
            ),
            ButtonKind.Form or ButtonKind.Press when inDialog => Dress(
                new AdaptiveSubmitAction
                {
                    Data = CallData.Write(button.Call!, origin),
                    AssociatedInputs = InputsOf(button),
                },
                button
            ),
            ButtonKind.Form or ButtonKind.Press => (
                (AdaptiveExecuteAction)Dress(
                    new AdaptiveExecuteAction
                    {
                        Verb = button.Call!.Verb,
                        Data = sendsForm ? CallData.WriteOfForm(button.Call) : CallData.Write(button.Call),
                        AssociatedInputs = InputsOf(button),
                    },
                    button
                )
            ).WithSubmitFallback(),
            _ => throw new InvalidOperationException($"No action for a button of kind {button.Kind}."),
        };

    private static AdaptiveAssociatedInputs? InputsOf(Button button) =>
        button.WithoutFields ? AdaptiveAssociatedInputs.None : null;

    private static AdaptiveAction Dress(AdaptiveAction action, Button button) =>
        action with
        {
            Title = button.Title,
            Style = button.Primary ? AdaptiveActionStyle.Positive : null,
            Mode = button.Rare ? AdaptiveActionMode.Secondary : null,
        };
}
