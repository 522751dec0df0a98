using System.Globalization;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Settings;

/// <summary>The numbers of one project: how patient the coach is here. For owner and deputy.</summary>
public sealed class NumbersHandler(ProjectDesk desk, SettingsView view, IEnumerable<ISettingsFollower> followers)
    : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Verbs.NumbersOpen, AskAsync);
        routes.On(Verbs.NumbersSet, SetAsync);
    }

    private Task<Reply> AskAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Call.Project,
            Permission.ChangeSettings,
            session => Task.FromResult(Reply.Ask(NumbersForm.Of(turn.Speech, session.Project, view.Options))),
            cancellationToken
        );

    private Task<Reply> SetAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Call.Project,
            Permission.ChangeSettings,
            async session =>
            {
                var reply = Set(turn, session);
                foreach (var follower in session.HasChanges ? followers : [])
                {
                    await follower.FollowAsync(session, cancellationToken);
                }

                return reply;
            },
            cancellationToken
        );

    private Reply Set(Turn turn, ProjectSession session)
    {
        var form = NumbersForm.Of(turn.Speech, session.Project, view.Options);
        var problems = FormCheck.Problems(form, turn.Fields, turn.Speech);
        foreach (
            var number in NumbersForm.All.Where(one =>
                one.IsWhole && turn.Fields.Number(one.Field) is { } given && given != decimal.Truncate(given)
            )
        )
        {
            problems.TryAdd(
                number.Field,
                form.Fields.OfType<NumberField>().First(f => f.Id == number.Field).OutOfRange!
            );
        }

        return view.Take(
            turn,
            session,
            form,
            problems,
            () => Apply(turn, session),
            () => turn.Speech["settings.savedNumbers"]
        );
    }

    private bool Apply(Turn turn, ProjectSession session)
    {
        var before = session.Project.Settings;
        var after = before;
        var changes = new SettingsChanges(session);
        foreach (var number in NumbersForm.All)
        {
            var given = turn.Fields.Number(number.Field);
            changes.Compare(number.Id, Text(number.Own(before)), Text(given));
            after = number.With(after, given);
        }

        if (!changes.Any)
        {
            return false;
        }

        var project = session.Project with { Settings = after };
        changes.Commit(project.TellingSponsor(Thresholds.Of(project, view.Options), session.Now));
        return true;
    }

    private static string? Text(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture);
}
