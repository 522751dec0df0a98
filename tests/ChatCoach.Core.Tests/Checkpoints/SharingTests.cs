using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Samples;

namespace ChatCoach.Core.Tests.Checkpoints;

public sealed class SharingTests
{
    [Fact]
    public async Task The_provider_gets_what_the_preview_showed_in_private_and_in_their_language()
    {
        var stage = await OpenAsync();
        stage.Cast.Speaks("Paul", "en-GB");
        await stage.Cast.Says("Paul", "hello");
        var summary = await AnsweredAsync(stage);

        var preview = (await stage.Cast.Presses("Ana", summary.Button(Verbs.CheckpointShare))).Message!;
        Assert.Empty(stage.Cast.SentTo("Paul"));
        var reply = await stage.Cast.Presses("Ana", preview.Primary());

        Assert.Equal(
            [
                ("Livré", "Oui, avec preuve"),
                ("Promis", "Catalogue, ven.\u00A018\u00A0déc."),
                ("La balle", "Agence Lumen"),
            ],
            FactsOf(preview)
        );
        var sent = Assert.Single(stage.Cast.SentTo("Paul"));
        Assert.Equal(
            [("Delivered", "Yes, with proof"), ("Promised", "Catalogue, Fri\u00A018\u00A0Dec"), ("Whose turn", "You")],
            FactsOf(sent.Message)
        );
        Assert.Null(sent.Where);
        Assert.Equal(("C’est partagé avec Paul.", "Point enregistré"), (reply.Notice, reply.Message!.Title()));
        Assert.DoesNotContain(reply.Message!.Buttons(), button => button.Call?.Verb == Verbs.CheckpointShare);
        Assert.Contains(await stage.JournalAsync(), entry => entry.Kind == "checkpoint.shared");
    }

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("en-GB")]
    public async Task Nothing_of_the_client_alone_goes_with_it(string locale)
    {
        var stage = await OpenAsync(locale);
        await stage.ChangesAsync(project =>
            project with
            {
                Disputes = [new DisputeLine("d1", "Grief du catalogue", 2, new DateOnly(2026, 11, 30))],
            }
        );
        var summary = await AnsweredAsync(stage);

        await SharesAsync(stage, summary);

        var card = stage.Cast.SentTo("Paul").Single().Message;
        Assert.True(card.Band.Shared);
        foreach (
            var word in new[] { "difficulté", "off track", "souci", "Nadia", "62", "Grief", "secret", "risque", "risk" }
        )
        {
            Assert.DoesNotContain(word, card.Text(), StringComparison.OrdinalIgnoreCase);
        }

        Assert.All(
            card.Buttons(),
            button => Assert.Contains(button.Call!.Verb, new[] { Verbs.ProjectOpen, Verbs.AlertOpen })
        );
    }

    [Fact]
    public async Task Where_several_will_get_it_the_preview_names_them_all()
    {
        var stage = await OpenAsync();
        await stage.ChangesAsync(project =>
            project with
            {
                Members =
                [
                    .. project.Members,
                    new Member(Role.Provider, "Lise") { Person = Scenarios.Cast.Key("Lise") },
                ],
            }
        );
        var summary = await AnsweredAsync(stage);

        var preview = (await stage.Cast.Presses("Ana", summary.Button(Verbs.CheckpointShare))).Message!;

        Assert.Equal(
            "Voici ce que recevront Paul et Lise, en privé et chacun dans sa langue\u00A0:",
            preview.Blocks.OfType<TextBlock>().Single().Text
        );
    }

    [Fact]
    public async Task Where_many_will_get_it_three_are_named_and_the_others_counted()
    {
        var stage = await OpenAsync();
        await stage.ChangesAsync(project =>
            project with
            {
                Members =
                [
                    .. project.Members,
                    .. new[] { "Lise", "Omar", "Zoé", "Yann" }.Select(name => new Member(Role.Provider, name)
                    {
                        Person = Scenarios.Cast.Key(name),
                    }),
                ],
            }
        );
        var summary = await AnsweredAsync(stage);

        var preview = (await stage.Cast.Presses("Ana", summary.Button(Verbs.CheckpointShare))).Message!;

        Assert.Contains(
            "Paul, Lise, Omar et 2 autres personnes",
            preview.Blocks.OfType<TextBlock>().Single().Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_was_noted_of_one_provider_is_not_shared_with_the_next()
    {
        var stage = await OpenAsync();
        var share = (await AnsweredAsync(stage)).Button(Verbs.CheckpointShare);
        await stage.ChangesAsync(project =>
            project with
            {
                Stages = [.. project.Stages.Select(known => known with { Provider = "Nordweb" })],
                Members =
                [
                    .. project.Members,
                    new Member(Role.Provider, "Lise") { Person = Scenarios.Cast.Key("Lise"), Company = "Nordweb" },
                ],
            }
        );

        var reply = await stage.Cast.Presses("Ana", share);

        Assert.StartsWith("Ce point concerne le prestataire précédent", reply.Notice, StringComparison.Ordinal);
        Assert.DoesNotContain(reply.Message!.Buttons(), button => button.Call?.Verb == Verbs.CheckpointShare);
        Assert.Empty(stage.Cast.SentTo("Lise"));
        Assert.Empty(stage.Cast.SentTo("Paul"));
    }

    [Fact]
    public async Task A_second_click_and_a_redelivery_send_nothing_more()
    {
        var stage = await OpenAsync();
        var summary = await AnsweredAsync(stage);
        var preview = (await stage.Cast.Presses("Ana", summary.Button(Verbs.CheckpointShare))).Message!;
        var pressed = new Pressed(preview.Primary().Call!, FieldValues.None);

        await stage.Cast.Send("Ana", pressed, "same");
        var again = await stage.Cast.Send("Ana", pressed, "same");
        var second = await stage.Cast.Send("Marc", pressed);

        Assert.Equal(("C’est partagé avec Paul.", "C’est partagé avec Paul."), (again.Notice, second.Notice));
        Assert.Single(stage.Cast.SentTo("Paul"));
        Assert.Single(await stage.JournalAsync(), entry => entry.Kind == "checkpoint.shared");
    }

    [Fact]
    public async Task An_edit_is_shared_only_when_told_and_takes_the_place_of_the_card_before()
    {
        var stage = await OpenAsync();
        await SharesAsync(stage, await AnsweredAsync(stage));
        var summary = (await stage.Cast.Presses("Ana", Show())).Message!;

        var edited = (
            await stage.AnswersAsync("Ana", summary, ("turn", nameof(Side.Client)), ("delivered", "unproven"))
        ).Message!;
        Assert.Single(stage.Cast.SentTo("Paul"));
        await SharesAsync(stage, edited);

        var sent = stage.Cast.SentTo("Paul");
        Assert.Equal((2, true), (sent.Count, sent[1].Update));
        Assert.Equal(sent[0].CardKey, sent[1].CardKey);
        Assert.Equal(("La balle", "L’équipe d’Ana"), FactsOf(sent[1].Message)[^1]);
    }

    [Fact]
    public async Task A_preview_that_an_edit_made_old_shares_nothing()
    {
        var stage = await OpenAsync();
        var summary = await AnsweredAsync(stage);
        var preview = (await stage.Cast.Presses("Ana", summary.Button(Verbs.CheckpointShare))).Message!;
        await stage.AnswersAsync("Ana", summary, ("turn", nameof(Side.Client)));

        var reply = await stage.Cast.Presses("Ana", preview.Primary());

        Assert.StartsWith("La situation avait changé", reply.Notice, StringComparison.Ordinal);
        Assert.Empty(stage.Cast.SentTo("Paul"));
    }

    [Fact]
    public async Task Others_share_nothing_and_where_nobody_would_read_it_there_is_no_button()
    {
        var stage = await OpenAsync();
        var summary = await AnsweredAsync(stage);
        var share = summary.Button(Verbs.CheckpointShare);
        var sponsor = (await stage.Cast.Presses("Helene", Show())).Message!;

        var refused = await stage.Cast.Presses("Paul", share);
        await stage.ChangesAsync(project =>
            project with
            {
                Members = [.. project.Members.Where(member => member.Role != Role.Provider)],
            }
        );
        var nobody = await stage.Cast.Presses("Ana", share);

        Assert.DoesNotContain(sponsor.Buttons(), button => button.Call?.Verb == Verbs.CheckpointShare);
        Assert.Equal(ReplyKind.Note, refused.Kind);
        Assert.StartsWith("Personne du prestataire n’a encore rejoint", nobody.Notice, StringComparison.Ordinal);
        Assert.DoesNotContain(nobody.Message!.Buttons(), button => button.Call?.Verb == Verbs.CheckpointShare);
    }

    [Fact]
    public async Task The_owner_withdraws_the_pictures_and_nobody_else_does()
    {
        var stage = await OpenAsync();

        var refused = await stage.Cast.Says("Marc", "retirer les images");
        var first = await stage.Cast.Send("Ana", new Said("Withdraw the pictures"), "same");
        var again = await stage.Cast.Send("Ana", new Said("Withdraw the pictures"), "same");

        Assert.Equal("Cette action revient aux responsables du projet. Voyez avec Ana.", refused.Notice);
        Assert.StartsWith("Les images des cartes de Site e-commerce", first.Notice, StringComparison.Ordinal);
        Assert.Equal(first.Notice, again.Notice);
        Assert.Equal(1, (await stage.ProjectAsync()).PictureEpoch);
    }

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("en-GB")]
    public void Cards_keep_to_their_anatomy(string locale) =>
        Assert.All(
            SharingSamples.Messages(new Speech(locale, "Europe/Paris")),
            card => Assert.Empty(CardRulesTests.Broken(card.Message).Select(rule => $"{card.Name}: {rule}"))
        );

    private static Task<CheckpointStage> OpenAsync(string locale = "fr-FR") =>
        CheckpointStage.OpenAsync(locale: locale);

    private static Button Show() =>
        Button.Press("", new ActionCall(Verbs.CheckpointShow, CheckpointStage.Site, "2026-12-03"));

    private static async Task<CoachMessage> AnsweredAsync(CheckpointStage stage)
    {
        await stage.RunsUntil(3, 10);
        return (
            await stage.AnswersAsync(
                "Ana",
                stage.LastTo("Ana"),
                ("health", "OffTrack"),
                ("delivered", "proven"),
                ("proof", "Note secrète de Nadia"),
                ("worry", "Un souci"),
                ("billed", "62"),
                ("people", "no")
            )
        ).Message!;
    }

    private static async Task SharesAsync(CheckpointStage stage, CoachMessage summary)
    {
        var preview = (await stage.Cast.Presses("Ana", summary.Button(Verbs.CheckpointShare))).Message!;
        await stage.Cast.Presses("Ana", preview.Primary());
    }

    private static List<(string, string)> FactsOf(CoachMessage card) =>
        [.. card.Blocks.OfType<FactsBlock>().Single().Facts.Select(fact => (fact.Title, fact.Value))];
}
