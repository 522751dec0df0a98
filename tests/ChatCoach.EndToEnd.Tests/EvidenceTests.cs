using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatCoach.EndToEnd.Tests;

/// <summary>A fact, and a file that shows it: from the chat to the page that takes its fingerprint, and back.</summary>
[Collection("Local runs")]
public sealed class EvidenceTests(LocalChat chat) : IClassFixture<LocalChat>
{
    private static readonly byte[] Mail = Encoding.UTF8.GetBytes(
        "From: Paul\r\nSubject: catalogue\r\n\r\nPas avant le 18.\r\n"
    );

    [Fact]
    public async Task The_owner_adds_a_file_by_the_page_and_sees_its_fingerprint_in_the_chat()
    {
        await using var context = await chat.Browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = 900, Height = 1200 },
                Locale = "fr-FR",
            }
        );
        var tab = await context.NewPageAsync();
        await tab.GotoAsync(chat.Address);
        var owner = new Someone(tab, Words.French);
        await owner.SitsDownAsync();
        await owner.SeesAsync(Words.French.Hello);
        await NewcomerTests.CreatesAProjectAsync(owner);
        await owner.SeesAsync(Words.French.Created);
        await RecordsAFactAsync(owner);

        await owner.DoesAsync("Ajouter une pièce");
        await owner.FillsInAsync("Ce que c’est", "Courriel de Paul");
        await owner.FillsInAsync("Où est l’original", "Boîte d’Ana, dossier Litige");
        await owner.PicturesAsync("evidence-form");
        await owner.DoesAsync("Continuer");
        await owner.SeesLastAsync("conservez l’original");
        await owner.PicturesAsync("evidence-page-offered");

        var page = await context.RunAndWaitForPageAsync(() =>
            owner.Last.Locator(".ac-pushButton").Filter(new() { HasText = "Choisir le fichier" }).ClickAsync()
        );
        await SendsNothingThenTheFileAsync(page, owner);

        var hash = Convert.ToHexStringLower(SHA256.HashData(Mail));
        await Expect(page.GetByText(hash)).ToBeVisibleAsync();
        await owner.PicturesAsync("evidence-recorded", page);
        await owner.ComesBackAsync();
        await owner.SeesLastAsync("Pièce 1.1");
        await owner.SeesLastAsync(hash[..8]);
        await owner.PicturesAsync("evidence-in-chat");
        await owner.DoesAsync("Voir le fait 1");
        await owner.SeesLastAsync("Courriel de Paul (SHA-256");
        await owner.PicturesAsync("evidence-at-the-fact");
        await page.GotoAsync(page.Url);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Cette page a déjà son fichier");
    }

    private static async Task RecordsAFactAsync(Someone owner)
    {
        await owner.WritesAsync(Words.French.Dispute);
        await owner.DoesAsync("Ouvrir le litige");
        await owner.FillsInAsync("De quoi il s’agit", "Catalogue");
        await owner.DoesAsync("Ouvrir le litige");
        await owner.SeesStepAsync(2);
        await owner.WritesAsync("fait");
        await owner.FillsInAsync("Quand", Calendar.In(-1));
        await owner.FillsInAsync("Quoi", "Le catalogue manquait à 18 h.");
        await owner.FillsInAsync("Source", "Courriel de Paul");
        await owner.DoesAsync("Enregistrer le fait");
        await owner.SeesLastAsync("Fait 1");
    }

    private static async Task SendsNothingThenTheFileAsync(IPage page, Someone owner)
    {
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Empreinte d’un fichier");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer l’empreinte" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Choisissez d’abord un fichier.");
        await owner.PicturesAsync("evidence-no-file", page);
        await ChoosesAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Comparer seulement aux pièces" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Ce fichier n’est aucune des pièces");
        await owner.PicturesAsync("evidence-compared", page);
        await ChoosesAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer l’empreinte" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("La pièce 1.1 est enregistrée");
    }

    private static Task ChoosesAsync(IPage page) =>
        page.GetByLabel("Fichier")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "Courriel de Paul.eml",
                    MimeType = "message/rfc822",
                    Buffer = Mail,
                }
            );
}
