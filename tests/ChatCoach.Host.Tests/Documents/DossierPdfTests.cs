using System.Diagnostics;
using ChatCoach.Host.Tests.Deployment;

namespace ChatCoach.Host.Tests.Documents;

/// <summary>The dossier as LibreOffice lays it out: what counsel would print.</summary>
public sealed class DossierPdfTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData(
        "fr-FR",
        "1. Chronologie",
        "2. Parties, contrat et étapes",
        "Le catalogue n’était pas en préproduction"
    )]
    [InlineData(
        "en-GB",
        "1. Chronology",
        "2. Parties, contract and stages",
        "Le catalogue n’était pas en préproduction"
    )]
    public async Task It_opens_in_LibreOffice_with_its_chronology_on_one_page(
        string locale,
        string chronology,
        string next,
        string fact
    )
    {
        Assert.SkipUnless(
            IsThere("soffice") && IsThere("pdftotext"),
            "Needs LibreOffice and Poppler: apt-get install libreoffice-writer-nogui poppler-utils."
        );
        using var folder = new TemporaryFolder();
        var word = Path.Combine(folder.Path, "dossier.docx");
        await File.WriteAllBytesAsync(word, DossierWordTests.Word(locale), TestContext.Current.CancellationToken);

        await RunAsync(
            "soffice",
            // A profile of its own: two conversions that share one wait for each other, or fail.
            "-env:UserInstallation=" + new Uri(Path.Combine(folder.Path, "profile")).AbsoluteUri,
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            folder.Path,
            word
        );
        var pages = (await RunAsync("pdftotext", "-layout", Path.Combine(folder.Path, "dossier.pdf"), "-"))
            .TrimEnd('\f')
            .Split('\f');

        Assert.InRange(pages.Length, 6, 9);
        Assert.Contains(chronology, pages[1], StringComparison.Ordinal);
        Assert.Contains("11 ", pages[1], StringComparison.Ordinal);
        Assert.StartsWith(next, pages[2].TrimStart(), StringComparison.Ordinal);
        Assert.Contains(pages, page => Flat(page).Contains(fact, StringComparison.Ordinal));
        Assert.Equal(
            Enumerable.Range(1, pages.Length).Select(number => $"{number}/{pages.Length}"),
            pages.Select(page => Flat(page).Split(' ')[^1])
        );
    }

    private static string Flat(string page) =>
        string.Join(' ', page.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsThere(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)));

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        var said = await process.StandardOutput.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        Assert.True(process.ExitCode == 0, await errors);
        return said;
    }
}
