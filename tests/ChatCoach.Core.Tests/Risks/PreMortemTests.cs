using System.Text.Json;
using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Risks;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Risks;

/// <summary>Each of the client's people answers alone; all of it is shown together, without authors.</summary>
public sealed class PreMortemTests
{
    [Fact]
    public async Task Each_of_the_clients_people_who_joined_is_asked_in_private_and_nobody_else()
    {
        var stage = await RiskStage.OpenAsync();

        var mine = (await stage.Cast.Says("Ana", "pré-mortem")).Message!;

        Assert.Equal("Et si le projet avait échoué\u00A0?", mine.Title());
        Assert.Contains("Nous sommes fin mai 2027", mine.Text(), StringComparison.Ordinal);
        Assert.Contains("Marc, Nadia, Helene", mine.Text(), StringComparison.Ordinal);
        Assert.All(
            ["Marc", "Nadia", "Helene"],
            name =>
            {
                var card = Assert.Single(stage.Cast.SentTo(name)).Message;
                Assert.Equal("Visible par vous uniquement", card.Band.SeenBy);
                Assert.Contains("jeu.\u00A03\u00A0déc.", card.Text(), StringComparison.Ordinal);
            }
        );
        Assert.Empty(stage.Cast.SentTo("Paul"));
        Assert.Empty(stage.Cast.SentTo("Colette"));
    }

    [Fact]
    public async Task Nothing_of_an_answer_is_shown_or_journaled_before_the_reveal()
    {
        var stage = await OpenAsync();

        await AnswersAsync(stage, "Nadia", "Deux décideurs", "Le budget gelé");

        foreach (var name in new[] { "Ana", "Marc", "Helene" })
        {
            var card = (await stage.Cast.Says(name, "pré-mortem")).Message!;
            Assert.DoesNotContain("décideurs", card.Text(), StringComparison.Ordinal);
            Assert.Contains("(1 sur 4)", card.Text(), StringComparison.Ordinal);
        }

        var told = JsonSerializer.Serialize(await stage.JournalAsync());
        var root = JsonSerializer.Serialize(await stage.ProjectAsync(), ProjectJson.Default.Project);
        Assert.DoesNotContain("cideurs", told + root, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_can_change_ones_own_answer_until_the_reveal()
    {
        var stage = await OpenAsync();
        var kept = (await AnswersAsync(stage, "Nadia", "Deux décideurs")).Message!;

        var form = (await stage.Cast.Opens("Nadia", kept.Button(Verbs.PreMortemAnswer))).Form!;
        Assert.Equal("Deux décideurs", form.ValueOf("premortem.likeliest"));
        await stage.Cast.Fills("Nadia", form, ("premortem.likeliest", "Trois décideurs"));
        await EveryoneElseAsync(stage, "Ana", "Marc", "Helene");

        var causes = Causes((await stage.Cast.Says("Ana", "pré-mortem")).Message!);
        Assert.Contains("Trois décideurs", causes);
        Assert.DoesNotContain("Deux décideurs", causes);
    }

    [Fact]
    public async Task The_last_answer_shows_the_causes_to_all_at_once_without_authors()
    {
        var stage = await OpenAsync();
        await AnswersAsync(stage, "Nadia", "Paul part", "Le budget gelé");
        await AnswersAsync(stage, "Marc", "paul part.");
        await stage.Cast.Presses("Helene", Pass(stage.Cast.SentTo("Helene")[0].Message));

        var reveal = (await AnswersAsync(stage, "Ana", "Fiches en retard")).Message!;

        Assert.Equal("3 réponses, 3 causes", reveal.Title());
        Assert.Equal("Équipe, jamais le prestataire", reveal.Band.SeenBy);
        var bullets = reveal.Blocks.OfType<BulletsBlock>().Single().Items;
        Assert.Equal("Paul part", bullets[0].Strong, ignoreCase: true);
        Assert.Contains("2 fois", bullets[0].Rest, StringComparison.Ordinal);
        foreach (var name in new[] { "Marc", "Nadia", "Helene" })
        {
            var card = stage.Cast.SentTo(name)[^1].Message;
            Assert.Equal("3 réponses, 3 causes", card.Title());
            Assert.DoesNotContain("Nadia", card.Text(), StringComparison.Ordinal);
        }

        Assert.Empty(stage.Cast.SentTo("Paul"));
        Assert.Empty(stage.Cast.SentTo("Colette"));
        var row = await RowAsync(stage);
        Assert.Empty(row.Answers);
    }

    [Fact]
    public async Task When_the_date_passes_what_there_is_is_shown_even_if_some_have_not_answered()
    {
        var stage = await OpenAsync();
        await AnswersAsync(stage, "Nadia", "Paul part");

        await stage.Cast.Waits(At(3, 8, 59) - stage.Cast.Clock.GetUtcNow());
        Assert.Empty(stage.Cast.SentTo("Ana"));

        await stage.Cast.Waits(TimeSpan.FromMinutes(2));
        Assert.Equal("1 réponse, 1 cause", Assert.Single(stage.Cast.SentTo("Ana")).Message.Title());
    }

    [Fact]
    public async Task Whoever_is_late_is_told_that_it_is_shown_already_and_nothing_changes()
    {
        var stage = await OpenAsync();
        var form = (await stage.Cast.Opens("Marc", Answer(stage.Cast.SentTo("Marc")[0].Message))).Form!;
        await stage.Cast.Waits(TimeSpan.FromDays(4));

        var reply = await stage.Cast.Fills("Marc", form, ("premortem.likeliest", "Trop tard"));

        Assert.Contains("n’a rien changé", reply.Notice, StringComparison.Ordinal);
        Assert.Empty((await RowAsync(stage)).Causes);
    }

    [Fact]
    public async Task Nobody_is_written_to_outside_their_working_time()
    {
        var stage = await RiskStage.OpenAsync();
        await stage.ChangesAsync(project =>
            project with
            {
                Members =
                [
                    .. project.Members.Select(member =>
                        member.Name switch
                        {
                            "Nadia" => member with { DaysOff = [Off(11, 30, 12, 1)] },
                            "Helene" => member with { DaysOff = [Off(11, 30, 12, 4)] },
                            _ => member,
                        }
                    ),
                ],
            }
        );

        await stage.Cast.Says("Ana", "pré-mortem");
        Assert.Single(stage.Cast.SentTo("Marc"));
        Assert.Empty(stage.Cast.SentTo("Nadia"));
        await stage.Cast.Waits(At(2, 9, 1) - stage.Cast.Clock.GetUtcNow());
        Assert.Single(stage.Cast.SentTo("Nadia"));

        // Helene is back after the date: she is not waited for, and sees the causes on her first day.
        await AnswersAsync(stage, "Marc", "Paul part");
        await AnswersAsync(stage, "Ana", "Paul part");
        await AnswersAsync(stage, "Nadia", "Paul part");
        Assert.NotNull((await stage.ProjectAsync()).PreMortem!.RevealedAt);
        Assert.Empty(stage.Cast.SentTo("Helene"));
        await stage.Cast.Waits(At(7, 9, 1) - stage.Cast.Clock.GetUtcNow());
        Assert.Equal("3 réponses, 1 cause", Assert.Single(stage.Cast.SentTo("Helene")).Message.Title());
    }

    [Fact]
    public async Task An_answer_that_arrives_twice_counts_once()
    {
        var stage = await OpenAsync();
        var form = (await stage.Cast.Opens("Marc", Answer(stage.Cast.SentTo("Marc")[0].Message))).Form!;
        var sent = new Submitted(
            form.Submit.Call!,
            new FieldValues(
                new Dictionary<string, string>(StringComparer.Ordinal) { ["premortem.likeliest"] = "Paul part" }
            )
        );

        await stage.Cast.Send("Marc", sent, delivery: "twice");
        await stage.Cast.Send("Marc", sent, delivery: "twice");
        await stage.Cast.Send("Marc", sent);

        Assert.Single((await RowAsync(stage)).Answers);
        Assert.Single(await stage.JournalAsync(), entry => entry.Kind == "premortem.answered");
    }

    [Fact]
    public async Task Two_answers_at_once_are_both_kept()
    {
        var stage = await OpenAsync();
        stage.Cast.Projects.BeforeNextCommit = () => AnswersAsync(stage, "Nadia", "Paul part");

        await AnswersAsync(stage, "Marc", "La banque tarde");

        Assert.Equal(2, (await RowAsync(stage)).Answers.Count);
    }

    [Fact]
    public async Task An_empty_answer_gets_a_question_and_a_long_one_its_length()
    {
        var stage = await OpenAsync();

        var empty = await AnswersAsync(stage, "Marc", "");
        var tooLong = await AnswersAsync(stage, "Marc", new string('x', 500));

        Assert.EndsWith("?", empty.Form!.ErrorAt("premortem.likeliest"), StringComparison.Ordinal);
        Assert.Contains("500", tooLong.Form!.ErrorAt("premortem.likeliest"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Paul")]
    [InlineData("Colette")]
    public async Task Neither_provider_nor_counsel_gets_at_it_by_any_call(string who)
    {
        var stage = await OpenAsync();
        await AnswersAsync(stage, "Nadia", "Paul part");
        await stage.Cast.Waits(TimeSpan.FromDays(4));

        string[] verbs =
        [
            Verbs.PreMortemOpen,
            Verbs.PreMortemShow,
            Verbs.PreMortemAnswer,
            Verbs.PreMortemAnswered,
            Verbs.PreMortemPass,
            Verbs.PreMortemChoose,
            Verbs.PreMortemKeep,
            Verbs.PreMortemReword,
            Verbs.PreMortemReworded,
            Verbs.PreMortemSigns,
        ];
        foreach (var verb in verbs)
        {
            var reply = await stage.Cast.Send(
                who,
                new Pressed(new ActionCall(verb, RiskStage.Site, Version: 1), FieldValues.None)
            );
            Assert.Equal((ReplyKind.Note, null, null), (reply.Kind, reply.Message, reply.Form));
        }

        Assert.Null((await stage.Cast.Says(who, "pré-mortem")).Message);
        Assert.Empty(stage.Cast.SentTo(who));
    }

    [Fact]
    public async Task A_contributor_may_answer_and_may_not_open_one()
    {
        var stage = await RiskStage.OpenAsync();

        var reply = await stage.Cast.Says("Nadia", "pré-mortem");

        Assert.Contains("Ana", reply.Notice, StringComparison.Ordinal);
        Assert.Null((await stage.ProjectAsync()).PreMortem);
    }

    [Fact]
    public async Task A_gate_opens_one_of_its_own_and_a_second_click_shows_it()
    {
        var stage = await OpenAsync();
        await EveryoneElseAsync(stage, "Ana", "Marc", "Nadia", "Helene");
        var gate = Button.Press("x", new ActionCall(Verbs.PreMortemOpen, RiskStage.Site, "s1"));

        var first = await stage.Cast.Presses("Ana", gate);
        await stage.Cast.Presses("Ana", gate);

        Assert.Contains("À la fin de l’étape «\u00A0Catalogue\u00A0»", first.Message!.Text(), StringComparison.Ordinal);
        Assert.Equal(2, (await stage.ProjectAsync()).PreMortem!.Number);
    }

    internal static async Task<RiskStage> OpenAsync()
    {
        var stage = await RiskStage.OpenAsync();
        await stage.Cast.Says("Ana", "pré-mortem");
        return stage;
    }

    internal static async Task<Reply> AnswersAsync(RiskStage stage, string who, string likeliest, string unsaid = "")
    {
        var card = (await stage.Cast.Says(who, "pré-mortem")).Message!;
        var form = (await stage.Cast.Opens(who, Answer(card))).Form!;
        return await stage.Cast.Fills(who, form, ("premortem.likeliest", likeliest), ("premortem.unsaid", unsaid));
    }

    private static async Task EveryoneElseAsync(RiskStage stage, params string[] names)
    {
        foreach (var name in names)
        {
            await AnswersAsync(stage, name, "Rien de plus");
        }
    }

    private static async Task<PreMortem> RowAsync(RiskStage stage) =>
        (
            await stage.Cast.Projects.FindRowAsync(
                RiskStage.Site,
                PreMortem.Row,
                "1",
                TestContext.Current.CancellationToken
            )
        )!.Value;

    private static Button Answer(CoachMessage card) => card.Button(Verbs.PreMortemAnswer);

    private static Button Pass(CoachMessage card) => card.Button(Verbs.PreMortemPass);

    private static IEnumerable<string> Causes(CoachMessage card) =>
        card.Blocks.OfType<BulletsBlock>().Single().Items.Select(item => item.Strong);

    private static DateRange Off(int firstMonth, int first, int lastMonth, int last) =>
        new(new DateOnly(2026, firstMonth, first), new DateOnly(2026, lastMonth, last));

    private static DateTimeOffset At(int day, int hour, int minute) =>
        new(2026, 12, day, hour, minute, 0, TimeSpan.FromHours(1));
}
