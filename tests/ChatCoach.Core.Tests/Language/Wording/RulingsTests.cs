using ChatCoach.Core.Language.Wording;

namespace ChatCoach.Core.Tests.Language.Wording;

/// <summary>What decides a borderline sentence: quotation, negation, bounds, an agreed consequence.</summary>
public sealed class RulingsTests
{
    [Theory]
    [InlineData("fr", "Vous n’avez jamais répondu.", "jamais")]
    [InlineData("fr", "Vous n’avez jamais répondu entre le 3 et le 9 mai.", null)]
    [InlineData("fr", "Aucune des 4 vannes posées mardi 6 ne ferme.", null)]
    [InlineData("fr", "Comme d’habitude, pas de compte rendu.", "Comme d’habitude")]
    [InlineData("en", "Nothing has been tested.", "Nothing")]
    [InlineData("en", "Nothing has been tested since 4 May.", null)]
    [InlineData("en", "The form is still empty.", null)]
    public void An_absolute_is_bounded_by_dates_and_counts(string language, string text, string? words) =>
        Assert.Equal(words, Only(language, text, WordingClass.Absolute));

    [Theory]
    [InlineData("fr", "Vous avez écrit : « nous n’avons jamais reçu ce fichier ».")]
    [InlineData("fr", "Le rapport dit \"travail bâclé\", page 4.")]
    [InlineData("en", "Your mail says “we will never finish by May”.")]
    [InlineData("en", "The label reads 'never open'.")]
    public void What_is_quoted_is_somebody_elses(string language, string text) =>
        Assert.Empty(WordingCheck.Of(language, text));

    [Theory]
    [InlineData("fr", "Vos « spécialistes » sont repartis.", "spécialistes")]
    [InlineData("en", "Your \"specialists\" went home.", "specialists")]
    [InlineData("fr", "Le bouton « valider » est gris.", null)]
    [InlineData("en", "The \"save\" button is grey.", null)]
    public void Marks_around_a_word_that_mock_it_are_no_quotation(string language, string text, string? words) =>
        Assert.Equal(words, Only(language, text, WordingClass.Person));

    [Theory]
    [InlineData("fr", "Vous n’êtes pas des amateurs.", null)]
    [InlineData("fr", "Je ne dis pas que vous êtes des amateurs, mais ce plan surprend.", "amateurs")]
    [InlineData("en", "Nobody here calls you lazy.", null)]
    [InlineData("en", "I am not calling you lazy, but two pages took a month.", "lazy")]
    public void A_negation_denies_until_a_but_takes_it_back(string language, string text, string? words) =>
        Assert.Equal(words, Only(language, text, WordingClass.Person));

    [Theory]
    [InlineData("fr", "Selon l’article 7, à défaut de livraison le 30 juin, le contrat est résilié.", true)]
    [InlineData("fr", "À défaut de livraison, nous prendrons toutes les mesures utiles.", false)]
    [InlineData(
        "fr",
        "Conformément à l’article 7, livrez le 30 juin, faute de quoi nous prendrons toutes les mesures utiles.",
        false
    )]
    [InlineData("en", "Under clause 7, failing delivery by 30 June, the contract is terminated.", true)]
    [InlineData("en", "Deliver, failing which we shall take any action we see fit.", false)]
    public void A_consequence_is_lawful_with_a_clause_and_a_day_and_an_end(string language, string text, bool lawful) =>
        Assert.Equal(lawful, WordingCheck.Of(language, text).All(mark => mark.Class != WordingClass.Threat));

    [Theory]
    [InlineData("fr", "C’est URGENT", "URGENT")]
    [InlineData("fr", "Le fichier CSV de l’URSSAF manque.", null)]
    [InlineData("fr", "La requête SELECT nom FROM clients WHERE id = 4 échoue.", null)]
    [InlineData("en", "We need it NOW", "NOW")]
    [InlineData("en", "The VAT export to HMRC failed!", null)]
    [InlineData("en", "It failed!!", "!!")]
    public void Capitals_are_loud_unless_they_are_a_code(string language, string text, string? words) =>
        Assert.Equal(words, Only(language, text, WordingClass.Shouting));

    [Fact]
    public void Places_are_those_of_the_text_as_it_was_written()
    {
        const string Text = "🙂 Les\u00A0délais ne sont jame\u0301is, non, JAMAIS tenus\u00A0!";

        Assert.All(
            WordingCheck.Of("fr", Text),
            mark => Assert.Equal(mark.Words, Text.Substring(mark.Start, mark.Length))
        );
        Assert.Contains(WordingCheck.Of("fr", Text), mark => mark.Words == "JAMAIS");
    }

    [Theory]
    [InlineData("fr", "Nous sommes tombés sur des amateurs.", "amateurs")]
    [InlineData("fr", "Nous avons affaire à des amateurs.", "amateurs")]
    [InlineData("fr", "Nous avons bâclé notre cahier des charges.", null)]
    [InlineData("en", "We are paying for shoddy work.", "shoddy")]
    [InlineData("en", "We were careless in our own brief.", null)]
    public void Ones_own_side_may_be_judged_and_nobody_beside_it(string language, string text, string? words) =>
        Assert.Equal(words, Only(language, text, WordingClass.Person));

    [Theory]
    [InlineData("On nous a caché la fissure.", true)]
    [InlineData("Votre chef de chantier nous a caché la fissure.", true)]
    [InlineData("Nous vous avons caché le prix jusqu’au 4 mai.", false)]
    [InlineData("Le serveur nous cache la page 4.", false)]
    public void The_verb_tells_whether_nous_does_it(string text, bool marked) =>
        Assert.Equal(marked, Only("fr", text, WordingClass.Intent) is not null);

    [Theory]
    [InlineData("fr", "Si vous ne livrez pas nous saisirons le tribunal.", true)]
    [InlineData("fr", "Nous n’allons pas saisir le tribunal.", false)]
    [InlineData("en", "If the site is not back by noon my solicitor will write.", true)]
    [InlineData("en", "If the site is back by noon we will not sue.", false)]
    public void A_condition_that_is_denied_leaves_the_threat(string language, string text, bool marked) =>
        Assert.Equal(marked, Only(language, text, WordingClass.Threat) is not null);

    [Theory]
    [InlineData("en", "Nobody called me. Delivery was on 4 May.", "Nobody")]
    [InlineData("en", "The answer was no. Nobody called.", "Nobody")]
    [InlineData("en", "Nobody called from no. 4.", null)]
    [InlineData("fr", "Personne n’a écrit à Me. Duval le 4 mai.", null)]
    public void A_dot_after_an_abbreviation_ends_no_sentence(string language, string text, string? words) =>
        Assert.Equal(words, Only(language, text, WordingClass.Absolute));

    [Theory]
    [InlineData("The IT department is closed.", null)]
    [InlineData("DO IT please", "DO IT")]
    public void Capitals_that_are_a_name_too_are_loud_beside_others(string text, string? words) =>
        Assert.Equal(words, Only("en", text, WordingClass.Shouting));

    private static string? Only(string language, string text, WordingClass kind) =>
        WordingCheck.Of(language, text).SingleOrDefault(mark => mark.Class == kind)?.Words;
}
