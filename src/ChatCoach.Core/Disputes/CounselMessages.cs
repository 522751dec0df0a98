using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>Consulting counsel: what to bring, what they advised, and the way to step 8. Information, never advice.</summary>
public static class CounselMessages
{
    /// <summary>Of one row, in Teams.</summary>
    private const int MostButtons = 6;

    /// <param name="me">The reader; null where nobody is known to read.</param>
    public static CoachMessage Bring(
        Speech speech,
        Project project,
        DateOnly today,
        Situation? situation,
        Member? me = null
    )
    {
        var recorded = situation is null
            ? speech["counsel.nothingYet"]
            : speech.Say(
                "dispute.counts",
                speech.Count("dispute.facts", situation.Dispute.Facts.Count),
                speech.Count("dispute.exchanges", situation.Dispute.Exchanges.Count)
            );
        return new CoachMessage(
            speech["counsel.summary"],
            DisputeBands.Private(speech, project),
            [
                new TitleBlock(speech["counsel.title"], speech.Day(today)),
                new TextBlock(speech["counsel.text"], Practice: Bands.Practice(speech, "5-5")),
                new BulletsBlock([
                    new Bullet(speech["counsel.contract"], speech["counsel.contractRest"]),
                    new Bullet(speech["counsel.facts"], recorded),
                    new Bullet(speech["counsel.amounts"], speech["counsel.amountsRest"]),
                    new Bullet(speech["counsel.goal"], speech["counsel.goalRest"]),
                ]),
                new FactsBlock([
                    new FactLine(speech["counsel.who"], WhoIs(speech, project)),
                    .. project.AdviceNotes > 0
                        ? [new FactLine(speech["counsel.advice"], speech.Count("advice.count", project.AdviceNotes))]
                        : Array.Empty<FactLine>(),
                ]),
                new ActionsBlock([.. Buttons(speech, project, situation, me).Take(MostButtons)]),
                .. situation is null ? [] : Way(speech, situation),
                new FooterBlock(speech["counsel.footer"]),
            ]
        );
    }

    /// <summary>What the step of counsel still lacks, in sentences; null where the dispute may go there now.</summary>
    public static string? Lacking(Speech speech, Situation situation) =>
        Missing(situation) is { Count: > 0 } missing
            ? string.Join(' ', missing.Select(condition => NextThing.Sentence(speech, situation, condition)))
            : null;

    /// <summary>True where the dispute is open and below the review, and not with counsel already.</summary>
    public static bool MayGoToCounsel(Dispute dispute) =>
        dispute is { ClosedOn: null, Step: not (DisputeStep.Counsel or DisputeStep.Review) };

    private static IReadOnlyList<Condition> Missing(Situation situation) =>
        [.. DisputeSteps.Enter(DisputeStep.Counsel).Where(condition => !Conditions.Hold(condition, situation))];

    private static string WhoIs(Speech speech, Project project)
    {
        var counsel = project.Members.Where(member => member.Role == Role.Counsel).ToList();
        return counsel.Find(member => member.HasJoined) is { } joined
                ? speech.Say("counsel.joined", ProjectWords.Cut(joined.Name, 60))
            : counsel.Count > 0 ? speech.Say("counsel.invited", ProjectWords.Cut(counsel[0].Name, 60))
            : speech["counsel.nobody"];
    }

    /// <summary>Who is on the project is the owner's to say.</summary>
    private static IEnumerable<Button> Invite(Speech speech, Project project, Member? me)
    {
        if (
            me is not null
            && Access.Allows(me.Role, Permission.ManageProject)
            && !project.Members.Any(member => member is { Role: Role.Counsel, HasJoined: true })
        )
        {
            yield return Button
                .Open(
                    speech["counsel.invite"],
                    new ActionCall(Verbs.ProjectInvite, project.Id, null, InviteHandler.AskName)
                    {
                        Choice = nameof(Role.Counsel),
                    }
                )
                .AsRare();
        }
    }

    private static IEnumerable<Button> ToDispute(Speech speech, Situation situation)
    {
        yield return Button.Press(speech["call.backToDispute"], DisputeMessages.Call(situation, Verbs.DisputeShow));
        if (situation.Dispute.ClosedOn is null)
        {
            yield return StepBlocks.Sheet(speech, situation, BriefSheets.Brief).AsRare();
        }
    }

    /// <summary>What is wanted most first: the last ones have other ways to them.</summary>
    private static IEnumerable<Button> Buttons(Speech speech, Project project, Situation? situation, Member? me) =>
        [
            Button.Press(speech["dossier.ask"], new ActionCall(Verbs.DossierMake, project.Id)).AsPrimary(),
            Button.Open(speech["advice.add"], new ActionCall(Verbs.AdviceOpen, project.Id)),
            .. situation is null ? [] : ToDispute(speech, situation),
            .. project.AdviceNotes > 0
                ? [Button.Press(speech["advice.see"], new ActionCall(Verbs.AdviceList, project.Id)).AsRare()]
                : Array.Empty<Button>(),
            .. Invite(speech, project, me),
            .. situation is null || MayGoToCounsel(situation.Dispute) ? [] : new[] { Costs(speech, situation) },
            .. situation is null
                ? []
                : new[]
                {
                    Button
                        .Press(speech["dispute.seeFile"], DisputeMessages.Call(situation, Verbs.DisputeFile))
                        .AsRare(),
                },
        ];

    private static Button Costs(Speech speech, Situation situation) =>
        Button.Press(speech["reality.open"], DisputeMessages.Call(situation, Verbs.DisputeCosts)).AsRare();

    /// <summary>To step 8 from wherever the dispute stands: what it still lacks, or the button that goes there.</summary>
    private static IEnumerable<Block> Way(Speech speech, Situation situation)
    {
        if (!MayGoToCounsel(situation.Dispute))
        {
            yield break;
        }

        var missing = Missing(situation);
        yield return missing.Count > 0
            ? new BoxBlock(speech["counsel.way.lacks"], Lacking(speech, situation)!)
            : new TextBlock(speech["counsel.way.ready"]);
        yield return new ActionsBlock([
            .. missing.Count > 0
                ? missing.Select(condition => StepBlocks.Sheet(speech, situation, Sheets.For(condition, situation)!))
                : [Button.Press(speech["counsel.way.go"], DisputeMessages.Call(situation, Verbs.DisputeToCounsel))],
            Costs(speech, situation),
        ]);
    }
}
