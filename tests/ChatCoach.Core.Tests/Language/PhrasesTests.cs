using ChatCoach.Core.Language;

namespace ChatCoach.Core.Tests.Language;

public sealed class PhrasesTests
{
    [Theory]
    [InlineData("Hello, thanks! Status Bakery", Intent.Status, "Bakery")]
    [InlineData("Bonjour, merci", Intent.Thanks, "")]
    [InlineData("Merci à vous", Intent.Thanks, "à vous")]
    public void A_greeting_gives_way_to_what_is_asked(string text, Intent intent, string rest) =>
        Assert.Equal(new Phrase(intent, rest), Phrases.Read(text));

    [Fact]
    public void A_page_of_greetings_is_read_to_its_end() =>
        Assert.Equal(
            new Phrase(Intent.Status, ""),
            Phrases.Read(string.Concat(Enumerable.Repeat("hi ", 40_000)) + "status")
        );
}
