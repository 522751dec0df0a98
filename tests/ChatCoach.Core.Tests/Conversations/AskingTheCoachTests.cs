using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Conversations;

/// <summary>What holds for every question, whoever answers it.</summary>
public sealed class AskingTheCoachTests
{
    public static TheoryData<string> Claims => ["a verb", "a command", "the installation", "anything else"];

    [Theory]
    [MemberData(nameof(Claims))]
    public void What_two_would_answer_is_refused_before_anyone_asks_and_both_are_named(string claim)
    {
        var refused = Assert.Throws<AmbiguousRouteException>(() =>
            new Coach(
                [new First(claim), new Second(claim)],
                new MemoryPeople(),
                TimeProvider.System,
                new SpeechDefaults("fr-FR", "Europe/Paris")
            )
        );

        Assert.Contains(nameof(First), refused.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(Second), refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_no_row_could_hold_gets_a_sentence_with_its_length_and_changes_nothing()
    {
        var stage = await ProjectStage.WithProjectAsync();
        var before = await stage.ProjectAsync();
        var invited = (await stage.Cast.Says("Ana", "inviter suppléant")).Form!;
        var text = new string('x', Coach.LongestText + 1);

        var said = await stage.Cast.Says("Ana", "inviter suppléant " + text[..^18]);
        var filled = await stage.Cast.Fills("Ana", invited, (invited.Fields.First().Id, text));

        Assert.All(
            [said, filled],
            reply =>
            {
                Assert.Equal(ReplyKind.Note, reply.Kind);
                Assert.StartsWith("Ce texte est trop long pour moi", reply.Notice, StringComparison.Ordinal);
                Assert.Contains("32\u202F001", reply.Notice!.Replace('\u00A0', '\u202F'), StringComparison.Ordinal);
            }
        );
        Assert.Equal(before.Version, (await stage.ProjectAsync()).Version);
    }

    private sealed class First(string claim) : IChatHandler
    {
        public void Register(Routes routes) => Claim(routes, claim, AnswerAsync);

        // Of the instance, so that its owner can be named.
        private Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken) =>
            Task.FromResult(Reply.Note(claim));
    }

    private sealed class Second(string claim) : IChatHandler
    {
        public void Register(Routes routes) => Claim(routes, claim, AnswerAsync);

        private Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken) =>
            Task.FromResult(Reply.Note(claim));
    }

    private static void Claim(Routes routes, string claim, TurnHandler handler)
    {
        switch (claim)
        {
            case "a verb":
                routes.On(Verbs.ProjectNew, handler);
                break;
            case "a command":
                routes.On(Intent.Status, handler);
                break;
            case "the installation":
                routes.OnInstalled(handler);
                break;
            default:
                routes.OnAnythingElse(handler);
                break;
        }
    }
}
