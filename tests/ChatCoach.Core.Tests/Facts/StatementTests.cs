using ChatCoach.Core.Conversations;
using ChatCoach.Core.Disputes;
using ChatCoach.Core.Facts;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Facts;

/// <summary>The provider gets the facts alone, by the owner's press, and answers each.</summary>
public sealed class StatementTests
{
    private const string Theirs = "C’est n’importe quoi !! Vous n’avez JAMAIS ouvert l’accès.";

    [Fact]
    public async Task The_provider_gets_the_facts_and_nothing_of_the_dispute()
    {
        var stage = await WithFactsAsync();

        var owners = await SharesAsync(stage);

        Assert.Equal("Réponses sur les faits", owners.Title());
        var card = Assert.Single(stage.Cast.SentTo("Paul")).Message;
        Assert.Equal("Partagé avec l’équipe d’Ana", card.Band.SeenBy);
        Assert.Equal(
            [("Fait 1", "Réponse attendue"), ("Fait 2", "Réponse attendue")],
            Entries(card).Select(entry => (entry.Strong, entry.Word))
        );
        Assert.All(card.Buttons(), button => Assert.Equal(Verbs.StatementAnswer, button.Call!.Verb));
        foreach (var word in new[] { "litige", "Catalogue : date et contenu", "étape", "intérêt" })
        {
            Assert.DoesNotContain(word, card.Text() + card.Summary, StringComparison.OrdinalIgnoreCase);
        }

        var entry = (await stage.JournalAsync())[^1];
        Assert.Equal(("facts.shared", "1,2"), (entry.Kind, entry.Details["facts"]));
    }

    [Fact]
    public async Task Each_fact_is_agreed_contested_or_corrected_and_their_words_are_not_checked()
    {
        var stage = await WithFactsAsync();
        await SharesAsync(stage);
        var card = stage.Cast.SentTo("Paul")[0].Message;

        Assert.Equal(["Répondre au fait 1"], Row(card));
        card = (await AnswersAsync(stage, card, "1", "Agreed")).Message!;
        Assert.Equal(["Répondre au fait 2"], Row(card));
        var after = await AnswersAsync(stage, card, "2", "Contested", Theirs);
        Assert.Empty(Row(after.Message!));

        Assert.Equal("Ana a votre réponse.", after.Notice);
        Assert.Equal(["Admis", "Contesté"], Entries(after.Message!).Select(entry => entry.Word));
        var statement = (await stage.DisputeAsync()).Statement!;
        Assert.Equal(
            [(1, FactVerdict.Agreed, null), (2, FactVerdict.Contested, Theirs)],
            statement.Answers.Select(answer => (answer.Fact, answer.Verdict, answer.Words))
        );
        var told = stage.Cast.SentTo("Ana");
        Assert.Equal([false, true], told.Select(message => message.Update));
        Assert.Single(told.Select(message => message.CardKey).Distinct());
        Assert.Contains(Theirs, told[^1].Message.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Contested", "Qu’est-ce qui est inexact, selon vous\u00A0?")]
    [InlineData("Corrected", "Comment le diriez-vous\u00A0?")]
    [InlineData("", "")]
    [InlineData("Perhaps", "")]
    public async Task Without_words_or_without_a_choice_the_form_asks_and_keeps_the_rest(
        string verdict,
        string question
    )
    {
        var stage = await WithFactsAsync();
        await SharesAsync(stage);
        var card = stage.Cast.SentTo("Paul")[0].Message;

        var returned = await AnswersAsync(stage, card, "1", verdict);

        Assert.Equal(question, returned.Form!.ErrorAt("statement.words"));
        Assert.Equal(question.Length == 0, returned.Form!.ErrorAt("statement.verdict").Length > 0);
        Assert.Empty((await stage.DisputeAsync()).Statement!.Answers);
    }

    [Fact]
    public async Task A_contested_fact_is_shown_as_contested_everywhere_after_even_once_it_was_corrected()
    {
        var stage = await WithFactsAsync();
        await SharesAsync(stage);
        await AnswersAsync(stage, stage.Cast.SentTo("Paul")[0].Message, "1", "Contested", "Livré à 17 h.");

        var dispute = (await stage.Cast.Says("Ana", "litige")).Message!;
        var list = (await stage.Cast.Says("Ana", "faits")).Message!;
        var fact = (await stage.Cast.Presses("Ana", Entries(list)[0].Open)).Message!;

        Assert.Contains("2 faits, dont 1 contesté", dispute.Text(), StringComparison.Ordinal);
        Assert.Contains("2 faits, dont 1 contesté", list.Text(), StringComparison.Ordinal);
        Assert.Equal(["Contesté", "Chez le prestataire"], Entries(list).Select(entry => entry.Word));
        Assert.Contains("Paul\u00A0: «\u00A0Livré à 17 h.\u00A0»", Entries(list)[0].Line, StringComparison.Ordinal);
        Assert.Contains(fact.Blocks, block => block is StatusBlock { Word: "Contesté" });

        var correct = (await stage.Cast.Opens("Ana", fact.Buttons().Single(IsCorrection))).Form!;
        await stage.Cast.Fills("Ana", correct, ("fact.on", "2026-12-03"));
        list = (await stage.Cast.Says("Ana", "faits")).Message!;

        Assert.Equal(
            ["Contesté, puis corrigé", "Chez le prestataire", "Tient"],
            Entries(list).Select(entry => entry.Word)
        );
        await stage.AltersAsync(one => one with { Step = Core.Disputes.DisputeStep.Dialogue });
        dispute = (await stage.Cast.Says("Ana", "litige")).Message!;
        Assert.Contains("1 fait est contesté par le prestataire.", dispute.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_answer_stands_beside_the_earlier_one()
    {
        var stage = await WithFactsAsync();
        await SharesAsync(stage);
        var card = stage.Cast.SentTo("Paul")[0].Message;
        await AnswersAsync(stage, card, "1", "Contested", "Non.");

        var form = (await stage.Cast.Opens("Paul", Answer(card, "1"))).Form!;
        Assert.Equal(("Contested", "Non."), (form.ValueOf("statement.verdict"), form.ValueOf("statement.words")));
        await AnswersAsync(stage, card, "1", "Corrected", "Livré à 19 h.");

        var statement = (await stage.DisputeAsync()).Statement!;
        Assert.Equal(["Non.", "Livré à 19 h."], statement.Answers.Select(answer => answer.Words));
        Assert.Equal(FactVerdict.Corrected, statement.AnswerTo(1)!.Verdict);
        Assert.Equal(2, (await stage.JournalAsync()).Count(entry => entry.Kind == "fact.answered"));
    }

    [Fact]
    public async Task Of_one_person_the_last_answers_to_a_fact_stand_beside_it_and_all_are_in_the_journal()
    {
        var stage = await WithFactsAsync();
        await stage.AltersProjectAsync(project =>
            project with
            {
                Members = [.. project.Members, new Member(Role.Provider, "Zoe") { Person = Cast.Key("Zoe") }],
            }
        );
        await SharesAsync(stage);
        var card = stage.Cast.SentTo("Paul")[0].Message;
        var answer = Answer(card, "1");
        await stage.Cast.Fills(
            "Zoe",
            (await stage.Cast.Opens("Zoe", answer)).Form!,
            ("statement.verdict", "Contested"),
            ("statement.words", "Selon Zoe")
        );

        var notices = new List<string?>();
        foreach (var number in Enumerable.Range(1, 5))
        {
            notices.Add((await AnswersAsync(stage, card, "1", "Contested", $"Version {number}")).Notice);
        }

        var statement = (await stage.DisputeAsync()).Statement!;
        Assert.Equal(
            ["Selon Zoe", "Version 3", "Version 4", "Version 5"],
            statement.Answers.Select(given => given.Words)
        );
        Assert.Equal(6, (await stage.JournalAsync()).Count(entry => entry.Kind == "fact.answered"));
        Assert.All(notices[..3], notice => Assert.Equal("Ana a votre réponse.", notice));
        Assert.All(
            notices[3..],
            notice => Assert.Contains("Vos 3 dernières réponses figurent", notice, StringComparison.Ordinal)
        );
        Assert.Equal(6, stage.Cast.SentTo("Ana").Select(message => message.Id).Distinct().Count());
    }

    [Fact]
    public void Words_beyond_measure_leave_room_for_the_answers_that_hold()
    {
        IReadOnlyList<FactAnswer> answers = [];
        foreach (var number in Enumerable.Range(0, 300))
        {
            answers = FactAnswers.With(
                answers,
                new FactAnswer(number % 50, FactVerdict.Contested, new string('x', 1000), $"P{number}", default)
            );
        }

        Assert.True(answers.Sum(answer => answer.Words!.Length) <= 60_000);
        Assert.Equal(50, answers.Select(answer => answer.Fact).Distinct().Count());
        Assert.Equal("P299", answers[^1].By);
    }

    [Fact]
    public async Task The_same_answer_and_the_same_sharing_twice_are_one()
    {
        var stage = await WithFactsAsync();
        var form = await ShareFormAsync(stage);
        await stage.Cast.Fills("Ana", form);
        var again = await stage.Cast.Fills("Ana", form);
        var card = stage.Cast.SentTo("Paul")[0].Message;
        await AnswersAsync(stage, card, "1", "Agreed");
        await AnswersAsync(stage, card, "1", "Agreed");
        var call = Answer(card, "2").Call!;
        var fields = new FieldValues(
            new Dictionary<string, string> { ["statement.verdict"] = "Contested", ["statement.words"] = "Non." }
        );
        await stage.Cast.Send("Paul", new Submitted(call, fields), "same");
        var repeated = await stage.Cast.Send("Paul", new Submitted(call, fields), "same");

        Assert.Equal("Réponses sur les faits", again.Message!.Title());
        Assert.Single(stage.Cast.SentTo("Paul"));
        Assert.NotNull(repeated.Message);
        Assert.Equal(2, (await stage.DisputeAsync()).Statement!.Answers.Count);
        Assert.Equal(2, stage.Cast.SentTo("Ana").Count);
    }

    [Fact]
    public async Task Later_facts_are_shared_later_and_the_earlier_answers_stay()
    {
        var stage = await WithFactsAsync();
        await stage.Cast.Fills("Ana", await ShareFormAsync(stage), ("statement.facts", "2"));
        await AnswersAsync(stage, stage.Cast.SentTo("Paul")[0].Message, "2", "Contested", "Non.");

        await SharesAsync(stage);

        var card = stage.Cast.SentTo("Paul")[1].Message;
        Assert.Equal(["Fait 1", "Fait 2"], Entries(card).Select(entry => entry.Strong));
        Assert.Equal(["Réponse attendue", "Contesté"], Entries(card).Select(entry => entry.Word));
        var ask = (await stage.Cast.Says("Ana", "faits")).Button(Verbs.StatementAsk);
        Assert.StartsWith("Tous les faits", (await stage.Cast.Opens("Ana", ask)).Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_provider_gets_nothing_of_what_the_one_before_was_given_and_said()
    {
        var stage = await WithFactsAsync();
        await SharesAsync(stage);
        await AnswersAsync(stage, stage.Cast.SentTo("Paul")[0].Message, "1", "Contested", "Non.");
        await stage.ChangesProviderAsync();
        await stage.AltersAsync(dispute => dispute with { Company = "Studio Corail" });
        await stage.RecordsFactAsync(what: "La reprise a commencé le 4.");

        await SharesAsync(stage);

        var card = Assert.Single(stage.Cast.SentTo("Zoe")).Message;
        Assert.Equal("Fait 3", Assert.Single(Entries(card)).Strong);
        Assert.DoesNotContain("Non.", card.Text(), StringComparison.Ordinal);
        var dispute = await stage.DisputeAsync();
        Assert.Equal(1, FactStanding.Contested(dispute));
        Assert.Equal([1, 2], Assert.Single(dispute.Statement!.Past).Facts);
    }

    [Theory]
    [InlineData("Nadia")]
    [InlineData("Helene")]
    [InlineData("Paul")]
    [InlineData("Ines")]
    [InlineData("Zoe")]
    public async Task Only_owner_and_deputy_share_and_only_the_provider_answers(string name)
    {
        var stage = await WithFactsAsync();
        var form = await ShareFormAsync(stage);
        await stage.Cast.Fills(name, form);
        Assert.Null((await stage.DisputeAsync()).Statement);

        await stage.Cast.Fills("Marc", form);
        var card = stage.Cast.SentTo("Paul")[0].Message;
        foreach (var other in new[] { name, "Ana", "Marc" }.Where(other => other != "Paul"))
        {
            var refused = await stage.Cast.Presses(
                other,
                Answer(card, "1"),
                ("statement.verdict", "Agreed"),
                ("statement.words", "")
            );
            Assert.Null(refused.Message);
        }

        Assert.Empty((await stage.DisputeAsync()).Statement!.Answers);
    }

    [Fact]
    public async Task The_people_of_another_provider_see_nothing_of_it()
    {
        var stage = await WithFactsAsync();
        await SharesAsync(stage);
        var card = stage.Cast.SentTo("Paul")[0].Message;
        await stage.Cast.Desk.RunAsync(
            DisputeStage.Site,
            stage.Now,
            session =>
            {
                session.Project = session.Project with
                {
                    Members =
                    [
                        .. session.Project.Members.Select(one =>
                            one.Role == Role.Provider ? one with { Company = "Atelier Nord" } : one
                        ),
                    ],
                };
                session.Record("test.altered");
                return Task.CompletedTask;
            },
            TestContext.Current.CancellationToken
        );

        Assert.Equal("Aucun fait ne vous a été soumis sur ce projet.", (await stage.Cast.Says("Paul", "faits")).Notice);
        Assert.Null((await stage.Cast.Opens("Paul", Answer(card, "1"))).Form);
    }

    [Fact]
    public async Task Before_anything_is_shared_and_where_nobody_joined_a_sentence_says_so()
    {
        var stage = await DisputeStage.OpenAsync();
        Assert.Equal("Aucun fait ne vous a été soumis sur ce projet.", (await stage.Cast.Says("Paul", "faits")).Notice);
        await stage.OpensDisputeAsync();
        await stage.RecordsFactAsync();
        Assert.Equal("Aucun fait ne vous a été soumis sur ce projet.", (await stage.Cast.Says("Paul", "faits")).Notice);
        var ask = (await stage.Cast.Says("Ana", "faits")).Button(Verbs.StatementAsk);
        await stage.Cast.Desk.RunAsync(
            DisputeStage.Site,
            stage.Now,
            session =>
            {
                session.Project = session.Project with
                {
                    Members = [.. session.Project.Members.Where(one => one.Role != Role.Provider)],
                };
                session.Record("test.altered");
                return Task.CompletedTask;
            },
            TestContext.Current.CancellationToken
        );

        stage.Pages.IsPublic = false;
        var refused = await stage.Cast.Opens("Ana", ask);

        Assert.StartsWith("Personne de Agence Lumen", refused.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_answers_once_it_is_closed_and_what_was_said_stays_readable()
    {
        var stage = await WithFactsAsync();
        await SharesAsync(stage);
        var card = stage.Cast.SentTo("Paul")[0].Message;
        await AnswersAsync(stage, card, "1", "Contested", "Non.");
        await stage.AltersAsync(dispute => dispute with { ClosedOn = new DateOnly(2026, 12, 8) });

        var over = await stage.Cast.Opens("Paul", Answer(card, "2"));

        Assert.Equal("Ce fait n’est plus ouvert à réponse. Pour en dire un mot, écrivez à Ana.", over.Notice);
        Assert.Single((await stage.DisputeAsync()).Statement!.Answers);
    }

    private static async Task<DisputeStage> WithFactsAsync()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();
        await stage.RecordsFactAsync();
        await stage.RecordsFactAsync(what: "Deux fiches sur dix étaient en ligne.");
        return stage;
    }

    private static async Task<Form> ShareFormAsync(DisputeStage stage) =>
        (await stage.Cast.Opens("Ana", (await stage.Cast.Says("Ana", "faits")).Button(Verbs.StatementAsk))).Form!;

    private static async Task<CoachMessage> SharesAsync(DisputeStage stage) =>
        (await stage.Cast.Fills("Ana", await ShareFormAsync(stage))).Message!;

    private static async Task<Reply> AnswersAsync(
        DisputeStage stage,
        CoachMessage card,
        string fact,
        string verdict,
        string words = ""
    )
    {
        var form = (await stage.Cast.Opens("Paul", Answer(card, fact))).Form!;
        return await stage.Cast.Fills("Paul", form, ("statement.verdict", verdict), ("statement.words", words));
    }

    private static IReadOnlyList<Entry> Entries(CoachMessage card) =>
        card.Blocks.OfType<EntriesBlock>().Single().Entries;

    private static IEnumerable<string> Row(CoachMessage card) =>
        card.Blocks.OfType<ActionsBlock>().SelectMany(row => row.Buttons).Select(button => button.Title);

    private static Button Answer(CoachMessage card, string fact) =>
        Entries(card).Single(entry => entry.Open.Call!.Choice == fact).Open;

    private static bool IsCorrection(Button button) => button.Call is { Verb: Verbs.FactOpen, Choice: "1" };
}
