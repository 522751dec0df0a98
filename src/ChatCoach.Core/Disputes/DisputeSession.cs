using ChatCoach.Core.Mediations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>One change of one dispute within a project's session.</summary>
public sealed class DisputeSession(ProjectSession session, Dispute dispute, CoachOptions options)
{
    /// <summary>In characters.</summary>
    private const int LongestDraft = 12_000;

    /// <summary>One turn makes one version, however many changes it is made of.</summary>
    private readonly int _next = dispute.Version + 1;

    private Dispute _dispute = dispute;

    public ProjectSession Session => session;

    public Dispute Dispute => _dispute;

    public Situation Situation => new(_dispute, session.Project, session.Now, options) { Me = session.Me };

    /// <summary>Who acts, as drafts and moves name them.</summary>
    public string Person => session.Me?.Person?.ToString() ?? "coach";

    public string Name => session.Me?.Name ?? "ChatCoach";

    /// <summary>True for owner and deputy, who alone see the steps.</summary>
    public bool MayLead => session.Me is { } me && Access.Allows(me.Role, Permission.SeePrivate);

    /// <summary>How many confidential entries there are of it.</summary>
    public int Confidential => ConfidentialEntries.CountOf(session.Project, _dispute.Id);

    /// <summary>What the dispute becomes, and what the journal tells of it.</summary>
    public void Change(Dispute after, string kind, params ReadOnlySpan<(string Name, string? Value)> details)
    {
        _dispute = after with { Version = _next, ChangedBy = Person };
        session.Put(DisputeRow.Type, _dispute.Id, _dispute);
        session.Project = session.Project with { Disputes = [.. session.Project.Disputes.Select(Line)] };
        session.Record(kind, _dispute.Id, details);
    }

    /// <summary>
    /// Keeps what someone typed and did not finish: the form's own fields, within measure, since the dispute's row has
    /// an end. A longer text is not lost: the form that comes back holds it.
    /// </summary>
    public void Keep(string name, Form form, FieldValues values)
    {
        var typed = form
            .Fields.Where(field => !values.IsEmpty(field.Id))
            .ToDictionary(field => field.Id, field => values.Text(field.Id), StringComparer.Ordinal);
        if (typed.Values.Sum(text => text.Length) <= LongestDraft)
        {
            Note(_dispute.WithDraft(new FormDraft(name, Person, typed)), "draft.kept", ("form", name));
        }
    }

    /// <summary>A change that moves nothing: cards that are out do not grow old by it.</summary>
    public void Note(Dispute after, string kind, params ReadOnlySpan<(string Name, string? Value)> details)
    {
        _dispute = after;
        session.Put(DisputeRow.Type, _dispute.Id, _dispute);
        session.Record(kind, _dispute.Id, details);
    }

    private DisputeLine Line(DisputeLine line) =>
        line.Id == _dispute.Id
            ? line with
            {
                Title = _dispute.Title,
                Step = (int)_dispute.Step,
                ClosedOn = _dispute.ClosedOn,
                Company = Situation.Company,
                HadMediation = _dispute.HadMediation,
                DueAt = DisputeDates.NextDue(Situation),
                Lesson = _dispute.Review is { Lessons: var lessons }
                    ? ProjectWords.Cut(lessons, Risk.LongestText)
                    : null,
            }
            : line;
}
