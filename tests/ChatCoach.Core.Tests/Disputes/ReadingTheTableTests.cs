using ChatCoach.Core.Disputes;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Tests.Disputes;

/// <summary>The table of steps holds together: whole, reachable, and never at a loss for the next thing to do.</summary>
public sealed class ReadingTheTableTests
{
    public static TheoryData<DisputeStep> Steps => [.. Enum.GetValues<DisputeStep>()];

    [Fact]
    public void There_are_ten_steps_and_each_but_the_last_leads_on()
    {
        Assert.Equal(Enumerable.Range(1, 10), Enum.GetValues<DisputeStep>().Select(step => (int)step));
        Assert.Equal(
            Enum.GetValues<DisputeStep>().Where(step => step != DisputeStep.Review),
            DisputeSteps.Exits.Select(exit => exit.From).Distinct()
        );
    }

    /// <summary>Read against the playbook's table, line by line.</summary>
    [Fact]
    public void The_ways_on_are_those_of_the_playbook()
    {
        string[] ways =
        [
            "1>2",
            "2>7",
            "2>8",
            "2>3",
            "3>4",
            "4>9",
            "4>5",
            "5>9",
            "5>7",
            "5>6",
            "6>9",
            "6>7",
            "7>9",
            "7>8",
            "8>9",
            "9>2",
            "9>10",
        ];

        Assert.Equal(
            ways,
            DisputeSteps.Exits.Select(exit => FormattableString.Invariant($"{(int)exit.From}>{(int)exit.To}"))
        );
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task From_an_empty_dispute_every_step_names_what_it_lacks_with_one_button(DisputeStep step)
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();
        await stage.AltersAsync(dispute => dispute with { Step = step });

        var french = await stage.Cast.Says("Ana", "suivant");
        stage.Cast.Speaks("Ana", "en-GB");
        var english = await stage.Cast.Says("Ana", "next");

        Assert.StartsWith("Pas encore.", french.Notice, StringComparison.Ordinal);
        Assert.StartsWith("Not yet.", english.Notice, StringComparison.Ordinal);
        Assert.NotEqual(french.Message!.Box().Text, english.Message!.Box().Text);
        Assert.Equal(ButtonKind.Form, french.Message!.Primary().Kind);
        Assert.NotNull((await stage.Cast.Opens("Ana", french.Message!.Primary())).Form);
        Assert.Equal(step, (await stage.DisputeAsync()).Step);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task Counsel_may_be_asked_at_every_step_and_once_a_day_is_told(DisputeStep step)
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();
        await stage.AltersAsync(dispute => dispute with { Step = step });
        var card = (await stage.Cast.Says("Ana", "litige")).Message!;

        var counsel = (await stage.Cast.Presses("Ana", card.Button(Verbs.CounselConsult))).Message!;
        await stage.Cast.Says("Ana", "avocat");

        Assert.Equal("Consulter un avocat", counsel.Title());
        Assert.Single(await stage.JournalAsync(), entry => entry.Kind == "counsel.consulted");
        Assert.Null((await stage.Cast.Presses("Ana", counsel.Button(Verbs.DisputeShow))).Notice);
    }

    [Fact]
    public async Task Counsel_may_be_asked_without_a_dispute_too()
    {
        var stage = await DisputeStage.OpenAsync();

        var card = (await stage.Cast.Says("Ana", "avocat")).Message!;

        Assert.Contains(
            card.Blocks,
            block =>
                block is FooterBlock { Text: var text }
                && text.Contains("pas un conseil juridique", StringComparison.Ordinal)
        );
        Assert.Equal("counsel.consulted", (await stage.JournalAsync())[^1].Kind);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_form_of_a_step_has_a_short_title_and_its_words_in_both_languages(bool french)
    {
        var speech = new Speech(french ? "fr-FR" : "en-GB", "Europe/Paris");
        foreach (var (name, form) in Samples.DisputeSamples.Forms(speech))
        {
            Assert.True(form.Title.Length <= 24, $"{name}: {form.Title}");
            Assert.All(form.Fields, field => Assert.NotEmpty(field.Label));
            Assert.Equal(form.Fields.Select(field => field.Id).Distinct().Count(), form.Fields.Count());
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_card_has_a_short_title_at_most_three_buttons_in_sight_and_one_primary(bool french)
    {
        var speech = new Speech(french ? "fr-FR" : "en-GB", "Europe/Paris");
        foreach (var (name, message) in Samples.DisputeSamples.Messages(speech))
        {
            Assert.True(message.Title().Length <= 32, $"{name}: {message.Title()}");
            foreach (var actions in message.Blocks.OfType<ActionsBlock>())
            {
                Assert.True(actions.Buttons.Count(button => !button.Rare) <= 3, name);
                Assert.True(actions.Buttons.Count(button => button.Primary) <= 1, name);
            }

            Assert.True(message.Blocks.OfType<FactsBlock>().All(facts => facts.Facts.Count <= 4), name);
            Assert.True(
                message.Summary[^1] is (char)0x2E or (char)0x3F or (char)0x21 or (char)0x2026,
                name + ": " + message.Summary
            );
        }
    }
}
