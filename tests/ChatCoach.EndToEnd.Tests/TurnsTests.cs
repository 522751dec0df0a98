namespace ChatCoach.EndToEnd.Tests;

/// <summary>The turn goes to and fro between two people, with a day of its own, an error and an acceptance undone.</summary>
[Collection("Local runs")]
public sealed class TurnsTests(LocalChat chat) : IClassFixture<LocalChat>
{
    [Fact]
    public async Task From_a_dated_hand_over_to_the_ledger()
    {
        await using var table = new AtTheTable(chat, Words.French);
        var owner = await table.OwnsAsync("ana");
        var provider = await table.JoinsAsync(owner, "inviter prestataire Paul Lambert", "paul", "rejoindre");
        await owner.WaitsAsync("+7d");

        await owner.WritesAsync("la balle");
        await owner.PicturesAsync("turn-card");
        await owner.DoesAsync("Préciser");
        await owner.PicturesAsync("turn-form");
        await owner.ChoosesAsync("Nous");
        await owner.FillsInAsync("Ce qui est attendu", "Relire les fiches, puis envoyer les textes qui manquent");
        await owner.FillsInAsync("Quel jour", table.Day(2));
        await owner.FillsInAsync("Pour quand", table.Day(9));
        await owner.FillsInAsync("Preuve", "Mail du 3, envoyé à Paul");
        await owner.DoesAsync("Noter");
        await owner.SeesLastAsync("depuis 3 jours ouvrés");
        await owner.PicturesAsync("turn-dated");

        await owner.WaitsAsync("+7d");
        await owner.WritesAsync("registre des retards");
        await owner.SeesLastAsync("Nous, 3 jours ouvrés de retard");
        await owner.SeesPictureAsync("Image");
        await owner.PicturesAsync("ledger");
        await owner.PicturesInTheDarkAsync("ledger");
        await owner.WritesAsync("la balle est chez eux");
        await owner.PicturesAsync("turn-theirs");
        await provider.SeesLastAsync("Vous");
        await provider.PicturesAsync("turn-provider");
        await owner.DoesRarelyAsync("C’était une erreur");
        await owner.PicturesAsync("turn-corrected");
        await owner.WritesAsync("registre des retards");
        await owner.SeesLastAsync("Ne compte pas");
        await owner.PicturesAsync("ledger-corrected");
        await provider.PicturesAsync("turn-provider-corrected");

        await owner.WritesAsync("fin de l’étape");
        await owner.FillsInAsync("Acceptée le", table.Day(14));
        await owner.PicksAsync("Et maintenant", "Continuer");
        await owner.FillsInAsync("Pourquoi", "Tout est là");
        await owner.DoesAsync("Décider");
        await owner.PicturesAsync("accepted");
        await owner.WritesAsync("étape Catalogue");
        await owner.PicturesAsync("accepted-stage");
        await owner.DoesRarelyAsync("Annuler l’acceptation");
        await owner.PicturesAsync("unaccept-form");
        await owner.FillsInAsync("Pourquoi", "Deux commandes sur dix échouent finalement");
        await owner.DoesAsync("Annuler l’acceptation");
        await owner.SeesLastAsync("L’acceptation est annulée");
        await owner.PicturesAsync("unaccepted");
        await provider.SeesLastAsync("Étape de nouveau en cours");
        await provider.PicturesAsync("unaccepted-provider");
    }
}
