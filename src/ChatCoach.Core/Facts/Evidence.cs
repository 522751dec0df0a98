using System.Globalization;

namespace ChatCoach.Core.Facts;

/// <summary>
/// What shows a fact: a page by its address, or a file by its fingerprint, since the file itself is never kept. It is
/// not changed: a correction is a new one.
/// </summary>
/// <param name="Fact">The number of the fact that it shows.</param>
/// <param name="Place">Its place among all that was added for that fact, from 1; never given twice.</param>
/// <param name="Label">What it is, in a few words.</param>
public sealed record Evidence(int Fact, int Place, string Label)
{
    /// <summary>In one dispute, replaced ones included: its row has an end.</summary>
    public const int Most = 60;

    /// <summary>Where it can be looked at: an https address.</summary>
    public string? Link { get; init; }

    public EvidenceFile? File { get; init; }

    /// <summary>Where the original is, in the words of who added it.</summary>
    public string? KeptAt { get; init; }

    /// <summary>The place of the one that this one replaces.</summary>
    public int? Replaces { get; init; }

    public string AddedBy { get; init; } = "";

    public DateOnly AddedOn { get; init; }

    /// <summary>Its number as an exhibit, such as 3.1: the first of the third fact.</summary>
    public string Exhibit => ExhibitOf(Fact, Place);

    /// <summary>The same thing for the same fact, whoever added it and whenever.</summary>
    public bool SaysTheSameAs(Evidence other) =>
        (Fact, Label, Link, File, KeptAt, Replaces)
        == (other.Fact, other.Label, other.Link, other.File, other.KeptAt, other.Replaces);

    public static string ExhibitOf(int fact, int place) =>
        string.Create(CultureInfo.InvariantCulture, $"{fact}.{place}");
}

/// <summary>What is known of a file that was measured and not kept.</summary>
/// <param name="Size">In bytes; null where somebody gave the fingerprint without the file.</param>
/// <param name="Sha256">64 hexadecimal digits, in lower case.</param>
public sealed record EvidenceFile(string Name, long? Size, string Sha256);
