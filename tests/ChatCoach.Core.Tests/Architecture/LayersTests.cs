using System.Reflection;
using ArchUnitNET.Loader;
using ChatCoach.Core.Conversations;

namespace ChatCoach.Core.Tests.Architecture;

/// <summary>The folders of Core stand in layers: each uses only what is below it, and there is no circle.</summary>
public sealed class LayersTests
{
    /// <summary>From the ground up. A folder may use the ones before it.</summary>
    private static readonly string[] Layers =
    [
        "Language",
        "Messages",
        "Journal",
        "Agenda",
        "Conversations",
        "Projects",
        "Settings",
        "Files",
        "Stages",
        "Turns",
        "Checkpoints",
        "Workload",
        "Risks",
        "Digests",
        "Forecasts",
        "Alerts",
        "Mediations",
        "Exchanges",
        "Facts",
        "Outgoing",
        "Mails",
        "Hours",
        "Disputes",
        "Dossiers",
        "Help",
    ];

    [Fact]
    public void Each_folder_of_Core_uses_only_the_folders_below_it() =>
        Assert.Empty(Broken(typeof(Coach).Assembly, Layers));

    [Fact]
    public void The_check_notices_an_arrow_that_points_up()
    {
        string[] upsideDown = ["Conversations", .. Layers.Where(layer => layer != "Conversations")];

        Assert.Contains(
            Broken(typeof(Coach).Assembly, upsideDown),
            arrow => arrow.StartsWith("Conversations -> ", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Every_folder_has_its_layer()
    {
        var folders = typeof(Coach).Assembly.GetTypes().Select(FolderOf).OfType<string>().Distinct();

        Assert.Empty(folders.Except(Layers));
    }

    private static List<string> Broken(Assembly assembly, string[] layers)
    {
        var architecture = new ArchLoader().LoadAssemblies(assembly).Build();
        var height = layers.Select((name, index) => (name, index)).ToDictionary(l => l.name, l => l.index);
        return
        [
            .. architecture
                .Types.SelectMany(type =>
                    type.Dependencies.Select(dependency =>
                        (From: FolderOf(type.FullName), To: FolderOf(dependency.Target.FullName))
                    )
                )
                .Where(arrow =>
                    arrow.From is not null
                    && arrow.To is not null
                    && height.TryGetValue(arrow.From, out var from)
                    && height.TryGetValue(arrow.To, out var to)
                    && to > from
                )
                .Select(arrow => $"{arrow.From} -> {arrow.To}")
                .Distinct(),
        ];
    }

    private static string? FolderOf(System.Type type) => FolderOf(type.FullName ?? "");

    private static string? FolderOf(string fullName)
    {
        const string Root = "ChatCoach.Core.";
        return
            fullName.StartsWith(Root, StringComparison.Ordinal) && fullName.IndexOf('.', Root.Length) is > 0 and var end
            ? fullName[Root.Length..end]
            : null;
    }
}
