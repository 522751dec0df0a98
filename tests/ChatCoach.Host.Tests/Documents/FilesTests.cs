using System.Net;
using System.Text.Json;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Dossiers;
using ChatCoach.Core.Files;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Turns;
using ChatCoach.Host.Documents;
using ChatCoach.Host.Storage;
using ChatCoach.Host.Tests.Storage;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace ChatCoach.Host.Tests.Documents;

/// <summary>Addresses of pictures and documents, over the real tables.</summary>
public sealed class FilesTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private readonly FakeTimeProvider _clock = new(TableStage.Now);

    [Fact]
    public async Task A_picture_opens_for_its_reader_until_the_owner_withdraws_it()
    {
        using var stage = await TableStage.WithProjectAsync(azurite);
        var (links, endpoint) = Build(stage);
        var project = (await stage.Projects.FindAsync(TableStage.Site, TableStage.Token))!.Project;

        var address = links.LinkTo(project, project.Owner, PictureSamples.Forecast)!;

        Assert.StartsWith("https://coach.example.com/files/p", address, StringComparison.Ordinal);
        Assert.InRange(address.Length, 100, 2000);
        var picture = Assert.IsType<FileAnswer>(await endpoint.GetAsync(TokenOf(address), TableStage.Token));
        Assert.Equal("image/png", picture.Type);

        await ChangeAsync(stage, session => session.Project = session.Project with { PictureEpoch = 1 });

        Assert.Equal(HttpStatusCode.NotFound, StatusOf(await endpoint.GetAsync(TokenOf(address), TableStage.Token)));
    }

    [Fact]
    public async Task A_ledger_with_many_turns_has_an_address_that_clients_take()
    {
        using var stage = await TableStage.WithProjectAsync(azurite);
        var (links, endpoint) = Build(stage);
        var project = PictureSamples.LongLedger(
            (await stage.Projects.FindAsync(TableStage.Site, TableStage.Token))!.Project
        );

        var picture = PictureSamples.LedgerOf(project, new DateOnly(2027, 12, 1), LedgerPictures.MostBars);
        var address = links.LinkTo(project, project.Owner, picture);

        Assert.Equal(2 * PictureSamples.LongLedgerTurns, picture.Rows.Sum(row => row.Bars.Count));
        Assert.NotNull(address);
        Assert.IsType<FileAnswer>(await endpoint.GetAsync(TokenOf(address), TableStage.Token));
    }

    [Fact]
    public async Task A_document_opens_for_ten_minutes_with_what_holds_at_that_moment()
    {
        using var stage = await TableStage.WithProjectAsync(azurite);
        var (links, endpoint) = Build(stage);
        var token = TokenOf(links.LinkTo(Request(await OwnerAsync(stage)))!);
        _clock.Advance(TimeSpan.FromMinutes(9));

        var file = Assert.IsType<FileAnswer>(await endpoint.GetAsync(token, TableStage.Token));
        _clock.Advance(TimeSpan.FromMinutes(2));
        var over = await endpoint.GetAsync(token, TableStage.Token);

        Assert.Equal("Liste - Site e-commerce.md", file.Name);
        Assert.Equal(HttpStatusCode.Gone, StatusOf(over));
    }

    [Fact]
    public async Task Nobody_opens_what_they_may_not_see_or_what_is_not_ours()
    {
        using var stage = await TableStage.WithProjectAsync(azurite);
        var (links, endpoint) = Build(stage);
        var owner = await OwnerAsync(stage);
        var stranger = new PersonKey("msteams", "tenant-1", "nobody");
        var good = TokenOf(links.LinkTo(Request(owner))!);

        string[] refused =
        [
            TokenOf(links.LinkTo(Request(stranger))!),
            TokenOf(links.LinkTo(Request(owner) with { Kind = "unknown" })!),
            TokenOf(links.LinkTo(Request(owner) with { Format = "ics" })!),
            "p" + good[1..],
            good[..^2],
            "d",
            "x",
            "dnot base64!",
        ];

        foreach (var token in refused)
        {
            Assert.Equal(HttpStatusCode.NotFound, StatusOf(await endpoint.GetAsync(token, TableStage.Token)));
        }
    }

    [Fact]
    public async Task The_dossier_opens_for_owner_deputy_and_counsel_and_is_not_there_for_anyone_else()
    {
        using var stage = await TableStage.WithProjectAsync(azurite);
        var (links, endpoint) = Build(stage);
        Role[] others = [Role.Deputy, Role.Counsel, Role.Contributor, Role.Sponsor, Role.Provider];
        await ChangeAsync(
            stage,
            session =>
                session.Project = session.Project with
                {
                    Members =
                    [
                        .. session.Project.Members,
                        .. others.Select(role => new Member(role, "Name") { Person = KeyOf(role) }),
                    ],
                }
        );

        foreach (var reader in new[] { await OwnerAsync(stage), KeyOf(Role.Deputy), KeyOf(Role.Counsel) })
        {
            var word = Assert.IsType<FileAnswer>(await OpenAsync(reader, "docx"));
            var json = Assert.IsType<FileAnswer>(await OpenAsync(reader, "json"));

            using var package = WordprocessingDocument.Open(new MemoryStream(word.Content), isEditable: false);
            Assert.Contains(
                "Agence Lumen",
                package.MainDocumentPart!.Document!.Body!.InnerText,
                StringComparison.Ordinal
            );
            using var data = JsonDocument.Parse(json.Content);
            Assert.True(data.RootElement.GetProperty("journal").GetProperty("verified").GetBoolean());
            Assert.Equal("private, no-store", word.CacheControl);
        }

        foreach (var reader in new[] { Role.Contributor, Role.Sponsor, Role.Provider }.Select(KeyOf))
        {
            Assert.Equal(HttpStatusCode.NotFound, StatusOf(await OpenAsync(reader, "docx")));
            Assert.Equal(HttpStatusCode.NotFound, StatusOf(await OpenAsync(reader, "json")));
        }

        Task<IResult> OpenAsync(PersonKey reader, string format) =>
            endpoint.GetAsync(
                TokenOf(links.LinkTo(Request(reader) with { Kind = DossierFile.Word, Format = format })!),
                TableStage.Token
            );
    }

    [Fact]
    public async Task A_node_opens_what_another_has_sealed()
    {
        using var stage = await TableStage.WithProjectAsync(azurite);
        var (links, _) = Build(stage);
        var (_, other) = Build(stage);
        var token = TokenOf(links.LinkTo(Request(await OwnerAsync(stage)))!);

        Assert.IsType<FileAnswer>(await other.GetAsync(token, TableStage.Token));
    }

    private (SealedLinks Links, FilesEndpoint Endpoint) Build(TableStage stage)
    {
        var ring = new TableKeyRing(stage.Tables);
        var services = new ServiceCollection();
        services
            .AddDataProtection()
            .SetApplicationName("ChatCoach")
            .AddKeyManagementOptions(o => o.XmlRepository = ring);
        var protection = services.BuildServiceProvider().GetRequiredService<IDataProtectionProvider>();
        var address = new PublicAddress(
            Options.Create(new CoachOptions { PublicAddress = "https://coach.example.com" }),
            new ConfigurationBuilder().Build(),
            Mock.Of<IHostEnvironment>(),
            Mock.Of<Microsoft.AspNetCore.Hosting.Server.IServer>()
        );
        var links = new SealedLinks(protection, address, _clock);
        var desk = new DocumentDesk(
            stage.Projects,
            [new ListMaker(), new DossierFile(new DossierReader(stage.Projects))],
            new FileWriter(_clock),
            _clock
        );
        return (links, new FilesEndpoint(links, stage.Projects, desk, _clock));
    }

    private static FileRequest Request(PersonKey reader) =>
        new(TableStage.Site, "list", "", "md", reader, "fr-FR", "Europe/Paris");

    private static async Task<PersonKey> OwnerAsync(TableStage stage) =>
        (await stage.Projects.FindAsync(TableStage.Site, TableStage.Token))!.Project.Owner.Person!;

    private static PersonKey KeyOf(Role role) => TableStage.KeyOf(role.ToString());

    private static Task ChangeAsync(TableStage stage, Action<ProjectSession> change) =>
        stage.Desk.RunAsync(
            TableStage.Site,
            TableStage.Now,
            session =>
            {
                change(session);
                session.Record("pictures.withdrawn");
                return Task.CompletedTask;
            },
            TableStage.Token
        );

    private static string TokenOf(string address) => address[(address.LastIndexOf('/') + 1)..];

    private static HttpStatusCode StatusOf(IResult result) =>
        (HttpStatusCode)Assert.IsType<IStatusCodeHttpResult>(result, exactMatch: false).StatusCode!;

    private sealed class ListMaker : IFileMaker
    {
        public string Kind => "list";

        public Permission Permission => Permission.SeeTeam;

        public IReadOnlyList<string> Formats { get; } = ["docx", "md"];

        public Task<FileModel?> MakeAsync(FileSubject subject, CancellationToken cancellationToken) =>
            Task.FromResult<FileModel?>(
                new DocumentFile(
                    "Liste / " + subject.Project.Name,
                    new Document(subject.Project.Name, []) { Locale = "fr-FR" }
                )
            );
    }
}
