using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Tests.Messages;

public sealed class BulletTests
{
    [Theory]
    [InlineData("Cinq lignes suffisent.", " Cinq lignes suffisent.")]
    [InlineData("« ses mots »", " « ses mots »")]
    [InlineData("3 jours", " 3 jours")]
    [InlineData(", deux minutes", ", deux minutes")]
    [InlineData(" : le même livrable", " : le même livrable")]
    [InlineData("", "")]
    public void A_sentence_stands_apart_from_the_strong_words_and_a_comma_does_not(string rest, string tail) =>
        Assert.Equal(tail, new Bullet("Court.", rest).Tail);
}
