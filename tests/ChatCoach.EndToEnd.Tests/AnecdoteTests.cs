using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatCoach.EndToEnd.Tests;

/// <summary>
/// The story that the product comes from: hours that nothing explains, facts that the provider contests, a month of
/// threats, a formal notice received, and counsel, until there is an agreement and what was learnt from it.
/// </summary>
[Collection("Local runs")]
public sealed partial class AnecdoteTests(LocalChat chat) : IClassFixture<LocalChat>
{
    [Fact]
    public async Task From_the_first_unexplained_hours_to_counsel_and_agreement()
    {
        await using var context = await chat.Browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = 900, Height = 1200 },
            }
        );
        var page = await context.NewPageAsync();
        await page.GotoAsync(chat.Address);
        var owner = new Someone(page, Words.French);
        var provider = new Someone(page, Words.French with { Person = "paul" });
        var sponsor = new Someone(page, Words.French with { Person = "helene" });
        await owner.SitsDownAsync();
        await owner.SeesAsync(Words.French.Hello);
        await NewcomerTests.CreatesAProjectAsync(owner);
        await owner.SeesAsync(Words.French.Created);
        await JoinsAsync(owner, provider, "prestataire Paul Lambert");
        await JoinsAsync(owner, sponsor, "sponsor Hélène Roy");

        await FindsHoursUnexplainedAsync(owner);
        await SharesTheFactAsync(owner, provider);
        await IsThreatenedAsync(owner);
        await EndsItWithCounselAsync(owner);

        await sponsor.ComesBackAsync();
        await sponsor.WritesAsync("litige");
        await sponsor.SeesLastAsync(Steering.French.Refused);
        await provider.ComesBackAsync();
        await provider.WritesAsync("dossier");
        await provider.SeesLastAsync(Steering.French.Refused);
    }

    private static async Task JoinsAsync(Someone owner, Someone other, string whom)
    {
        await owner.ComesBackAsync();
        await owner.WritesAsync("inviter " + whom);
        var code = Code().Match(await owner.LastTextAsync());
        Assert.True(code.Success, "The card with the code shows none.");
        await other.SitsDownAsync();
        await other.SeesAsync(Words.French.Hello);
        await other.WritesAsync($"{Steering.French.Join} {code.Value}");
        await other.SeesLastAsync("Site e-commerce");
        await owner.ComesBackAsync();
    }

    /// <summary>The first time the detail is asked for; the second time there is a fact, and a dispute.</summary>
    private static async Task FindsHoursUnexplainedAsync(Someone owner)
    {
        await owner.WritesAsync("heures");
        await NotesHoursAsync(owner, "40", "15");
        await owner.SeesLastAsync("Première fois : demandez le détail");
        await owner.PicturesAsync("anecdote-first-hours");
        await owner.DoesAsync("J’ai demandé le détail");
        await NotesHoursAsync(owner, "38", "10");
        await owner.SeesLastAsync("Deuxième fois : copies, puis un appel");
        Assert.DoesNotContain("fraude", await owner.LastTextAsync(), StringComparison.OrdinalIgnoreCase);
        await owner.PicturesAsync("anecdote-second-hours");

        await owner.WritesAsync(Words.French.Dispute);
        await owner.DoesAsync("Ouvrir le litige");
        await owner.FillsInAsync("De quoi il s’agit", "Heures sans pièces");
        await owner.DoesAsync("Ouvrir le litige");
        await owner.SeesStepAsync(2);
        await owner.WritesAsync("heures");
        await owner.DoesAsync("Noter le fait");
        await owner.DoesAsync("Enregistrer le fait");
        await owner.SeesLastAsync("28 h sans pièce");
    }

    private static async Task NotesHoursAsync(Someone owner, string billed, string delivered)
    {
        await owner.DoesAsync("Noter une semaine");
        await owner.FillsInAsync("Heures facturées", billed);
        await owner.FillsInAsync("Livraisons", delivered);
        await owner.DoesAsync("Enregistrer les heures");
    }

    /// <summary>The provider contests it, in their own words, and it stays contested.</summary>
    private static async Task SharesTheFactAsync(Someone owner, Someone provider)
    {
        await owner.WritesAsync("faits");
        await owner.DoesAsync("Partager les faits");
        await owner.DoesAsync("Partager ces faits");
        await owner.SeesLastAsync("Chez le prestataire");

        await provider.ComesBackAsync();
        await provider.SeesLastAsync("Les faits, pour votre réponse");
        Assert.DoesNotContain("Heures sans pièces", await provider.LastTextAsync(), StringComparison.Ordinal);
        await provider.DoesAsync("Répondre");
        await provider.ChoosesAsync("Je le conteste");
        await provider.FillsInAsync("Avec vos mots", "Les tickets 112 à 118 montrent ces heures.");
        await provider.DoesAsync("Envoyer ma réponse");
        await provider.SeesLastAsync("Contesté");
        await provider.PicturesAsync("anecdote-contested");

        await owner.ComesBackAsync();
        await owner.SeesLastAsync("Les tickets 112 à 118 montrent ces heures.");
        await owner.WritesAsync(Words.French.Letter);
        await owner.SeesLastAsync(Words.French.CallFirst);
    }

    /// <summary>A run of threats makes counsel the first thing offered; a formal notice opens the fast lane.</summary>
    private static async Task IsThreatenedAsync(Someone owner)
    {
        for (var mail = 0; mail < 3; mail++)
        {
            await owner.WritesAsync("mail hostile");
            await owner.DoesAsync("Noter le courriel");
            await owner.SeesLastAsync("Faut-il répondre");
        }

        await owner.PicturesAsync("anecdote-threats");
        await owner.WritesAsync("j’ai reçu une mise en demeure");
        await owner.FillsInAsync("Ce qu’il exige", "40 000 €");
        await owner.FillsInAsync("Pour le", Calendar.In(days: 15));
        await owner.DoesAsync("Noter le courriel");
        await owner.SeesLastAsync("Oui, avec un avocat");
        await owner.PicturesAsync("anecdote-notice-received");

        await owner.DoesAsync("Voie rapide");
        await owner.FillsInAsync("En une phrase", "Une mise en demeure est arrivée ce matin.");
        await owner.ChoosesAsync("L’avocat (étape 8)");
        await owner.DoesAsync("Enregistrer");
        await owner.SeesLastAsync("Pour passer à l’étape 8, il manque");
    }

    private static async Task EndsItWithCounselAsync(Someone owner)
    {
        await owner.DoesAsync("Noter le mandat");
        await owner.FillsInAsync("Avocat", "Me Roy");
        await owner.FillsInAsync("Mandat donné le", Calendar.In(days: 0));
        await owner.DoesAsync("Enregistrer");
        await owner.WritesAsync("combien ça coûte");
        await owner.FillsInAsync("Avocat et procédure", "9 000");
        await owner.FillsInAsync("Somme demandée", "18 000");
        await owner.FillsInAsync("Frais remboursés", "2 000");
        await owner.DoesAsync("Faire le calcul");
        await owner.SeesLastAsync("45 %");
        await owner.PicturesAsync("anecdote-reality");
        await owner.WritesAsync("dossier");
        await owner.SeesLastAsync("Journal vérifié");
        await owner.PicturesAsync("anecdote-dossier");

        await owner.WritesAsync(Words.French.Dispute);
        await owner.DoesAsync("Passer à l’étape 8");
        await owner.SeesStepAsync(8);
        await owner.DoesAsync("Noter l’issue");
        await owner.ChoosesAsync("Une transaction");
        await owner.DoesAsync("Enregistrer l’issue");
        await owner.DoesAsync("Noter les termes");
        await owner.Dialog.Locator("input[type=text]").First.FillAsync("Les comptes et les codes d’accès");
        await owner.Dialog.Locator("input[type=date]").First.FillAsync(Calendar.In(days: 10));
        await owner.DoesAsync("Enregistrer");
        await owner.DoesAsync("Passer à l’étape 9");
        await owner.SeesStepAsync(9);
        await owner.PicturesAsync("anecdote-agreement");
        await owner.DoesAsync("Dire si c’est tenu");
        await owner.ChoosesAsync("Tenus");
        await owner.DoesAsync("Enregistrer");
        await owner.DoesAsync("Passer à l’étape 10");
        await owner.SeesStepAsync(10);
        await owner.PicturesAsync("anecdote-review");
    }

    [GeneratedRegex("[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}", RegexOptions.NonBacktracking)]
    private static partial Regex Code();
}
