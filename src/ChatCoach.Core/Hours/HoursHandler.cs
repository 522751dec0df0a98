using System.Globalization;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Hours;

/// <summary>Billed hours against evidence: kept, counted and followed up by owner and deputy.</summary>
public sealed class HoursHandler(ProjectDesk desk, CoachOptions options, IPictureLinks pictures) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Intent.Hours, (turn, cancel) => OpenAsync(turn, Show, cancel));
        routes.On(Verbs.HoursShow, (turn, cancel) => OpenAsync(turn, Show, cancel));
        routes.On(Verbs.HoursOpen, (turn, cancel) => OpenAsync(turn, Ask, cancel));
        routes.On(Verbs.HoursSave, (turn, cancel) => OpenAsync(turn, Save, cancel));
        routes.On(Verbs.HoursAsked, (turn, cancel) => OpenAsync(turn, Asked, cancel));
        routes.On(Verbs.HoursSecure, (turn, cancel) => OpenAsync(turn, Secure, cancel));
        routes.On(Verbs.HoursCall, (turn, cancel) => OpenAsync(turn, Call, cancel));
    }

    private Task<Reply> OpenAsync(
        Turn turn,
        Func<Turn, ProjectSession, Reply> answer,
        CancellationToken cancellationToken
    ) =>
        desk.OpenAsync(
            turn,
            turn.Project,
            Permission.SeePrivate,
            session => Task.FromResult(answer(turn, session)),
            cancellationToken
        );

    private Reply Show(Turn turn, ProjectSession session)
    {
        var numbers = Thresholds.Of(session.Project, options);
        return Reply.Replace(
            HoursMessages.Card(
                turn.Speech,
                session.Project,
                numbers,
                session.DayOf(turn.Now),
                periods =>
                    pictures.LinkTo(
                        session.Project,
                        session.Me!,
                        HoursPictures.Of(turn.Speech, periods, numbers.UnexplainedPercent)
                    )
            )
        );
    }

    private Reply Ask(Turn turn, ProjectSession session) =>
        Reply.Ask(HoursForms.Ask(turn.Speech, session.Project, Named(turn, session), session.DayOf(turn.Now)));

    private Reply Save(Turn turn, ProjectSession session)
    {
        var today = session.DayOf(turn.Now);
        var corrected = Named(turn, session);
        var form = HoursForms.Ask(turn.Speech, session.Project, corrected, today);
        var (period, returned) = HoursForms.Read(form, turn.Fields, turn.Speech, session.Project, corrected, today);
        if (period is null)
        {
            return Reply.Errors(returned!);
        }

        var known = session.Project.HoursFrom(period.From);
        if (known is not null && Same(known, period))
        {
            return Show(turn, session);
        }

        if (
            (known ?? corrected) is { } replaced
            && (turn.Call.Subject != HoursWords.IdOf(replaced) || turn.Call.Version != replaced.Version)
        )
        {
            // Noted before, or meanwhile: sending again replaces it, knowingly.
            return Reply.Errors(
                form.Keeping(turn.Fields) with
                {
                    Problem = turn.Speech.Say("hours.error.known", HoursWords.CountedOf(turn.Speech, replaced)),
                    Submit = form.Submit with { Call = HoursForms.SaveCall(session.Project, replaced) },
                }
            );
        }

        Commit(session, corrected, known, period);
        return Show(turn, session);
    }

    private static void Commit(ProjectSession session, HoursPeriod? corrected, HoursPeriod? known, HoursPeriod period)
    {
        var before = known ?? corrected;
        if (corrected is not null && corrected.From != period.From)
        {
            session.Project = session.Project with
            {
                Hours = [.. session.Project.Hours.Where(other => other != corrected)],
            };
        }

        session.Project = session.Project.Billing(period with { Version = (before?.Version ?? 0) + 1 });
        session.Record(
            before is null ? "hours.recorded" : "hours.corrected",
            HoursWords.IdOf(period),
            ("until", Text(period.Until)),
            ("billed", Text(period.Billed)),
            ("deliveries", Text(period.Deliveries)),
            ("tickets", Text(period.Tickets)),
            ("meetings", Text(period.Meetings)),
            ("note", period.Note),
            ("moved", corrected is not null && corrected.From != period.From ? HoursWords.IdOf(corrected) : null)
        );
    }

    private Reply Asked(Turn turn, ProjectSession session)
    {
        var today = session.DayOf(turn.Now);
        if (session.Project.HoursSteps?.AskedOn != today)
        {
            session.Project = session.Project with
            {
                HoursSteps = (session.Project.HoursSteps ?? new HoursSteps()) with { AskedOn = today },
            };
            session.Record("hours.asked", null, ("on", Text(today)));
        }

        return Show(turn, session);
    }

    private Reply Secure(Turn turn, ProjectSession session)
    {
        var form = SecuringForm.Ask(turn.Speech, session.Project);
        if (turn.Incoming.Input is not Submitted)
        {
            return Reply.Ask(form);
        }

        var problems = FormCheck.Problems(form, turn.Fields, turn.Speech);
        if (problems.Count > 0)
        {
            return Reply.Errors(FormCheck.Returned(form, turn.Fields, problems, turn.Speech));
        }

        var things = SecuringForm.Read(turn.Fields);
        if (!things.SequenceEqual(session.Project.HoursSteps?.Secured ?? []))
        {
            session.Project = session.Project with
            {
                HoursSteps = (session.Project.HoursSteps ?? new HoursSteps()) with { Secured = things },
            };
            session.Record("hours.secured", null, ("things", string.Join(", ", things)));
        }

        return Show(turn, session);
    }

    private Reply Call(Turn turn, ProjectSession session) =>
        Reply.Say(
            HoursCallMessages.Prepared(
                turn.Speech,
                session.Project,
                HoursCount.Of(session.Project, Thresholds.Of(session.Project, options)),
                session.DayOf(turn.Now)
            )
        );

    private static HoursPeriod? Named(Turn turn, ProjectSession session) =>
        turn.IsCall
        && DateOnly.TryParseExact(
            turn.Call.Subject,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var from
        )
            ? session.Project.HoursFrom(from)
            : null;

    private static bool Same(HoursPeriod known, HoursPeriod given) =>
        known == given with { Version = known.Version, Company = known.Company };

    private static string Text(decimal hours) => hours.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
