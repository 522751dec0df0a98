namespace ChatCoach.EndToEnd.Tests;

/// <summary>Our own people: asked for in time, booked, each answering in private.</summary>
[Collection("Local runs")]
public sealed class WorkloadTests(LocalChat chat) : IClassFixture<LocalChat>
{
    [Fact]
    public async Task From_the_reminder_to_the_days_that_someone_proposes()
    {
        await using var table = new AtTheTable(chat, Words.French);
        var owner = await table.OwnsAsync("ana");
        var marc = await table.JoinsAsync(owner, "inviter contributeur Marc Petit", "marc", "rejoindre");

        await owner.WritesAsync("réservations");
        await owner.PicturesAsync("work-none");
        await owner.DoesAsync("Ajouter un tour à nous");
        await owner.FillsInAsync("Que devons-nous faire ?", "Fournir les textes des fiches produits");
        await owner.FillsInAsync("Du", table.Day(21));
        await owner.FillsInAsync("Au", table.Day(25));
        await owner.PicturesAsync("work-form");
        await owner.DoesAsync("Enregistrer");
        await owner.PicturesAsync("work-declared");

        await owner.WaitsAsync("+8d");
        await owner.PicturesAsync("work-reminder");
        await owner.SeesAsync("Notre tour dans");
        await owner.WritesAsync("réservations");
        await owner.SeesLastAsync("2 tours à nous");
        await owner.PicturesAsync("work-list");
        await owner.Last.GetByText("Fournir les textes").ClickAsync();
        await owner.SeesLastAsync("Personne n’est encore réservé");
        await owner.DoesAsync("Réserver des personnes");
        await owner.PicturesAsync("work-booking-form");
        await owner.ChoosesAsync("Marc Petit");
        await owner.FillsInAsync("Jours par personne", "2");
        await owner.DoesAsync("Réserver et prévenir");
        await owner.PicturesAsync("work-booked");

        await marc.SeesLastAsync("de votre temps");
        await marc.PicturesAsync("work-asked");
        await marc.DoesAsync("Je ne peux pas");
        await marc.PicturesAsync("work-cannot");
        await marc.DoesAsync("Proposer d’autres jours");
        await marc.PicturesAsync("work-propose-form");
        await marc.FillsInAsync("Du", table.Day(24));
        await marc.FillsInAsync("Au", table.Day(25));
        await marc.FillsInAsync("Un mot d’explication", "Je suis au salon jusqu’à mercredi");
        await marc.DoesAsync("Proposer");
        await marc.PicturesAsync("work-proposed");

        await owner.SeesLastAsync("Marc propose d’autres jours");
        await owner.PicturesAsync("work-proposal");
        await owner.DoesAsync("Prendre ces jours");
        await owner.PicturesAsync("work-taken");
        await marc.SeesAsync("compte sur vous");
        await marc.PicturesAsync("work-accepted");
        await IsBookedTwiceAsync(table, owner, marc);

        // Nobody takes the acceptance test of the stage, which the plan alone has put there.
        await owner.WaitsAsync("+14d");
        await owner.SeesAsync("Toujours personne");
        await owner.PicturesAsync("work-nobody");
    }

    /// <summary>The same days once more: it is asked about, done all the same, and accepted in a click.</summary>
    private static async Task IsBookedTwiceAsync(AtTheTable table, Someone owner, Someone marc)
    {
        await owner.WritesAsync("réservations");
        await owner.DoesAsync("Ajouter un tour à nous");
        await owner.FillsInAsync("Que devons-nous faire ?", "Relire la maquette");
        await owner.FillsInAsync("Du", table.Day(24));
        await owner.FillsInAsync("Au", table.Day(25));
        await owner.DoesAsync("Enregistrer");
        await owner.DoesAsync("Réserver des personnes");
        await owner.PicturesAsync("work-conflict-known");
        await owner.Dialog.GetByText("Marc Petit (réservation pour « Fournir").First.ClickAsync();
        await owner.DoesAsync("Réserver et prévenir");
        await owner.SeesInDialogAsync("Réserver tout de même");
        await owner.PicturesAsync("work-conflict-asked");
        await owner.ChoosesAsync("Réserver tout de même");
        await owner.DoesAsync("Réserver et prévenir");
        await owner.SeesLastAsync("réservation pour « Fournir les textes");
        await owner.PicturesAsync("work-conflict");

        await marc.SeesLastAsync("Sur ces jours, vous avez aussi");
        await marc.PicturesAsync("work-asked-twice");
        await marc.DoesAsync("Accepter");
        await marc.SeesLastAsync("C’est noté, merci");
        await marc.PicturesAsync("work-accepted-twice");
        await owner.WritesAsync("réservations");
        await owner.Last.GetByText("Relire la maquette").ClickAsync();
        await owner.SeesLastAsync("accepté");
    }
}
