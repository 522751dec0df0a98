using System.Globalization;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Facts;
using ChatCoach.Core.Hours;
using ChatCoach.Core.Mediations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>Offers to record unexplained hours as a fact: its five slots are filled, and the owner decides.</summary>
public sealed class HoursFactHandler(DisputeDesk desk) : IChatHandler
{
    public void Register(Routes routes) => routes.On(Verbs.HoursFact, OpenAsync);

    private Task<Reply> OpenAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            Permission.SeePrivate,
            session => Filled(turn, session.Session.Project, session),
            project => Filled(turn, project.Project, null),
            cancellationToken
        );

    private Reply Filled(Turn turn, Project project, DisputeSession? session)
    {
        var count = HoursCount.Of(project, Thresholds.Of(project, desk.Options));
        if (count.Over.Count == 0)
        {
            return Reply.Note(turn.Speech["hours.fact.none"]);
        }

        var speech = turn.Speech;
        var latest = count.Over[^1];
        var on = latest.Until < turn.Today ? latest.Until : turn.Today;
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["fact.who"] = project.CurrentProvider,
            ["fact.what"] = string.Join(' ', count.Over.TakeLast(4).Select(over => HoursWords.CountedOf(speech, over))),
            ["fact.on"] = on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["fact.source"] = latest.Note is { } note
                ? ProjectWords.Cut(speech.Say("hours.fact.sourceNote", note), 300)
                : speech["hours.fact.source"],
            ["fact.commitment"] = "other",
            ["fact.other"] = speech["hours.fact.commitment"],
        };
        return Reply.Ask(
            FactForms
                .Ask(
                    project,
                    speech,
                    turn.Today,
                    session is null
                        ? FactHandler.RecordCall(turn, project)
                        : new ActionCall(
                            Verbs.FactRecord,
                            project.Id,
                            session.Dispute.Id,
                            session.Dispute.Facts.Count,
                            session.Confidential
                        ),
                    question: MediationQuestion.Of(speech, session is { Dispute.HadMediation: true })
                )
                .Keeping(new FieldValues(values))
        );
    }
}
