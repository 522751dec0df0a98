using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Tests.Projects;

/// <summary>What is wrong in a new project comes back at its field, with everything that was typed.</summary>
public sealed class WrongAnswersTests
{
    private readonly ProjectStage _stage = new();

    [Theory]
    [InlineData(
        "fr-FR",
        "Cette fin (ven.\u00A028\u00A0août\u00A02026) tombe avant le début. Vouliez-vous dire 2027\u00A0?"
    )]
    [InlineData("en-GB", "This end (Fri\u00A028\u00A0Aug\u00A02026) falls before the start. Did you mean 2027?")]
    public async Task An_end_before_the_start_is_asked_about_and_the_rest_is_kept(string locale, string sentence)
    {
        _stage.Cast.Speaks("Ana", locale);

        var reply = await _stage.CreatesAsync("Ana", (NewProjectForm.End, "2026-08-28"));

        Assert.Equal(ReplyKind.Errors, reply.Kind);
        Assert.Equal([(NewProjectForm.End, sentence)], ErrorsOf(reply));
        Assert.NotNull(reply.Form!.Problem);
        Assert.Equal("Site e-commerce", ValueAt(reply, NewProjectForm.Name));
        Assert.Equal("48 000 €", ValueAt(reply, NewProjectForm.Amount));
        Assert.Equal("2026-08-28", ValueAt(reply, NewProjectForm.End));
        Assert.Null((await _stage.PersonAsync("Ana")).CurrentProject);
    }

    [Theory]
    [InlineData(NewProjectForm.Name, "   ")]
    [InlineData(NewProjectForm.Name, "x81")]
    [InlineData(NewProjectForm.Name, "x500")]
    [InlineData(NewProjectForm.Provider, "x81")]
    [InlineData(NewProjectForm.Provider, "x500")]
    [InlineData(NewProjectForm.Deputy, "x81")]
    [InlineData(NewProjectForm.Start, "demain")]
    [InlineData(NewProjectForm.Start, "1926-09-07")]
    [InlineData(NewProjectForm.Start, "2099-09-07")]
    [InlineData(NewProjectForm.End, "")]
    [InlineData(NewProjectForm.End, "2126-02-26")]
    [InlineData(NewProjectForm.Amount, "beaucoup")]
    [InlineData(NewProjectForm.Amount, "-5")]
    [InlineData(NewProjectForm.Amount, "0")]
    [InlineData(NewProjectForm.Amount, "1,23,4")]
    [InlineData(NewProjectForm.Currency, "XAU")]
    [InlineData("project.stage1", "")]
    [InlineData("project.stage1", "x81")]
    [InlineData("project.due1", "2027-09-25")]
    [InlineData("project.due1", "2026-09-01")]
    [InlineData("project.every", "3")]
    [InlineData("project.day", "SUN")]
    [InlineData("project.time", "06:59")]
    [InlineData("project.time", "20:01")]
    [InlineData("project.time", "midi")]
    [InlineData("project.zone", "Mars/Olympus")]
    [InlineData("project.zone", "")]
    public async Task Each_answer_that_cannot_be_right_has_its_sentence(string field, string value)
    {
        var typed = value.StartsWith('x')
            ? new string('x', int.Parse(value[1..], System.Globalization.CultureInfo.InvariantCulture))
            : value;

        var reply = await _stage.CreatesAsync("Ana", (field, typed));

        Assert.Equal(ReplyKind.Errors, reply.Kind);
        Assert.Contains(field, ErrorsOf(reply).Select(error => error.Field));
        Assert.Equal(typed.Trim(), ValueAt(reply, field));
        Assert.Null((await _stage.PersonAsync("Ana")).CurrentProject);
    }

    [Fact]
    public async Task A_further_stage_needs_both_its_name_and_its_day()
    {
        var reply = await _stage.CreatesAsync("Ana", ("project.stage2", "Maquettes"), ("project.due3", "2026-12-01"));

        Assert.Equal(["project.due2", "project.stage3"], ErrorsOf(reply).Select(error => error.Field));
    }

    [Fact]
    public async Task An_amount_in_another_currency_than_the_chosen_one_is_asked_about()
    {
        var reply = await _stage.CreatesAsync("Ana", (NewProjectForm.Amount, "$48,000"));

        Assert.Equal(
            [
                (
                    NewProjectForm.Currency,
                    "Le montant est écrit en USD et la devise indique EUR. Laquelle est la bonne\u00A0?"
                ),
            ],
            ErrorsOf(reply)
        );
    }

    [Fact]
    public async Task The_form_sent_again_after_the_correction_makes_the_project()
    {
        var returned = (await _stage.CreatesAsync("Ana", (NewProjectForm.End, "2026-08-28"))).Form!;

        var reply = await _stage.Cast.Fills("Ana", returned, (NewProjectForm.End, "2027-08-28"));

        Assert.Equal(ReplyKind.Replace, reply.Kind);
        Assert.Equal(new DateOnly(2027, 8, 28), (await _stage.ProjectAsync()).End);
    }

    private static IEnumerable<(string Field, string Error)> ErrorsOf(Reply reply) =>
        reply.Form!.Fields.Where(field => field.Error is not null).Select(field => (field.Id, field.Error!));

    private static string? ValueAt(Reply reply, string id) => reply.Form!.Fields.First(f => f.Id == id).Value;
}
