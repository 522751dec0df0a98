using System.Net;
using System.Text;
using System.Text.Json;
using ChatCoach.Protocol.Tests.Samples;
using ChatCoach.Slack.Requests;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace ChatCoach.Protocol.Tests.Slack;

/// <summary>Every payload that lies beside the repository is read, or refused with a reason: nothing else is thrown.</summary>
public sealed class ReadingRecordedSamples
{
    [Fact]
    public void Events_are_read_or_refused() =>
        Assert.All(
            RecordedSamples.Below("slack/events"),
            json => ReadOrRefused(() => EventEnvelope.Parse(Encoding.UTF8.GetBytes(json)))
        );

    [Fact]
    public void Interactions_are_read_or_refused() =>
        Assert.All(
            RecordedSamples.Below("slack/interactivity"),
            json =>
                ReadOrRefused(() =>
                    Interaction.Of(FormBody.Parse(Encoding.UTF8.GetBytes("payload=" + WebUtility.UrlEncode(json))))
                )
        );

    [Fact]
    public void Signed_requests_bear_the_signature_that_is_computed_here()
    {
        foreach (var json in RecordedSamples.Below("slack/signature"))
        {
            using var vectors = JsonDocument.Parse(json);
            foreach (var vector in vectors.RootElement.EnumerateArray())
            {
                var now = new FakeTimeProvider(
                    DateTimeOffset.FromUnixTimeSeconds(vector.GetProperty("now").GetInt64())
                );
                var refusal = new RequestSignature(Text(vector, "signing_secret"), now).Refusal(
                    [Text(vector, "timestamp")],
                    [Text(vector, "signature")],
                    Encoding.UTF8.GetBytes(Text(vector, "body"))
                );
                Assert.Equal(vector.GetProperty("valid").GetBoolean(), refusal is null);
            }
        }
    }

    private static string Text(JsonElement vector, string name) => vector.GetProperty(name).GetString()!;

    private static void ReadOrRefused(Action read)
    {
        try
        {
            read();
        }
        catch (RequestFormatException e)
        {
            Assert.NotEmpty(e.Message);
        }
    }
}
