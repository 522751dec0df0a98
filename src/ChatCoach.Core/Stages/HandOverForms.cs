using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Stages;

/// <summary>What is to be handed over: several things at once by their kind, and one thing as it stands.</summary>
public static class HandOverForms
{
    public const int LongestItem = 160;
    private const int LongestList = 1_200;

    internal const string What = "handOver.q.what";
    internal const string Kind = "handOver.q.kind";
    internal const string Received = "handOver.q.received";
    internal const string Proof = "handOver.q.proof";

    /// <summary>One field a kind, one line a thing.</summary>
    public static Form Adding(Speech speech, Project project, Stage stage) =>
        new(
            speech["handOver.addTitle"],
            Bands.Shared(speech, ProjectWords.About(project), ProjectWords.Cut(project.ProviderOf(stage), 60)),
            [
                .. Enum.GetValues<HandOverKind>()
                    .Select(kind =>
                        FieldRow.Of(
                            new TextField(FieldOf(kind), speech["handOver.kind." + kind])
                            {
                                Multiline = true,
                                MaxLength = LongestList,
                                Placeholder = speech["handOver.example." + kind],
                            }
                        )
                    ),
            ],
            Button
                .Press(speech["handOver.addDo"], new ActionCall(Verbs.HandOverAdded, project.Id, stage.Id))
                .AsPrimary()
        )
        {
            Intro = speech.Say("handOver.addIntro", ProjectWords.Cut(stage.Name, 60)),
            Footer = speech["handOver.addFooter"],
            Close = new ActionCall(Verbs.HandOverShow, project.Id, stage.Id),
        };

    /// <summary>One thing: when it came and where it is.</summary>
    /// <param name="today">Proposed as the day on which it came.</param>
    public static Form Item(Speech speech, Project project, Stage stage, HandOverItem item, DateOnly today)
    {
        var call = new ActionCall(Verbs.HandOverSave, project.Id, stage.Id, Version: item.Version) { Choice = item.Id };
        return new Form(
            speech["handOver.itemTitle"],
            Bands.Team(speech, ProjectWords.About(project)),
            [
                FieldRow.Of(
                    new TextField(What, speech[What])
                    {
                        Value = item.What,
                        MaxLength = LongestItem,
                        Required = speech["handOver.q.whatAsk"],
                        Weight = 2,
                    },
                    new ChoiceField(
                        Kind,
                        speech[Kind],
                        [
                            .. Enum.GetValues<HandOverKind>()
                                .Select(kind => new Choice(kind.ToString(), speech["handOver.kind." + kind])),
                        ]
                    )
                    {
                        Value = item.Kind.ToString(),
                        Required = speech["handOver.q.kindAsk"],
                    }
                ),
                FieldRow.Of(new DateField(Received, speech[Received]) { Day = item.ReceivedOn ?? today }),
                FieldRow.Of(
                    new TextField(Proof, speech[Proof])
                    {
                        Value = item.Proof,
                        MaxLength = StageForms.LongestText,
                        Placeholder = speech["handOver.q.proofExample"],
                    }
                ),
            ],
            Button.Press(speech["plan.save"], call).AsPrimary()
        )
        {
            Intro = speech["handOver.itemIntro"],
            Others =
            [
                Button.Press(speech["handOver.remove"], call with { Verb = Verbs.HandOverRemove }).IgnoringFields(),
            ],
            Close = new ActionCall(Verbs.HandOverShow, project.Id, stage.Id),
        };
    }

    internal static string FieldOf(HandOverKind kind) => "handOver.new." + kind;

    /// <summary>The things that were typed, one a line.</summary>
    internal static IEnumerable<(HandOverKind Kind, string What)> Typed(FieldValues values) =>
        from kind in Enum.GetValues<HandOverKind>()
        from line in values
            .Text(FieldOf(kind))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        let what = line.TrimStart('-', '•', '*', ' ').Trim()
        where what.Length > 0
        select (kind, what);
}
