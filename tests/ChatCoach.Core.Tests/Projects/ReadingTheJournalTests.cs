using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Tests.Projects;

public sealed class ReadingTheJournalTests
{
    [Fact]
    public async Task It_says_how_long_it_is_that_it_holds_and_what_happened_last()
    {
        var stage = await ProjectStage.WithProjectAsync();
        var code = await stage.InvitesAsync("suppléant Marc");
        await stage.Cast.Says("Marc", $"rejoindre {code}");

        var card = (await stage.Cast.Says("Ana", "historique")).Message!;

        var status = card.Blocks.OfType<StatusBlock>().Single();
        Assert.Equal((Tone.Good, "Intact", "3 entrées"), (status.Tone, status.Word, status.Rest));
        Assert.Equal(
            [
                "Membre arrivé | Marc | 7\u00A0sept.",
                "Membre invité | Ana | 7\u00A0sept.",
                "Projet créé | Ana | 7\u00A0sept.",
            ],
            card.Blocks.OfType<TableBlock>().Single().Rows.Select(row => string.Join(" | ", row))
        );
    }

    [Fact]
    public async Task A_journal_that_lacks_its_last_row_is_said_to_be_broken_there()
    {
        var stage = await ProjectStage.WithProjectAsync();
        await stage.InvitesAsync("suppléant Marc");
        stage.Cast.Projects.LosesLastEntry((await stage.ProjectAsync()).Id);
        stage.Cast.Speaks("Ana", "en-GB");

        var card = (await stage.Cast.Says("Ana", "journal")).Message!;

        var status = card.Blocks.OfType<StatusBlock>().Single();
        Assert.Equal(Tone.Bad, status.Tone);
        Assert.Equal("2 entries; the first that does not fit is number 2", status.Rest);
    }

    [Fact]
    public async Task A_contributor_does_not_read_about_disputes_there()
    {
        var stage = await ProjectStage.WithProjectAsync();
        await stage.HasMemberAsync(Role.Contributor, "Nadia");
        await RecordsAsync(stage, "dispute.opened");

        var theirs = (await stage.Cast.Says("Nadia", "journal")).Message!.Text();
        var ours = (await stage.Cast.Says("Ana", "journal")).Message!.Text();

        Assert.DoesNotContain("Litige ouvert", theirs, StringComparison.Ordinal);
        Assert.Contains("Litige ouvert", ours, StringComparison.Ordinal);
        Assert.Contains("Intact", theirs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_provider_does_not_read_it()
    {
        var stage = await ProjectStage.WithProjectAsync();
        await stage.HasMemberAsync(Role.Provider, "Paul");

        Assert.Equal(ReplyKind.Note, (await stage.Cast.Says("Paul", "journal")).Kind);
    }

    private static async Task RecordsAsync(ProjectStage stage, string kind) =>
        await stage.Cast.Desk.RunAsync(
            (await stage.ProjectAsync()).Id,
            stage.Cast.Clock.GetUtcNow(),
            session =>
            {
                session.Record(kind);
                return Task.CompletedTask;
            },
            TestContext.Current.CancellationToken
        );
}
