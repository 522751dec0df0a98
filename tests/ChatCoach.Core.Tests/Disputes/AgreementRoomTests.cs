using ChatCoach.Core.Disputes;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Projects;

namespace ChatCoach.Core.Tests.Disputes;

/// <summary>A commitment of ours for which there is no room among our turns is said, and gets its turn once there is.</summary>
public sealed class AgreementRoomTests
{
    private const string Told = "1 engagement de notre part n’a encore ni tour ni rappel\u00A0: 12 de nos tours";

    private static readonly (string, string)[] Two =
    [
        ("terms.what1", "Le catalogue"),
        ("terms.side1", "Provider"),
        ("terms.due1", "2026-12-11"),
        ("terms.what2", "La validation des fiches"),
        ("terms.side2", "Client"),
        ("terms.due2", "2026-12-18"),
    ];

    [Fact]
    public async Task It_is_told_with_what_to_do_and_recording_the_same_terms_again_gives_it_its_turn()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.AltersProjectAsync(project =>
            project with
            {
                ClientTurns =
                [
                    .. Enumerable
                        .Range(1, Project.MostDeclaredTurns)
                        .Select(number => new ClientTurn(
                            $"t{number}",
                            $"Tour {number}",
                            new DateOnly(2026, 12, 21),
                            new DateOnly(2026, 12, 22)
                        )),
                ],
            }
        );
        await stage.ReachesDialogueAsync();
        var card = (await stage.NotesCallAsync(settles: true)).Message!;
        card = (await stage.DoesAsync("Ana", card, Two)).Message!;
        Assert.DoesNotContain(Told, card.Text(), StringComparison.Ordinal);

        card = (await stage.Cast.Presses("Ana", card.Primary())).Message!;
        Assert.Contains(Told, card.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            (await stage.ProjectAsync()).ClientTurns,
            turn => turn.What == "La validation des fiches"
        );

        await stage.AltersProjectAsync(project =>
            project.Changing(project.ClientTurns[0] with { ClosedOn = new DateOnly(2026, 12, 7) })
        );
        card = (await stage.RecordsAsync("Ana", card, "terms")).Message!;

        Assert.DoesNotContain(Told, card.Text(), StringComparison.Ordinal);
        Assert.Single(
            (await stage.ProjectAsync()).ClientTurns,
            turn => turn is { What: "La validation des fiches", IsOpen: true }
        );
    }

    [Fact]
    public async Task Where_there_is_room_nothing_is_said_and_a_turn_that_was_ended_by_hand_is_left_ended()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();
        var card = (await stage.NotesCallAsync(settles: true)).Message!;
        card = (await stage.DoesAsync("Ana", card, Two)).Message!;
        card = (await stage.Cast.Presses("Ana", card.Primary())).Message!;
        Assert.DoesNotContain("ni tour ni rappel", card.Text(), StringComparison.Ordinal);

        await stage.AltersProjectAsync(project =>
            project.Changing(
                Assert.Single(project.ClientTurns) with
                {
                    ClosedOn = new DateOnly(2026, 12, 7),
                    Outcome = TurnOutcome.Done,
                }
            )
        );
        card = (await stage.RecordsAsync("Ana", card, "terms")).Message!;

        Assert.DoesNotContain("ni tour ni rappel", card.Text(), StringComparison.Ordinal);
        Assert.False(Assert.Single((await stage.ProjectAsync()).ClientTurns).IsOpen);
    }
}
