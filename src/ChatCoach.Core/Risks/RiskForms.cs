using System.Globalization;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Risks;

/// <summary>A risk in one short form, and what became of it in another.</summary>
public static class RiskForms
{
    internal const string What = "risk.what";
    internal const string Probability = "risk.probability";
    internal const string Impact = "risk.impact";
    internal const string Sign = "risk.sign";
    internal const string Keeper = "risk.keeper";
    internal const string Review = "risk.review";
    internal const string Outcome = "risk.outcome";

    /// <param name="speech">The reader's.</param>
    /// <param name="project">The project.</param>
    /// <param name="known">The risk to change; null for a new one.</param>
    /// <param name="review">The day that is proposed for its next review.</param>
    public static Form Edit(Speech speech, Project project, Risk? known, DateOnly review) =>
        new(
            speech[known is null ? "risk.newTitle" : "risk.editTitle"],
            Bands.NeverProvider(speech, ProjectWords.About(project)),
            [
                FieldRow.Of(
                    new TextField(What, speech["risk.q.what"])
                    {
                        Value = known?.What,
                        Placeholder = speech["risk.q.whatExample"],
                        MaxLength = Risk.LongestText,
                        Required = speech["risk.q.whatAsk"],
                    }
                ),
                FieldRow.Of(
                    Levels(speech, Probability, known?.Probability ?? Level.Medium),
                    Levels(speech, Impact, known?.Impact ?? Level.Medium)
                ),
                FieldRow.Of(
                    new TextField(Sign, speech["risk.q.sign"])
                    {
                        Value = known?.Sign,
                        Placeholder = speech["risk.q.signExample"],
                        MaxLength = Risk.LongestText,
                    }
                ),
                FieldRow.Of(
                    new ChoiceField(Keeper, speech["risk.q.keeper"], Keepers(project))
                    {
                        Value = IdOf(known is null ? project.Owner : project.KeeperOf(known)),
                        Required = speech["risk.q.keeperAsk"],
                    },
                    new DateField(Review, speech["risk.q.review"])
                    {
                        Day = review,
                        Required = speech["risk.q.reviewAsk"],
                    }
                ),
            ],
            Button
                .Press(
                    speech["risk.save"],
                    new ActionCall(Verbs.RiskSave, project.Id, known?.Id, Version: known?.Version ?? 0)
                )
                .AsPrimary()
        )
        {
            Intro = speech["risk.formIntro"],
            Footer = speech["risk.formFooter"],
            FooterPractice = Bands.Practice(speech, "4-3"),
            Close = known is null
                ? new ActionCall(Verbs.RiskList, project.Id)
                : RiskWords.Call(Verbs.RiskShow, project, known),
        };

    public static Form Closing(Speech speech, Project project, Risk risk) =>
        new(
            speech["risk.closeTitle"],
            Bands.NeverProvider(speech, ProjectWords.About(project)),
            [
                new FormText(new TextBlock(risk.What)),
                FieldRow.Of(
                    new ChoiceField(
                        Outcome,
                        speech["risk.q.outcome"],
                        [
                            .. Enum.GetValues<RiskOutcome>()
                                .Select(outcome => new Choice(outcome.ToString(), speech["risk.outcome." + outcome])),
                        ]
                    )
                    {
                        Style = ChoiceStyle.Radio,
                        Value = nameof(RiskOutcome.Averted),
                        Required = speech["risk.q.outcomeAsk"],
                    }
                ),
            ],
            Button.Press(speech["risk.closeIt"], RiskWords.Call(Verbs.RiskClosed, project, risk)).AsPrimary()
        )
        {
            Footer = speech["risk.closeFooter"],
            Close = RiskWords.Call(Verbs.RiskShow, project, risk),
        };

    /// <summary>The client's people who can be asked.</summary>
    internal static Member? KeeperIn(Project project, FieldValues values) =>
        Candidates(project).FirstOrDefault(member => IdOf(member) == values.Text(Keeper));

    private static ChoiceField Levels(Speech speech, string id, Level value) =>
        new(
            id,
            speech["risk.q" + id["risk".Length..]],
            [.. Enum.GetValues<Level>().Select(level => new Choice(level.ToString(), speech[$"{id}.{level}"]))]
        )
        {
            Style = ChoiceStyle.Radio,
            Value = value.ToString(),
            Required = speech["risk.q.choose"],
        };

    private static Choice[] Keepers(Project project) =>
        [.. Candidates(project).Select(member => new Choice(IdOf(member), ProjectWords.Cut(member.Name, 40)))];

    private static IEnumerable<Member> Candidates(Project project) =>
        project.Members.Where(member => member.HasJoined && Access.Allows(member.Role, Permission.SeeTeam));

    private static string IdOf(Member member) => member.Person!.ToString();
}
