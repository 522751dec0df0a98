using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Projects;

public sealed class JoiningTests
{
    private static readonly Dictionary<string, string> Nothing = [];

    [Theory]
    [InlineData("rejoindre {0}")]
    [InlineData("Join {0}.")]
    [InlineData("bonjour, rejoindre {0}")]
    public async Task A_code_takes_its_bearer_onto_the_project_and_tells_the_owner(string sentence)
    {
        var stage = await ProjectStage.WithProjectAsync();
        var code = await stage.InvitesAsync("suppléant Marc");

        var reply = await stage.Cast.Says("Marc", string.Format(null, sentence, code.ToLowerInvariant()));

        var project = await stage.ProjectAsync();
        Assert.Equal(Cast.Key("Marc"), project.Deputy!.Person);
        Assert.Null(project.Deputy.InviteHash);
        Assert.Equal("Vous avez rejoint le projet", reply.Message!.Blocks.OfType<TitleBlock>().Single().Text);
        Assert.Contains(
            "Marc a rejoint Site e-commerce",
            stage.Cast.SentTo("Ana").Single().Message.Summary,
            StringComparison.Ordinal
        );
        Assert.Equal(project.Id, (await stage.PersonAsync("Marc")).CurrentProject);
        Assert.NotNull((await stage.Cast.Says("Marc", "état")).Message);
    }

    [Fact]
    public async Task A_sponsor_who_joins_during_a_silence_hears_of_it_in_their_working_time()
    {
        var stage = await ProjectStage.WithProjectAsync();
        var code = await stage.InvitesAsync("sponsor Hélène");
        await stage.ChangesAsync(project => project with { Schedule = project.Schedule with { Missed = 2 } });

        await stage.Cast.Says("Hélène", $"rejoindre {code}");

        var schedule = (await stage.ProjectAsync()).Schedule;
        Assert.Equal(stage.Cast.Clock.GetUtcNow(), schedule.SponsorAt);
    }

    [Fact]
    public async Task Counsel_is_led_to_the_dossier_and_to_nothing_else_however_often_they_write_the_code()
    {
        var stage = await ProjectStage.WithProjectAsync();
        var code = await stage.InvitesAsync("avocate Inès");

        var card = (await stage.Cast.Says("Inès", $"rejoindre {code}")).Message!;
        var again = (await stage.Cast.Says("Inès", $"rejoindre {code}")).Message!;

        Assert.Equal(Role.Counsel, (await stage.ProjectAsync()).MemberOf(Cast.Key("Inès"))!.Role);
        Assert.Equal([Verbs.DossierMake], card.AllButtons().Select(button => button.Call!.Verb));
        Assert.Equal("Équipe, jamais le prestataire", card.Band.SeenBy);
        Assert.Contains("Le dossier du projet", card.Text(), StringComparison.Ordinal);
        Assert.Equal(card.Text(), again.Text());
    }

    [Fact]
    public async Task The_provider_is_told_what_they_see_and_what_they_never_see()
    {
        var stage = await ProjectStage.WithProjectAsync();
        var code = await stage.InvitesAsync("prestataire Paul");
        stage.Cast.Speaks("Paul", "en-GB");

        var card = (await stage.Cast.Says("Paul", $"join {code}")).Message!;

        Assert.True(card.Band.Shared);
        Assert.Contains("You\u00A0never\u00A0see: The team’s own notes", card.Text(), StringComparison.Ordinal);
        Assert.True((await stage.Cast.Says("Paul", "status")).Message!.Band.Shared);
    }

    [Fact]
    public async Task Whatever_is_wrong_with_a_code_gets_the_same_sentence()
    {
        var stage = await ProjectStage.WithProjectAsync();
        var used = await stage.InvitesAsync("suppléant Marc");
        await stage.Cast.Says("Marc", $"rejoindre {used}");
        var expired = await stage.InvitesAsync("sponsor Hélène");
        var replaced = await stage.InvitesAsync("prestataire Paul");
        await stage.InvitesAsync("prestataire Paul");
        stage.Cast.Clock.Advance(TimeSpan.FromDays(14));

        var answers = new List<string?>();
        foreach (
            var code in new[] { used, expired, replaced, "K7MQ-2RTW", "K7MQ2-RTW9X-HC4VP", "nimporte", "0000-0000" }
        )
        {
            answers.Add((await stage.Cast.Says("Zoe", $"rejoindre {code}")).Notice);
        }

        Assert.Single(answers.Distinct());
        Assert.StartsWith("Ce code n’ouvre rien", answers[0], StringComparison.Ordinal);
        Assert.DoesNotContain(Cast.Key("Zoe"), (await stage.ProjectAsync()).Members.Select(member => member.Person));
    }

    [Fact]
    public async Task Two_people_with_one_code_at_once_become_one_member()
    {
        var stage = await ProjectStage.WithProjectAsync();
        var code = await stage.InvitesAsync("suppléant Marc");
        await stage.Cast.Says("Zoe", "bonjour");
        stage.Cast.Projects.BeforeNextCommit = () => stage.Cast.Says("Marc", $"rejoindre {code}");

        var reply = await stage.Cast.Says("Zoe", $"rejoindre {code}");

        Assert.StartsWith("Ce code n’ouvre rien", reply.Notice, StringComparison.Ordinal);
        Assert.Equal(
            [Cast.Key("Ana"), Cast.Key("Marc")],
            (await stage.ProjectAsync()).Members.Select(member => member.Person)
        );
    }

    [Fact]
    public async Task Who_was_too_late_with_a_code_keeps_the_project_that_they_were_at()
    {
        var stage = await ProjectStage.WithProjectAsync();
        var code = await stage.InvitesAsync("suppléant Marc");
        await stage.CreatesAsync("Zoe", (NewProjectForm.Name, "Boutique"));
        stage.Cast.Projects.BeforeNextCommit = () => stage.Cast.Says("Marc", $"rejoindre {code}");

        await stage.Cast.Says("Zoe", $"rejoindre {code}");

        var status = (await stage.Cast.Says("Zoe", "état")).Message!;
        Assert.Contains("Boutique", status.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_of_a_project_from_before_the_short_ids_is_found_by_its_row()
    {
        var stage = await ProjectStage.WithProjectAsync();
        var old = (await stage.ProjectAsync()) with { Id = "mzxw6ytboi3dkmzq" };
        await stage.Cast.Projects.CommitAsync(
            new ProjectCommit
            {
                After = old,
                Entries = [new("project.created", stage.Cast.Clock.GetUtcNow(), old.Start, "coach", null, Nothing)],
            },
            TestContext.Current.CancellationToken
        );
        await stage.Cast.People.SaveAsync(
            (await stage.PersonAsync("Ana")) with
            {
                CurrentProject = old.Id,
            },
            TestContext.Current.CancellationToken
        );
        var code = await stage.InvitesAsync("suppléant Marc");

        var reply = await stage.Cast.Says("Marc", $"rejoindre {code}");

        Assert.Matches("^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$", code);
        Assert.Equal("Vous avez rejoint le projet", reply.Message!.Blocks.OfType<TitleBlock>().Single().Text);
        Assert.Equal(Cast.Key("Marc"), (await stage.ProjectAsync()).Deputy!.Person);
        Assert.Equal(old.Id, (await stage.PersonAsync("Marc")).CurrentProject);
    }

    [Fact]
    public async Task The_owner_who_tries_the_code_does_not_use_it_up()
    {
        var stage = await ProjectStage.WithProjectAsync();
        var code = await stage.InvitesAsync("suppléant Marc");

        var tried = await stage.Cast.Says("Ana", $"rejoindre {code}");
        var joined = await stage.Cast.Says("Marc", $"rejoindre {code}");

        Assert.StartsWith("Vous dirigez déjà Site e-commerce", tried.Notice, StringComparison.Ordinal);
        Assert.Equal(ReplyKind.Say, joined.Kind);
    }

    [Fact]
    public async Task Someone_who_joined_before_gets_the_state_of_the_project()
    {
        var stage = await ProjectStage.WithProjectAsync();
        var code = await stage.InvitesAsync("suppléant Marc");
        await stage.Cast.Says("Marc", $"rejoindre {code}");

        var again = await stage.Cast.Says("Marc", $"rejoindre {code}");

        Assert.StartsWith("Vous êtes déjà sur Site e-commerce", again.Notice, StringComparison.Ordinal);
        Assert.NotNull(again.Message!.Refresh);
        Assert.Single(stage.Cast.SentTo("Ana"));
    }

    [Fact]
    public async Task A_join_that_is_delivered_twice_welcomes_twice_and_tells_the_owner_once()
    {
        var stage = await ProjectStage.WithProjectAsync();
        var said = new Said("rejoindre " + await stage.InvitesAsync("suppléant Marc"));

        var first = await stage.Cast.Send("Marc", said, "same");
        var second = await stage.Cast.Send("Marc", said, "same");

        Assert.NotNull(first.Message);
        Assert.NotNull(second.Message);
        Assert.Single(stage.Cast.SentTo("Ana"));
    }

    [Fact]
    public async Task Join_alone_says_how()
    {
        var reply = await new ProjectStage().Cast.Says("Zoe", "rejoindre");

        Assert.Contains("K7MQ2-RTW9X-HC4VP", reply.Notice, StringComparison.Ordinal);
    }
}
