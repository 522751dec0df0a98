using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Risks;

/// <summary>The question, to each alone, and what stands there until the reveal.</summary>
public static class PreMortemMessages
{
    private const int MonthsAfter = 3;

    /// <param name="speech">The reader's.</param>
    /// <param name="project">With the round that is open.</param>
    /// <param name="reader">The reader's place in the project.</param>
    /// <param name="now">When it is shown.</param>
    /// <param name="opened">True for who has just asked the others.</param>
    public static CoachMessage Question(Speech speech, Project project, Member reader, DateTimeOffset now, bool opened)
    {
        var round = project.PreMortem!;
        var stage = project.Stages.FirstOrDefault(stage => stage.Id == round.Stage);
        var others = opened ? Others(project, round, reader) : "";
        return new CoachMessage(
            speech.Say("premortem.summary", project.Name),
            Bands.OnlyYou(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech["premortem.title"], speech.Day(speech.DateOf(now))),
                .. stage is null
                    ? Array.Empty<Block>()
                    : [new TextBlock(speech.Say("premortem.gate", ProjectWords.Cut(stage.Name, 60)), TextStyle.Quiet)],
                new TextBlock(Story(speech, project)),
                .. others.Length > 0
                    ? [new TextBlock(speech.Say("premortem.asked", others), TextStyle.Quiet)]
                    : Array.Empty<Block>(),
                new ActionsBlock([
                    Answer(speech["premortem.answer"], project, round).AsPrimary(),
                    Button.Press(
                        speech["premortem.pass"],
                        new ActionCall(Verbs.PreMortemPass, project.Id, Version: round.Number)
                    ),
                ]),
                new FooterBlock(HiddenUntil(speech, project, round, reader), Bands.Practice(speech, "4-3")),
            ]
        )
        {
            Refresh = new ActionCall(Verbs.PreMortemShow, project.Id),
        };
    }

    public static CoachMessage Waiting(Speech speech, Project project, Member reader, DateTimeOffset now)
    {
        var round = project.PreMortem!;
        var satOut = round.SeatOf(reader.Person)?.SatOut == true;
        return new CoachMessage(
            speech[satOut ? "premortem.satOut" : "premortem.kept"],
            Bands.OnlyYou(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech["premortem.title"], speech.Day(speech.DateOf(now))),
                new TextBlock(speech[satOut ? "premortem.satOut" : "premortem.kept"]),
                new ActionsBlock([
                    Answer(speech[satOut ? "premortem.answerAfterAll" : "premortem.change"], project, round),
                ]),
                new FooterBlock(HiddenUntil(speech, project, round, reader), Bands.Practice(speech, "4-3")),
            ]
        )
        {
            Refresh = new ActionCall(Verbs.PreMortemShow, project.Id),
        };
    }

    /// <summary>For an owner whose team has not joined: what makes such projects fail, to choose from.</summary>
    public static CoachMessage Alone(Speech speech, Project project, DateTimeOffset now) =>
        new(
            speech.Say("premortem.aloneSummary", project.Name),
            Bands.NeverProvider(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech["premortem.title"], speech.Day(speech.DateOf(now))),
                new TextBlock(Story(speech, project)),
                new TextBlock(speech["premortem.alone"], TextStyle.Strong),
                new BulletsBlock([
                    .. TypicalCauses
                        .Ids.Take(TypicalCauses.Proposed)
                        .Select(id => new Bullet(TypicalCauses.WhatOf(speech, id))),
                ]),
                new ActionsBlock([
                    Button
                        .Open(
                            speech.Say("premortem.typical", TypicalCauses.Ids.Count),
                            new ActionCall(Verbs.PreMortemChoose, project.Id) { Choice = CauseForms.Typical }
                        )
                        .AsPrimary(),
                    Button.Press(speech["created.invite"], new ActionCall(Verbs.ProjectInvite, project.Id)),
                ]),
                new FooterBlock(speech["premortem.aloneFooter"], Bands.Practice(speech, "4-3")),
            ]
        );

    /// <summary>"It is late May 2027, three months after the planned end. The project has failed. What happened?"</summary>
    public static string Story(Speech speech, Project project)
    {
        var day = project.End.AddMonths(MonthsAfter);
        var part =
            day.Day <= 10 ? "premortem.early"
            : day.Day <= 20 ? "premortem.mid"
            : "premortem.late";
        return speech.Say("premortem.story", speech.Say(part, day.ToString("MMMM yyyy", speech.Culture)));
    }

    /// <summary>Until when answers are hidden, and how many there are so far; never whose.</summary>
    public static string HiddenUntil(Speech speech, Project project, PreMortemRound round, Member reader)
    {
        var day = project.CalendarOf(reader).DateOf(round.RevealAt);
        var done = round.Seats.Count(seat => seat.Answered || seat.SatOut);
        return speech.Say("premortem.hidden", speech.Day(day), done, round.Seats.Count);
    }

    private static Button Answer(string title, Project project, PreMortemRound round) =>
        Button.Open(title, new ActionCall(Verbs.PreMortemAnswer, project.Id, Version: round.Number));

    private static string Others(Project project, PreMortemRound round, Member reader) =>
        string.Join(
            ", ",
            project
                .Team()
                .Where(member => member != reader && round.SeatOf(member.Person) is not null)
                .Select(member => ProjectWords.FirstName(member.Name))
        );
}
