using ChatCoach.Core.Conversations;
using ChatCoach.Core.Disputes;
using ChatCoach.Core.Facts;
using ChatCoach.Core.Files;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;

namespace ChatCoach.Core.Tests.Facts;

/// <summary>A provider without an account answers the facts by a page that is sent once.</summary>
public sealed class StatementPageTests
{
    private const string Theirs = "C’est n’importe quoi !! L’accès manquait.";

    private static readonly (string, string)[] Answers =
    [
        ("statement.verdict.1", "Agreed"),
        ("statement.verdict.2", "Contested"),
        ("statement.words.2", Theirs),
        ("statement.name", "Luc Petit"),
    ];

    [Fact]
    public async Task The_owner_shares_facts_with_a_provider_whom_nobody_can_reach_and_gets_a_link_to_forward()
    {
        var stage = await WithFactsAsync();
        await stage.AltersProjectAsync(project =>
            project with
            {
                Members = [.. project.Members.Where(member => member.Role != Role.Provider)],
            }
        );
        var form = await ShareFormAsync(stage);
        Assert.Contains("par un lien que vous transmettez", form.Intro, StringComparison.Ordinal);
        var shared = await stage.Cast.Fills("Ana", form);
        Assert.StartsWith("Les faits sont prêts pour Agence Lumen", shared.Notice, StringComparison.Ordinal);
        Assert.Equal(Verbs.StatementLink, shared.Message!.Primary().Call!.Verb);

        var card = (await stage.Cast.Presses("Ana", shared.Message!.Primary())).Message!;

        Assert.Equal("Visible par vous uniquement", card.Band.SeenBy);
        Assert.Contains(": https://coach.example.com/statement/", card.Box().Text, StringComparison.Ordinal);
        var link = Assert.Single((await stage.DisputeAsync()).StatementLinks);
        Assert.Equal(stage.Pages.Keys[^1].Hash, link.Hash);
        Assert.Equal("d1", stage.Pages.Keys[^1].Subject);
        var made = (await stage.JournalAsync())[^1];
        Assert.Equal("facts.link.made", made.Kind);
        Assert.DoesNotContain(
            made.Details.Values,
            value => value.Contains(stage.Pages.Keys[^1].Secret, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_page_asks_fact_by_fact_in_the_provider_s_language_and_changes_nothing_by_being_looked_at()
    {
        var stage = await WithLinkAsync();
        var before = (await stage.ProjectAsync()).Version;

        var page = await ShowsAsync(stage);
        var english = await ShowsAsync(stage, "en-GB");

        Assert.Equal((LinkPageKind.Open, "Les faits, pour votre réponse"), (page.Kind, page.Title));
        Assert.Equal("The facts, for your answer", english.Title);
        Assert.Equal(
            ["statement.verdict.1", "statement.words.1", "statement.verdict.2", "statement.words.2", "statement.name"],
            page.Form!.Fields.Select(field => field.Id)
        );
        Assert.Equal("Votre réponse au fait 1", page.Form!.Fields.First().Label);
        Assert.DoesNotContain("litige", page.Form!.Intro + page.Form.Footer, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(before, (await stage.ProjectAsync()).Version);
    }

    [Fact]
    public async Task What_is_sent_are_answers_as_those_in_chat_with_the_name_of_who_gave_them()
    {
        var stage = await WithLinkAsync();

        var page = await SendsAsync(stage, Answers);

        Assert.Equal((LinkPageKind.Done, "Merci, Luc Petit"), (page.Kind, page.Title));
        Assert.Equal(["D’accord", $"Je le conteste\u00A0: {Theirs}"], page.Facts.Select(fact => fact.Value));
        var statement = (await stage.DisputeAsync()).Statement!;
        Assert.Equal(
            [(1, FactVerdict.Agreed, null, "Luc Petit"), (2, FactVerdict.Contested, Theirs, "Luc Petit")],
            statement.Answers.Select(answer => (answer.Fact, answer.Verdict, answer.Words, answer.By))
        );
        var told = Assert.Single(stage.Cast.SentTo("Ana")).Message;
        Assert.Equal("Réponses sur les faits", told.Title());
        Assert.Contains(Theirs, told.Text(), StringComparison.Ordinal);
        var entries = (await stage.JournalAsync()).TakeLast(3).ToList();
        Assert.Equal(["fact.answered", "fact.answered", "facts.link.used"], entries.Select(entry => entry.Kind));
        Assert.All(entries, entry => Assert.Equal(("link|p1|d1-s1", "Luc Petit"), (entry.Actor, entry.Details["by"])));
    }

    [Fact]
    public async Task Sent_twice_or_by_two_at_once_it_is_one_set_of_answers()
    {
        var stage = await WithLinkAsync();
        LinkPage? first = null;
        stage.Cast.Projects.BeforeNextCommit = async () => first = await SendsAsync(stage, Answers);

        var second = await SendsAsync(
            stage,
            [.. Answers, ("statement.verdict.1", "Corrected"), ("statement.words.1", "x")]
        );
        var again = await SendsAsync(stage, Answers);
        var look = await ShowsAsync(stage);

        Assert.Equal(LinkPageKind.Done, first!.Kind);
        Assert.Equal((LinkPageKind.Over, "Ce lien a déjà servi"), (second.Kind, second.Title));
        Assert.Equal(LinkPageKind.Done, again.Kind);
        Assert.Equal((LinkPageKind.Over, "Ce lien a déjà servi"), (look.Kind, look.Title));
        Assert.Equal(2, (await stage.DisputeAsync()).Statement!.Answers.Count);
        Assert.Single(stage.Cast.SentTo("Ana"));
    }

    [Fact]
    public async Task A_fact_may_be_left_and_nothing_typed_is_lost_when_words_are_missing()
    {
        var stage = await WithLinkAsync();

        var returned = await SendsAsync(
            stage,
            [
                ("statement.verdict.1", "Contested"),
                ("statement.words.2", "Deux fiches manquaient."),
                ("statement.name", ""),
            ]
        );
        var nothing = await SendsAsync(stage, [("statement.name", "Luc Petit")]);

        var form = returned.Form!;
        Assert.Equal("Qu’est-ce qui est inexact, selon vous\u00A0?", form.ErrorAt("statement.words.1"));
        Assert.Equal("D’accord, contesté ou corrigé\u00A0?", form.ErrorAt("statement.verdict.2"));
        Assert.Equal("Quel est votre nom\u00A0?", form.ErrorAt("statement.name"));
        Assert.Equal("Contested", form.ValueOf("statement.verdict.1"));
        Assert.Equal("Deux fiches manquaient.", form.ValueOf("statement.words.2"));
        Assert.StartsWith(
            "Rien n’est encore répondu",
            nothing.Form!.ErrorAt("statement.verdict.1"),
            StringComparison.Ordinal
        );
        Assert.Empty((await stage.DisputeAsync()).Statement!.Answers);

        var one = await SendsAsync(stage, [("statement.verdict.1", "Agreed"), ("statement.name", "Luc Petit")]);
        Assert.Contains(one.Texts, text => text.StartsWith("1 fait reste sans réponse", StringComparison.Ordinal));
        Assert.Equal(1, (await stage.DisputeAsync()).Statement!.Unanswered);
    }

    [Fact]
    public async Task An_expired_a_withdrawn_an_unknown_link_and_a_closed_dispute_say_what_to_do_and_name_nobody()
    {
        var stage = await WithLinkAsync();
        var card = await MakesAsync(stage);
        await stage.Cast.Presses("Ana", card.Button(Verbs.StatementLinkWithdraw));
        await MakesAsync(stage);
        var keys = stage.Pages.Keys.Where(key => key.Secret.Length > 0).ToList();

        var withdrawn = await SendsAsync(stage, Answers, keys[1]);
        var unknown = await SendsAsync(stage, Answers, keys[2] with { Secret = "other" });
        var elsewhere = await SendsAsync(stage, Answers, keys[2] with { Subject = "d2" });
        var bare = await ShowsAsync(stage, key: keys[2] with { Subject = null });
        await stage.AltersAsync(dispute => dispute with { ClosedOn = new DateOnly(2026, 12, 8) });
        var closed = await SendsAsync(stage, Answers, keys[2]);
        stage.Cast.Clock.Advance(TimeSpan.FromDays(14));
        var expired = await SendsAsync(stage, Answers, keys[2]);

        Assert.Equal(
            [
                "Ce lien a été retiré",
                "Ce lien n’ouvre rien",
                "Ce lien n’ouvre rien",
                "Ce lien n’ouvre rien",
                "Ces faits n’attendent plus de réponse",
                "Ce lien a expiré",
            ],
            new[] { withdrawn, unknown, elsewhere, bare, closed, expired }.Select(page => page.Title)
        );
        foreach (var page in new[] { withdrawn, unknown, elsewhere, bare, closed, expired })
        {
            Assert.DoesNotContain("Ana", Assert.Single(page.Texts), StringComparison.Ordinal);
            Assert.Null(page.Form);
        }

        Assert.Empty((await stage.DisputeAsync()).Statement!.Answers);
    }

    [Fact]
    public async Task The_same_press_delivered_twice_makes_one_link_and_shows_its_address_once()
    {
        var stage = await WithFactsAsync();
        await stage.Cast.Fills("Ana", await ShareFormAsync(stage));
        var press = new Pressed(new ActionCall(Verbs.StatementLink, "p1", "d1"), FieldValues.None);
        await stage.Cast.Send("Ana", press, "same");
        await MakesAsync(stage);

        var again = (await stage.Cast.Send("Ana", press, "same")).Message!;

        Assert.Equal(2, (await stage.DisputeAsync()).StatementLinks.Count);
        Assert.Empty(again.Blocks.OfType<BoxBlock>());
        Assert.Equal(1, again.Button(Verbs.StatementLinkWithdraw).Call!.Step);
    }

    [Theory]
    [InlineData("Nadia")]
    [InlineData("Helene")]
    [InlineData("Paul")]
    [InlineData("Ines")]
    [InlineData("Zoe")]
    public async Task Nobody_else_makes_or_withdraws_one(string name)
    {
        var stage = await WithLinkAsync();
        var card = await MakesAsync(stage);

        foreach (var button in card.Buttons().Where(button => button.Call!.Verb != Verbs.DisputeShow))
        {
            Assert.Null((await stage.Cast.Presses(name, button)).Message);
        }

        Assert.All(
            (await stage.DisputeAsync()).StatementLinks,
            link => Assert.Equal(LinkState.Out, link.StateAt(stage.Now))
        );
        Assert.Equal(2, (await stage.DisputeAsync()).StatementLinks.Count);
    }

    private static async Task<DisputeStage> WithFactsAsync()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();
        await stage.RecordsFactAsync();
        await stage.RecordsFactAsync(what: "Deux fiches sur dix étaient en ligne.");
        return stage;
    }

    private static async Task<DisputeStage> WithLinkAsync()
    {
        var stage = await WithFactsAsync();
        await stage.Cast.Fills("Ana", await ShareFormAsync(stage));
        await MakesAsync(stage);
        return stage;
    }

    private static async Task<CoachMessage> MakesAsync(DisputeStage stage) =>
        (
            await stage.Cast.Presses("Ana", Button.Press("", new ActionCall(Verbs.StatementLink, "p1", "d1", Step: 2)))
        ).Message!;

    private static async Task<Form> ShareFormAsync(DisputeStage stage) =>
        (await stage.Cast.Opens("Ana", (await stage.Cast.Says("Ana", "faits")).Button(Verbs.StatementAsk))).Form!;

    private static Task<LinkPage> ShowsAsync(DisputeStage stage, string? locale = null, PageKey? key = null) =>
        PageOf(stage).ShowAsync(VisitOf(stage, key, locale), TestContext.Current.CancellationToken);

    private static Task<LinkPage> SendsAsync(
        DisputeStage stage,
        (string Id, string Value)[] fields,
        PageKey? key = null
    ) =>
        PageOf(stage)
            .SendAsync(
                VisitOf(stage, key, null),
                new FieldValues(
                    fields.GroupBy(field => field.Id).ToDictionary(group => group.Key, group => group.Last().Value)
                ),
                TestContext.Current.CancellationToken
            );

    private static StatementPage PageOf(DisputeStage stage) =>
        new(stage.Cast.Desk, stage.Cast.Projects, stage.Cast.Options);

    private static PageVisit VisitOf(DisputeStage stage, PageKey? key, string? locale) =>
        new(key ?? stage.Pages.Keys[^1], locale, PageKey.NewSecret(), stage.Now);
}
