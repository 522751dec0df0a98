using System.Globalization;
using ChatCoach.Core.Facts;
using ChatCoach.Core.Outgoing;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>
/// Facts with marked words on their way to the provider, each a part of its own. What was put otherwise meanwhile
/// corrects the fact by a later one, as any correction does.
/// </summary>
public sealed class StatementOutgoing : IOutgoingKind
{
    /// <summary>The kind's word.</summary>
    public const string Word = "facts";

    public string Kind => Word;

    public bool ReplacesEarlier => true;

    /// <summary>What the text is about: the dispute and the numbers of the facts.</summary>
    public static string AboutOf(Dispute dispute, IEnumerable<Fact> facts) =>
        $"{dispute.Id}|{string.Join(',', facts.Select(StatementForms.Number))}";

    public static IReadOnlyList<TextPart> PartsOf(IEnumerable<Fact> facts) =>
        [.. facts.Select(fact => new TextPart(NameOf(fact), fact.What))];

    /// <summary>The reasons that were given for the words of each; null where one has none.</summary>
    public static string? ReasonOf(IReadOnlyList<Fact> facts) =>
        facts.All(fact => fact.KeptBecause is not null)
            ? string.Join(' ', facts.Select(fact => fact.KeptBecause).Distinct())
            : null;

    public async Task<IReadOnlyList<TextPart>?> PartsAsync(
        ProjectSession session,
        string about,
        CancellationToken cancellationToken
    ) => await FindAsync(session, about, cancellationToken) is var (_, facts) ? PartsOf(facts) : null;

    public Task<DateTimeOffset?> UntilAsync(
        ProjectSession session,
        string about,
        CancellationToken cancellationToken
    ) => TextDeadlines.OfAsync(session, about.Split('|')[0], cancellationToken);

    public async Task<bool> SendAsync(ProjectSession session, OutgoingText text, CancellationToken cancellationToken)
    {
        if (await FindAsync(session, text.About, cancellationToken) is not var (dispute, facts))
        {
            return false;
        }

        List<int> given = [];
        foreach (var fact in facts)
        {
            var words = text.Parts.FirstOrDefault(part => part.Name == NameOf(fact))?.Text;
            if (!string.IsNullOrWhiteSpace(words))
            {
                (dispute, var number) = Worded(session, dispute, fact, words, text);
                given.Add(number);
            }
        }

        if (given.Count == 0)
        {
            return false;
        }

        await StatementSending.GiveAsync(session, dispute, given, text.By, cancellationToken);
        return true;
    }

    /// <summary>The fact as it goes: itself with the reason for its words, or the one that corrects it.</summary>
    private static (Dispute Dispute, int Number) Worded(
        ProjectSession session,
        Dispute dispute,
        Fact fact,
        string words,
        OutgoingText text
    )
    {
        if (words == fact.What.ReplaceLineEndings("\n"))
        {
            var kept = fact with { KeptBecause = fact.KeptBecause ?? text.Because };
            return (
                dispute with
                {
                    Facts = [.. dispute.Facts.Select(other => other.Number == fact.Number ? kept : other)],
                },
                fact.Number
            );
        }

        var corrected = fact with
        {
            Number = dispute.Facts.Count + 1,
            What = words,
            Corrects = fact.Number,
            KeptBecause = CoolingOff.MarksOf(french: true, words).Count > 0 ? text.Because : null,
            RecordedBy = text.By,
            RecordedOn = session.DayOf(session.Now),
            Round = dispute.Round,
        };
        session.Record("fact.recorded", dispute.Id, FactRecords.Details(corrected));
        return (dispute with { Facts = [.. dispute.Facts, corrected] }, corrected.Number);
    }

    /// <summary>The dispute, and those of the facts that hold still and are not with the provider.</summary>
    private static async Task<(Dispute Dispute, IReadOnlyList<Fact> Facts)?> FindAsync(
        ProjectSession session,
        string about,
        CancellationToken cancellationToken
    )
    {
        if (
            about.Split('|') is not [var id, var numbers]
            || await session.FindAsync(DisputeRow.Type, id, cancellationToken) is not { ClosedOn: null } dispute
        )
        {
            return null;
        }

        var wanted = numbers.Split(',');
        var facts = StatementOffer
            .Standing(dispute)
            .Where(fact => wanted.Contains(StatementForms.Number(fact), StringComparer.Ordinal))
            .ToList();
        return facts.Count > 0 ? (dispute, facts) : null;
    }

    private static string NameOf(Fact fact) => string.Create(CultureInfo.InvariantCulture, $"fact.{fact.Number}");
}
