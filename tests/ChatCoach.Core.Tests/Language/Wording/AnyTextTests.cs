using System.Diagnostics;
using ChatCoach.Core.Language.Wording;
using CsCheck;

namespace ChatCoach.Core.Tests.Language.Wording;

/// <summary>Whatever someone types or pastes is read, quickly and to the end.</summary>
public sealed class AnyTextTests
{
    private static readonly string[] Pieces =
    [
        "jamais",
        "never",
        "vous",
        "you ",
        "« ",
        " »",
        "\"",
        "'",
        "’",
        "\uD83D",
        "\uDE42",
        "🙂",
        "\u0301",
        "É",
        "!",
        "?!",
        "\n",
        "\r\n> ",
        "\u00A0",
        "4 mai",
        "12",
        "8h10",
        ".",
        ",",
        "-",
        "_",
        "œ",
        "ß",
        "İ",
        "\0",
        "ne dis pas que",
        "mais",
    ];

    [Fact]
    public void No_text_breaks_the_check_and_every_mark_lies_in_it() =>
        Gen.Select(
                Gen.Int[0, Pieces.Length - 1].Select(at => Pieces[at]).Array[0, 60],
                Gen.Bool,
                (parts, spaced) => string.Join(spaced ? " " : "", parts)
            )
            .Sample(text =>
            {
                foreach (var language in new[] { "fr", "en" })
                {
                    foreach (var mark in WordingCheck.Of(language, text))
                    {
                        Assert.Equal(mark.Words, text.Substring(mark.Start, mark.Length));
                    }
                }
            });

    [Fact]
    public void Any_characters_at_all_are_read() =>
        Gen.Char.Array[0, 400].Sample(text => WordingCheck.Of("fr", new string(text)).Count >= 0);

    [Theory]
    [InlineData("vous ")]
    [InlineData("« ")]
    [InlineData("'a ")]
    [InlineData("ne pas dire jamais que vous cherchez à nous ")]
    [InlineData("as soon as you can possibly feel like you are trying to ")]
    [InlineData("!?")]
    [InlineData("\uD83D")]
    public void A_page_that_repeats_itself_does_not_take_long(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 32_000 / piece.Length));
        WordingCheck.Of("fr", "Bonjour");
        WordingCheck.Of("en", "Hello");

        var watch = Stopwatch.StartNew();
        WordingCheck.Of("fr", text);
        WordingCheck.Of("en", text);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"It took {watch.Elapsed}.");
    }
}
