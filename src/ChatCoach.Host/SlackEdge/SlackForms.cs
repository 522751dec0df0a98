using System.Globalization;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Slack.BlockKit;
using ActionsBlock = ChatCoach.Slack.BlockKit.ActionsBlock;

namespace ChatCoach.Host.SlackEdge;

/// <summary>A form as a modal. Each field is a block with the field's id, so that an error can stand under it.</summary>
internal static class SlackForms
{
    /// <summary>The id of the one element in each field's block, or its beginning.</summary>
    public const string Value = "value";

    /// <summary>Slack keeps what was typed where a field of the same ids comes again; an empty one has others.</summary>
    private const string EmptyValue = Value + ":anew";

    /// <param name="form">What to ask.</param>
    /// <param name="speech">Whom.</param>
    /// <param name="origin">The message or home that the answer belongs to.</param>
    /// <param name="anew">What opens the same form without what was typed before; null where none of that is in it.</param>
    /// <param name="isFresh">True where it takes the place of the same form with something typed in it.</param>
    public static ModalView Render(
        Form form,
        Speech speech,
        SlackOrigin origin,
        PressValue? anew = null,
        bool isFresh = false
    )
    {
        var value = isFresh ? EmptyValue : Value;
        var buttons = new SlackButtons(null, []);
        var texts = new SlackBlocks(buttons);
        var blocks = new List<SlackBlock>(SlackBlocks.Band(form.Band));
        blocks.AddRange(Head(form));
        foreach (var part in form.Parts)
        {
            blocks.AddRange(
                part is FieldRow row
                    ? row
                        .Fields.SelectMany(field => LongFields.Pieces(field, speech))
                        .SelectMany(field => Field(field, value))
                    : texts.Render(((FormText)part).Block)
            );
        }

        blocks.AddRange(buttons.Row(form.Others));
        if (anew is not null)
        {
            blocks.Add(new ActionsBlock([buttons.Anew(speech["slack.draftAnew"], anew)]));
        }

        if (form.Footer is { } footer)
        {
            blocks.AddRange(SlackBlocks.Footer(footer, form.FooterPractice));
        }

        return new ModalView(
            LongText.Shorten(form.Title, BlockLimits.ViewTitle),
            blocks,
            LongText.Shorten(form.Submit.Title, BlockLimits.ViewTitle),
            LongText.Shorten(speech["edge.close"], BlockLimits.ViewTitle)
        )
        {
            CallbackId = "form",
            NotifyOnClose = true,
            PrivateMetadata = ModalData.Of(origin, form.Submit.Call).Write(),
        };
    }

    /// <summary>The sentences that Slack shows under the fields themselves, keeping all that was typed.</summary>
    /// <returns>Null where the form says more than that, and has to be shown anew.</returns>
    public static IReadOnlyDictionary<string, string>? Errors(Form form)
    {
        var errors = form
            .Fields.Where(field => field.Error is not null)
            .ToDictionary(field => field.Id, field => field.Error!, StringComparer.Ordinal);
        var saysMore = form.Parts.OfType<FormText>().Any(part => part.Block is BoxBlock) || form.Others.Count > 0;
        return errors.Count > 0 && !saysMore ? errors : null;
    }

    private static IEnumerable<SlackBlock> Head(Form form)
    {
        if (form.Page is { } page)
        {
            var rail =
                string.Concat(Enumerable.Repeat("🟦", page.Number))
                + string.Concat(Enumerable.Repeat("⬜", page.Count - page.Number));
            yield return new ContextBlock(
                new PlainText(string.Create(CultureInfo.InvariantCulture, $"{rail}  {page.Number}/{page.Count}"))
            );
        }

        var text = form.Problem is { } problem ? "🔴 " + problem : null;
        foreach (var block in text is null ? [] : SlackBlocks.Plain(text))
        {
            yield return block;
        }

        if (text is null && form.Intro is { Length: > 0 } intro)
        {
            foreach (var block in SlackBlocks.Quiet(form.Date is { } date ? $"{intro} · {date}" : intro))
            {
                yield return block;
            }
        }
    }

    private static IEnumerable<SlackBlock> Field(Field field, string value)
    {
        yield return new InputBlock(
            LongText.Shorten(field.Label, BlockLimits.InputLabel),
            SlackFields.Element(field, value)
        )
        {
            BlockId = field.Id,
            DispatchAction = true,
            Optional = field.Required is null || field is ToggleField,
        };
        if (field.Error is { } error)
        {
            foreach (var block in SlackBlocks.Quiet("⚠️ " + error))
            {
                yield return block;
            }
        }
    }
}
