using ChatCoach.Core.Files;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>
/// The two managers' meeting as an appointment of an hour. It is made to be sent on, so that it says who meets and
/// nothing of the dispute.
/// </summary>
public sealed class SponsorsCalendar(IProjectStore store) : IFileMaker
{
    public const string Word = "sponsors";

    private static readonly TimeSpan Length = TimeSpan.FromHours(1);

    public string Kind => Word;

    /// <summary>The sponsor has it too, who does not see disputes; everyone else of the team is refused below.</summary>
    public Permission Permission => Permission.SeeTeam;

    public IReadOnlyList<string> Formats { get; } = ["ics"];

    public async Task<FileModel?> MakeAsync(FileSubject subject, CancellationToken cancellationToken)
    {
        var (project, speech) = (subject.Project, subject.Speech);
        if (!SponsorRights.MayRead(subject.Reader))
        {
            return null;
        }

        var row = await store.FindRowAsync(project.Id, DisputeRow.Type, subject.Subject, cancellationToken);
        if (row?.Value is not { SponsorsPlan: { } plan, ClosedOn: null } dispute)
        {
            return null;
        }

        var name = ProjectWords.Cut(project.Name, 80);
        var appointment = new CalendarEvent(
            FormattableString.Invariant($"sponsors-{project.Id}-{dispute.Id}-r{dispute.Round}@chatcoach"),
            speech.Say("sponsors.icsTitle", name),
            project.CalendarOf(project.Owner).At(plan.On, plan.At),
            Length
        )
        {
            Description = speech.Say("sponsors.both", plan.Ours, plan.Theirs),
            TimeZone = project.Schedule.Cadence.TimeZone,
            Sequence = plan.Version,
        };
        return new CalendarFile(speech.Say("sponsors.icsFile", name), appointment);
    }
}
