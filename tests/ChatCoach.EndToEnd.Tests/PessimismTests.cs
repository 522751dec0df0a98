namespace ChatCoach.EndToEnd.Tests;

/// <summary>Two people imagine that the project failed, each alone, and then watch what they found.</summary>
[Collection("Local runs")]
public sealed class PessimismTests(LocalChat chat) : IClassFixture<LocalChat>
{
    [Fact]
    public async Task From_two_private_answers_to_the_forecast()
    {
        await using var table = new AtTheTable(chat, Words.French);
        var owner = await table.OwnsAsync("ana");
        var deputy = await table.JoinsAsync(owner, "inviter suppléant Marc Petit", "marc", "rejoindre");

        await owner.WritesAsync("pré-mortem");
        await owner.PicturesAsync("fail-asked");
        await owner.DoesAsync("Répondre en privé");
        await owner.PicturesAsync("fail-form");
        await owner.FillsInAsync("La cause la plus probable", "Paul passe sur un projet plus gros");
        await owner.DoesAsync("Envoyer en privé");
        await owner.PicturesAsync("fail-kept");
        await deputy.SeesLastAsync("Et si le projet avait échoué");
        await deputy.PicturesAsync("fail-deputy");
        await deputy.DoesAsync("Répondre en privé");
        await deputy.FillsInAsync("La cause la plus probable", "Personne chez nous n’a le temps de relire");
        await deputy.FillsInAsync("Celle dont personne ne parle", "Le budget de la suite n’est pas voté");
        await deputy.DoesAsync("Envoyer en privé");
        await deputy.PicturesAsync("fail-revealed-deputy");
        await owner.SeesAsync("Le budget de la suite");
        await owner.PicturesAsync("fail-revealed");
        await owner.DoesAsync("Choisir quoi suivre");
        await owner.PicturesAsync("fail-choose");
        await owner.ChoosesAsync("Personne chez nous n’a le temps de relire");
        await owner.DoesAsync("Garder ces causes");
        await owner.PicturesAsync("fail-signs");
        await owner.FillsInAsync("Son signe précoce", "Le vote est reporté une fois de plus");
        await owner.DoesAsync("Enregistrer");
        await owner.PicturesAsync("fail-followed");
        await owner.WritesAsync("risques");
        await owner.SeesLastAsync("2 risques ouverts");
        await owner.PicturesAsync("risks");
        await owner.WritesAsync("prévision");
        await owner.SeesPictureAsync("Frise");
        await owner.PicturesAsync("forecast");
    }
}
