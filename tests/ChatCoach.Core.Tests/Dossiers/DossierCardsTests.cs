using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Samples;

namespace ChatCoach.Core.Tests.Dossiers;

public sealed class DossierCardsTests
{
    [Theory]
    [InlineData("fr-FR")]
    [InlineData("en-GB")]
    public void Cards_keep_to_their_anatomy(string locale) =>
        Assert.All(
            DossierSamples.Messages(new Core.Language.Speech(locale, "Europe/Paris")),
            card => Assert.Empty(CardRulesTests.Broken(card.Message).Select(rule => $"{card.Name}: {rule}"))
        );
}
