using System.Text.Json.Nodes;
using ChatCoach.Core.Language;
using Xunit;

namespace ChatCoach.Host.Tests.Deployment;

public sealed class TeamsManifestTests(TeamsPackage package) : IClassFixture<TeamsPackage>
{
    [Fact]
    public async Task Teams_can_read_the_package_by_its_own_schemas()
    {
        var checkedBySchema = await ManifestSchema.CheckAsync(package.Content);

        Assert.Equal(new CommandResult(0, ""), checkedBySchema);
    }

    [Theory]
    [InlineData(
        "manifest.json",
        "\"ChatCoach\"",
        "\"A coach whose name is longer than thirty letters\"",
        "/name/short"
    )]
    [InlineData("manifest.json", "\"groupChat\"", "\"everywhere\"", "/bots/0/scopes")]
    [InlineData("fr.json", "commands[0].title", "command[0].title", "fr.json")]
    public async Task A_package_that_Teams_would_refuse_is_noticed(string file, string text, string worse, string place)
    {
        using var copy = TemporaryFolder.CopyOf(package.Content);
        var content = await File.ReadAllTextAsync(copy.File(file), TestContext.Current.CancellationToken);
        Assert.Contains(text, content, StringComparison.Ordinal);
        await File.WriteAllTextAsync(
            copy.File(file),
            content.Replace(text, worse, StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );

        var checkedBySchema = await ManifestSchema.CheckAsync(copy.Path);

        Assert.Equal(1, checkedBySchema.ExitCode);
        Assert.Contains(place, checkedBySchema.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_package_holds_the_manifest_its_French_and_two_icons()
    {
        Assert.Equal(["color.png", "fr.json", "manifest.json", "outline.png"], package.Entries);
    }

    [Fact]
    public void The_ids_are_filled_in_and_nothing_else_is_changed()
    {
        var manifest = package.Read("manifest.json");
        var source = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.TeamsManifest, "manifest.json")))!;

        Assert.DoesNotContain("${{", manifest.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(TeamsPackage.AppId, (string?)manifest["id"]);
        Assert.Equal(TeamsPackage.AppId, (string?)manifest["bots"]![0]!["botId"]);
        Assert.Equal(TeamsPackage.Domain, (string?)Assert.Single(manifest["validDomains"]!.AsArray()));
        Assert.True(JsonNode.DeepEquals(source["description"], manifest["description"]));
        Assert.True(JsonNode.DeepEquals(source["bots"]![0]!["commandLists"], manifest["bots"]![0]!["commandLists"]));
    }

    [Theory]
    [InlineData("BotAppId is ''", "-p:BotDomain=" + TeamsPackage.Domain)]
    [InlineData("BotAppId is 'coach'", "-p:BotAppId=coach", "-p:BotDomain=" + TeamsPackage.Domain)]
    [InlineData("BotDomain is ''", "-p:BotAppId=" + TeamsPackage.AppId)]
    [InlineData(
        "BotDomain is 'https://x.example/'",
        "-p:BotAppId=" + TeamsPackage.AppId,
        "-p:BotDomain=https://x.example/"
    )]
    public async Task A_missing_or_wrong_value_is_named_in_a_sentence(string sentence, params string[] properties)
    {
        using var folder = new TemporaryFolder();
        var zip = folder.File("package.zip");

        var packed = await TeamsPackage.PackAsync([.. properties, $"-p:PackageFile={zip}"]);

        Assert.NotEqual(0, packed.ExitCode);
        Assert.Contains(sentence, packed.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(zip));
    }

    [Fact]
    public void Every_text_that_Teams_shows_exists_in_French_too()
    {
        var manifest = package.Read("manifest.json");
        var french = package.Read("fr.json").AsObject();

        var wanted = Texts(manifest).Select(text => text.Key).Order(StringComparer.Ordinal);
        var given = french.Select(text => text.Key).Where(key => key is not "$schema").Order(StringComparer.Ordinal);

        Assert.Equal(wanted, given);
        Assert.All(french, text => Assert.False(string.IsNullOrWhiteSpace((string?)text.Value)));
    }

    [Theory]
    [InlineData("new project", "nouveau projet", Intent.NewProject)]
    [InlineData("projects", "mes projets", Intent.Projects)]
    [InlineData("status", "où en est-on", Intent.Status)]
    [InlineData("checkpoint", "point régulier", Intent.Checkpoint)]
    [InlineData("alert", "alerte", Intent.Alert)]
    [InlineData("dispute", "litige", Intent.Dispute)]
    [InlineData("help", "aide", Intent.Help)]
    public void A_command_is_offered_and_understood_in_both_languages(string english, string french, Intent intent)
    {
        var places = Texts(package.Read("manifest.json"))
            .Where(text => string.Equals(text.Value, english, StringComparison.Ordinal))
            .Select(text => text.Key)
            .ToList();

        Assert.NotEmpty(places);
        Assert.All(places, place => Assert.Equal(french, (string?)package.Read("fr.json")[place]));
        // Choosing a command writes its title: nothing may be left over for a project's name.
        Assert.Equal(new Phrase(intent, ""), Phrases.Read(english));
        Assert.Equal(new Phrase(intent, ""), Phrases.Read(french));
    }

    [Fact]
    public void Each_language_offers_the_way_to_the_other()
    {
        var place = Texts(package.Read("manifest.json")).Single(text => text.Value is "français").Key;

        Assert.Equal(Intent.French, Phrases.Read("français")?.Intent);
        Assert.Equal(Intent.English, Phrases.Read((string)package.Read("fr.json")[place]!)?.Intent);
    }

    [Fact]
    public void What_is_private_is_not_offered_in_a_channel()
    {
        var lists = package.Read("manifest.json")["bots"]![0]!["commandLists"]!.AsArray();
        var channel = lists.Single(list => Strings(list!["scopes"]!).Contains("team", StringComparer.Ordinal))!;
        var titles = channel["commands"]!.AsArray().Select(command => (string)command!["title"]!);

        Assert.DoesNotContain(titles, title => title is "dispute" or "checkpoint");
    }

    // Teams names a text to translate by its path in the manifest.
    private static IEnumerable<KeyValuePair<string, string>> Texts(JsonNode manifest)
    {
        foreach (var path in new[] { "name.short", "name.full", "description.short", "description.full" })
        {
            var parts = path.Split('.');
            yield return new(path, (string)manifest[parts[0]]![parts[1]]!);
        }

        foreach (var (l, list) in manifest["bots"]![0]!["commandLists"]!.AsArray().Index())
        {
            foreach (var (c, command) in list!["commands"]!.AsArray().Index())
            {
                var place = $"bots[0].commandLists[{l}].commands[{c}]";
                yield return new($"{place}.title", (string)command!["title"]!);
                yield return new($"{place}.description", (string)command["description"]!);
            }
        }
    }

    private static IEnumerable<string> Strings(JsonNode array) => array.AsArray().Select(item => (string)item!);
}
