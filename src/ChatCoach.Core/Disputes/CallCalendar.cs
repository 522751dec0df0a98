using ChatCoach.Core.Exchanges;
using ChatCoach.Core.Files;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>
/// A prepared call as an appointment. Owner and deputy name the dispute and get the plan; someone of the provider names
/// the call that was shared with them. The description is the agenda and nothing else.
/// </summary>
public sealed class CallCalendar(IProjectStore store) : IFileMaker
{
    /// <summary>The maker's word in the calls of buttons.</summary>
    public const string Word = "call";

    public string Kind => Word;

    public Permission Permission => Permission.SeeShared;

    public IReadOnlyList<string> Formats { get; } = ["ics"];

    public async Task<FileModel?> MakeAsync(FileSubject subject, CancellationToken cancellationToken)
    {
        var (project, speech) = (subject.Project, subject.Speech);
        if (
            await FindAsync(subject, cancellationToken) is not { On: { } on, At: { } at } call
            || project.StoppedAt is not null
        )
        {
            return null;
        }

        var name = ProjectWords.Cut(project.Name, 80);
        var appointment = new CalendarEvent(
            FormattableString.Invariant($"call-{project.Id}-{call.Id}@chatcoach"),
            speech.Say("callplan.title", name),
            project.CalendarOf(project.Owner).At(on, at),
            TimeSpan.FromMinutes(call.Minutes)
        )
        {
            Description = string.Join('\n', CallTime.Points(call.Agenda).Select(point => "- " + point)),
            TimeZone = project.Schedule.Cadence.TimeZone,
            Sequence = project.Version,
        };
        return new CalendarFile(speech.Say("callplan.file", name), appointment);
    }

    private async Task<SharedCall?> FindAsync(FileSubject subject, CancellationToken cancellationToken)
    {
        var (project, reader) = (subject.Project, subject.Reader);
        if (Access.Allows(reader.Role, Permission.SeePrivate))
        {
            var row = await store.FindRowAsync(project.Id, DisputeRow.Type, subject.Subject, cancellationToken);
            return row?.Value is { CallPlan: { } plan } dispute
                ? CallSending.Shared(
                    new Situation(dispute, project, subject.Now, new CoachOptions()),
                    plan,
                    CallMessages.AgendaOf(
                        subject.Speech,
                        new Situation(dispute, project, subject.Now, new CoachOptions())
                    ),
                    ""
                )
                : null;
        }

        var shared = await store.FindRowAsync(project.Id, SharedCall.Row, subject.Subject, cancellationToken);
        return
            shared?.Value is { } call
            && reader.Role == Role.Provider
            && Project.IsSameCompany(project.CompanyOf(reader), call.Company)
            ? call
            : null;
    }
}
