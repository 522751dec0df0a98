using System.Globalization;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Exchanges;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>
/// The provider confirms a note, or corrects it in their own words, which stand beside it. Owner and deputy see where
/// it stands; nobody else sees it at all.
/// </summary>
public sealed class NoteHandler(ProjectDesk desk) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Verbs.NoteShow, (turn, token) => OpenAsync(turn, (_, _) => null, token));
        routes.On(Verbs.NoteConfirm, (turn, token) => OpenAsync(turn, (_, _) => Answer(turn, null), token));
        routes.On(Verbs.NoteCorrect, CorrectAsync);
    }

    private Task<Reply> CorrectAsync(Turn turn, CancellationToken cancellationToken) =>
        OpenAsync(
            turn,
            (project, note) =>
            {
                var form = NoteForms.Correct(turn.Speech, project, note);
                if (turn.Incoming.Input is not Submitted)
                {
                    return new Step(Reply.Ask(form), null);
                }

                var problems = FormCheck.Problems(form, turn.Fields, turn.Speech);
                return problems.Count > 0
                    ? new Step(Reply.Errors(FormCheck.Returned(form, turn.Fields, problems, turn.Speech)), null)
                    : Answer(turn, turn.Fields.Text(NoteForms.Words));
            },
            cancellationToken
        );

    private Task<Reply> OpenAsync(
        Turn turn,
        Func<Project, SharedNote, Step?> act,
        CancellationToken cancellationToken
    ) =>
        desk.OpenAsync(
            turn,
            turn.Call.Project,
            Permission.SeeShared,
            turn.Call.Subject is { } named ? NamedRow.Of(SharedNote.Row, named) : null,
            async session =>
            {
                var note = turn.Call.Subject is { } id
                    ? await session.FindAsync(SharedNote.Row, id, cancellationToken)
                    : null;
                var me = session.Me!;
                if (note is null)
                {
                    return Reply.Note(turn.Speech["note.gone"]);
                }

                if (Access.Allows(me.Role, Permission.SeePrivate))
                {
                    return Reply.Replace(NoteMessages.ForTeam(turn.Speech, session.Project, note));
                }

                if (
                    !note.IsSent
                    || me.Role != Role.Provider
                    || !Project.IsSameCompany(session.Project.CompanyOf(me), note.Company)
                )
                {
                    return Reply.Note(turn.Speech["note.gone"]);
                }

                var step = act(session.Project, note);
                if (step?.Reply is { } reply)
                {
                    return reply;
                }

                if (step?.Answer is { } answer && !IsKnown(note, answer))
                {
                    note = note with { Answers = [.. note.Answers, answer] };
                    await KeepAsync(session, note, answer, cancellationToken);
                }

                var card = Reply.Replace(NoteMessages.ForProvider(turn.Speech, session.Project, note, me));
                return step is null
                    ? card
                    : card.WithNotice(turn.Speech.Say("note.thanks", ProjectWords.Cut(session.Project.Owner.Name, 60)));
            },
            cancellationToken
        );

    /// <summary>The same answer again, from a second click or a second delivery, is one answer.</summary>
    private static bool IsKnown(SharedNote note, NoteAnswer answer) =>
        note.Answers.LastOrDefault(other => other.By == answer.By) is { } last && last.Words == answer.Words;

    private static Step Answer(Turn turn, string? words) =>
        new(null, new NoteAnswer(turn.Person.Name, turn.Now, turn.Today, words));

    private static async Task KeepAsync(
        ProjectSession session,
        SharedNote note,
        NoteAnswer answer,
        CancellationToken cancellationToken
    )
    {
        session.Put(SharedNote.Row, note.Id, note);
        session.Record(
            answer.Confirms ? "note.confirmed" : "note.corrected",
            note.Id,
            ("by", answer.By),
            ("words", answer.Words)
        );
        if (note.Dispute is { } id && await session.FindAsync(DisputeRow.Type, id, cancellationToken) is { } dispute)
        {
            session.Put(DisputeRow.Type, id, dispute.WithNote(note.Id, standing => standing with { Answer = answer }));
        }

        if (session.Project.Owner is { Person: { } owner } member)
        {
            var speech = await session.SpeechOfAsync(member, cancellationToken);
            session.Tell(
                new OutboxMessage(
                    string.Create(CultureInfo.InvariantCulture, $"{note.Id}-answer{note.Answers.Count}"),
                    owner,
                    NoteMessages.ForTeam(speech, session.Project, note)
                )
                {
                    CardKey = "note|" + note.Id,
                    Update = note.Answers.Count > 1,
                }
            );
        }
    }

    /// <summary>What a press leads to: a reply at once, or an answer to keep.</summary>
    private sealed record Step(Reply? Reply, NoteAnswer? Answer);
}
