using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Risks;

/// <summary>The register: the open risks, the heaviest first, a page at a time.</summary>
public static class RegisterMessages
{
    public const int PageSize = 5;

    /// <param name="speech">The reader's.</param>
    /// <param name="project">The project.</param>
    /// <param name="reader">The reader's place in it.</param>
    /// <param name="page">From 0; one past the end shows the last.</param>
    /// <param name="now">When it is shown.</param>
    public static CoachMessage Page(Speech speech, Project project, Member reader, int page, DateTimeOffset now)
    {
        var risks = project.OpenRisks().ToList();
        if (risks.Count == 0)
        {
            return Empty(speech, project, reader, now);
        }

        var last = (risks.Count - 1) / PageSize;
        var shown = Math.Clamp(page, 0, last);
        var title = speech.Count("register.title", risks.Count);
        return new CoachMessage(
            speech.Say("register.summary", title, project.Name, ProjectWords.Cut(risks[0].What, 100)),
            Bands.NeverProvider(speech, ProjectWords.About(project)),
            [
                new TitleBlock(title, speech.Day(speech.DateOf(now))),
                .. last > 0
                    ? [new TextBlock(speech.Say("register.page", shown + 1, last + 1), TextStyle.Quiet)]
                    : Array.Empty<Block>(),
                new EntriesBlock([
                    .. risks.Skip(shown * PageSize).Take(PageSize).Select(risk => EntryOf(speech, project, risk)),
                ]),
                .. Actions(speech, project, reader, shown, last),
                new FooterBlock(speech["register.footer"], Bands.Practice(speech, "4-3")),
            ]
        )
        {
            Refresh = new ActionCall(Verbs.RiskList, project.Id, Step: shown),
        };
    }

    private static CoachMessage Empty(Speech speech, Project project, Member reader, DateTimeOffset now) =>
        new(
            speech.Say("register.emptySummary", project.Name),
            Bands.NeverProvider(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech["register.empty"], speech.Day(speech.DateOf(now))),
                new TextBlock(speech["register.emptyText"]),
                .. MayKeep(reader)
                    ? new Block[]
                    {
                        new ActionsBlock([
                            Button
                                .Press(speech["register.preMortem"], new ActionCall(Verbs.PreMortemOpen, project.Id))
                                .AsPrimary(),
                            Add(speech, project),
                        ]),
                    }
                    : [],
                new FooterBlock(speech["register.footer"], Bands.Practice(speech, "4-3")),
            ]
        );

    private static IEnumerable<Block> Actions(Speech speech, Project project, Member reader, int page, int last)
    {
        List<Button> buttons = [];
        if (MayKeep(reader))
        {
            buttons.Add(Add(speech, project).AsPrimary());
        }

        if (page > 0)
        {
            buttons.Add(
                Button.Press(speech["register.before"], new ActionCall(Verbs.RiskList, project.Id, Step: page - 1))
            );
        }

        if (page < last)
        {
            buttons.Add(
                Button.Press(speech["register.after"], new ActionCall(Verbs.RiskList, project.Id, Step: page + 1))
            );
        }

        if (MayKeep(reader))
        {
            var preMortem = Button.Press(speech["register.preMortem"], new ActionCall(Verbs.PreMortemOpen, project.Id));
            buttons.Add(last == 0 ? preMortem : preMortem.AsRare());
        }

        return buttons.Count > 0 ? [new ActionsBlock(buttons)] : [];
    }

    private static Entry EntryOf(Speech speech, Project project, Risk risk) =>
        new(
            ProjectWords.Cut(risk.What, 90),
            RiskWords.KeeperOf(project, risk),
            RiskWords.ToneOf(risk),
            RiskWords.WeightOf(speech, risk),
            risk.Sign is { } sign
                ? speech.Say(
                    "register.lineSign",
                    speech.Sentence(RiskWords.ProbabilityOf(speech, risk)),
                    RiskWords.ImpactOf(speech, risk),
                    ProjectWords.Cut(sign, 90)
                )
                : speech.Say(
                    "register.line",
                    speech.Sentence(RiskWords.ProbabilityOf(speech, risk)),
                    RiskWords.ImpactOf(speech, risk)
                ),
            Button.Press(
                speech.Say("register.open", ProjectWords.Cut(risk.What, 24)),
                RiskWords.Call(Verbs.RiskShow, project, risk)
            )
        );

    private static Button Add(Speech speech, Project project) =>
        Button.Open(speech["register.add"], new ActionCall(Verbs.RiskOpen, project.Id));

    private static bool MayKeep(Member reader) => Access.Allows(reader.Role, Permission.KeepRisks);
}
