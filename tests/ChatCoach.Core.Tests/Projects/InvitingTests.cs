using System.Text.Json;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Projects;

public sealed class InvitingTests
{
    [Theory]
    [InlineData("suppléant Marc", Role.Deputy, "Marc")]
    [InlineData("Deputy Marc Dubois", Role.Deputy, "Marc Dubois")]
    [InlineData("sponsor Hélène", Role.Sponsor, "Hélène")]
    [InlineData("le prestataire Paul", Role.Provider, "Paul")]
    [InlineData("contributrice Nadia", Role.Contributor, "Nadia")]
    [InlineData("notre avocate Inès", Role.Counsel, "Inès")]
    public async Task A_typed_invitation_names_the_role_and_the_person(string words, Role role, string name)
    {
        var stage = await ProjectStage.WithProjectAsync();

        var card = (await stage.Cast.Says("Ana", "inviter " + words)).Message!;

        var invited = Assert.Single((await stage.ProjectAsync()).Members, member => member.Role == role);
        Assert.Equal(name, invited.Name);
        Assert.Matches("^[2-9A-HJKMNP-Z]{5}(-[2-9A-HJKMNP-Z]{5}){2}$", ProjectStage.CodeOn(card));
        Assert.Contains("rejoindre", card.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_hash_of_the_code_is_kept()
    {
        var stage = await ProjectStage.WithProjectAsync();

        var code = await stage.InvitesAsync("suppléant Marc");

        var kept = JsonSerializer.Serialize(await stage.ProjectAsync(), ProjectJson.Default.Project);
        Assert.DoesNotContain(code, kept, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(
            code.Replace("-", "", StringComparison.Ordinal),
            kept,
            StringComparison.OrdinalIgnoreCase
        );
        Assert.Contains(InviteCodes.HashOf(code)!, kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invite_alone_shows_who_is_there_and_who_could_come()
    {
        var stage = await ProjectStage.WithProjectAsync((NewProjectForm.Deputy, "Marc"));

        var card = (await stage.Cast.Says("Ana", "inviter")).Message!;

        Assert.Equal(["Ana"], card.Blocks.OfType<ProgressBlock>().Single().Lines.Select(line => line.Text));
        Assert.Equal(
            [
                "Marc",
                "Une personne qui parraine",
                "Un contact chez le prestataire",
                "Une personne qui contribue",
                "Votre avocat",
            ],
            card.Blocks.OfType<EntriesBlock>().Single().Entries.Select(entry => entry.Strong)
        );
    }

    [Fact]
    public async Task Pressing_a_named_member_shows_the_code_in_place()
    {
        var stage = await ProjectStage.WithProjectAsync((NewProjectForm.Deputy, "Marc"));
        var list = (await stage.Cast.Says("Ana", "invite")).Message!;

        var reply = await stage.Cast.Presses("Ana", list.Doing(Verbs.ProjectInvite, nameof(Role.Deputy)));

        Assert.Equal(ReplyKind.Replace, reply.Kind);
        Assert.Contains("Marc", reply.Message!.Text(), StringComparison.Ordinal);
        Assert.NotEmpty(ProjectStage.CodeOn(reply.Message!));
    }

    [Fact]
    public async Task Pressing_a_role_without_a_name_asks_for_it_first()
    {
        var stage = await ProjectStage.WithProjectAsync();
        var list = (await stage.Cast.Says("Ana", "invite")).Message!;

        var asked = await stage.Cast.Presses("Ana", list.Doing(Verbs.ProjectInvite, nameof(Role.Sponsor)));
        var empty = await stage.Cast.Fills("Ana", asked.Form!, (InviteMessages.Name, "  "));
        var made = await stage.Cast.Fills("Ana", asked.Form!, (InviteMessages.Name, "Hélène"));

        Assert.Equal("Qui invitez-vous\u00A0?", empty.Form!.Fields.Single().Error);
        Assert.Equal("Hélène", (await stage.ProjectAsync()).Sponsor!.Name);
        Assert.NotEmpty(ProjectStage.CodeOn(made.Message!));
    }

    [Fact]
    public async Task A_second_code_ends_the_first()
    {
        var stage = await ProjectStage.WithProjectAsync();
        var first = await stage.InvitesAsync("suppléant Marc");
        var second = await stage.InvitesAsync("suppléant Marc");

        var withFirst = await stage.Cast.Says("Marc", $"rejoindre {first}");
        var withSecond = await stage.Cast.Says("Marc", $"rejoindre {second}");

        Assert.Equal(ReplyKind.Note, withFirst.Kind);
        Assert.Equal(ReplyKind.Say, withSecond.Kind);
        Assert.Single((await stage.ProjectAsync()).Members, member => member.Role == Role.Deputy);
    }

    [Fact]
    public async Task A_delivery_that_comes_twice_does_not_show_a_code_that_was_not_kept()
    {
        var stage = await ProjectStage.WithProjectAsync();
        var said = new Said("inviter suppléant Marc");

        var first = await stage.Cast.Send("Ana", said, "same");
        var second = await stage.Cast.Send("Ana", said, "same");

        Assert.Empty(second.Message!.Blocks.OfType<BoxBlock>());
        Assert.Equal(
            ReplyKind.Say,
            (await stage.Cast.Says("Marc", "join " + ProjectStage.CodeOn(first.Message!))).Kind
        );
    }

    [Theory]
    [InlineData(Role.Deputy)]
    [InlineData(Role.Contributor)]
    [InlineData(Role.Sponsor)]
    [InlineData(Role.Provider)]
    [InlineData(Role.Counsel)]
    public async Task Only_the_owner_invites(Role role)
    {
        var stage = await ProjectStage.WithProjectAsync();
        await stage.HasMemberAsync(role, "Marc");
        var before = await stage.ProjectAsync();

        var reply = await stage.Cast.Says("Marc", "inviter prestataire Zoé");

        Assert.Equal(ReplyKind.Note, reply.Kind);
        Assert.Equal(before.Version, (await stage.ProjectAsync()).Version);
    }

    [Fact]
    public async Task A_deputy_who_has_joined_is_not_replaced_by_a_code()
    {
        var stage = await ProjectStage.WithProjectAsync();
        await stage.HasMemberAsync(Role.Deputy, "Marc");

        var reply = await stage.Cast.Says("Ana", "inviter suppléante Zoé");

        Assert.StartsWith("Marc est déjà sur le projet", reply.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_name_means_the_member_who_was_named_in_full()
    {
        var stage = await ProjectStage.WithProjectAsync((NewProjectForm.Contact, "Paul Martin"));

        await stage.InvitesAsync("prestataire Paul");

        Assert.Equal(
            "Paul Martin",
            Assert.Single((await stage.ProjectAsync()).Members, m => m.Role == Role.Provider).Name
        );
    }

    [Fact]
    public async Task The_owner_of_one_project_cannot_invite_into_another()
    {
        var stage = await ProjectStage.WithProjectAsync();
        var card = (await stage.Cast.Says("Ana", "invite")).Message!;
        await stage.CreatesAsync("Zoe");

        var reply = await stage.Cast.Presses("Zoe", card.Doing(Verbs.ProjectInvite, nameof(Role.Contributor)));

        Assert.Equal(ReplyKind.Note, reply.Kind);
        Assert.Equal([Cast.Key("Ana")], (await stage.ProjectAsync()).Members.Select(member => member.Person));
    }
}
