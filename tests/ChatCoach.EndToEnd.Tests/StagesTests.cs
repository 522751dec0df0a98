using System.IO.Compression;
using System.Text;

namespace ChatCoach.EndToEnd.Tests;

/// <summary>A plan from its first stage to another provider, as its owner lives it.</summary>
[Collection("Local runs")]
public sealed class StagesTests(LocalChat chat) : IClassFixture<LocalChat>
{
    [Fact]
    public async Task From_a_second_stage_to_another_provider()
    {
        await using var table = new AtTheTable(chat, Words.French);
        var owner = await table.OwnsAsync("ana");

        await owner.WritesAsync("étapes");
        await owner.DoesAsync("Ajouter une étape");
        await owner.PicturesAsync("stage-form");
        await owner.FillsInAsync("Nom de l’étape", "Mobile");
        await owner.FillsInAsync("Prévue pour le", table.Day(60));
        await owner.DoesAsync("Enregistrer");
        await owner.SeesLastAsync("Mobile");
        await owner.PicturesAsync("stage-added");
        await owner.UnfoldsAsync("Autres actions");
        await owner.DoesAsync("Placer plus tôt");
        await owner.SeesAsync("« Mobile » est maintenant la première étape");
        await owner.PicturesAsync("stage-moved");
        await owner.WritesAsync("étapes");
        await owner.SeesInOrderAsync("1. Mobile", "2. Catalogue");
        await owner.WritesAsync("étape Mobile");
        await owner.UnfoldsAsync("Autres actions");
        await owner.DoesAsync("Placer plus tard");
        await owner.WritesAsync("étapes");
        await owner.SeesInOrderAsync("1. Catalogue", "2. Mobile");

        await owner.WritesAsync("étape Catalogue");
        await owner.PicturesAsync("stage-before-split");
        await owner.UnfoldsAsync("Autres actions");
        await owner.PicturesAsync("stage-actions");
        await owner.DoesAsync("Diviser en deux");
        await owner.PicturesAsync("stage-split-form");
        await owner.FillsInAsync("Nom de la première partie", "Cent fiches");
        await owner.FillsInAsync("Prévue pour le", table.Day(10));
        await owner.FillsInAsync("Nom de la suite", "Cent autres fiches");
        await owner.DoesAsync("Diviser");
        await owner.PicturesAsync("stage-split");

        await owner.WritesAsync("liste de remise");
        await owner.DoesAsync("Compléter la liste");
        await owner.PicturesAsync("stage-list-form");
        await owner.FillsInAsync("Code", "Le dépôt avec son historique");
        await owner.FillsInAsync("Accès et comptes", "Hébergement, nom de domaine, statistiques");
        await owner.DoesAsync("Ajouter");
        await owner.PicturesAsync("stage-list");

        await owner.WritesAsync("fin de l’étape");
        await owner.PicturesAsync("gate-form");
        await owner.FillsInAsync("Acceptée le", table.Day(0));
        await owner.PicksAsync("Et maintenant", "Continuer");
        await owner.FillsInAsync("Pourquoi", "Cent fiches relues sans erreur");
        await owner.DoesAsync("Décider");
        await owner.SeesLastAsync("La liste de remise n’est pas complète");
        await owner.PicturesAsync("gate-guarded");
        await owner.FillsInAsync("Ouvrir la suite quand même, car", "Les accès arrivent vendredi");
        await owner.DoesAsync("Décider");
        await owner.SeesLastAsync("Étape suivante");
        await owner.PicturesAsync("gate-decided");
        await RenegotiatesAndStopsAsync(owner);

        await owner.WritesAsync("changer de prestataire");
        await owner.PicturesAsync("provider-form");
        await owner.FillsInAsync("Nouveau prestataire", "Studio Boréal");
        await owner.FillsInAsync("Pourquoi", "Lumen n’a plus d’équipe");
        await owner.FillsInAsync("Changer quand même, car", "Les accès arrivent vendredi");
        await owner.DoesAsync("Changer");
        await owner.SeesLastAsync("Nouveau prestataire");
        await owner.PicturesAsync("provider-changed");
        await owner.DoesAsync("Liste de remise en fichier");
        await owner.PicturesAsync("provider-file");
        await OpensTheListAsync(owner);
    }

    /// <summary>The next stage fails its test: its terms are opened again, then the project stops, and is taken up again.</summary>
    private static async Task RenegotiatesAndStopsAsync(Someone owner)
    {
        await owner.WritesAsync("fin de l’étape");
        await owner.FillsInAsync("Acceptée le", "");
        await owner.PicksAsync("Et maintenant", "Renégocier la suite");
        await owner.FillsInAsync("Pourquoi", "Trois essais, trois échecs");
        await owner.DoesAsync("Décider");
        await owner.SeesLastAsync("Suite à renégocier");
        await owner.SeesLastAsync("pas acceptée");
        await owner.PicturesAsync("gate-renegotiated");

        await owner.DoesAsync("Décider de la suite");
        await owner.PicksAsync("Et maintenant", "Arrêter le projet");
        await owner.FillsInAsync("Pourquoi", "Le budget est coupé");
        await owner.DoesAsync("Décider");
        await owner.SeesLastAsync("Projet arrêté");
        await owner.PicturesAsync("gate-stopped");
        await owner.WritesAsync("état");
        await owner.SeesLastAsync("projet arrêté le");
        await owner.PicturesAsync("status-stopped");
        await owner.DoesAsync("Voir la décision");
        await owner.DoesAsync("Reprendre le projet");
        await owner.SeesAsync("Le projet reprend");
        await owner.PicturesAsync("gate-resumed");
    }

    /// <summary>The file says what the card said, in Word and as text.</summary>
    private static async Task OpensTheListAsync(Someone owner)
    {
        var text = Encoding.UTF8.GetString(await owner.DownloadsAsync("Ouvrir en texte"));
        await using var word = new ZipArchive(new MemoryStream(await owner.DownloadsAsync("Ouvrir dans Word")));
        using var reader = new StreamReader(await word.GetEntry("word/document.xml")!.OpenAsync());
        var document = await reader.ReadToEndAsync();
        foreach (var thing in new[] { "Agence Lumen", "Studio Boréal", "Le dépôt avec son historique", "statistiques" })
        {
            Assert.Contains(thing, text, StringComparison.Ordinal);
            Assert.Contains(thing, document, StringComparison.Ordinal);
        }
    }
}
