namespace ChatCoach.Host.SlackEdge;

/// <summary>What is too long for its place: gone on with where there can be another piece, visibly shortened where not.</summary>
internal static class LongText
{
    /// <summary>Pieces of at most that many characters, cut where a line or a word ends if one does.</summary>
    public static IEnumerable<string> Split(string text, int most)
    {
        var at = 0;
        while (text.Length - at > most)
        {
            var end = text.LastIndexOf('\n', at + most - 1, most / 2);
            end = end < 0 ? text.LastIndexOf(' ', at + most - 1, most / 2) : end;
            end = end < 0 ? at + most - 1 : end;

            // Never between the two halves of one sign.
            end = char.IsHighSurrogate(text[end]) ? end - 1 : end;
            yield return text[at..(end + 1)];
            at = end + 1;
        }

        if (at < text.Length)
        {
            yield return text[at..];
        }
    }

    /// <summary>A name for a button or a line of a list, with … where something is left out.</summary>
    public static string Shorten(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return text[..end].TrimEnd() + "…";
    }
}
