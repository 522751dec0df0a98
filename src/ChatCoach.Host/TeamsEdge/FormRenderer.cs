using System.Globalization;
using ChatCoach.AdaptiveCards;
using ChatCoach.Core.Messages;

namespace ChatCoach.Host.TeamsEdge;

/// <summary>A form as the card of a dialog, or as a card with a title and a Close button.</summary>
internal sealed class FormRenderer(ButtonRenderer buttons, string closeTitle)
{
    public AdaptiveCard Render(Form form, bool asCard)
    {
        var blocks = new BlockRenderer(buttons, new CardIds());
        var body = new List<AdaptiveElement> { CardRenderer.Band(form.Band) };
        if (asCard)
        {
            body.AddRange(blocks.Render(new TitleBlock(form.Title, form.Date)));
        }

        body.AddRange(Head(form, withDate: !asCard));
        foreach (var part in form.Parts)
        {
            body.AddRange(part is FieldRow row ? Row(row) : blocks.Render(((FormText)part).Block));
        }

        body.Add(new AdaptiveActionSet(Actions(form, asCard)) { Spacing = AdaptiveSpacing.Medium });
        if (form.Footer is { } footer)
        {
            body.AddRange(blocks.Render(new FooterBlock(footer, form.FooterPractice)));
        }

        return new AdaptiveCard { FallbackText = form.Problem ?? form.Intro ?? form.Title, Body = body };
    }

    private IReadOnlyList<AdaptiveAction> Actions(Form form, bool asCard)
    {
        var sent = form
            .Others.Prepend(form.Submit.AsPrimary())
            .Select(button => buttons.Action(button, sendsForm: asCard));
        return asCard && form.Close is { } close
            ? [.. sent, buttons.Action(Button.Press(closeTitle, close).IgnoringFields())]
            : [.. sent];
    }

    private static IEnumerable<AdaptiveElement> Head(Form form, bool withDate)
    {
        if (form.Page is { } page)
        {
            yield return new AdaptiveTable(
                [
                    .. Enumerable.Repeat(
                        new AdaptiveTableColumnDefinition { Width = AdaptiveColumnWidth.Weighted(1) },
                        page.Count
                    ),
                ],
                [
                    new AdaptiveTableRow([
                        .. Enumerable
                            .Range(1, page.Count)
                            .Select(number => new AdaptiveTableCell([])
                            {
                                Style =
                                    number <= page.Number
                                        ? AdaptiveContainerStyle.Accent
                                        : AdaptiveContainerStyle.Emphasis,
                            }),
                    ]),
                ]
            )
            {
                FirstRowAsHeaders = false,
                ShowGridLines = false,
                Fallback = AdaptiveFallbackElement.Drop,
            };
        }

        if (form.Problem is { } problem)
        {
            yield return new AdaptiveTextBlock("● " + CardText.Plain(problem))
            {
                Wrap = true,
                Color = AdaptiveTextColor.Attention,
                Spacing = AdaptiveSpacing.Medium,
            };
        }
        else if (form.Intro is { } intro)
        {
            yield return new AdaptiveTextBlock(
                withDate && form.Date is { } date ? $"{CardText.Plain(intro)} · {date}" : CardText.Plain(intro)
            )
            {
                Wrap = true,
                Size = AdaptiveTextSize.Small,
                IsSubtle = true,
                Spacing = AdaptiveSpacing.Medium,
            };
        }
    }

    private static IEnumerable<AdaptiveElement> Row(FieldRow row) =>
        row.Fields.Count == 1
            ? FieldRenderer.Render(row.Fields[0])
            :
            [
                new AdaptiveColumnSet([
                    .. row.Fields.Select(field => new AdaptiveColumn([.. FieldRenderer.Render(field)])
                    {
                        Width = AdaptiveColumnWidth.Weighted(field.Weight),
                    }),
                ])
                {
                    Spacing = AdaptiveSpacing.Medium,
                },
            ];
}

/// <summary>One field as an input, and under it what the coach found on reading it.</summary>
internal static class FieldRenderer
{
    public static IEnumerable<AdaptiveElement> Render(Field field)
    {
        yield return Input(field) with
        {
            Label = field is ToggleField ? null : field.Label,
            IsRequired = field.Required is not null,
            ErrorMessage = field.Required ?? OutOfRange(field),
        };
        if (field.Error is { } error)
        {
            yield return new AdaptiveTextBlock(CardText.Plain(error))
            {
                Wrap = true,
                Size = AdaptiveTextSize.Small,
                Color = AdaptiveTextColor.Attention,
                Spacing = AdaptiveSpacing.Small,
            };
        }
    }

    private static AdaptiveInput Input(Field field) =>
        field switch
        {
            TextField text => new AdaptiveTextInput(text.Id)
            {
                Value = text.Value,
                Placeholder = text.Placeholder,
                IsMultiline = text.Multiline,
                MaxLength = text.MaxLength,
            },
            NumberField number => new AdaptiveNumberInput(number.Id)
            {
                Value = decimal.TryParse(number.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var value)
                    ? value
                    : null,
                // The official renderer holds an empty number to its bounds: one that may be left out would not be let
                // through. The coach checks the bounds itself.
                Min = number.Required is null ? null : number.Min,
                Max = number.Required is null ? null : number.Max,
                Placeholder = number.Placeholder,
            },
            DateField date => new AdaptiveDateInput(date.Id)
            {
                Value = DateOnly.TryParseExact(
                    date.Value,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
                    ? day
                    : null,
            },
            TimeField time => new AdaptiveTimeInput(time.Id)
            {
                Value = Time(time.Value),
                Min = Time(time.Min),
                Max = Time(time.Max),
            },
            ChoiceField choice => new AdaptiveChoiceSetInput(
                choice.Id,
                [.. choice.Choices.Select(c => new AdaptiveChoice(c.Title, c.Value))]
            )
            {
                Value = choice.Value,
                Placeholder = choice.Placeholder,
                IsMultiSelect = choice.Style == ChoiceStyle.Several,
                Style =
                    choice.Style == ChoiceStyle.List
                        ? AdaptiveChoiceInputStyle.Compact
                        : AdaptiveChoiceInputStyle.Expanded,
                Wrap = true,
            },
            ToggleField toggle => new AdaptiveToggleInput(toggle.Id, toggle.Label)
            {
                Value = toggle.Value ?? "false",
                Wrap = true,
            },
            _ => throw new InvalidOperationException($"No input for {field.GetType().Name}."),
        };

    private static TimeOnly? Time(string? text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;

    private static string? OutOfRange(Field field) =>
        field switch
        {
            NumberField number => number.OutOfRange,
            TimeField time => time.OutOfRange,
            _ => null,
        };
}
