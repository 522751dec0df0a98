using ChatCoach.Core.Agenda;
using ChatCoach.Core.Projects;
using ChatCoach.Host.Tests.Storage;

namespace ChatCoach.Host.Tests.Scheduling;

/// <summary>A feature that asks Ben when the project's next prompt is due, and else finds nothing to do.</summary>
internal sealed class PromptingHandler : IAgendaHandler
{
    private int _asked;

    public int Asked => _asked;

    /// <summary>What else happens while it decides.</summary>
    public Func<AgendaItem, Task>? Meanwhile { get; set; }

    public IReadOnlyCollection<AgendaKind> Kinds { get; } = [AgendaKind.Prompt];

    public async Task OnDueAsync(ProjectSession session, AgendaItem item, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _asked);
        if (Meanwhile is { } meanwhile)
        {
            await meanwhile(item);
        }

        if (session.Project.Schedule.NextPrompt is { } due && due <= session.Now)
        {
            var schedule = session.Project.Schedule with { NextPrompt = null };
            session.Project = session.Project with { Schedule = schedule };
            session.Record("checkpoint.asked");
            session.Tell(TableStage.MessageTo("ben", "prompt"));
        }
    }
}
