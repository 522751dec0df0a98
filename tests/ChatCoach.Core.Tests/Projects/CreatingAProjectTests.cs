using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Projects;

public sealed class CreatingAProjectTests
{
    private readonly ProjectStage _stage = new();

    [Fact]
    public async Task The_card_says_when_the_first_checkpoint_comes_and_what_is_missing()
    {
        var card = (await _stage.CreatesAsync("Ana")).Message!;

        Assert.Equal("Projet créé", card.Blocks.OfType<TitleBlock>().Single().Text);
        Assert.Equal(
            "premier point jeu.\u00A010\u00A0sept. à 9\u00A0h\u00A030, en privé",
            card.Blocks.OfType<StatusBlock>().Single().Rest
        );
        Assert.Equal(
            [
                "Une personne suppléante, pour vos absences",
                "Votre contact chez Agence Lumen",
                "Les étapes suivantes, avec ce que chacune livre",
                "Une personne qui parraine, en cas de blocage",
                "Pour chaque étape, à quoi on verra qu’elle est faite",
            ],
            card.Blocks.OfType<ProgressBlock>().Single().Lines.Select(line => line.Text)
        );
        Assert.Equal(Verbs.ProjectComplete, card.AllButtons().Single(button => button.Primary).Call!.Verb);
    }

    [Fact]
    public async Task In_English_the_same_card_speaks_English()
    {
        _stage.Cast.Speaks("Ana", "en-GB");

        var card = (await _stage.CreatesAsync("Ana")).Message!;

        Assert.Equal("Project created", card.Blocks.OfType<TitleBlock>().Single().Text);
        Assert.Equal(
            "first checkpoint Thu\u00A010\u00A0Sep at 09:30, in private",
            card.Blocks.OfType<StatusBlock>().Single().Rest
        );
    }

    [Fact]
    public async Task The_project_is_kept_with_everything_that_was_filled_in()
    {
        await _stage.CreatesAsync(
            "Ana",
            ("project.stage2", "Maquettes"),
            ("project.due2", "2026-10-30"),
            (NewProjectForm.Deputy, "Marc"),
            (NewProjectForm.Sponsor, "Hélène"),
            (NewProjectForm.Contact, "Paul")
        );

        var project = await _stage.ProjectAsync();
        Assert.Equal("Site e-commerce", project.Name);
        Assert.Equal(48_000m, project.Amount);
        Assert.Equal(["Cadrage", "Maquettes"], project.Stages.Select(stage => stage.Name));
        Assert.Equal(["s1", "s2"], project.Stages.Select(stage => stage.Id));
        Assert.Equal("cahier des charges validé", project.Stages[0].Deliverable);
        Assert.Equal(Cast.Key("Ana"), project.Owner.Person);
        Assert.Equal(
            [Role.Owner, Role.Deputy, Role.Sponsor, Role.Provider],
            project.Members.Select(member => member.Role)
        );
        Assert.Equal("0 30 9 ? * THU", project.Schedule.Cadence.Cron);
        Assert.Equal(new DateTimeOffset(2026, 9, 10, 7, 30, 0, TimeSpan.Zero), project.Schedule.NextPrompt);
        Assert.Equal(new StageTurn(Side.Provider, new DateOnly(2026, 9, 7)), project.Turn);
    }

    [Fact]
    public async Task Typed_commands_mean_the_new_project_from_then_on()
    {
        await _stage.CreatesAsync("Ana");

        var status = await _stage.Cast.Says("Ana", "où en est-on ?");

        Assert.Contains("Site e-commerce", status.Message!.Band.About, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_delivery_whose_id_is_another_project_already_takes_the_next_one_however_often_it_comes()
    {
        var submitted = await SubmittedAsync();
        await _stage.Cast.Send("Zoe", submitted, "same");
        var taken = (await _stage.ProjectAsync("Zoe")).Id;

        await _stage.Cast.Send("Ana", submitted, "same");
        var second = await _stage.Cast.Send("Ana", submitted, "same");

        var mine = await _stage.ProjectAsync();
        Assert.NotEqual(taken, mine.Id);
        Assert.Equal(Cast.Key("Ana"), mine.Owner.Person);
        Assert.Equal(1, mine.JournalLength);
        Assert.Equal(Cast.Key("Zoe"), (await _stage.ProjectAsync("Zoe")).Owner.Person);
        Assert.Equal(ReplyKind.Replace, second.Kind);
    }

    [Fact]
    public async Task A_delivery_that_comes_twice_makes_one_project_and_gets_the_same_card()
    {
        var submitted = await SubmittedAsync();

        var first = await _stage.Cast.Send("Ana", submitted, "same");
        var second = await _stage.Cast.Send("Ana", submitted, "same");

        Assert.Equal(first.Message!.Text(), second.Message!.Text());
        var page = await _stage.Cast.Projects.ListAsync(
            Cast.Key("Ana"),
            10,
            null,
            TestContext.Current.CancellationToken
        );
        Assert.Single(page.Memberships);
    }

    [Fact]
    public async Task A_project_that_starts_later_is_first_asked_about_after_its_start()
    {
        await _stage.CreatesAsync(
            "Ana",
            (NewProjectForm.Start, "2026-10-05"),
            ("project.due1", "2026-11-06"),
            ("project.every", "2")
        );

        var project = await _stage.ProjectAsync();
        Assert.Equal(new DateOnly(2026, 10, 8), project.Schedule.NextOccurrence);
        Assert.Equal(new DateOnly(2026, 10, 5), project.Turn.Since);
    }

    [Fact]
    public async Task A_cadence_in_another_zone_is_told_with_its_zone()
    {
        var card = (await _stage.CreatesAsync("Ana", ("project.zone", "America/New_York"))).Message!;

        Assert.EndsWith(
            "à 9\u00A0h\u00A030 (New York), en privé",
            card.Blocks.OfType<StatusBlock>().Single().Rest,
            StringComparison.Ordinal
        );
        Assert.Equal(
            new DateTimeOffset(2026, 9, 10, 13, 30, 0, TimeSpan.Zero),
            (await _stage.ProjectAsync()).Schedule.NextPrompt
        );
    }

    [Theory]
    [InlineData("FR", "FR", "2026-11-12")]
    [InlineData("none", null, "2026-11-11")]
    [InlineData("", "FR", "2026-11-12")]
    public async Task Whose_holidays_count_is_asked_and_the_first_checkpoint_falls_on_none_of_them(
        string chosen,
        string? country,
        string first
    )
    {
        var stage = await ProjectStage.WithProjectAsync(
            ("project.start", "2026-11-09"),
            ("project.due1", "2026-11-27"),
            ("project.day", "WED"),
            ("project.country", chosen)
        );

        var project = await stage.ProjectAsync();
        Assert.Equal(country, project.HolidaysCountry());
        Assert.Equal(first, project.Schedule.NextPrompt!.Value.ToString("yyyy-MM-dd", null));
    }

    [Fact]
    public async Task The_name_that_follows_the_command_is_in_its_field_already()
    {
        var form = (await _stage.Cast.Says("Ana", "Bonjour, nouveau projet Logiciel de paie")).Form!;

        Assert.Equal("Logiciel de paie", form.Fields.First(field => field.Id == NewProjectForm.Name).Value);
    }

    [Fact]
    public async Task Closing_the_form_says_that_nothing_was_changed()
    {
        var form = (await _stage.Cast.Says("Ana", "nouveau projet")).Form!;

        var reply = await _stage.Cast.Send("Ana", new Pressed(form.Close!, FieldValues.None));

        Assert.Equal(ReplyKind.Replace, reply.Kind);
        Assert.Equal("Le formulaire est fermé et rien n’a changé.", reply.Notice);
    }

    private async Task<Submitted> SubmittedAsync()
    {
        var form = (await _stage.Cast.Says("Ana", "nouveau projet")).Form!;
        var values = form
            .Fields.Where(field => field.Value is not null)
            .Select(field => (field.Id, Value: field.Value!))
            .Concat(ProjectStage.Answers)
            .GroupBy(answer => answer.Id)
            .ToDictionary(answers => answers.Key, answers => answers.Last().Value, StringComparer.Ordinal);
        return new Submitted(form.Submit.Call!, new FieldValues(values));
    }
}
