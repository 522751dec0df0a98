namespace ChatCoach.Core.Disputes;

/// <summary>Step 5: the meeting of the two managers that is to come.</summary>
/// <param name="On">In the project's zone, like <paramref name="At"/>.</param>
/// <param name="Version">Counts its changes from 1: a calendar moves the appointment by it.</param>
public sealed record SponsorsPlan(string Ours, string Theirs, DateOnly On, TimeOnly At, string Aim, int Version);
