using System.Collections.Concurrent;
using System.Diagnostics;
using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Projects;
using ChatCoach.Host.Delivery;
using ChatCoach.Host.Storage;
using ChatCoach.Host.Tests.Scheduling;
using ChatCoach.Host.Tests.Storage;

namespace ChatCoach.Host.Tests.Diagnostics;

/// <summary>What the coach does by itself has a span too.</summary>
public sealed class SpansTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_due_prompt_and_a_message_that_must_wait_are_told_by_kind_and_outcome()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = Listening(spans);
        using var test = new Activity("test");
        test.Start();
        using var stage = await TableStage.WithProjectAsync(azurite);
        await stage.KnowsAsync("ben");
        await stage.ChangesAsync("d1", session => session.Tell(TableStage.MessageTo("ben", "m1")));
        await stage.Agenda.AddAsync(
            TableStage.Site,
            [new AgendaItem(TableStage.Now, AgendaKind.Prompt, TableStage.Site)],
            TableStage.Token
        );
        var channel = new NotingChannel { Answer = new Sent(SentOutcome.TryAgain) };

        await stage
            .SweepWith(new PromptingHandler(), channel)
            .RunAsync(TableAgenda.ShardOf(TableStage.Site), TableStage.Now, TableStage.Token);

        var ours = spans.Where(span => span.TraceId == test.TraceId).ToList();
        var due = Assert.Single(ours, span => span.OperationName == "chatcoach.agenda");
        Assert.Equal("Prompt", due.GetTagItem("chatcoach.kind"));
        var sent = ours.First(span => span.OperationName == "chatcoach.send");
        Assert.Equal("TryAgain", sent.GetTagItem("chatcoach.outcome"));
        Assert.Equal(due.SpanId, sent.ParentSpanId);
    }

    [Fact]
    public async Task What_is_posted_in_a_channel_is_told_too()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = Listening(spans);
        using var test = new Activity("test");
        test.Start();
        using var stage = await TableStage.WithProjectAsync(azurite);
        var channel = new ConversationAddress("msteams", "https://channel.test/", "tenant", "19:c", IsPrivate: false);
        await stage.ChangesAsync(
            "d1",
            session => session.Tell(TableStage.MessageTo("channel", "m1") with { Where = channel })
        );

        await stage.SenderThrough(new NotingChannel()).SendAsync(TableStage.Site, TableStage.Now, TableStage.Token);

        var sent = Assert.Single(spans, span => span.TraceId == test.TraceId && span.OperationName == "chatcoach.send");
        Assert.Equal("Accepted", sent.GetTagItem("chatcoach.outcome"));
    }

    private static ActivityListener Listening(ConcurrentQueue<Activity> spans)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "ChatCoach",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
