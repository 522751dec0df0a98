using ChatCoach.Core.Checkpoints;
using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Checkpoints;

public sealed class NextOneInTheCalendarTests
{
    [Theory]
    [InlineData("fr-FR", "calendrier", "Prochain point - Site e-commerce", "Ajouter à mon agenda")]
    [InlineData("en-GB", "Add to my calendar", "Next checkpoint - Site e-commerce", "Add to my calendar")]
    public async Task Typed_it_gives_the_file_to_who_asked(string locale, string typed, string name, string button)
    {
        var stage = await CheckpointStage.OpenAsync(locale: locale);

        var card = (await stage.Cast.Says("Ana", typed)).Message!;

        Assert.Equal(name, card.Blocks.OfType<TextBlock>().Single().Text);
        Assert.Equal(
            (button, ButtonKind.Link, "https://coach.example.com/files/d1.ics"),
            (card.Primary().Title, card.Primary().Kind, card.Primary().Target!)
        );
        Assert.Equal(Cast.Key("Ana"), Assert.Single(stage.Links.Requests).Reader);
    }

    [Fact]
    public async Task The_summary_and_the_end_of_a_pause_lead_to_it()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 10);
        var summary = (await stage.AnswersAsync("Ana", stage.LastTo("Ana"))).Message!;
        var again = (
            await stage.Cast.Presses("Ana", Button.Press("", new ActionCall(Verbs.CheckpointShow, "p1", "2027-01-01")))
        ).Message!;

        foreach (var card in new[] { summary, again })
        {
            var file = (await stage.Cast.Presses("Ana", card.Button(Verbs.FileGet))).Message!;
            Assert.EndsWith(".ics", file.Primary().Target, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_appointment_is_when_the_next_one_is_asked_and_moves_with_it()
    {
        var stage = await CheckpointStage.OpenAsync();
        var first = await EventAsync(stage);
        await stage.ChangesAsync(project =>
            project with
            {
                Schedule = project.Schedule with
                {
                    Cadence = project.Schedule.Cadence with { Cron = "0 0 15 ? * THU" },
                },
            }
        );

        var moved = await EventAsync(stage);

        Assert.Equal(CheckpointStage.December(3, 9, 30), first.Start);
        Assert.Equal(CheckpointStage.December(3, 15), moved.Start);
        Assert.Equal(first.Uid, moved.Uid);
        Assert.True(moved.Sequence > first.Sequence);
        Assert.Equal(("Europe/Paris", TimeSpan.FromMinutes(15)), (moved.TimeZone, moved.Length));
    }

    [Fact]
    public async Task After_a_change_of_provider_appointment_and_questions_name_who_delivers_now()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.ChangesAsync(project =>
            project with
            {
                Stages = [project.Stages[0] with { Provider = "Studio Brume" }],
            }
        );
        var appointment = await EventAsync(stage);
        await stage.RunsUntil(3, 10);

        var form = (await stage.Cast.Opens("Ana", stage.LastTo("Ana").Primary())).Form!;

        Assert.Contains("Studio Brume", appointment.Description, StringComparison.Ordinal);
        var sides = form.Fields.OfType<ChoiceField>().Single(field => field.Id == "turn").Choices;
        Assert.Contains(
            "Studio Brume",
            sides.Single(side => side.Value == nameof(Side.Provider)).Title,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Where_none_is_planned_or_no_address_is_set_it_says_so()
    {
        var stage = await CheckpointStage.OpenAsync();
        stage.Links.IsPublic = false;
        var unset = await stage.Cast.Says("Ana", "calendrier");
        await stage.Cast.Desk.RunAsync(
            CheckpointStage.Site,
            stage.Cast.Clock.GetUtcNow(),
            session =>
            {
                session.Project = session.Project with
                {
                    Schedule = session.Project.Schedule with { NextPrompt = null, NextOccurrence = null },
                };
                session.Record("test.altered");
                return Task.CompletedTask;
            },
            TestContext.Current.CancellationToken
        );

        var none = await stage.Cast.Says("Ana", "calendrier");

        Assert.StartsWith("Je ne peux pas encore donner de lien", unset.Notice, StringComparison.Ordinal);
        Assert.Equal("Aucun autre point n’est prévu.", none.Notice);
    }

    [Fact]
    public async Task The_provider_gets_no_file()
    {
        var stage = await CheckpointStage.OpenAsync();

        var reply = await stage.Cast.Says("Paul", "calendrier");

        Assert.Null(reply.Message);
        Assert.Empty(stage.Links.Requests);
    }

    private static async Task<CalendarEvent> EventAsync(CheckpointStage stage)
    {
        var project = await stage.ProjectAsync();
        var subject = new FileSubject(
            project,
            project.Owner,
            new Speech("fr-FR", "Europe/Paris"),
            "",
            stage.Cast.Clock.GetUtcNow()
        );
        var file = await new CheckpointCalendar().MakeAsync(subject, TestContext.Current.CancellationToken);
        return Assert.IsType<CalendarFile>(file).Event;
    }
}
