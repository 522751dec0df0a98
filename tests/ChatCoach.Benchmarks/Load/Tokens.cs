using System.Text.Json.Nodes;
using ChatCoach.Protocol.Tests.BotFramework;

namespace ChatCoach.Benchmarks.Load;

/// <summary>Tokens as the Bot Framework signs them, by a key of our own.</summary>
internal static class Tokens
{
    public const string AppId = "3f1f5c0e-7f0b-4f0a-9c55-0d2a5c1b8e77";

    public static TokenMint NewMint() => new("speed-key", "msteams");

    public static string Sign(TokenMint mint, string serviceUrl)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        return mint.Sign(
            new JsonObject
            {
                ["iss"] = "https://api.botframework.com",
                ["aud"] = AppId,
                ["serviceurl"] = serviceUrl,
                ["nbf"] = now - 60,
                ["exp"] = now + 7200,
            }
        );
    }
}
