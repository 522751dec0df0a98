namespace ChatCoach.Core.Projects;

public sealed partial record Project
{
    /// <summary>The end that the team plans on among itself; the provider never sees it.</summary>
    public DateOnly? InternalEnd { get; init; }
}
