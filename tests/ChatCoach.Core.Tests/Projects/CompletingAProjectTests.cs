using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Tests.Projects;

public sealed class CompletingAProjectTests
{
    [Fact]
    public async Task What_was_left_open_is_filled_in_and_the_card_says_what_remains()
    {
        var (stage, form) = await OpensAsync();

        var reply = await stage.Cast.Fills(
            "Ana",
            form,
            (NewProjectForm.Deputy, "Marc"),
            ("project.stage1", "Mise en ligne : site ouvert"),
            ("project.due1", "2027-02-26"),
            ("project.stage2", "Maquettes"),
            ("project.due2", "2026-10-30")
        );

        var project = await stage.ProjectAsync();
        Assert.Equal(ReplyKind.Replace, reply.Kind);
        Assert.Equal("Marc", project.Deputy!.Name);
        Assert.Equal(
            [("s1", "Cadrage"), ("s2", "Maquettes"), ("s3", "Mise en ligne")],
            project.Stages.Select(one => (one.Id, one.Name))
        );
        Assert.Equal(
            [
                "Marc\u00A0: à inviter",
                "Votre contact chez Agence Lumen",
                "Une personne qui parraine, en cas de blocage",
                "Pour chaque étape, à quoi on verra qu’elle est faite",
            ],
            reply.Message!.Blocks.OfType<ProgressBlock>().Single().Lines.Select(line => line.Text)
        );
    }

    [Fact]
    public async Task An_empty_form_changes_nothing_and_says_so()
    {
        var (stage, form) = await OpensAsync();
        var before = await stage.ProjectAsync();

        var reply = await stage.Cast.Fills("Ana", form);

        Assert.Equal("Rien n’a été rempli, donc rien n’a changé.", reply.Notice);
        Assert.Equal(before.Version, (await stage.ProjectAsync()).Version);
    }

    [Fact]
    public async Task A_stage_outside_the_project_is_asked_about()
    {
        var (stage, form) = await OpensAsync();

        var reply = await stage.Cast.Fills("Ana", form, ("project.stage1", "Suite"), ("project.due1", "2028-01-01"));

        Assert.Equal(ReplyKind.Errors, reply.Kind);
        Assert.NotNull(reply.Form!.Fields.Single(field => field.Id == "project.due1").Error);
        Assert.Equal("Suite", reply.Form!.Fields.Single(field => field.Id == "project.stage1").Value);
    }

    [Fact]
    public async Task Someone_who_has_joined_is_not_renamed()
    {
        var stage = await ProjectStage.WithProjectAsync();
        await stage.HasMemberAsync(Role.Deputy, "Marc");
        var created = (await stage.Cast.Says("Ana", "état")).Message!;

        var form = (await stage.Cast.Opens("Ana", created.Doing(Verbs.ProjectComplete))).Form!;
        await stage.Cast.Fills("Ana", form, (NewProjectForm.Deputy, "Zoé"));

        Assert.DoesNotContain(form.Fields, field => field.Id == NewProjectForm.Deputy);
        Assert.Equal("Marc", (await stage.ProjectAsync()).Deputy!.Name);
    }

    [Fact]
    public async Task Renaming_someone_who_has_a_code_leaves_the_code_good()
    {
        var stage = await ProjectStage.WithProjectAsync();
        var code = await stage.InvitesAsync("suppléant Marc");
        var card = (await stage.Cast.Says("Ana", "état")).Message!;
        var form = (await stage.Cast.Opens("Ana", card.Doing(Verbs.ProjectComplete))).Form!;

        await stage.Cast.Fills("Ana", form, (NewProjectForm.Deputy, "Marc Dubois"));

        Assert.Equal("Marc Dubois", (await stage.ProjectAsync()).Deputy!.Name);
        Assert.Equal(ReplyKind.Say, (await stage.Cast.Says("Marc", $"rejoindre {code}")).Kind);
    }

    private static async Task<(ProjectStage Stage, Form Form)> OpensAsync()
    {
        var stage = new ProjectStage();
        var created = (await stage.CreatesAsync("Ana")).Message!;
        return (stage, (await stage.Cast.Opens("Ana", created.Doing(Verbs.ProjectComplete))).Form!);
    }
}
