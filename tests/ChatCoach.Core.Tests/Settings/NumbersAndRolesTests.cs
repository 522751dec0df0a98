using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Settings;
using ChatCoach.Core.Tests.Checkpoints;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Settings;

public sealed class NumbersAndRolesTests
{
    [Fact]
    public async Task A_number_of_the_projects_own_holds_from_the_next_prompt_on()
    {
        var stage = await SettingsStage.OpenAsync();

        var reply = await stage.SetsAsync("Marc", Verbs.NumbersOpen, ("settings.nudge", "2,5"));
        await stage.RunsUntil(3, 10);

        Assert.Contains("2,5 (ce projet)", reply.Message!.Text(), StringComparison.Ordinal);
        Assert.Equal(CheckpointStage.December(3, 12), (await stage.ProjectAsync()).Schedule.Pending!.NudgeAt);
        var entry = Assert.Single(await stage.JournalAsync(), one => one.Kind == "settings.changed");
        Assert.Equal(("nudge", "-", "2.5"), (entry.Subject, entry.Details["before"], entry.Details["after"]));
    }

    [Fact]
    public async Task Emptied_the_usual_number_holds_again()
    {
        var stage = await SettingsStage.OpenAsync();
        await stage.SetsAsync("Ana", Verbs.NumbersOpen, ("settings.missed", "1"), ("settings.invite", "3"));

        await stage.SetsAsync("Ana", Verbs.NumbersOpen, ("settings.missed", ""));

        var numbers = Thresholds.Of(await stage.ProjectAsync(), stage.Cast.Options);
        Assert.Equal((2, 3), (numbers.SponsorAfterMissed, numbers.InviteDays));
    }

    [Fact]
    public async Task Fewer_missed_checkpoints_before_the_sponsor_count_at_once()
    {
        var stage = await SettingsStage.OpenAsync();
        await stage.RunsUntil(10, 12);
        Assert.Empty(stage.Cast.SentTo("Helene"));

        await stage.SetsAsync("Ana", Verbs.NumbersOpen, ("settings.missed", "1"));
        await stage.RunsUntil(10, 13);

        Assert.Single(stage.Cast.SentTo("Helene"));
    }

    [Theory]
    [InlineData("settings.missed", "0", "Un nombre entier de 1 à 10")]
    [InlineData("settings.missed", "1.5", "Un nombre entier de 1 à 10")]
    [InlineData("settings.nudge", "soon", "Un nombre de 0,5 à 80")]
    [InlineData("settings.unexplained", "101", "Un nombre entier de 1 à 100")]
    public async Task A_number_that_cannot_be_meant_gets_a_sentence_on_its_field(
        string field,
        string typed,
        string sentence
    )
    {
        var stage = await SettingsStage.OpenAsync();

        var reply = await stage.SetsAsync("Ana", Verbs.NumbersOpen, (field, typed));

        Assert.StartsWith(sentence, reply.Form!.ErrorAt(field), StringComparison.Ordinal);
        Assert.Equal(typed, reply.Form!.ValueOf(field));
        Assert.Equal(ProjectSettings.None, (await stage.ProjectAsync()).Settings);
    }

    [Fact]
    public async Task Another_deputy_is_named_and_the_one_before_stays_as_a_contributor()
    {
        var stage = await SettingsStage.OpenAsync();
        await stage.RunsUntil(3, 10);
        await stage.Cast.Presses("Ana", stage.LastTo("Ana").Button(Verbs.CheckpointHandOver));

        await stage.SetsAsync("Ana", Verbs.RolesOpen, ("settings.deputy", "Julie"));

        var project = await stage.ProjectAsync();
        Assert.Equal(("Julie", false), (project.Deputy!.Name, project.Deputy.HasJoined));
        Assert.Equal(Role.Contributor, project.MemberOf(Cast.Key("Marc"))!.Role);
        Assert.Equal(Cast.Key("Ana"), project.Schedule.Pending!.Asked);
        Assert.Null((await stage.Cast.Says("Marc", "réglages")).Message);
    }

    [Fact]
    public async Task A_contributor_who_is_there_takes_the_part_and_an_empty_name_leaves_it_open()
    {
        var stage = await SettingsStage.OpenAsync();
        await stage.SetsAsync("Ana", Verbs.RolesOpen, ("settings.deputy", ""));
        Assert.Null((await stage.ProjectAsync()).Deputy);

        await stage.SetsAsync("Ana", Verbs.RolesOpen, ("settings.deputy", "Marc"));

        Assert.Equal(Cast.Key("Marc"), (await stage.ProjectAsync()).Deputy!.Person);
        Assert.NotNull((await stage.Cast.Says("Marc", "réglages")).Message);
    }

    [Fact]
    public async Task A_full_project_takes_nobody_more_and_says_so_beside_the_name()
    {
        var stage = await SettingsStage.OpenAsync();
        await stage.Cast.Desk.RunAsync(
            (await stage.ProjectAsync()).Id,
            stage.Cast.Clock.GetUtcNow(),
            session =>
            {
                var members = session.Project.Members;
                var guests = Enumerable
                    .Range(members.Count + 1, Project.MostMembers - members.Count)
                    .Select(number => new Member(Role.Contributor, $"Guest {number}"));
                session.Project = session.Project with { Members = [.. members, .. guests] };
                session.Record("member.invited");
                return Task.CompletedTask;
            },
            TestContext.Current.CancellationToken
        );

        var reply = await stage.SetsAsync("Ana", Verbs.RolesOpen, ("settings.deputy", "Julie"));

        var field = reply.Form!.Fields.Single(one => one.Error is not null);
        Assert.Equal(("settings.deputy", "Julie"), (field.Id, field.Value));
        Assert.Contains("30", field.Error, StringComparison.Ordinal);
        Assert.Equal("Marc", (await stage.ProjectAsync()).Deputy!.Name);
    }

    [Fact]
    public async Task The_deputy_does_not_choose_who_stands_in()
    {
        var stage = await SettingsStage.OpenAsync();
        var card = (await stage.Cast.Says("Marc", "réglages")).Message!;
        Assert.DoesNotContain(card.Buttons(), button => button.Call?.Verb == Verbs.RolesOpen);

        var form = RolesForm.Of(new Core.Language.Speech("fr-FR", "Europe/Paris"), await stage.ProjectAsync());
        await stage.Cast.Fills("Marc", form, ("settings.sponsor", "Marc"));

        Assert.Equal("Helene", (await stage.ProjectAsync()).Sponsor!.Name);
    }
}
