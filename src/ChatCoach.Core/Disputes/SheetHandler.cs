using System.Text.Json;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Outgoing;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>Opens and records the small forms of the steps: one handler for all, since they differ in data alone.</summary>
public sealed class SheetHandler(DisputeDesk desk, CoolingOff coolingOff) : IChatHandler
{
    public void Register(Routes routes) => routes.On(Verbs.DisputeSheet, HandleAsync);

    private Task<Reply> HandleAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.WorkAsync(
            turn,
            Permission.MoveDispute,
            async session =>
                turn.Call.Choice == GroundSheets.Prepare && session.Dispute.ClosedOn is null
                    ? InterestsWizard.Begin(turn, session)
                : Sheets.Find(turn.Call.Choice) is not { } sheet ? Reply.Note(turn.Speech["coach.unknownButton"])
                : session.Dispute.ClosedOn is not null
                    ? Reply
                        .Replace(DisputeMessages.Card(turn.Speech, session.Situation))
                        .WithNotice(turn.Speech["dispute.isClosed"])
                : turn.Incoming.Input is Submitted ? await RecordAsync(turn, session, sheet, cancellationToken)
                : Reply.Ask(Begun(turn, session, sheet)),
            cancellationToken
        );

    private async Task<Reply> RecordAsync(
        Turn turn,
        DisputeSession session,
        Sheet sheet,
        CancellationToken cancellationToken
    )
    {
        var form = sheet.Ask(session.Situation, turn.Speech);
        var problems = FormCheck.Problems(form, turn.Fields, turn.Speech);
        sheet.Check(session.Situation, turn.Fields, turn.Speech, problems);
        if (problems.Count > 0)
        {
            session.Keep(sheet.Name, form, turn.Fields);
            return Reply.Errors(FormCheck.Returned(form, turn.Fields, problems, turn.Speech));
        }

        var after = sheet.Read(session.Situation, turn.Fields).WithoutDraft(sheet.Name, session.Person);
        if (!Same(after, session.Dispute))
        {
            if (turn.Call.Version != session.Dispute.Version)
            {
                // Someone changed the dispute while this form was open: what was typed comes back for a second look.
                return Reply.Errors(form.Keeping(turn.Fields) with { Problem = turn.Speech["dispute.sheetStale"] });
            }

            session.Change(
                after,
                "sheet.recorded",
                [("sheet", sheet.Name), .. form.Fields.Select(field => (field.Id, (string?)turn.Fields.Text(field.Id)))]
            );
            if (sheet.Tell is { } tell)
            {
                await tell(session, cancellationToken);
            }

            await coolingOff.ReleaseAsync(session.Session, cancellationToken);
        }
        else if (sheet.CatchUp is { } catchUp)
        {
            await catchUp(session, cancellationToken);
        }

        return sheet.Shown is { } shown
            ? Reply.Replace(shown(turn.Speech, session.Situation))
            : Reply
                .Replace(DisputeMessages.Card(turn.Speech, session.Situation))
                .WithNotice(turn.Speech["dispute.saved"]);
    }

    /// <summary>The form where the person left it.</summary>
    internal static Form Begun(Turn turn, DisputeSession session, Sheet sheet)
    {
        var form = sheet.Ask(session.Situation, turn.Speech);
        return session.Dispute.DraftOf(sheet.Name, session.Person) is { } draft
            ? form.Keeping(new FieldValues(draft.Values)) with
            {
                Problem = turn.Speech["dispute.draft"],
            }
            : form;
    }

    /// <summary>A form sent twice says what is known already; lists in it compare by their content this way.</summary>
    internal static bool Same(Dispute one, Dispute other) =>
        JsonSerializer
            .SerializeToUtf8Bytes(one, DisputeJson.Default.Dispute)
            .AsSpan()
            .SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(other, DisputeJson.Default.Dispute));
}
