using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Stages;

/// <summary>The hand-over list of a stage: read by everyone who sees the stage, kept by owner and deputy.</summary>
public sealed class HandOverHandler(ProjectDesk desk) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Intent.HandOverList, ShowAsync);
        routes.On(Verbs.HandOverShow, ShowAsync);
        routes.On(Verbs.HandOverAdd, (turn, cancel) => StageTurns.WithStageAsync(desk, turn, Ask, cancel));
        routes.On(Verbs.HandOverAdded, (turn, cancel) => StageTurns.WithStageAsync(desk, turn, Add, cancel));
        routes.On(Verbs.HandOverItem, (turn, cancel) => StageTurns.WithStageAsync(desk, turn, AskItem, cancel));
        routes.On(Verbs.HandOverSave, (turn, cancel) => StageTurns.WithStageAsync(desk, turn, Save, cancel));
        routes.On(Verbs.HandOverRemove, (turn, cancel) => StageTurns.WithStageAsync(desk, turn, Remove, cancel));
    }

    /// <summary>Of the stage on the card; of the one under way where the words were typed.</summary>
    private Task<Reply> ShowAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Project,
            Permission.SeeShared,
            session =>
            {
                var seen = session.Project.SeenBy(session.Me!);
                var stage = turn.IsCall ? seen.StageOf(turn.Call.Subject) : seen.CurrentStage;
                return Task.FromResult(
                    stage is null
                        ? StageTurns.Gone(turn, session)
                        : CardOf(turn, session, stage.Id, turn.IsCall ? turn.Call.Step : 0)
                );
            },
            cancellationToken
        );

    private static Reply Ask(Turn turn, ProjectSession session, Stage stage) =>
        Reply.Ask(HandOverForms.Adding(turn.Speech, session.Project, stage));

    private static Reply Add(Turn turn, ProjectSession session, Stage stage)
    {
        var (speech, fields) = (turn.Speech, turn.Fields);
        var form = HandOverForms.Adding(speech, session.Project, stage);
        var problems = FormCheck.Problems(form, fields, speech);
        var typed = HandOverForms.Typed(fields).Distinct().ToList();
        if (typed.Count == 0)
        {
            problems.TryAdd(HandOverForms.FieldOf(HandOverKind.Code), speech["handOver.error.nothing"]);
        }

        foreach (var (kind, what) in typed.Where(item => item.What.Length > HandOverForms.LongestItem))
        {
            problems.TryAdd(
                HandOverForms.FieldOf(kind),
                speech.Say("handOver.error.long", ProjectWords.Cut(what, 40), what.Length, HandOverForms.LongestItem)
            );
        }

        var more = typed.Where(item => !stage.HandOver.Any(known => IsSame(known, item.Kind, item.What))).ToList();
        if (stage.HandOver.Count + more.Count > Stage.MostHandOver)
        {
            problems.TryAdd(
                HandOverForms.FieldOf(typed[0].Kind),
                speech.Say("handOver.error.tooMany", Stage.MostHandOver)
            );
        }

        if (problems.Count > 0)
        {
            return Reply.Errors(FormCheck.Returned(form, fields, problems, speech));
        }

        if (more.Count > 0)
        {
            session.Project = session.Project.Keeping(stage.Listing(more));
            session.Record(
                "stage.listed",
                stage.Id,
                ("stage", stage.Name),
                ("items", string.Join("; ", more.Select(item => $"{item.Kind}: {item.What}")))
            );
        }

        return CardOf(turn, session, stage.Id);
    }

    private static Reply AskItem(Turn turn, ProjectSession session, Stage stage) =>
        stage.ItemOf(turn.Call.Choice) is { } item
            ? Reply.Ask(HandOverForms.Item(turn.Speech, session.Project, stage, item, session.DayOf(turn.Now)))
            : NotThere(turn, session, stage);

    private static Reply Save(Turn turn, ProjectSession session, Stage stage)
    {
        var (speech, fields) = (turn.Speech, turn.Fields);
        if (stage.ItemOf(turn.Call.Choice) is not { } item)
        {
            return NotThere(turn, session, stage);
        }

        var today = session.DayOf(turn.Now);
        var form = HandOverForms.Item(speech, session.Project, stage, item, today);
        var problems = FormCheck.Problems(form, fields, speech);
        var received = fields.Date(HandOverForms.Received);
        if (received > today || received < session.Project.Start)
        {
            problems.TryAdd(
                HandOverForms.Received,
                speech.Say("handOver.error.day", speech.LongDay(received.Value), speech.LongDay(today))
            );
        }

        if (received is not null && fields.IsEmpty(HandOverForms.Proof))
        {
            problems.TryAdd(HandOverForms.Proof, speech["handOver.error.proof"]);
        }

        if (problems.Count > 0)
        {
            return Reply.Errors(FormCheck.Returned(form, fields, problems, speech));
        }

        var changed = item with
        {
            What = fields.Text(HandOverForms.What),
            Kind = Enum.Parse<HandOverKind>(fields.Text(HandOverForms.Kind)),
            ReceivedOn = received,
            Proof = fields.IsEmpty(HandOverForms.Proof) ? null : fields.Text(HandOverForms.Proof),
        };
        if (changed == item)
        {
            return CardOf(turn, session, stage.Id);
        }

        if (item.Version != turn.Call.Version)
        {
            return Reply.Errors(form.Keeping(fields) with { Problem = speech["handOver.changedMeanwhile"] });
        }

        session.Project = session.Project.Keeping(stage.Changing(changed));
        session.Record(
            received is not null && item.ReceivedOn is null ? "stage.received" : "stage.listChanged",
            stage.Id,
            ("stage", stage.Name),
            ("what", changed.What),
            ("kind", changed.Kind.ToString()),
            ("received", received is { } on ? StageWords.Iso(on) : null),
            ("proof", changed.Proof)
        );
        return CardOf(turn, session, stage.Id);
    }

    private static Reply Remove(Turn turn, ProjectSession session, Stage stage)
    {
        if (stage.ItemOf(turn.Call.Choice) is not { } item)
        {
            return NotThere(turn, session, stage);
        }

        if (item.Version != turn.Call.Version)
        {
            return CardOf(turn, session, stage.Id).WithNotice(turn.Speech["handOver.stale"]);
        }

        session.Project = session.Project.Keeping(
            stage with
            {
                HandOver = [.. stage.HandOver.Where(other => other.Id != item.Id)],
            }
        );
        session.Record(
            "stage.unlisted",
            stage.Id,
            ("stage", stage.Name),
            ("what", item.What),
            ("kind", item.Kind.ToString())
        );
        return CardOf(turn, session, stage.Id);
    }

    private static Reply NotThere(Turn turn, ProjectSession session, Stage stage) =>
        CardOf(turn, session, stage.Id).WithNotice(turn.Speech["handOver.gone"]);

    private static bool IsSame(HandOverItem known, HandOverKind kind, string what) =>
        known.Kind == kind && string.Equals(known.What, what, StringComparison.OrdinalIgnoreCase);

    internal static Reply CardOf(Turn turn, ProjectSession session, string stage, int page = 0) =>
        Reply.Replace(HandOverMessages.Card(turn.Speech, session.Project, session.Me!, stage, page, turn.Now));
}
