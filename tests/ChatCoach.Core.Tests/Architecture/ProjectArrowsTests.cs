using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace ChatCoach.Core.Tests.Architecture;

/// <summary>The projects stand in a star: the service in the middle, and no arrow between its four points.</summary>
public sealed class ProjectArrowsTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["ChatCoach.Core"] = [],
        ["ChatCoach.AdaptiveCards"] = [],
        ["ChatCoach.BotFramework"] = [],
        ["ChatCoach.Slack"] = [],
        ["ChatCoach.Host"] = ["ChatCoach.Core", "ChatCoach.AdaptiveCards", "ChatCoach.BotFramework", "ChatCoach.Slack"],
        ["ChatCoach.AppHost"] = [],
    };

    /// <summary>What Core must do without: the web, the cloud and the scheduler are behind its ports.</summary>
    private static readonly string[] NotInCore = ["Microsoft.AspNetCore", "Azure.", "Quartz"];

    [Fact]
    public void No_project_references_another_than_the_star_allows() =>
        Assert.Empty(Projects().SelectMany(project => Broken(project.Name, project.Xml)));

    [Fact]
    public void Every_project_has_its_place() =>
        Assert.Equal(Allowed.Keys.Order(), Projects().Select(project => project.Name).Order());

    [Fact]
    public void Core_uses_no_web_no_cloud_and_no_scheduler()
    {
        var referenced = typeof(Core.Conversations.Coach).Assembly.GetReferencedAssemblies().Select(name => name.Name!);

        Assert.DoesNotContain(
            referenced,
            name => NotInCore.Any(word => name.StartsWith(word, StringComparison.Ordinal))
        );
    }

    [Fact]
    public void The_check_notices_an_arrow_between_two_points()
    {
        var broken = XDocument.Parse(
            """<Project><ItemGroup><ProjectReference Include="../ChatCoach.BotFramework/ChatCoach.BotFramework.csproj" /></ItemGroup></Project>"""
        );

        Assert.Equal(["ChatCoach.AdaptiveCards -> ChatCoach.BotFramework"], Broken("ChatCoach.AdaptiveCards", broken));
    }

    private static IEnumerable<string> Broken(string name, XDocument xml) =>
        xml.Descendants("ProjectReference")
            .Select(reference =>
                Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))
            )
            .Where(target => !Allowed[name].Contains(target))
            .Select(target => $"{name} -> {target}");

    private static IEnumerable<(string Name, XDocument Xml)> Projects([CallerFilePath] string here = "")
    {
        var source = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src"));
        return Directory
            .GetFiles(source, "*.csproj", SearchOption.AllDirectories)
            .Select(file => (Path.GetFileNameWithoutExtension(file), XDocument.Load(file)));
    }
}
