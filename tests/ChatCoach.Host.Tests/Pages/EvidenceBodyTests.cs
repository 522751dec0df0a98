using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using ChatCoach.Core.Disputes;
using ChatCoach.Core.Projects;
using ChatCoach.Host.Tests.TeamsEdge;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ChatCoach.Host.Tests.Pages;

/// <summary>What the real server lets in: its limit of a body is lifted for a file's page and nowhere else.</summary>
public sealed class EvidenceBodyTests(RunningService service) : IClassFixture<RunningService>, IAsyncLifetime
{
    private const int Megabyte = 1024 * 1024;

    private WebApplicationFactory<Program> _server = null!;
    private HttpClient _client = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        _server = service.With(host => host.UseUrls("http://127.0.0.1:0"));
        _server.UseKestrel();
        _server.StartServer();
        // Its own client, since the factory's reads what is to be sent before it sends it.
        _client = new HttpClient { BaseAddress = _server.ClientOptions.BaseAddress };
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Nine_megabytes_are_taken_and_of_forty_the_answer_is_read_to_its_end()
    {
        var path = await PageAsync("kestrel-ana");

        using var large = await SendAsync(path, 40 * Megabyte);
        var html = WebUtility.HtmlDecode(await large.Content.ReadAsStringAsync(Stop));
        using var taken = await SendAsync(path, 9 * Megabyte);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        Assert.Contains("Ce fichier dépasse 10\u00A0Mo", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Equal(9 * Megabyte, Assert.Single((await DisputeAsync("kestrel-ana")).Evidence).File!.Size);
    }

    [Theory]
    [InlineData("/api/messages")]
    [InlineData("/slack/events")]
    [InlineData("/alert/0a")]
    [InlineData("/evidence/0a")]
    public async Task Elsewhere_and_without_a_page_of_ours_nothing_so_large_is_read(string path)
    {
        using var content = new EndlessContent(Megabyte);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative));
        request.Content = content;
        request.Headers.ExpectContinue = true;

        try
        {
            using var answer = await _client.SendAsync(request, Stop);
            Assert.False(answer.IsSuccessStatusCode);
        }
        catch (HttpRequestException)
        {
            // The server ended the connection while we were still sending: it did not read on.
        }

        Assert.InRange(content.Sent, 0, 16L * Megabyte);
    }

    [Fact]
    public async Task A_connection_that_breaks_off_leaves_the_page_as_it_was()
    {
        var path = await PageAsync("cut-ana");
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(_client.BaseAddress!.Host, _client.BaseAddress.Port, Stop);
            var stream = socket.GetStream();
            await stream.WriteAsync(
                Encoding.UTF8.GetBytes(
                    $"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5000000\r\n"
                        + "Content-Type: multipart/form-data; boundary=b\r\n\r\n--b\r\nContent-Disposition: "
                        + "form-data; name=evidence.chosen; filename=m.eml\r\n\r\nhalf of a file"
                ),
                Stop
            );
        }

        using var taken = await SendAsync(path, 10);

        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Equal(10, Assert.Single((await DisputeAsync("cut-ana")).Evidence).File!.Size);
    }

    private async Task<HttpResponseMessage> SendAsync(string path, int size)
    {
        using var form = new MultipartFormDataContent("boundary");
        using var file = new ByteArrayContent(new byte[size]);
        file.Headers.ContentType = new MediaTypeHeaderValue("message/rfc822");
        form.Add(file, "evidence.chosen", "mail.eml");
        return await _client.PostAsync(new Uri(path, UriKind.Relative), form, Stop);
    }

    private async Task<string> PageAsync(string who)
    {
        await service.KeepsAsync(EvidenceSite.Of(who));
        using var answer = await service.PostAsync(EvidenceSite.Asks(service, who));
        var texts = service.SaidTo(who).Append(await answer.Content.ReadAsStringAsync(Stop));
        return texts.Select(EvidenceSite.PathIn).First(path => path is not null)!;
    }

    private async Task<Dispute> DisputeAsync(string who) =>
        (await service.Part<IProjectStore>().FindRowAsync("site-" + who, DisputeRow.Type, "d1", Stop))!.Value;

    /// <summary>Sixty-four megabytes of nothing, and how many of them went out.</summary>
    private sealed class EndlessContent(int piece) : HttpContent
    {
        private const int Pieces = 64;

        public long Sent { get; private set; }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            Headers.ContentType ??= new MediaTypeHeaderValue("multipart/form-data");
            for (var i = 0; i < Pieces; i++)
            {
                await stream.WriteAsync(new byte[piece], Stop);
                Sent += piece;
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = Pieces * (long)piece;
            return true;
        }
    }
}
