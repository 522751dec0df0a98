namespace ChatCoach.Core.Messages;

/// <summary>A short form: a dialog, a modal, or a card in place. Pre-filled, with every label beside its field.</summary>
/// <param name="Title">At most 24 characters (Slack's limit for a modal's title).</param>
/// <param name="Band">What it is about, and who will read what is typed: told before typing.</param>
/// <param name="Parts">Rows of fields, and texts between them.</param>
/// <param name="Submit">The primary button; its call receives the fields.</param>
public sealed record Form(string Title, Band Band, IReadOnlyList<FormPart> Parts, Button Submit)
{
    /// <summary>A quiet line under the band, and a date on its right.</summary>
    public string? Intro { get; init; }

    public string? Date { get; init; }

    /// <summary>What needs another look, and that the rest is kept. Shown on top.</summary>
    public string? Problem { get; init; }

    /// <summary>"2 of 3" and a rail, on a wizard's pages.</summary>
    public FormPage? Page { get; init; }

    /// <summary>Other ways on, after the primary: Back, Keep as internal note.</summary>
    public IReadOnlyList<Button> Others { get; init; } = [];

    public string? Footer { get; init; }

    public Practice? FooterPractice { get; init; }

    /// <summary>What the Close button does where the form is a card; null hides the button.</summary>
    public ActionCall? Close { get; init; }

    public IEnumerable<Field> Fields => Parts.OfType<FieldRow>().SelectMany(row => row.Fields);

    /// <summary>The same form with what was typed in place of what was proposed.</summary>
    public Form Keeping(FieldValues values) =>
        MapFields(field => values.All.ContainsKey(field.Id) ? field with { Value = values.Text(field.Id) } : field);

    /// <summary>The same form with a sentence under the fields that need another look.</summary>
    public Form WithErrors(string problem, IReadOnlyDictionary<string, string> errors) =>
        MapFields(field => errors.TryGetValue(field.Id, out var error) ? field with { Error = error } : field) with
        {
            Problem = problem,
        };

    private Form MapFields(Func<Field, Field> map) =>
        this with
        {
            Parts =
            [
                .. Parts.Select(part =>
                    part is FieldRow row ? row with { Fields = [.. row.Fields.Select(map)] } : part
                ),
            ],
        };
}

public sealed record FormPage(int Number, int Count);

public abstract record FormPart;

/// <summary>One to three fields side by side.</summary>
public sealed record FieldRow(IReadOnlyList<Field> Fields) : FormPart
{
    public static FieldRow Of(params Field[] fields) => new(fields);
}

/// <summary>Blocks between the fields: a question, a box with marked words.</summary>
public sealed record FormText(Block Block) : FormPart;
