using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Risks;

/// <summary>The register of risks: seen by the team, kept by owner and deputy.</summary>
public sealed class RiskHandler(ProjectDesk desk, CoachOptions options) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Intent.Risks, ListAsync);
        routes.On(Verbs.RiskList, ListAsync);
        routes.On(Verbs.RiskShow, ShowAsync);
        routes.On(Intent.NewRisk, OpenAsync);
        routes.On(Verbs.RiskOpen, OpenAsync);
        routes.On(Verbs.RiskSave, SaveAsync);
    }

    private Task<Reply> ListAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Project,
            Permission.SeeTeam,
            session =>
                Task.FromResult(
                    Reply.Replace(
                        RegisterMessages.Page(
                            turn.Speech,
                            session.Project,
                            session.Me!,
                            turn.IsCall ? turn.Call.Step : 0,
                            turn.Now
                        )
                    )
                ),
            cancellationToken
        );

    private Task<Reply> ShowAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Project,
            Permission.SeeTeam,
            session =>
                Task.FromResult(
                    session.Project.RiskOf(turn.Call.Subject) is { } risk
                        ? Reply.Replace(RiskTurns.CardOf(turn, session, risk))
                        : RiskTurns.Gone(turn, session)
                ),
            cancellationToken
        );

    private Task<Reply> OpenAsync(Turn turn, CancellationToken cancellationToken) =>
        ChangeAsync(
            turn,
            (session, known) =>
            {
                var form = FormOf(turn, session, known);
                return Reply.Ask(
                    known is null && turn.Phrase is { Rest: { Length: > 0 and <= Risk.LongestText } what }
                        ? form.Keeping(
                            new FieldValues(
                                new Dictionary<string, string>(StringComparer.Ordinal) { [RiskForms.What] = what }
                            )
                        )
                        : form
                );
            },
            cancellationToken
        );

    private Task<Reply> SaveAsync(Turn turn, CancellationToken cancellationToken) =>
        ChangeAsync(turn, (session, known) => Save(turn, session, known), cancellationToken);

    private Reply Save(Turn turn, ProjectSession session, Risk? known)
    {
        var form = FormOf(turn, session, known);
        var problems = FormCheck.Problems(form, turn.Fields, turn.Speech);
        var today = session.DayOf(turn.Now);
        if (turn.Fields.Date(RiskForms.Review) is { } day && (day < today || day > today.AddYears(2)))
        {
            problems[RiskForms.Review] = turn.Speech.Say("risk.error.review", turn.Speech.LongDay(day));
        }

        if (problems.Count > 0)
        {
            return Reply.Errors(FormCheck.Returned(form, turn.Fields, problems, turn.Speech));
        }

        var risk = Read(turn, session.Project, known);
        if (known is null && SameAs(session.Project, risk) is { } twin)
        {
            return Reply.Replace(RiskTurns.CardOf(turn, session, twin));
        }

        if (known is null && session.Project.OpenRisks().Count() >= Project.MostRisks)
        {
            return Reply.Errors(
                FormCheck.Returned(
                    form,
                    turn.Fields,
                    new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        [RiskForms.What] = turn.Speech.Say("risk.error.tooMany", Project.MostRisks),
                    },
                    turn.Speech
                )
            );
        }

        return Reply.Replace(RiskTurns.CardOf(turn, session, Commit(session, known, risk)));
    }

    private static Risk Commit(ProjectSession session, Risk? known, Risk risk)
    {
        if (known is null)
        {
            (session.Project, risk) = session.Project.AddingRisk(risk);
        }
        else
        {
            session.Project = session.Project.Changing(risk);
            risk = session.Project.RiskOf(risk.Id)!;
        }

        RiskTurns.Record(session, known is null ? "risk.added" : "risk.changed", risk);
        return risk;
    }

    private static Risk Read(Turn turn, Project project, Risk? known)
    {
        var fields = turn.Fields;
        var keeper = RiskForms.KeeperIn(project, fields)!;
        var sign = fields.IsEmpty(RiskForms.Sign) ? null : fields.Text(RiskForms.Sign);
        var risk = (known ?? new Risk("", "")) with
        {
            What = fields.Text(RiskForms.What),
            Probability = Enum.Parse<Level>(fields.Text(RiskForms.Probability)),
            Impact = Enum.Parse<Level>(fields.Text(RiskForms.Impact)),
            Sign = sign,
            Owner = keeper.Role == Role.Owner ? null : keeper.Person,
            ReviewWaits = false,

            // A new judgement stands for itself: taking an old sign back must not undo it.
            BeforeSign = null,
            SignSeenOn = sign == known?.Sign ? known?.SignSeenOn : null,
        };
        return risk with { ReviewAt = project.ReviewTime(risk, fields.Date(RiskForms.Review)!.Value) };
    }

    /// <summary>The same words, still open: the form came twice.</summary>
    private static Risk? SameAs(Project project, Risk risk) =>
        project
            .OpenRisks()
            .FirstOrDefault(other =>
                string.Equals(other.What, risk.What, StringComparison.OrdinalIgnoreCase)
                && string.Equals(other.Sign, risk.Sign, StringComparison.OrdinalIgnoreCase)
            );

    /// <summary>The risk that the call names as the card shows it, or none for a new one.</summary>
    private Task<Reply> ChangeAsync(
        Turn turn,
        Func<ProjectSession, Risk?, Reply> change,
        CancellationToken cancellationToken
    ) =>
        turn.IsCall && turn.Call.Subject is not null
            ? RiskTurns.ChangeAsync(desk, turn, (session, risk) => change(session, risk), cancellationToken)
            : desk.OpenAsync(
                turn,
                turn.Project,
                Permission.KeepRisks,
                session => Task.FromResult(change(session, null)),
                cancellationToken
            );

    private Form FormOf(Turn turn, ProjectSession session, Risk? known)
    {
        var calendar = session.Project.CalendarOf(
            known is null ? session.Project.Owner : session.Project.KeeperOf(known)
        );
        var planned = known?.ReviewAt is { } at ? calendar.DateOf(at) : default;
        var today = calendar.DateOf(turn.Now);
        return RiskForms.Edit(
            turn.Speech,
            session.Project,
            known,
            planned >= today ? planned : calendar.AddWorkingDays(today, options.RiskReviewWorkingDays)
        );
    }
}
