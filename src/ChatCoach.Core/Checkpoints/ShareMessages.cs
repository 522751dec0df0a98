using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Checkpoints;

/// <summary>
/// A checkpoint for the provider: what was delivered, what comes next, whose turn it is. Status, worries, people, hours
/// and the proof's words stay with the client.
/// </summary>
public static class ShareMessages
{
    private const int Named = 3;

    /// <summary>The provider's people who can be written to.</summary>
    internal static IEnumerable<Member> ReadersIn(Project project) => ReadersIn(project, project.CurrentProvider);

    /// <summary>The people of any provider who can be written to.</summary>
    internal static IEnumerable<Member> ReadersIn(Project project, string company) =>
        project.Members.Where(member => member.HasJoined && project.IsOf(company, member));

    /// <summary>All of them, or the first three and how many more there are.</summary>
    internal static string NamesOf(Speech speech, Project project) => NamesOf(speech, project, project.CurrentProvider);

    internal static string NamesOf(Speech speech, Project project, string company)
    {
        var names = ReadersIn(project, company).Select(member => ProjectWords.Cut(member.Name, 40)).ToList();
        if (names.Count > Named)
        {
            names = [.. names[..Named], speech.Count("share.others", names.Count - Named)];
        }

        return names is [.. var first, var last] && first.Count > 0
            ? speech.Say("share.and", string.Join(", ", first), last)
            : names.FirstOrDefault() ?? "";
    }

    /// <summary>What was noted of one provider's work is not for another who came after.</summary>
    internal static bool IsOfWhoDelivers(Project project, Checkpoint checkpoint) =>
        Project.IsSameCompany(checkpoint.Provider ?? project.Provider, project.CurrentProvider);

    /// <summary>The way there from a summary; none once this version is shared, or while nobody would read it.</summary>
    internal static IEnumerable<Button> Buttons(Speech speech, Project project, Checkpoint checkpoint, int card) =>
        checkpoint.SharedVersion == checkpoint.Latest.Number
        || !IsOfWhoDelivers(project, checkpoint)
        || !ReadersIn(project).Any()
            ? []
            :
            [
                Button
                    .Press(
                        speech[checkpoint.SharedVersion == 0 ? "share.open" : "share.openAgain"],
                        CallOf(Verbs.CheckpointShare, project, checkpoint, card)
                    )
                    .AsRare(),
            ];

    /// <summary>Exactly what will be sent, before it is.</summary>
    public static CoachMessage Preview(Speech speech, Project project, Checkpoint checkpoint, int card)
    {
        var names = NamesOf(speech, project);
        return new CoachMessage(
            speech.Say("share.previewSummary", speech.Day(checkpoint.Occurrence), names),
            Bands.Team(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech["share.title"], speech.Day(checkpoint.Occurrence)),
                new TextBlock(speech.Count("share.preview", ReadersIn(project).Count(), names)),
                new FactsBlock([.. Facts(speech, project, checkpoint, project.Owner)]),
                new ActionsBlock([
                    Button
                        .Press(speech["share.send"], CallOf(Verbs.CheckpointShared, project, checkpoint, card))
                        .AsPrimary(),
                    CheckpointButtons.Show(speech["share.back"], project, checkpoint.Occurrence, card),
                ]),
                new FooterBlock(speech["share.kept"]),
            ]
        );
    }

    public static CoachMessage ForProvider(Speech speech, Project project, Checkpoint checkpoint, Member reader)
    {
        var owner = ProjectWords.Cut(project.Owner.Name, 60);
        return new CoachMessage(
            speech.Say("share.summary", owner, speech.Day(checkpoint.Occurrence), project.Name),
            Bands.SharedWith(speech, project.Name, project.Owner.Name),
            [
                new TitleBlock(speech["share.received"], speech.Day(checkpoint.Occurrence)),
                new TextBlock(speech.Say("share.text", owner)),
                new FactsBlock([.. Facts(speech, project, checkpoint, reader)]),
                new ActionsBlock([
                    Button
                        .Press(speech["checkpoint.seeProject"], new ActionCall(Verbs.ProjectOpen, project.Id))
                        .AsPrimary(),
                    Button.Open(speech["status.raiseAlert"], new ActionCall(Verbs.AlertOpen, project.Id)),
                ]),
                new FooterBlock(speech.Say("share.footer", owner), Bands.Practice(speech, "5-1")),
            ]
        );
    }

    /// <summary>Sides are named as who reads calls them: in the preview that is the client.</summary>
    private static IEnumerable<FactLine> Facts(Speech speech, Project project, Checkpoint checkpoint, Member reader)
    {
        var answers = checkpoint.Latest.Answers;
        yield return new FactLine(
            speech["checkpoint.fact.delivered"],
            speech["checkpoint.delivered." + answers.Delivered]
        );
        yield return new FactLine(speech["checkpoint.fact.promised"], CheckpointWords.PromiseOf(speech, answers));
        yield return new FactLine(
            speech["checkpoint.fact.turn"],
            ProjectWords.Cut(ProjectWords.SideOf(speech, project, reader, answers.Turn), 60)
        );
    }

    private static ActionCall CallOf(string verb, Project project, Checkpoint checkpoint, int card) =>
        new(verb, project.Id, Checkpoint.IdOf(checkpoint.Occurrence), card, checkpoint.Latest.Number);
}
