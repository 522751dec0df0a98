using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Risks;

/// <summary>Owner and deputy work on the causes: their words, which become risks, and the early sign of each.</summary>
public sealed class CausesHandler(ProjectDesk desk, CoachOptions options, LessonsLearned lessons) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Verbs.PreMortemChoose, ChooseAsync);
        routes.On(Verbs.PreMortemKeep, KeepAsync);
        routes.On(Verbs.PreMortemReword, RewordAsync);
        routes.On(Verbs.PreMortemReworded, RewordedAsync);
        routes.On(Verbs.PreMortemSigns, SignsAsync);
    }

    private Task<Reply> ChooseAsync(Turn turn, CancellationToken cancellationToken) =>
        IsTypical(turn)
            ? TypicalAsync(
                turn,
                (session, learned) => Reply.Ask(CauseForms.ChooseTypical(turn.Speech, session.Project, learned)),
                cancellationToken
            )
            : RunAsync(
                turn,
                (session, row) => Reply.Ask(CauseForms.Choose(turn.Speech, session.Project, row, turn.Call.Step)),
                cancellationToken
            );

    private Task<Reply> KeepAsync(Turn turn, CancellationToken cancellationToken) =>
        IsTypical(turn)
            ? TypicalAsync(turn, (session, learned) => KeepTypical(turn, session, learned), cancellationToken)
            : RunAsync(turn, (session, row) => Keep(turn, session, row), cancellationToken);

    private Task<Reply> RewordAsync(Turn turn, CancellationToken cancellationToken) =>
        RunAsync(
            turn,
            (session, row) => Reply.Ask(CauseForms.Reword(turn.Speech, session.Project, row, turn.Call.Step)),
            cancellationToken
        );

    private Task<Reply> RewordedAsync(Turn turn, CancellationToken cancellationToken) =>
        RunAsync(
            turn,
            (session, row) =>
            {
                var form = CauseForms.Reword(turn.Speech, session.Project, row, turn.Call.Step);
                var problems = FormCheck.Problems(form, turn.Fields, turn.Speech);
                if (problems.Count > 0)
                {
                    return Reply.Errors(FormCheck.Returned(form, turn.Fields, problems, turn.Speech));
                }

                var reworded = row.Reworded(CauseForms.WordsIn(row, turn.Fields));
                session.Put(PreMortem.Row, PreMortem.IdOf(row.Number), reworded);
                session.Record(
                    "premortem.reworded",
                    PreMortem.IdOf(row.Number),
                    ("causes", string.Join("; ", reworded.Causes.Select(cause => cause.What)))
                );
                return Reply.Replace(Reveal(turn, session, reworded));
            },
            cancellationToken
        );

    /// <summary>Each sign for its risk; one left empty stays as it was, and can be named in the register.</summary>
    private Task<Reply> SignsAsync(Turn turn, CancellationToken cancellationToken) =>
        OpenAsync(
            turn,
            session =>
            {
                var risks = (turn.Call.Choice ?? "")
                    .Split(',')
                    .Select(session.Project.RiskOf)
                    .OfType<Risk>()
                    .Where(risk => risk.IsOpen)
                    .ToList();
                var form = CauseForms.Signs(turn.Speech, session.Project, risks);
                var problems = FormCheck.Problems(form, turn.Fields, turn.Speech);
                if (problems.Count > 0)
                {
                    return Reply.Errors(FormCheck.Returned(form, turn.Fields, problems, turn.Speech));
                }

                foreach (var risk in risks)
                {
                    if (CauseForms.SignIn(turn.Fields, risk) is { } sign && sign != risk.Sign)
                    {
                        session.Project = session.Project.Changing(risk with { Sign = sign });
                        RiskTurns.Record(session, "risk.changed", session.Project.RiskOf(risk.Id)!);
                    }
                }

                return Reply.Replace(RegisterMessages.Page(turn.Speech, session.Project, session.Me!, 0, turn.Now));
            },
            cancellationToken
        );

    private Reply Keep(Turn turn, ProjectSession session, PreMortem row)
    {
        var form = CauseForms.Choose(turn.Speech, session.Project, row, turn.Call.Step);
        var problems = FormCheck.Problems(form, turn.Fields, turn.Speech);
        var kept = CauseForms.KeptIn(turn.Fields);
        if (CauseRisks.TooMany(turn.Speech, session.Project, kept.Count) is { } tooMany)
        {
            problems.TryAdd(CauseForms.Kept, tooMany);
        }

        if (problems.Count > 0)
        {
            return Reply.Errors(FormCheck.Returned(form, turn.Fields, problems, turn.Speech));
        }

        var causes = row.Causes.ToList();
        var answers = session.Project.PreMortem!.Answers;
        List<Risk> risks = [];
        for (var i = 0; i < causes.Count; i++)
        {
            if (kept.Contains(CauseForms.IdOf(i)))
            {
                // Named by half of the answers or more, it is more than possible.
                var probability = causes[i].Times > 1 && causes[i].Times * 2 >= answers ? Level.High : Level.Medium;
                risks.Add(CauseRisks.Add(session, options, new Risk("", causes[i].What) { Probability = probability }));
                causes[i] = causes[i] with { Risk = risks[^1].Id };
            }
        }

        session.Put(PreMortem.Row, PreMortem.IdOf(row.Number), row with { Causes = causes, Version = row.Version + 1 });
        return Reply.Ask(CauseForms.Signs(turn.Speech, session.Project, risks));
    }

    /// <summary>Lessons of other projects are the reader's own: read by who asks, and shown to nobody else.</summary>
    private async Task<Reply> TypicalAsync(
        Turn turn,
        Func<ProjectSession, IReadOnlyList<Lesson>, Reply> run,
        CancellationToken cancellationToken
    )
    {
        var learned = await lessons.OfAsync(turn.Person.Key, cancellationToken);
        return await OpenAsync(turn, session => run(session, learned), cancellationToken);
    }

    private Reply KeepTypical(Turn turn, ProjectSession session, IReadOnlyList<Lesson> learned)
    {
        var form = CauseForms.ChooseTypical(turn.Speech, session.Project, learned);
        var problems = FormCheck.Problems(form, turn.Fields, turn.Speech);
        var kept = CauseForms.KeptIn(turn.Fields);
        var own = turn.Fields.Text(CauseForms.Own);
        if (kept.Count == 0 && own.Length == 0)
        {
            problems[CauseForms.Kept] = turn.Speech["causes.whichAsk"];
        }
        else if (CauseRisks.TooMany(turn.Speech, session.Project, kept.Count + 1) is { } tooMany)
        {
            problems.TryAdd(CauseForms.Kept, tooMany);
        }

        if (problems.Count > 0)
        {
            return Reply.Errors(FormCheck.Returned(form, turn.Fields, problems, turn.Speech));
        }

        Risk[] chosen =
        [
            .. learned.Where(lesson => kept.Contains(lesson.Id)).Select(lesson => new Risk("", lesson.Text)),
            .. TypicalCauses
                .Ids.Where(id => kept.Contains(id))
                .Select(id => new Risk("", TypicalCauses.WhatOf(turn.Speech, id))
                {
                    Sign = TypicalCauses.SignOf(turn.Speech, id),
                }),
            .. own.Length > 0 ? [new Risk("", own)] : Array.Empty<Risk>(),
        ];
        var known = session.Project.OpenRisks().ToList();
        return Reply.Ask(
            CauseForms.Signs(
                turn.Speech,
                session.Project,
                [
                    .. chosen.Select(risk =>
                        known.Find(other => string.Equals(other.What, risk.What, StringComparison.OrdinalIgnoreCase))
                        ?? CauseRisks.Add(session, options, risk)
                    ),
                ]
            )
        );
    }

    private Task<Reply> OpenAsync(Turn turn, Func<ProjectSession, Reply> run, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Project,
            Permission.KeepRisks,
            session => Task.FromResult(run(session)),
            cancellationToken
        );

    /// <summary>Runs on the causes as the card shows them; an older card changes nothing.</summary>
    private Task<Reply> RunAsync(
        Turn turn,
        Func<ProjectSession, PreMortem, Reply> run,
        CancellationToken cancellationToken
    ) =>
        desk.OpenAsync(
            turn,
            turn.Project,
            Permission.KeepRisks,
            turn.Call.Subject is { } named ? NamedRow.Of(PreMortem.Row, named) : null,
            async session =>
            {
                if (session.Project.PreMortem is not { } round)
                {
                    return Reply.Note(turn.Speech["premortem.none"]);
                }

                var row = round.RevealedAt is null
                    ? null
                    : await session.FindAsync(PreMortem.Row, PreMortem.IdOf(round.Number), cancellationToken);
                return row is not null && row.Version == turn.Call.Version && !session.IsRepeat
                    ? run(session, row)
                    : Reply
                        .Replace(await PreMortemViews.CurrentAsync(turn, session, turn.Call.Step, cancellationToken))
                        .WithNotice(turn.Speech["causes.stale"]);
            },
            cancellationToken
        );

    private static CoachMessage Reveal(Turn turn, ProjectSession session, PreMortem row) =>
        RevealMessages.Causes(turn.Speech, session.Project, session.Me!, row, turn.Call.Step, turn.Now);

    private static bool IsTypical(Turn turn) => turn.Call.Choice == CauseForms.Typical;
}
