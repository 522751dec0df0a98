using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Disputes;
using ChatCoach.Core.Facts;
using ChatCoach.Core.Files;
using ChatCoach.Core.Projects;
using ChatCoach.Host.Tests.Storage;
using ChatCoach.Host.Tests.TeamsEdge;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace ChatCoach.Host.Tests.Pages;

/// <summary>The page for a file over HTTP: what is sent, whole or broken, and what stands in the project then.</summary>
public sealed class EvidencePageTests(RunningService service) : IClassFixture<RunningService>
{
    private const int Limit = 10 * 1024 * 1024;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_can_be_read_aloud_runs_nothing_and_takes_a_file()
    {
        var path = await PageAsync("look-ana");

        using var answer = await service.Client.GetAsync(path, Stop);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop));
        using var english = await service.Client.GetAsync(path + "?lang=en", Stop);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Contains(
            "default-src 'none'",
            Assert.Single(answer.Headers.GetValues("Content-Security-Policy")),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("enctype=\"multipart/form-data\"", html, StringComparison.Ordinal);
        Assert.Contains("<label for=\"evidence.chosen\">Fichier</label>", html, StringComparison.Ordinal);
        Assert.Contains("<input type=\"file\" id=\"evidence.chosen\"", html, StringComparison.Ordinal);
        Assert.Contains("10\u00A0Mo au plus.", html, StringComparison.Ordinal);
        Assert.Contains("name=\"page.other\" value=\"compare\"", html, StringComparison.Ordinal);
        Assert.Contains(
            "<h1>Fingerprint of a file</h1>",
            await english.Content.ReadAsStringAsync(Stop),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(service.Log.Lines, line => line.Contains(path[^40..], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_leaves_its_fingerprint_on_the_page_in_the_project_and_in_the_chat()
    {
        var path = await PageAsync("send-ana");
        var bytes = RandomNumberGenerator.GetBytes(3_000_000);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));

        using var answer = await SendAsync(path, FileOf(bytes));
        var html = await PageAnswers.TextAsync(answer);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("<h1>La pièce 1.1 est enregistrée</h1>", html, StringComparison.Ordinal);
        Assert.Contains(hash, html, StringComparison.Ordinal);
        Assert.Contains("Je garde l’empreinte, pas le fichier", html, StringComparison.Ordinal);
        Assert.Equal(
            new EvidenceFile("mail.eml", bytes.Length, hash),
            Assert.Single((await DisputeAsync("send-ana")).Evidence).File
        );
        await PageAnswers.WaitAsync(() =>
            service.SaidTo("send-ana").Any(said => said.Contains(hash[..8], StringComparison.Ordinal))
        );
        Assert.DoesNotContain(service.Log.Lines, line => line.Contains("mail.eml", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_length_it_is_read_all_the_same()
    {
        var path = await PageAsync("chunk-ana");

        using var answer = await SendAsync(path, FileOf("bonjour"u8.ToArray()), chunked: true);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(7, Assert.Single((await DisputeAsync("chunk-ana")).Evidence).File!.Size);
    }

    [Theory]
    [InlineData(Limit, HttpStatusCode.OK)]
    [InlineData(Limit + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_file_of_just_the_limit_is_taken_and_one_byte_more_uses_nothing_up(
        int size,
        HttpStatusCode status
    )
    {
        var who = $"size-{size}";
        var path = await PageAsync(who);

        foreach (var chunked in new[] { true, false })
        {
            using var answer = await SendAsync(path, new byte[size], chunked);
            Assert.Equal(status, answer.StatusCode);
            if (size > Limit)
            {
                Assert.Contains(
                    "Ce fichier dépasse 10\u00A0Mo",
                    await PageAnswers.TextAsync(answer),
                    StringComparison.Ordinal
                );
            }
        }

        Assert.Equal(size > Limit ? 0 : 1, (await DisputeAsync(who)).Evidence.Count);
        using var look = await service.Client.GetAsync(path, Stop);
        Assert.Equal(size > Limit ? HttpStatusCode.OK : HttpStatusCode.Gone, look.StatusCode);
    }

    [Fact]
    public async Task More_than_is_worth_reading_on_is_refused_before_it_is_read()
    {
        var path = await PageAsync("huge-ana");
        using var content = FileOf([1]);
        content.Headers.ContentLength = 900_000_000;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative));
        request.Content = content;

        using var answer = await service.Client.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task A_page_is_good_for_one_file_and_of_many_at_once_one_is_recorded()
    {
        var path = await PageAsync("twice-ana");

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(number => SendAsync(path, FileOf([(byte)number, 1, 2])))
        );
        using var look = await service.Client.GetAsync(path, Stop);
        var one = Assert.Single((await DisputeAsync("twice-ana")).Evidence);

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.Equal(3, answers.Count(answer => answer.StatusCode == HttpStatusCode.Gone));
        Assert.Contains("Cette page a déjà son fichier", await PageAnswers.TextAsync(look), StringComparison.Ordinal);
        Assert.Equal(3, one.File!.Size);
        foreach (var answer in answers)
        {
            answer.Dispose();
        }
    }

    [Fact]
    public async Task Who_may_no_longer_add_evidence_is_told_so()
    {
        var path = await PageAsync("gone-ana");
        await EvidenceSite.ChangesAsync(
            service,
            "gone-ana",
            project =>
                project with
                {
                    Members = [new Member(Role.Owner, "Lea") { Person = new PersonKey("msteams", "tenant-1", "lea") }],
                }
        );

        using var answer = await SendAsync(path, FileOf([1]));

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.Contains(
            "Cette page ne vous est pas ouverte",
            await PageAnswers.TextAsync(answer),
            StringComparison.Ordinal
        );
        Assert.Empty((await DisputeAsync("gone-ana")).Evidence);
    }

    [Fact]
    public async Task A_token_that_was_changed_or_is_another_project_s_page_s_or_dispute_s_opens_nothing()
    {
        var path = await PageAsync("wrong-ana");
        await PageAsync("other-ana");
        var links = service.Part<IPageLinks>();
        var strange = new PageKey(PageKey.Evidence, "site-wrong-ana", "secret") { Subject = "d1" };

        foreach (
            var wrong in new[]
            {
                path[..^2] + (path.EndsWith("00", StringComparison.Ordinal) ? "11" : "00"),
                path.Replace("/evidence/", "/alert/", StringComparison.Ordinal),
                new Uri(links.LinkTo(strange)!).AbsolutePath,
                new Uri(links.LinkTo(strange with { Subject = "d9" })!).AbsolutePath,
                new Uri(links.LinkTo(strange with { Project = "site-nobody" })!).AbsolutePath,
                "/evidence/x",
            }
        )
        {
            using var answer = await SendAsync(wrong, new byte[1]);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Contains("Ce lien n’ouvre rien", await PageAnswers.TextAsync(answer), StringComparison.Ordinal);
        }

        Assert.Empty((await DisputeAsync("wrong-ana")).Evidence);
    }

    [Theory]
    [InlineData("multipart/form-data", "x")]
    [InlineData("multipart/form-data; boundary=", "x")]
    [InlineData("multipart/form-data; boundary=b", "")]
    [InlineData("multipart/form-data; boundary=b", "no part at all")]
    [InlineData(
        "multipart/form-data; boundary=b",
        "--b\r\nContent-Disposition: form-data; name=f; filename=m.eml\r\n\r\nhalf a fi"
    )]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nno header\r\n\r\nx\r\n--b--\r\n")]
    public async Task What_is_no_whole_form_records_nothing_and_the_page_stays_good(string type, string body)
    {
        var who = $"broken-{type.Length}-{body.Length}";
        var path = await PageAsync(who);
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        using var answer = await SendAsync(path, content);
        var html = await PageAnswers.TextAsync(answer);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Rien n’est encore enregistré", html, StringComparison.Ordinal);
        Assert.Contains("Le fichier n’est pas arrivé entier", html, StringComparison.Ordinal);
        Assert.Contains("<input type=\"file\"", html, StringComparison.Ordinal);
        using var whole = await SendAsync(path, FileOf([1]));
        Assert.Equal(HttpStatusCode.OK, whole.StatusCode);
    }

    [Theory]
    [InlineData("", 0, "Choisissez d’abord un fichier.")]
    [InlineData("mail.eml", 0, "Ce fichier est vide")]
    public async Task No_file_and_an_empty_one_are_told_at_the_field(string name, int size, string said)
    {
        var who = "empty-" + name.Length;
        var path = await PageAsync(who);

        using var answer = await SendAsync(path, FileOf(new byte[size], $"\"{name}\""));
        using var fields = await SendAsync(path, new FormUrlEncodedContent([]));
        var html = await PageAnswers.TextAsync(answer);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(said, html.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("<a href=\"#evidence.chosen\">", html, StringComparison.Ordinal);
        Assert.Contains(
            "Choisissez d’abord un fichier.",
            await PageAnswers.TextAsync(fields),
            StringComparison.Ordinal
        );
        Assert.Contains("hreflang=\"en\">Read this page in English</a>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"C:\\\\Users\\\\Ana\\\\mail.eml\"", "mail.eml")]
    [InlineData("\"../../etc/passwd\"", "passwd")]
    [InlineData("\"<img src=x onerror=alert(1)>.eml\"", "<img src=x onerror=alert(1)>.eml")]
    [InlineData("\"fac\u202Efdp.exe\"", "facfdp.exe")]
    [InlineData("\"חוזה.pdf\"", "חוזה.pdf")]
    [InlineData("\"\u0001\u0002.\"", "fichier sans nom")]
    public async Task A_file_s_name_is_text_on_one_line_without_folders(string sent, string shown)
    {
        var who = FormattableString.Invariant($"name-{sent.Length}-{shown.Length}");
        var path = await PageAsync(who);

        using var answer = await SendAsync(path, FileOf([1], sent));
        var html = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal(shown, Assert.Single((await DisputeAsync(who)).Evidence).File!.Name);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.Contains(shown, WebUtility.HtmlDecode(html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_of_five_hundred_letters_is_cut_and_keeps_its_ending()
    {
        var path = await PageAsync("long-ana");

        using var answer = await SendAsync(path, FileOf([1], $"\"{new string('n', 500)}.docx\""));

        var name = Assert.Single((await DisputeAsync("long-ana")).Evidence).File!.Name;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(FileNames.Longest, name.Length);
        Assert.EndsWith(".docx", name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comparing_a_file_records_nothing()
    {
        var path = await PageAsync("same-ana");

        using var answer = await SendAsync(path, FileOf([1], compare: true));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(
            "Ce fichier n’est aucune des pièces",
            await PageAnswers.TextAsync(answer),
            StringComparison.Ordinal
        );
        Assert.Empty((await DisputeAsync("same-ana")).Evidence);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task A_file_from_another_site_is_not_taken(string header, string value)
    {
        var who = "csrf-file-" + value.Length;
        var path = await PageAsync(who);

        using var answer = await SendAsync(path, FileOf([1]), header: (header, value));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty((await DisputeAsync(who)).Evidence);
    }

    [Fact]
    public async Task A_page_that_takes_no_file_reads_none()
    {
        var path = await PageAsync("alert-ana", "lien d’alerte", "alert");

        using var answer = await SendAsync(path, FileOf(new byte[300_000]));

        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty((await ProjectAsync("alert-ana")).Alerts);
    }

    /// <summary>A whole form as browsers send it.</summary>
    private static ByteArrayContent FileOf(byte[] bytes, string name = "mail.eml", bool compare = false)
    {
        var head =
            "--boundary\r\nContent-Disposition: form-data; name=\"evidence.chosen\"; filename="
            + name
            + "\r\nContent-Type: application/octet-stream\r\n\r\n";
        var rest = compare
            ? "\r\n--boundary\r\nContent-Disposition: form-data; name=\"page.other\"\r\n\r\ncompare\r\n--boundary--\r\n"
            : "\r\n--boundary--\r\n";
        var content = new ByteArrayContent([
            .. Encoding.UTF8.GetBytes(head),
            .. bytes,
            .. Encoding.UTF8.GetBytes(rest),
        ]);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=boundary");
        return content;
    }

    private Task<HttpResponseMessage> SendAsync(string path, byte[] file, bool chunked = false) =>
        SendAsync(path, FileOf(file), chunked);

    private async Task<HttpResponseMessage> SendAsync(
        string path,
        HttpContent content,
        bool chunked = false,
        (string Name, string Value)? header = null
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative));
        request.Content = content;
        request.Headers.TransferEncodingChunked = chunked;
        if (header is var (name, value))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await service.Client.SendAsync(request, Stop);
    }

    /// <summary>A project of someone's own with one fact in its dispute, and the path of a page that they asked for.</summary>
    private async Task<string> PageAsync(string who, string said = "", string page = "evidence")
    {
        await service.KeepsAsync(EvidenceSite.Of(who));
        using var answer = await service.PostAsync(said.Length > 0 ? Said(who, said) : EvidenceSite.Asks(service, who));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var texts = service.SaidTo(who).Append(await answer.Content.ReadAsStringAsync(Stop));
        var path = texts.Select(EvidenceSite.PathIn).First(path => path is not null)!;
        Assert.StartsWith($"/{page}/", path, StringComparison.Ordinal);
        return path;
    }

    private System.Text.Json.Nodes.JsonObject Said(string who, string text)
    {
        var asked = service.Activity("message", who);
        asked["text"] = text;
        return asked;
    }

    private async Task<Project> ProjectAsync(string who) =>
        (await service.Part<IProjectStore>().FindAsync("site-" + who, Stop))!.Project;

    private async Task<Dispute> DisputeAsync(string who) =>
        (await service.Part<IProjectStore>().FindRowAsync("site-" + who, DisputeRow.Type, "d1", Stop))!.Value;
}
