namespace ChatCoach.Core.Projects;

/// <summary>Every date that was ever promised: with its stage, or with the project where it is for no stage.</summary>
public sealed partial record Project
{
    /// <summary>The promises for what is no stage, oldest first; none is ever taken out.</summary>
    public IReadOnlyList<Promise> Promises
    {
        get => field ?? [];
        init;
    }

    /// <summary>The deliverables that were promised: the stages in their order, then the others as they came.</summary>
    public IReadOnlyList<PromiseHistory> PromiseHistories()
    {
        var histories = Stages.Where(stage => stage.Promises.Count > 0).Select(HistoryOf).ToList();
        foreach (var promise in Promises)
        {
            if (!histories.Any(history => Deliverables.Same(history.Deliverable, promise.Deliverable)))
            {
                histories.Add(HistoryOf(promise.Deliverable ?? ""));
            }
        }

        return histories;
    }

    /// <summary>The promises for a deliverable, by what people call it.</summary>
    public PromiseHistory HistoryOf(string deliverable)
    {
        var what = Deliverables.Read(this, deliverable).What;
        return StageCalled(what) is { } stage
            ? HistoryOf(stage)
            : new PromiseHistory(what, [.. Promises.Where(promise => Deliverables.Same(promise.Deliverable, what))]);
    }

    /// <summary>With what a checkpoint's answers promise. The same date again is no new promise.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="replaced">The answers of the same checkpoint that they put right, or null the first time.</param>
    /// <param name="notedBy">Who answered, by name.</param>
    /// <param name="today">The day on which they were given.</param>
    public Project Promising(CheckpointAnswers answers, CheckpointAnswers? replaced, string notedBy, DateOnly today)
    {
        var project = this;
        if (replaced?.Next is { } before && !Means(before, answers.Next))
        {
            project = project.Withdrawing(before, answers.Occurrence, notedBy, today);
        }

        if (answers is not { Next: { } next, NextDate: { } date })
        {
            return project;
        }

        var history = project.HistoryOf(next);
        return history.At(answers.Occurrence)?.For == date
            ? project
            : project.Adding(
                new Promise(date, today)
                {
                    Deliverable = history.Deliverable,
                    By = Deliverables.Read(this, next).By,
                    NotedBy = notedBy,
                    Checkpoint = answers.Occurrence,
                    Corrects = replaced is not null,
                }
            );
    }

    private Project Withdrawing(string deliverable, DateOnly checkpoint, string notedBy, DateOnly today)
    {
        var history = HistoryOf(deliverable);
        return history.Standing.FirstOrDefault(promise => promise.Checkpoint == checkpoint) is { } promise
            ? Adding(
                promise with
                {
                    SaidOn = today,
                    Deliverable = history.Deliverable,
                    NotedBy = notedBy,
                    Corrects = true,
                    Withdrawn = true,
                }
            )
            : this;
    }

    private Project Adding(Promise promise)
    {
        if (StageCalled(promise.Deliverable!) is not { } stage)
        {
            return this with { Promises = [.. Promises, promise] };
        }

        var with = stage with { Promises = [.. stage.Promises, promise] };
        with = with with { PromisedFor = HistoryOf(with).Last?.For };
        return this with { Stages = [.. Stages.Select(one => one.Id == stage.Id ? with : one)] };
    }

    /// <summary>A stage under way before an accepted one of the same name.</summary>
    private Stage? StageCalled(string what) =>
        Stages
            .OrderBy(stage => stage.AcceptedOn is not null)
            .FirstOrDefault(stage => Deliverables.Same(stage.Deliverable, what) || Deliverables.Same(stage.Name, what));

    private bool Means(string one, string? other) =>
        other is not null && Deliverables.Same(HistoryOf(one).Deliverable, HistoryOf(other).Deliverable);

    private static PromiseHistory HistoryOf(Stage stage) => new(stage.Name, stage.Promises);
}
