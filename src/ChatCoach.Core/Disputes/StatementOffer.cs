using System.Globalization;
using ChatCoach.Core.Facts;
using ChatCoach.Core.Language;
using ChatCoach.Core.Outgoing;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>
/// The facts that can be given to the provider now: they stand, they are not with the provider, and they do not wait for
/// their morning. Those with marked words are offered too; when they go is for <see cref="CoolingOff"/> to say.
/// </summary>
/// <param name="Facts">As many as one list holds, in their order.</param>
/// <param name="Marked">Of these, the ones in which the wording check marks words.</param>
/// <param name="Later">How many more there are.</param>
public sealed record StatementOffer(IReadOnlyList<Fact> Facts, IReadOnlyList<Fact> Marked, int Later)
{
    /// <summary>As many as one list of Slack offers.</summary>
    public const int MostAtOnce = 60;

    /// <summary>As many as are looked over in one form.</summary>
    public const int MostMarked = 8;

    public static StatementOffer Of(Speech speech, Situation situation)
    {
        var waiting = Waiting(situation.Project, situation.Dispute).ToHashSet();
        var ready = Standing(situation.Dispute).Where(fact => !waiting.Contains(fact.Number)).ToList();
        var marked = ready.Where(fact => FactWording.MarksOf(speech, fact).Count > 0).Take(MostMarked).ToList();
        var offered = ready
            .Where(fact => marked.Contains(fact) || FactWording.MarksOf(speech, fact).Count == 0)
            .Take(MostAtOnce)
            .ToList();
        return new StatementOffer(offered, [.. marked.Where(offered.Contains)], ready.Count - offered.Count);
    }

    /// <summary>The numbers of the facts that wait for their morning.</summary>
    public static IEnumerable<int> Waiting(Project project, Dispute dispute) =>
        project
            .Held.Where(held => held.Kind == StatementOutgoing.Word)
            .Select(held => held.About.Split('|'))
            .Where(about => about is [var id, _] && id == dispute.Id)
            .SelectMany(about => about[1].Split(','))
            .Select(number => int.Parse(number, CultureInfo.InvariantCulture));

    /// <summary>The facts that hold, and that the provider does not have.</summary>
    public static IEnumerable<Fact> Standing(Dispute dispute) =>
        dispute.Facts.Where(fact => FactStanding.Of(dispute, fact) is { IsShared: false, CorrectedBy: null });

    /// <summary>Marked words that nobody gave a reason for are looked at once more, before they wait.</summary>
    public bool AsksAbout(Fact fact) => fact.KeptBecause is null && Marked.Contains(fact);
}
