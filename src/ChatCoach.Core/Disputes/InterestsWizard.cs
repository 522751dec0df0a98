using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Disputes;

/// <summary>The way through the three pages: each page that was sent is kept, and Back works on every page.</summary>
internal static class InterestsWizard
{
    /// <summary>The first page, or the question whether to go on with what was kept.</summary>
    public static Reply Begin(Turn turn, DisputeSession session)
    {
        var kept = Enumerable.Range(1, InterestsPages.Count).Where(page => Draft(session, page) is not null).ToList();
        if (kept.Count == 0)
        {
            return Page(turn, session, 1);
        }

        var page = Math.Min(kept[^1] + 1, InterestsPages.Count);
        var call = DisputeMessages.Call(session.Situation, Verbs.InterestsOpen);
        return Reply.Ask(
            new Form(
                turn.Speech["interests.title"],
                DisputeBands.Private(turn.Speech, session.Session.Project),
                [new FormText(new TextBlock(turn.Speech.Say("interests.resumeText", page, InterestsPages.Count)))],
                Button.Press(turn.Speech["interests.resume"], call with { Step = page, Choice = "page" }).AsPrimary()
            )
            {
                Intro = turn.Speech["interests.resumeAsk"],
                Others = [Button.Press(turn.Speech["interests.again"], call with { Step = 1, Choice = "again" })],
                Footer = turn.Speech["interests.footer1"],
                FooterPractice = Bands.Practice(turn.Speech, "5-3"),
                Close = DisputeMessages.Call(session.Situation, Verbs.DisputeShow),
            }
        );
    }

    /// <summary>Opens a page as it was left; starting again forgets what was kept and not finished.</summary>
    public static Reply Open(Turn turn, DisputeSession session)
    {
        if (turn.Call.Choice == "again")
        {
            if (Without(session) is var fresh && fresh != session.Dispute)
            {
                session.Note(fresh, "draft.dropped", ("form", "interests"));
            }

            return Page(turn, session, 1);
        }

        return turn.Call is { Choice: "page", Step: >= 1 and <= InterestsPages.Count }
            ? Page(turn, session, turn.Call.Step)
            : Begin(turn, session);
    }

    /// <summary>A page came back: it is kept, and the way goes on, back, or to the finished sheet.</summary>
    public static Reply Go(Turn turn, DisputeSession session)
    {
        var page = Math.Clamp(turn.Call.Step, 1, InterestsPages.Count);
        var form = Form(turn, session, page, turn.Fields);
        if (turn.Call.Choice == "back")
        {
            session.Keep(InterestsPages.DraftOf(page), form, turn.Fields);
            return Page(turn, session, page - 1);
        }

        var problems = InterestsAnswers.Problems(form, session.Situation, turn.Fields, turn.Speech, page);
        if (problems.Count > 0)
        {
            session.Keep(InterestsPages.DraftOf(page), form, turn.Fields);
            return Reply.Errors(FormCheck.Returned(form, turn.Fields, problems, turn.Speech));
        }

        if (page < InterestsPages.Count)
        {
            session.Keep(InterestsPages.DraftOf(page), form, turn.Fields);
            return Page(turn, session, page + 1);
        }

        return Finish(turn, session, form);
    }

    private static Reply Finish(Turn turn, DisputeSession session, Form last)
    {
        var all = new Dictionary<string, string>(turn.Fields.All, StringComparer.Ordinal);
        for (var page = 1; page < InterestsPages.Count; page++)
        {
            // A redelivery finds the drafts gone and the sheet filled in: its pages say the same then.
            var form = Form(turn, session, page);
            var values = ValuesOf(form);
            var problems = InterestsAnswers.Problems(form, session.Situation, values, turn.Speech, page);
            if (problems.Count > 0)
            {
                session.Keep(InterestsPages.DraftOf(InterestsPages.Count), last, turn.Fields);
                return Reply.Errors(FormCheck.Returned(form, values, problems, turn.Speech));
            }

            foreach (var (id, value) in values.All)
            {
                all[id] = value;
            }
        }

        var answers = new FieldValues(all);
        var after = Without(session) with { Preparation = InterestsAnswers.Read(answers) };
        if (!SheetHandler.Same(after, session.Dispute))
        {
            if (turn.Call.Version != session.Dispute.Version)
            {
                session.Keep(InterestsPages.DraftOf(InterestsPages.Count), last, turn.Fields);
                return Reply.Errors(last.Keeping(turn.Fields) with { Problem = turn.Speech["dispute.sheetStale"] });
            }

            session.Change(
                after,
                "sheet.recorded",
                [
                    ("sheet", GroundSheets.Prepare),
                    .. all.Where(one => one.Key.StartsWith("interests.", StringComparison.Ordinal))
                        .Select(one => (one.Key, (string?)one.Value)),
                ]
            );
        }

        return Reply.Replace(InterestsMessages.Card(turn.Speech, session.Situation));
    }

    private static Reply Page(Turn turn, DisputeSession session, int page) =>
        Reply.Ask(Form(turn, session, Math.Max(1, page)));

    /// <param name="sent">The values that came with this turn; else those that were kept.</param>
    private static Form Form(Turn turn, DisputeSession session, int page, FieldValues? sent = null)
    {
        var figures =
            page == 2 && sent is not null ? InterestsAnswers.FiguresIn(sent)
            : Draft(session, 2) is { } second ? InterestsAnswers.FiguresIn(new FieldValues(second.Values))
            : session.Dispute.Preparation?.Figures ?? KnownFigures.Of(session.Situation);
        var form = InterestsPages.Ask(session.Situation, turn.Speech, page, figures);
        return Draft(session, page) is { } draft
            ? form.Keeping(
                new FieldValues(
                    form.Fields.ToDictionary(
                        field => field.Id,
                        field => draft.Values.GetValueOrDefault(field.Id, ""),
                        StringComparer.Ordinal
                    )
                )
            )
            : form;
    }

    private static FieldValues ValuesOf(Form form) =>
        new(
            form.Fields.Where(field => field.Value is { Length: > 0 })
                .ToDictionary(field => field.Id, field => field.Value!, StringComparer.Ordinal)
        );

    private static FormDraft? Draft(DisputeSession session, int page) =>
        session.Dispute.DraftOf(InterestsPages.DraftOf(page), session.Person);

    private static Dispute Without(DisputeSession session) =>
        Enumerable
            .Range(1, InterestsPages.Count)
            .Aggregate(
                session.Dispute,
                (dispute, page) => dispute.WithoutDraft(InterestsPages.DraftOf(page), session.Person)
            );
}
