using ChatCoach.Core.Language;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Digests;

/// <summary>What is said about a digest: where it goes, how often, and what it holds.</summary>
internal static class DigestWords
{
    /// <summary>For all in the channel to read: no more than that a digest comes, and what is in it.</summary>
    public static string Followed(Speech speech, Project project) =>
        string.Join(
            ' ',
            speech.Say("digest.followed", ProjectWords.Cut(project.Name, 80)),
            When(speech, project),
            speech[project.Channel!.TeamOnly ? "digest.holdsTeam" : "digest.holdsShared"]
        );

    public static string Preview(Speech speech, Project project) =>
        project.Channel is null
            ? speech["digest.previewNone"]
            : string.Join(' ', speech["digest.preview"], When(speech, project));

    private static string When(Speech speech, Project project) =>
        project.Channel!.NextAt is { } next
            ? speech.Say("digest.when." + project.Settings.Digest, Zones.When(speech, project, next))
            : speech[
                project.Settings.Digest == DigestRhythm.Never ? "digest.when.Never" : "digest.when.afterCheckpoint"
            ];
}
