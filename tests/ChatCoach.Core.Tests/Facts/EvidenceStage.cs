using ChatCoach.Core.Conversations;
using ChatCoach.Core.Disputes;
using ChatCoach.Core.Facts;
using ChatCoach.Core.Files;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Facts;

/// <summary>A dispute with one fact, its people, and the page that takes a file.</summary>
internal sealed class EvidenceStage(DisputeStage stage)
{
    public static readonly string Hash = string.Concat(Enumerable.Repeat("9f86d081", 8));

    public static readonly SentFile Mail = new(SentFileState.Whole, "Courriel de Paul.eml", 48_213, Hash);

    public DisputeStage Stage => stage;

    public Cast Cast => stage.Cast;

    public static async Task<EvidenceStage> OpenAsync()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();
        await stage.RecordsFactAsync();
        return new EvidenceStage(stage);
    }

    public static (string, string)[] Link(string address = "https://exemple.fr/cr") =>
        [("evidence.label", "Compte rendu"), ("evidence.kind", "link"), ("evidence.link", address)];

    public static (string, string)[] File(string label = "Courriel de Paul") =>
        [("evidence.label", label), ("evidence.kind", "file")];

    public async Task<Form> FormAsync(string who = "Ana") => (await Cast.Says(who, "ajouter une pièce")).Form!;

    /// <summary>Asks for the form by a phrase and sends it.</summary>
    public async Task<Reply> AddsAsync(string who, params (string, string)[] answers) =>
        await Cast.Fills(who, await FormAsync(who), answers);

    public async Task<IReadOnlyList<Evidence>> EvidenceAsync() => (await stage.DisputeAsync()).Evidence;

    /// <summary>The address of the last page that was made.</summary>
    public PageKey Key => stage.Pages.Keys[^1];

    public Task<LinkPage> LooksAsync(PageKey? key = null) =>
        Page.ShowAsync(VisitOf(key), TestContext.Current.CancellationToken);

    public Task<LinkPage> SendsAsync(SentFile file, PageKey? key = null, bool compare = false) =>
        Page.SendAsync(
            VisitOf(key),
            compare
                ? new FieldValues(
                    new Dictionary<string, string>(StringComparer.Ordinal) { [LinkPage.Other] = "compare" }
                )
                : FieldValues.None,
            file,
            TestContext.Current.CancellationToken
        );

    public Task<LinkPage?> IsRefusedAsync() => Page.RefuseAsync(VisitOf(null), TestContext.Current.CancellationToken);

    public async Task<CoachMessage> FactCardAsync(string who = "Ana") =>
        (await Cast.Presses(who, Button.Press("", Call(Verbs.FactShow, "1")))).Message!;

    public static ActionCall Call(string verb, string choice) => new(verb, DisputeStage.Site, "d1") { Choice = choice };

    private EvidencePage Page => new(Cast.Desk, Cast.Projects, Cast.Options);

    private PageVisit VisitOf(PageKey? key) => new(key ?? Key, null, PageKey.NewSecret(), stage.Now);
}
