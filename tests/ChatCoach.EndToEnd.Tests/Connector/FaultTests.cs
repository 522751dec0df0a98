using System.Text.Json.Nodes;

namespace ChatCoach.EndToEnd.Tests.Connector;

/// <summary>The channel misbehaves while the service writes to someone: nothing is lost, and nothing comes twice.</summary>
[Collection("Local runs")]
public sealed class FaultTests(TeamAtWork team) : IClassFixture<TeamAtWork>
{
    private ChatRoom Room => team.Room;

    [Theory]
    [InlineData("429", 1)]
    // More than one attempt of the service makes: the message then waits in the outbox.
    [InlineData("429", 5)]
    [InlineData("502", 2)]
    [InlineData("slow", 1)]
    public async Task What_the_channel_would_not_take_comes_later_once(string kind, int calls)
    {
        var words = $"Retard {kind} {calls} du catalogue";
        await Room.BreaksAsync(kind, calls);

        await Room.PressesAsync("marc", team.Alert(words));
        await Room.SeesAsync("ana", words);

        // The next message comes after it: had it been sent again, that would be seen by now.
        await Room.PressesAsync("marc", team.Alert("Après " + words));
        await Room.SeesAsync("ana", "Après " + words);
        Assert.Equal(2, await Room.CountAsync("ana", words));
    }

    [Fact]
    public async Task Of_a_closed_chat_the_owner_is_told_and_who_writes_again_is_written_to_again()
    {
        const string first = "Recette fermée";
        const string second = "Recette rouverte";
        await Room.PressesAsync("marc", team.Alert(first));
        await Room.SeesAsync("ana", first);
        await Room.BreaksAsync("403", 1);

        await Room.PressesAsync("ana", team.PlanOf(await Room.SeesAsync("ana", first)));
        await Room.SeesAsync("ana", "Marc est injoignable");
        await Room.PressesAsync("marc", team.Alert(second));
        await Room.SeesAsync("ana", second);
        await Room.PressesAsync("ana", team.PlanOf(await Room.SeesAsync("ana", second)));

        await Room.SeesAsync("marc", second);
        Assert.Equal(1, await Room.CountAsync("ana", "Marc est injoignable"));
        Assert.Equal(0, await Room.CountAsync("marc", first));
    }
}
