using ChatCoach.Core.Checkpoints;
using ChatCoach.Core.Facts;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>Gives the people of who the dispute is with some facts more, to be answered one by one.</summary>
internal static class StatementSending
{
    public static async Task<Dispute> GiveAsync(
        ProjectSession session,
        Dispute dispute,
        IReadOnlyList<int> facts,
        string by,
        CancellationToken cancellationToken
    )
    {
        var company = dispute.CompanyIn(session.Project);
        var before = dispute.Statement;
        var known = Project.IsSameCompany(before?.Company, company) ? before : null;
        dispute = dispute with
        {
            Statement = new FactStatement(company, session.DayOf(session.Now), by)
            {
                Version = (before?.Version ?? 0) + 1,
                Facts = [.. known?.Facts ?? [], .. facts],
                Answers = known?.Answers ?? [],
                Answered = known?.Answered,
                Past =
                    known is not null ? known.Past
                    : before is null ? []
                    : [.. before.Past, new PastStatement(before.Company, before.Facts, before.Answers)],
            },
        };
        session.Put(DisputeRow.Type, dispute.Id, dispute);
        session.Record("facts.shared", dispute.Id, ("facts", string.Join(',', facts)), ("to", company));
        foreach (var (index, member) in ShareMessages.ReadersIn(session.Project, company).Index())
        {
            var speech = await session.SpeechOfAsync(member, cancellationToken);
            session.Tell(
                new OutboxMessage(
                    FormattableString.Invariant($"facts-{dispute.Id}-v{dispute.Statement.Version}-{index}"),
                    member.Person!,
                    StatementMessages.ForProvider(speech, session.Project, dispute)
                )
            );
        }

        return dispute;
    }
}
