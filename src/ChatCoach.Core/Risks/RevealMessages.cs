using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Risks;

/// <summary>Everyone's causes at once, without authors; owner and deputy choose which become risks.</summary>
public static class RevealMessages
{
    public const int PageSize = 6;

    public static CoachMessage Causes(
        Speech speech,
        Project project,
        Member reader,
        PreMortem preMortem,
        int page,
        DateTimeOffset now
    )
    {
        var round = project.PreMortem!;
        var last = Math.Max(0, (preMortem.Causes.Count - 1) / PageSize);
        var shown = Math.Clamp(page, 0, last);
        var title = speech.Say(
            "reveal.title",
            speech.Count("reveal.answers", round.Answers),
            speech.Count("reveal.causes", preMortem.Causes.Count)
        );
        return new CoachMessage(
            speech.Say("reveal.summary", title, project.Name),
            Bands.NeverProvider(speech, ProjectWords.About(project)),
            [
                new TitleBlock(title, speech.Day(speech.DateOf(now))),
                preMortem.Causes.Count == 0
                    ? new TextBlock(speech["reveal.nothing"])
                    : new BulletsBlock([
                        .. preMortem
                            .Causes.Skip(shown * PageSize)
                            .Take(PageSize)
                            .Select(cause => new Bullet(cause.What, RestOf(speech, cause))),
                    ]),
                .. Actions(speech, project, reader, preMortem, shown, last),
                new FooterBlock(
                    speech[preMortem.Causes.Count == 0 ? "reveal.footerNothing" : "reveal.footer"],
                    Bands.Practice(speech, "4-3")
                ),
            ]
        )
        {
            Refresh = new ActionCall(Verbs.PreMortemShow, project.Id, Step: shown),
        };
    }

    private static IEnumerable<Block> Actions(
        Speech speech,
        Project project,
        Member reader,
        PreMortem preMortem,
        int page,
        int last
    )
    {
        List<Button> buttons = [];
        var call = new ActionCall(Verbs.PreMortemChoose, project.Id, Step: page, Version: preMortem.Version);
        if (Access.Allows(reader.Role, Permission.KeepRisks))
        {
            var isOpen = preMortem.Causes.Skip(page * PageSize).Take(PageSize).Any(cause => cause.Risk is null);
            if (isOpen)
            {
                buttons.Add(Button.Open(speech["reveal.choose"], call).AsPrimary());
                buttons.Add(Button.Open(speech["reveal.reword"], call with { Verb = Verbs.PreMortemReword }));
            }
            else if (preMortem.Causes.Count == 0)
            {
                buttons.Add(
                    Button
                        .Open(
                            speech.Say("premortem.typical", TypicalCauses.Ids.Count),
                            call with
                            {
                                Choice = CauseForms.Typical,
                            }
                        )
                        .AsPrimary()
                );
            }
            else
            {
                buttons.Add(Button.Press(speech["risk.list"], new ActionCall(Verbs.RiskList, project.Id)).AsPrimary());
            }
        }

        if (last > 0)
        {
            buttons.Add(
                Button.Press(
                    speech[page < last ? "reveal.more" : "reveal.first"],
                    new ActionCall(Verbs.PreMortemShow, project.Id, Step: page < last ? page + 1 : 0)
                )
            );
        }

        if (Access.Allows(reader.Role, Permission.KeepRisks))
        {
            buttons.Add(
                Button
                    .Press(
                        speech["reveal.again"],
                        new ActionCall(Verbs.PreMortemOpen, project.Id, Version: preMortem.Number)
                    )
                    .AsRare()
            );
        }

        return buttons.Count == 0 ? [] : [new ActionsBlock(buttons)];
    }

    private static string RestOf(Speech speech, Cause cause) =>
        (cause.Times > 1 ? speech.Say("reveal.times", cause.Times) : "")
        + (cause.Risk is null ? "" : speech["reveal.followed"]);
}
