using ChatCoach.Core.Language;

namespace ChatCoach.Core.Projects;

/// <summary>Each concern in one sentence, as a card's line can hold it.</summary>
internal static class ConcernWords
{
    private const int Longest = 80;

    public static string Of(Speech speech, Project project, Member reader, Concern concern)
    {
        var what = ProjectWords.Cut(concern.What ?? project.Name, Longest);
        var day = concern.Day is { } date ? speech.ShortDay(date) : "";
        var key = "concern." + concern.Kind;
        return concern.Kind switch
        {
            ConcernKind.OwnTurn or ConcernKind.OwnTurnLate => OwnTurn(speech, reader, concern, what),
            ConcernKind.CheckpointsMissed or ConcernKind.AlertsPlanned => speech.Count(key, concern.Number),
            ConcernKind.CheckpointWaits => speech.Say(key, speech.Day(concern.Day!.Value)),
            ConcernKind.StallRed or ConcernKind.StallAmber => speech.Say(key, day),
            ConcernKind.NobodyFree => speech[key],
            ConcernKind.PromiseMoved => speech.Say(key, what, concern.Number),
            ConcernKind.Dispute => speech.Say(key, day, what, concern.Number),
            _ => speech.Say(key, day, what),
        };
    }

    private static string OwnTurn(Speech speech, Member reader, Concern concern, string what)
    {
        var key = reader.Role == Role.Provider ? "concern.ProviderTurn" : "concern.OwnTurn";
        var since = concern.Day is { } day ? speech.ShortDay(day) : null;
        return concern.Kind == ConcernKind.OwnTurnLate
                ? speech.Say(key + "Late", speech.Count("status.workingDays", concern.Number), what)
            : since is null ? speech.Say(key + "Undated", what)
            : speech.Say(key, since, what);
    }
}
