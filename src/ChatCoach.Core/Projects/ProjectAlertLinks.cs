using System.Globalization;
using ChatCoach.Core.Conversations;

namespace ChatCoach.Core.Projects;

/// <summary>The links that are out for alerts, and who acts through one.</summary>
public sealed partial record Project
{
    /// <summary>Older ones are forgotten: whoever opens one is told that it opens nothing.</summary>
    private const int MostLinks = 20;

    private const string LinkChannel = "link";

    public IReadOnlyList<AlertLink> AlertLinks
    {
        get => field ?? [];
        init;
    }

    public AlertLink? LinkOf(string hash) => AlertLinks.FirstOrDefault(link => link.Hash == hash);

    public int NextLink => AlertLinks.Count == 0 ? 1 : AlertLinks[^1].Number + 1;

    public Project Offering(AlertLink link) =>
        this with
        {
            AlertLinks = [.. AlertLinks.Append(link).TakeLast(MostLinks)],
        };

    public Project Withdrawing(Func<AlertLink, bool> which) =>
        this with
        {
            AlertLinks = [.. AlertLinks.Select(link => which(link) ? link with { Withdrawn = true } : link)],
        };

    public Project UsingUp(AlertLink link, Alert alert) =>
        this with
        {
            AlertLinks =
            [
                .. AlertLinks.Select(other => other.Number == link.Number ? other with { AlertId = alert.Id } : other),
            ],
        };

    /// <summary>Whoever holds a link acts as someone of the provider for whom it was made, and as nobody's account.</summary>
    public Member HolderOf(AlertLink link, string name) =>
        HolderOf(link.Number.ToString(CultureInfo.InvariantCulture), link.Company, name);

    /// <summary>As the other, of any kind of link.</summary>
    /// <param name="link">Names the link among all of the project's.</param>
    public Member HolderOf(string link, string? company, string name) =>
        new(Role.Provider, name) { Company = company, Person = new PersonKey(LinkChannel, Id, link) };

    /// <summary>True where whom the journal names so acted through a link, and had no account.</summary>
    public static bool IsLink(string actor) => actor.StartsWith(LinkChannel + "|", StringComparison.Ordinal);

    /// <summary>The link through which someone acted whom the journal names so; null for everyone else.</summary>
    public AlertLink? LinkOfActor(string actor) =>
        AlertLinks.FirstOrDefault(link => HolderOf(link, link.For).Person!.ToString() == actor);
}
