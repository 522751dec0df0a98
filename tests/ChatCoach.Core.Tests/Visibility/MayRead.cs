namespace ChatCoach.Core.Tests.Visibility;

/// <summary>
/// Who may read what: every kind of thing that a project holds, and the people to whom its words may come. What is not
/// named here may be read by nobody, so that whoever adds a text to the product decides for whom it is.
/// </summary>
internal static class MayRead
{
    private const string Nobody = "";
    private const string Counsel = "Ines";
    private const string Leads = "Ana Marc";
    private const string Recorders = Leads + " Nadia";
    private const string Team = Recorders + " Helene";

    /// <summary>What a provider's people read too: <see cref="VisibilityTests"/> asks that they really do.</summary>
    private static readonly (string Path, string Readers)[] Shared =
    [
        ("project.name", Team + " Paul Luc Channel"),
        ("project.stages[0].name", Team + " Paul Channel"),
        ("project.stages[0].deliverable", Team + " Paul"),
        ("project.stages[0].acceptanceTest", Team + " Paul"),
        ("project.stages[0].handOver.what", Team + " Paul"),
        ("project.stages[1].name", Team + " Paul Channel"),
        ("project.stages[1].deliverable", Team + " Paul Channel"),
        ("project.stages[1].acceptanceTest", Team + " Paul"),
        ("project.stages[1].handOver.what", Team + " Paul"),
        ("project.stages[2].name", Team + " Luc Channel"),
        ("project.stages[2].deliverable", Team + " Luc"),
        ("project.stages[2].acceptanceTest", Team + " Luc"),
        ("project.stages[2].handOver.what", Team + " Luc"),
        ("project.turns[1].what", Team + " Paul"),
        ("project.turns[1].by", Team + " Paul"),
        ("project.alerts[0].what", Team + " Paul"),
        ("project.alerts[0].wouldHelp", Team + " Paul"),
        ("project.alerts[0].action", Team + " Paul"),
        ("checkpoint.versions.answers.next", Team + " Paul"),
        ("dispute.callPlan.agenda", Leads + " Paul"),
        ("dispute.facts.who", Recorders + " Paul"),
        ("dispute.facts.what", Team + " Paul"),
        ("dispute.facts.source", Recorders + " Paul"),
        ("dispute.statement.answers", Leads + " Paul"),
        ("call.agenda", Leads + " Paul"),
        ("note", Recorders + " Paul"),
    ];

    private static readonly (string Path, string Readers)[] Own =
    [
        ("project.stages", Team),
        ("project.schedule.pauseReason", Team),
        ("project.turns", Team),
        ("turns.turns", Team),
        ("project.promises", Team),
        ("project.figures", Team),
        ("project.lastAnswers", Team),
        ("project.lastAnswers.worry", Leads),
        ("project.lastAnswers.signs", Leads),
        ("project.alerts", Team),
        ("project.alertLinks", Leads),
        ("project.alertLinks.hash", Nobody),
        ("project.risks", Team),
        ("project.clientTurns", Recorders),
        ("project.disputes", Leads),
        ("project.hours", Leads),
        ("project.hoursSteps", Leads),
        ("call", Leads + " Paul"),
        ("outgoing", Leads),
        ("project.mails", Leads),
        ("project.factsNoted", Nobody),
        ("mail", Leads),
        ("outgoing.parts", Recorders + " Paul"),
        ("checkpoint", Team),
        ("checkpoint.versions.answers.worry", Leads),
        ("checkpoint.versions.answers.signs", Leads),
        ("premortem", Team),
        ("mediation", Leads),
        ("advice", Leads),
        ("dispute", Leads),
        ("dispute.title", Leads + " Helene"),
        ("dispute.sponsorsPlan", Leads + " Helene"),
        ("dispute.drafts", "Ana"),
        ("dispute.facts", Recorders),
        ("dispute.evidence", Leads),
        ("dispute.evidenceLinks", Leads),
        ("dispute.evidenceLinks.hash", Nobody),
        ("dispute.statementLinks.hash", Nobody),
    ];

    /// <summary>What the file for counsel holds.</summary>
    private static readonly string[] InDossier =
    [
        "project.name",
        "project.stages.name",
        "project.stages.deliverable",
        "project.stages.acceptanceTest",
        "project.stages.promises",
        "project.turns",
        "project.promises",
        "project.alerts",
        "project.hours",
        "mail.from",
        "mail.demand",
        "turns.turns",
        "dispute.title",
        "dispute.facts",
        "dispute.evidence",
        "dispute.statement.answers",
        "dispute.exchanges",
        "dispute.contract",
        "dispute.clock",
        "dispute.sponsors",
        "dispute.thirdParty.who",
        "dispute.thirdParty.body",
        "dispute.thirdParty.clause",
        "dispute.notice",
        "dispute.brief",
        "dispute.offers",
        "dispute.papers",
        "dispute.invoices",
        "dispute.counsel",
        "dispute.terms.commitments",
    ];

    /// <summary>What is for readers outside the client's own team.</summary>
    public static IEnumerable<(string Path, string Reader)> Outside =>
        Shared
            .SelectMany(rule => rule.Readers.Split(' ').Except(Team.Split(' ')).Select(reader => (rule.Path, reader)))
            .Concat(InDossier.Select(path => (path, Counsel)));

    /// <returns>By the longest path that this one begins with; null where nobody has said.</returns>
    public static IReadOnlyList<string>? Of(string path)
    {
        var rule = Shared
            .Concat(Own)
            .Where(rule => IsWithin(path, rule.Path))
            .OrderByDescending(rule => rule.Path.Length)
            .FirstOrDefault();
        return rule.Readers is null ? null
            : InDossier.Any(part => IsWithin(path, part)) ? [.. rule.Readers.Split(' '), Counsel]
            : rule.Readers.Split(' ');
    }

    /// <summary>A rule names no place in a list, or that of the outer list alone.</summary>
    public static bool IsWithin(string path, string rule)
    {
        var end = path.IndexOf(']', StringComparison.Ordinal) + 1;
        return new[] { path[..end] + Planter.WithoutIndices(path[end..]), Planter.WithoutIndices(path) }.Any(name =>
            name == rule || name.StartsWith(rule + ".", StringComparison.Ordinal)
        );
    }
}
