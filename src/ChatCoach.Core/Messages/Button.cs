namespace ChatCoach.Core.Messages;

/// <summary>A verb and an object, and what it does.</summary>
public sealed record Button
{
    public required string Title { get; init; }

    public required ButtonKind Kind { get; init; }

    /// <summary>The call of a press or a form.</summary>
    public ActionCall? Call { get; init; }

    /// <summary>The id that a toggle shows and hides, or the https address that a link opens.</summary>
    public string? Target { get; init; }

    public bool Primary { get; init; }

    /// <summary>True for what is seldom used: it stands behind "…".</summary>
    public bool Rare { get; init; }

    /// <summary>In a form: what was typed is not needed, so an empty required field does not stand in the way.</summary>
    public bool WithoutFields { get; init; }

    public static Button Press(string title, ActionCall call) =>
        new()
        {
            Title = title,
            Kind = ButtonKind.Press,
            Call = call,
        };

    /// <summary>A button that opens a form (a dialog in Teams, a modal in Slack).</summary>
    public static Button Open(string title, ActionCall call) =>
        new()
        {
            Title = title,
            Kind = ButtonKind.Form,
            Call = call,
        };

    public static Button Toggle(string title, string target) =>
        new()
        {
            Title = title,
            Kind = ButtonKind.Toggle,
            Target = target,
        };

    /// <exception cref="ArgumentException">The address is none that a button may open.</exception>
    public static Button Link(string title, string url) =>
        WebLinks.CanOpen(url)
            ? new()
            {
                Title = title,
                Kind = ButtonKind.Link,
                Target = url,
            }
            : throw new ArgumentException("A button opens https addresses only.", nameof(url));

    public Button AsPrimary() => this with { Primary = true };

    public Button AsRare() => this with { Rare = true };

    public Button IgnoringFields() => this with { WithoutFields = true };
}

public enum ButtonKind
{
    Press,
    Form,
    Toggle,
    Link,
}
