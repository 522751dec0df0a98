using ChatCoach.Core.Conversations;
using ChatCoach.Core.Help;
using ChatCoach.Core.Tests.Scenarios;
using Microsoft.Extensions.Time.Testing;

namespace ChatCoach.Core.Tests.Help;

public sealed class WelcomingOnceTests
{
    /// <summary>Both events of an install find an unknown person; then each goes on, in either order.</summary>
    [Fact]
    public async Task Two_install_events_at_the_same_instant_greet_once()
    {
        var people = new PeopleReadTogether();
        var coach = new Coach(
            [new WelcomeHandler(people)],
            people,
            new FakeTimeProvider(),
            new SpeechDefaults("fr-FR", "Europe/Paris")
        );

        var first = coach.HandleAsync(Install("one"), TestContext.Current.CancellationToken);
        var second = coach.HandleAsync(Install("two"), TestContext.Current.CancellationToken);
        people.Go();

        var replies = await Task.WhenAll(first, second);
        Assert.Single(replies, reply => reply.Kind == ReplyKind.Say);
        var ana = await people.FindAsync(Cast.Key("Ana"), TestContext.Current.CancellationToken);
        Assert.True(ana!.Welcomed);
        Assert.NotNull(ana.Private);
    }

    [Fact]
    public async Task A_channel_is_greeted_once_and_whoever_takes_the_bot_out_of_it_stays_reachable()
    {
        var people = new MemoryPeople();
        var coach = new Coach(
            [new WelcomeHandler(people)],
            people,
            new FakeTimeProvider(),
            new SpeechDefaults("fr-FR", "Europe/Paris")
        );
        await coach.HandleAsync(Install("private"), TestContext.Current.CancellationToken);

        var first = await coach.HandleAsync(
            InChannel("one", new Installed { IntoChannel = true }),
            TestContext.Current.CancellationToken
        );
        var second = await coach.HandleAsync(
            InChannel("two", new Installed { IntoChannel = true }),
            TestContext.Current.CancellationToken
        );
        await coach.HandleAsync(InChannel("three", new Removed()), TestContext.Current.CancellationToken);

        Assert.True(first.IsOpen);
        Assert.Contains("Bonjour à tous", first.Message!.Summary, StringComparison.Ordinal);
        Assert.Equal(ReplyKind.Silent, second.Kind);
        var ana = await people.FindAsync(Cast.Key("Ana"), TestContext.Current.CancellationToken);
        Assert.False(ana!.Unreachable);
        Assert.True(ana.Welcomed);
    }

    private static Incoming InChannel(string delivery, IncomingInput input) =>
        Install(delivery) with
        {
            Where = new ConversationAddress("msteams", "", "tenant-1", "19:projects@thread.tacv2", IsPrivate: false),
            Input = input,
        };

    private static Incoming Install(string delivery) =>
        new(
            delivery,
            Cast.Key("Ana"),
            "Ana",
            new ConversationAddress("msteams", "https://smba.trafficmanager.net/emea/", "tenant-1", "a:Ana", true),
            new Installed()
        );

    /// <summary>Holds the reads back until all have begun, as two nodes would read before either writes.</summary>
    private sealed class PeopleReadTogether : IPeopleStore
    {
        private readonly MemoryPeople _people = new();
        private readonly TaskCompletionSource _go = new();

        public void Go() => _go.SetResult();

        public async Task<Person?> FindAsync(PersonKey key, CancellationToken cancellationToken)
        {
            var found = await _people.FindAsync(key, cancellationToken);
            await _go.Task;
            return found;
        }

        public Task SaveAsync(Person person, CancellationToken cancellationToken) =>
            _people.SaveAsync(person, cancellationToken);

        public Task<bool> TryWelcomeAsync(Person person, CancellationToken cancellationToken) =>
            _people.TryWelcomeAsync(person, cancellationToken);
    }
}
