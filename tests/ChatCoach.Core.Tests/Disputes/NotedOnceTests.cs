using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Projects;

namespace ChatCoach.Core.Tests.Disputes;

/// <summary>Without a dispute too, what is pressed twice is noted once.</summary>
public sealed class NotedOnceTests
{
    [Fact]
    public async Task Counsel_is_noted_once_a_day_however_often_it_is_asked_for()
    {
        var stage = await DisputeStage.OpenAsync();
        var press = Button.Press("", new ActionCall(Verbs.CounselConsult, DisputeStage.Site));

        var first = (await stage.Cast.Presses("Ana", press)).Message!;
        var again = (await stage.Cast.Presses("Marc", press)).Message!;
        await stage.Cast.Says("Ana", "avocat");

        Assert.Equal(first.Title(), again.Title());
        Assert.Equal(1, await ConsultedAsync(stage));
        await stage.Cast.Waits(TimeSpan.FromDays(1));
        await stage.Cast.Presses("Ana", press);
        Assert.Equal(2, await ConsultedAsync(stage));
    }

    [Fact]
    public async Task A_fact_that_is_sent_twice_is_one_fact_and_another_form_is_another()
    {
        var stage = await DisputeStage.OpenAsync();
        (string, string)[] answers =
        [
            ("fact.who", "Agence Lumen"),
            ("fact.on", "2026-12-04"),
            ("fact.what", "Le catalogue manquait à 18 h."),
            ("fact.source", "Courriel du 4 décembre"),
            ("fact.commitment", "stage-s1"),
        ];
        var form = (await stage.Cast.Says("Ana", "fait")).Form!;

        // The form that comes back with a question is the same form.
        var asked = (await stage.Cast.Fills("Ana", form, [.. answers[..2], .. answers[3..]])).Form!;
        var first = (await stage.Cast.Fills("Ana", asked, answers)).Message!;
        var again = (await stage.Cast.Fills("Ana", form, answers)).Message!;

        Assert.Equal(first.Text(), again.Text());
        Assert.Equal(1, await FactsAsync(stage));
        await stage.Cast.Fills("Ana", form, [.. answers[..2], .. answers[3..], ("fact.what", "Il manquait à 20 h.")]);
        Assert.Equal(2, await FactsAsync(stage));
        await stage.Cast.Fills("Ana", (await stage.Cast.Says("Ana", "fait")).Form!, answers);
        Assert.Equal(3, await FactsAsync(stage));
    }

    [Fact]
    public async Task Hours_that_are_noted_as_a_fact_twice_are_one_fact()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.AltersProjectAsync(project =>
            project.Billing(new HoursPeriod(new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 29), 40))
        );
        var form = (
            await stage.Cast.Opens("Ana", Button.Open("", new ActionCall(Verbs.HoursFact, DisputeStage.Site)))
        ).Form!;

        await stage.Cast.Fills("Ana", form);
        await stage.Cast.Fills("Ana", form);

        Assert.Equal(1, await FactsAsync(stage));
    }

    private static async Task<int> ConsultedAsync(DisputeStage stage) =>
        (await stage.JournalAsync()).Count(entry => entry.Kind == "counsel.consulted");

    private static async Task<int> FactsAsync(DisputeStage stage) =>
        (await stage.JournalAsync()).Count(entry => entry.Kind == "fact.recorded");
}
