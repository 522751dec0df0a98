using ChatCoach.Core.Files;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>A planned session with the third party as an appointment: when and where, and nothing of what is said.</summary>
public sealed class MediationCalendar(IProjectStore store) : IFileMaker
{
    public const string Word = "mediation";

    public string Kind => Word;

    public Permission Permission => Permission.SeePrivate;

    public IReadOnlyList<string> Formats { get; } = ["ics"];

    public async Task<FileModel?> MakeAsync(FileSubject subject, CancellationToken cancellationToken)
    {
        var (project, speech) = (subject.Project, subject.Speech);
        var row = await store.FindRowAsync(project.Id, DisputeRow.Type, subject.Subject, cancellationToken);
        if (row?.Value is not { ThirdParty: { Planned: { } planned } third, ClosedOn: null } dispute)
        {
            return null;
        }

        var name = ProjectWords.Cut(project.Name, 80);
        var appointment = new CalendarEvent(
            FormattableString.Invariant(
                $"mediation-{project.Id}-{dispute.Id}-r{dispute.Round}-{planned.Number}@chatcoach"
            ),
            speech.Say("third.icsTitle", name),
            project.CalendarOf(project.Owner).At(planned.On, planned.At),
            TimeSpan.FromMinutes(planned.Minutes)
        )
        {
            Description = string.Join(
                '\n',
                new[] { ThirdPartyMessages.WhoIs(speech, third), planned.Where }.OfType<string>()
            ),
            TimeZone = project.Schedule.Cadence.TimeZone,
            Sequence = planned.Version,
        };
        return new CalendarFile(speech.Say("third.icsFile", name), appointment);
    }
}
