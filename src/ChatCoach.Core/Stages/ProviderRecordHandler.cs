using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Stages;

/// <summary>What the client's own projects tell of a provider: of the one who delivers now, or of the one that is named.</summary>
public sealed class ProviderRecordHandler(ProjectDesk desk, ProviderHistory history) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Intent.ProviderRecord, ShowAsync);
        routes.On(Verbs.ProviderRecord, ShowAsync);
    }

    private Task<Reply> ShowAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Project,
            Permission.SeeProviderRecord,
            async session =>
            {
                var company = CompanyOf(turn, session.Project);
                return Reply.Say(
                    Card(
                        turn.Speech,
                        session.Project,
                        company,
                        await history.OfAsync(turn.Person.Key, company, cancellationToken),
                        session.DayOf(turn.Now)
                    )
                );
            },
            cancellationToken
        );

    public static CoachMessage Card(
        Speech speech,
        Project project,
        string company,
        IReadOnlyList<ProviderPast> past,
        DateOnly today
    )
    {
        var record = ProviderRecordBlocks.Of(speech, company, past).ToList();
        return new CoachMessage(
            speech.Say("record.summary", ProjectWords.Cut(company, 80)),
            Bands.NeverProvider(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech["record.cardTitle"], speech.Day(today)),
                .. record.Count > 0
                    ? record
                    : [new TextBlock(speech.Say("record.nothing", ProjectWords.Cut(company, 60)))],
                new TextBlock(speech["record.private"], TextStyle.Quiet),
                new ActionsBlock([
                    Button.Press(speech["plan.see"], new ActionCall(Verbs.PlanShow, project.Id)).AsPrimary(),
                ]),
                new FooterBlock(speech["record.footer"], Bands.Practice(speech, "5-3")),
            ]
        );
    }

    /// <summary>One of this project's own companies or alternatives: a call names no other.</summary>
    private static string CompanyOf(Turn turn, Project project)
    {
        var named = turn.IsCall ? turn.Call.Choice : turn.Phrase?.Rest;
        return project
                .Stages.SelectMany(stage => new[] { project.ProviderOf(stage), stage.Alternative })
                .Append(project.Provider)
                .FirstOrDefault(company => Project.IsSameCompany(company, named))
            ?? project.CurrentProvider;
    }
}
