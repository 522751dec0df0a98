using ChatCoach.Core.Conversations;
using ChatCoach.Core.Facts;
using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>
/// The page that takes the fingerprint of a file for whoever asked for it in a chat. Looking and comparing change
/// nothing; recording uses the page up in the same change, if who made it may still add evidence at that moment.
/// </summary>
public sealed class EvidencePage(ProjectDesk desk, IProjectStore store, CoachOptions options) : IFilePage
{
    private const string Key = "evidencePage.";
    private const int Megabyte = 1024 * 1024;
    private const int Megabytes = 10;

    /// <summary>Whoever asked for the page may no longer add evidence.</summary>
    private const string Refused = "Refused";

    public string Name => PageKey.Evidence;

    public long LargestFile => Megabytes * Megabyte;

    public async Task<LinkPage> ShowAsync(PageVisit visit, CancellationToken cancellationToken)
    {
        var found = await FindAsync(visit, cancellationToken);
        return RefusalOf(found, visit) is { } refusal
            ? Closed(found.Speech, refusal)
            : LinkPage.Open(found.Speech, FormOf(found.Speech, found.Project!, found.Dispute!, found.Link!));
    }

    /// <summary>A page that took its file may get that file again: whoever sent it twice is told the same twice.</summary>
    public async Task<LinkPage?> RefuseAsync(PageVisit visit, CancellationToken cancellationToken)
    {
        var found = await FindAsync(visit, cancellationToken);
        return RefusalOf(found, visit) is { } refusal and not nameof(LinkState.Used)
            ? Closed(found.Speech, refusal)
            : null;
    }

    public Task<LinkPage> SendAsync(PageVisit visit, FieldValues fields, CancellationToken cancellationToken) =>
        SendAsync(visit, fields, SentFile.None, cancellationToken);

    public async Task<LinkPage> SendAsync(
        PageVisit visit,
        FieldValues fields,
        SentFile file,
        CancellationToken cancellationToken
    )
    {
        var found = await FindAsync(visit, cancellationToken);
        if (found is not { Project: { } project, Dispute: { } dispute, Link: { } link, Holder: { } holder })
        {
            return Closed(found.Speech, RefusalOf(found, visit)!);
        }

        LinkPage? page = null;
        var reply = await desk.OpenByLinkAsync(
            visit.TurnOf(holder, found.Speech),
            project.Id,
            now => HolderOf(now, link),
            NamedRow.Of(DisputeRow.Type, dispute.Id),
            async session =>
            {
                page = await TakeAsync(session, visit, found.Speech, fields, file, cancellationToken);
                return Reply.Silent;
            },
            cancellationToken
        );
        return PageVisit.After(
            reply,
            page,
            found.Speech,
            () => FormOf(found.Speech, project, dispute, link),
            () => Closed(found.Speech, Refused)
        );
    }

    private async Task<LinkPage> TakeAsync(
        ProjectSession session,
        PageVisit visit,
        Speech speech,
        FieldValues fields,
        SentFile file,
        CancellationToken cancellationToken
    )
    {
        var dispute = await session.FindAsync(DisputeRow.Type, visit.Key.Subject!, cancellationToken);
        var link = dispute?.EvidenceLinkOf(visit.Key.Hash);
        var found = new Found(session.Project, dispute, link, session.Me, speech);
        var refusal = RefusalOf(found, visit);
        if (refusal is not null and not nameof(LinkState.Used))
        {
            return Closed(speech, refusal);
        }

        var pages = new EvidencePageWords(speech, dispute!, file);
        var form = FormOf(speech, session.Project, dispute!, link!);
        var used = dispute!.Evidence.FirstOrDefault(one => one.Fact == link!.Fact && one.Place == link.UsedFor);
        if (refusal is not null)
        {
            return used?.File is { } taken && taken.Sha256 == file.Sha256
                ? pages.Recorded(used)
                : Closed(speech, refusal);
        }

        if (file.State != SentFileState.Whole)
        {
            return LinkPage.Open(speech, pages.Returned(form));
        }

        if (fields.Text(LinkPage.Other) == EvidencePageWords.Compare)
        {
            return pages.Compared(form);
        }

        if (pages.SameFor(link!.Fact) is { } same)
        {
            return pages.AlreadyThere(form, same);
        }

        if (dispute.IsFullOfEvidence())
        {
            return LinkPage.Open(speech, form with { Problem = speech.Say("evidence.full", Evidence.Most) });
        }

        var work = new DisputeSession(session, dispute, options);
        var evidence = Keep(work, link, file, speech);
        session.Tell(
            new OutboxMessage(
                FormattableString.Invariant($"evidence-{dispute.Id}-{evidence.Exhibit}"),
                link.For,
                EvidenceMessages.Recorded(
                    await session.SpeechOfAsync(session.Me!, cancellationToken),
                    work.Situation,
                    evidence
                )
            )
        );
        return pages.Recorded(evidence);
    }

    private static Evidence Keep(DisputeSession session, EvidenceLink link, SentFile file, Speech speech)
    {
        var dispute = session.Dispute;
        var replaced = dispute.Evidence.FirstOrDefault(one => one.Fact == link.Fact && one.Place == link.Replaces);
        var evidence = new Evidence(link.Fact, dispute.NextPlace(link.Fact), link.Label)
        {
            Link = link.Link,
            File = new EvidenceFile(EvidencePageWords.NameOf(speech, file), file.Size, file.Sha256),
            KeptAt = link.KeptAt,
            Replaces = replaced is null ? null : dispute.StandingFor(replaced).Place,
            AddedBy = session.Name,
            AddedOn = session.Situation.Today,
        };
        EvidenceRecord.Keep(
            session,
            dispute.WithLink(link.Number, one => one with { UsedFor = evidence.Place }),
            evidence
        );
        return evidence;
    }

    /// <summary>Why it takes nothing now: the key of its texts; null where it does.</summary>
    private static string? RefusalOf(Found found, PageVisit visit) =>
        found.Link is null ? "unknown"
        : found.Holder is null ? Refused
        : found.Link.StateAt(visit.Now) is not LinkState.Out and var state ? state.ToString()
        : found.Dispute!.ClosedOn is not null ? "Closed"
        : null;

    private async Task<Found> FindAsync(PageVisit visit, CancellationToken cancellationToken)
    {
        var row = visit.Key.Subject is { } subject
            ? store.FindRowAsync(visit.Key.Project, DisputeRow.Type, subject, cancellationToken)
            : Task.FromResult<StoredRow<Dispute>?>(null);
        var project = (await store.FindAsync(visit.Key.Project, cancellationToken))?.Project;
        var dispute = (await row)?.Value;
        var link = dispute?.EvidenceLinkOf(visit.Key.Hash);
        return new Found(
            project,
            dispute,
            project is null ? null : link,
            project is null || link is null ? null : HolderOf(project, link),
            visit.SpeechIn(project, link?.Locale, options)
        );
    }

    /// <summary>Whoever made the page, as long as they may add evidence: the address gives no right of its own.</summary>
    private static Member? HolderOf(Project project, EvidenceLink link) =>
        project.MemberOf(link.For) is { } member && Access.Allows(member.Role, Permission.AddEvidence) ? member : null;

    private static Form FormOf(Speech speech, Project project, Dispute dispute, EvidenceLink link) =>
        EvidencePageWords.Ask(speech, project, dispute, link, Megabytes);

    private static LinkPage Closed(Speech speech, string refusal) =>
        refusal == "unknown" ? LinkPage.Unknown(speech) : LinkPage.Closed(speech, LinkPageKind.Over, Key + refusal);

    /// <summary>What the address led to.</summary>
    private sealed record Found(Project? Project, Dispute? Dispute, EvidenceLink? Link, Member? Holder, Speech Speech);
}
