using System.Net;
using System.Text.Json;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Disputes;
using ChatCoach.Core.Facts;
using ChatCoach.Core.Files;
using ChatCoach.Core.Projects;
using ChatCoach.Host.Tests.Storage;
using ChatCoach.Host.Tests.TeamsEdge;

namespace ChatCoach.Host.Tests.Pages;

/// <summary>The page of a link to the facts over HTTP, from its address to the answers beside the facts.</summary>
public sealed class StatementPageTests(RunningService service) : IClassFixture<RunningService>
{
    private const string Wicked = "</textarea><script>alert(1)</script>";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_facts_stand_one_under_the_other_and_can_be_read_aloud_and_answered_without_script()
    {
        var path = await LinkAsync("facts-ana");

        using var answer = await service.Client.GetAsync(path, Stop);
        var html = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<html lang=\"fr\">", html, StringComparison.Ordinal);
        var text = WebUtility.HtmlDecode(html);
        Assert.Contains("<h2>Fait 1</h2>", text, StringComparison.Ordinal);
        Assert.Contains("<fieldset class=\"field\" id=\"statement.verdict.1\"", text, StringComparison.Ordinal);
        Assert.Contains("<legend>Votre réponse au fait 1</legend>", text, StringComparison.Ordinal);
        Assert.Contains(
            "<label for=\"statement.words.2\">Le fait 2, avec vos mots</label>",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("<dt>Engagement</dt>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("litige", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(service.Log.Lines, line => line.Contains(path[^40..], StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_answers_are_kept_once_whoever_sends_them_again_and_are_text_wherever_they_are_shown()
    {
        var path = await LinkAsync("answers-ana");
        Dictionary<string, string> fields = new(StringComparer.Ordinal)
        {
            ["statement.verdict.1"] = "Agreed",
            ["statement.verdict.2"] = "Corrected",
            ["statement.words.2"] = Wicked,
            ["statement.name"] = "Luc Petit",
        };

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => PostAsync(path, fields)));
        using var other = await PostAsync(path, new(fields) { ["statement.verdict.1"] = "Contested" });
        using var look = await service.Client.GetAsync(path, Stop);

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        var html = await answers[0].Content.ReadAsStringAsync(Stop);
        Assert.Contains("<h1>Merci, Luc Petit</h1>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.NotEqual(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal(HttpStatusCode.Gone, look.StatusCode);
        var kept = await service.Part<IProjectStore>().FindRowAsync("site-answers-ana", DisputeRow.Type, "d1", Stop);
        Assert.Equal(
            [(1, FactVerdict.Agreed, null), (2, FactVerdict.Corrected, Wicked)],
            kept!.Value.Statement!.Answers.Select(answer => (answer.Fact, answer.Verdict, answer.Words))
        );
        foreach (var answer in answers)
        {
            answer.Dispose();
        }
    }

    [Fact]
    public async Task An_address_that_was_changed_or_is_another_page_s_opens_nothing()
    {
        var path = await LinkAsync("tampered-ana");
        var alert = path.Replace("/statement/", "/alert/", StringComparison.Ordinal);

        foreach (var wrong in new[] { path[..^2], path + "a0", alert, "/statement/x" })
        {
            using var look = await service.Client.GetAsync(wrong, Stop);

            Assert.Equal(HttpStatusCode.NotFound, look.StatusCode);
            Assert.Contains(
                "Ce lien n’ouvre rien",
                WebUtility.HtmlDecode(await look.Content.ReadAsStringAsync(Stop)),
                StringComparison.Ordinal
            );
        }
    }

    /// <summary>A project with a dispute whose two facts were given, and the path of a link to them.</summary>
    private async Task<string> LinkAsync(string who)
    {
        var secret = PageKey.NewSecret();
        var opened = new DateOnly(2026, 9, 8);
        var dispute = new Dispute
        {
            Id = "d1",
            Title = "Catalogue",
            Step = DisputeStep.Facts,
            OpenedOn = opened,
            Facts =
            [
                .. new[] { 1, 2 }.Select(number => new Fact(
                    number,
                    "Agence Lumen",
                    "Le catalogue manquait à 18 h.",
                    opened,
                    "Courriel du 4",
                    "Catalogue"
                )),
            ],
            Statement = new FactStatement("Agence Lumen", opened, who) { Facts = [1, 2] },
            StatementLinks =
            [
                new StatementLink(
                    1,
                    PageKey.HashOf(secret),
                    "Luc",
                    "Agence Lumen",
                    "fr-FR",
                    TimeProvider.System.GetUtcNow().AddDays(3)
                )
                {
                    Facts = [1, 2],
                },
            ],
        };
        await service.KeepsAsync(
            TableStage.ProjectOf("site-" + who) with
            {
                Members =
                [
                    new Member(Role.Owner, who) { Person = new PersonKey("msteams", "tenant-1", "object-" + who) },
                ],
                Disputes = [new DisputeLine("d1", "Catalogue", 2, opened)],
            },
            new RowChange(
                DisputeRow.Type.Name,
                "d1",
                JsonSerializer.SerializeToUtf8Bytes(dispute, DisputeRow.Type.Json),
                null
            )
        );
        var key = new PageKey(PageKey.Statement, "site-" + who, secret) { Subject = "d1" };
        return new Uri(service.Part<IPageLinks>().LinkTo(key)!).AbsolutePath;
    }

    private async Task<HttpResponseMessage> PostAsync(string path, Dictionary<string, string> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await service.Client.PostAsync(new Uri(path, UriKind.Relative), content, Stop);
    }
}
