using ChatCoach.Core.Conversations;
using ChatCoach.Core.Tests.Checkpoints;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Conversations;

public sealed class SharedChannelTests
{
    [Fact]
    public async Task A_sentence_that_is_someones_alone_goes_to_their_private_chat()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.Cast.Says("Paul", "bonjour");

        var reply = await stage.Cast.SaysInChannel("Paul", "point");

        Assert.Equal("Je vous ai écrit en privé.", reply.Notice);
        Assert.NotNull(reply.Elsewhere);
        Assert.Equal("Cette action revient aux responsables du projet. Voyez avec Ana.", reply.NoticeElsewhere);
    }

    [Fact]
    public async Task Without_a_private_chat_nothing_is_done_and_the_way_to_one_is_told()
    {
        var done = false;
        var cast = new Cast().With(new Doing(() => done = true));

        var reply = await cast.SaysInChannel("Zoe", "pause");

        Assert.False(done);
        Assert.Equal(ReplyKind.Note, reply.Kind);
        Assert.StartsWith("C’est une question privée.", reply.Notice, StringComparison.Ordinal);
    }

    private sealed class Doing(Action doing) : IChatHandler
    {
        public void Register(Routes routes) =>
            routes.OnAnythingElse(
                (_, _) =>
                {
                    doing();
                    return Task.FromResult(Reply.Note("fait"));
                }
            );
    }
}
