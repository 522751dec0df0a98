using ChatCoach.Core.Conversations;
using ChatCoach.Core.Files;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Alerts;

/// <summary>A provider without an account raises an alert by a page that opens once.</summary>
public sealed class AlertLinkTests
{
    private static readonly (string, string)[] Alert =
    [
        ("alert.what", "Le serveur de recette ferme vendredi."),
        ("alert.effect", "end,cost"),
        ("alert.when", "2026-12-18"),
        ("alert.help", "Une heure avec Nadia"),
        ("alert.name", "Luc Petit"),
    ];

    [Theory]
    [InlineData("Ana")]
    [InlineData("Marc")]
    public async Task Owner_and_deputy_get_a_link_to_forward_and_its_secret_is_kept_nowhere(string name)
    {
        var stage = await DisputeStage.OpenAsync();

        var card = (await stage.Cast.Says(name, "lien d'alerte pour le prestataire")).Message!;

        Assert.Equal("Lien d’alerte pour Paul", card.Title());
        Assert.Equal("Visible par vous uniquement", card.Band.SeenBy);
        Assert.EndsWith(": https://coach.example.com/alert/1", card.Box().Text, StringComparison.Ordinal);
        Assert.Contains("lun.\u00A021\u00A0déc.\u00A02026", card.Box().Text, StringComparison.Ordinal);
        var key = Assert.Single(stage.Pages.Keys);
        var link = Assert.Single((await stage.ProjectAsync()).AlertLinks);
        Assert.Equal(PageKey.HashOf(key.Secret), link.Hash);
        var made = (await stage.JournalAsync())[^1];
        Assert.Equal("alert.link.made", made.Kind);
        Assert.DoesNotContain(made.Details.Values, value => value.Contains(key.Secret, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Nadia")]
    [InlineData("Helene")]
    [InlineData("Paul")]
    [InlineData("Ines")]
    [InlineData("Zoe")]
    public async Task Nobody_else_makes_or_withdraws_one(string name)
    {
        var stage = await DisputeStage.OpenAsync();
        var card = (await stage.Cast.Says("Ana", "lien d’alerte")).Message!;

        Assert.Null((await stage.Cast.Says(name, "alert link")).Message);
        foreach (var button in card.Buttons())
        {
            Assert.Null((await stage.Cast.Presses(name, button)).Message);
        }

        Assert.Equal(LinkState.Out, Assert.Single((await stage.ProjectAsync()).AlertLinks).StateAt(stage.Now));
    }

    [Fact]
    public async Task The_same_request_delivered_twice_makes_one_link_and_shows_its_address_once()
    {
        var stage = await DisputeStage.OpenAsync();
        var said = new Said("alert link");
        await stage.Cast.Send("Ana", said, "same");

        var again = (await stage.Cast.Send("Ana", said, "same")).Message!;

        Assert.Single((await stage.ProjectAsync()).AlertLinks);
        Assert.Empty(again.Blocks.OfType<BoxBlock>());
        Assert.Contains(
            again.Blocks.OfType<TextBlock>(),
            text => text.Text.Contains("n’affiche un lien qu’une fois", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_request_that_comes_again_after_another_names_its_own_link()
    {
        var stage = await DisputeStage.OpenAsync();
        var said = new Said("alert link");
        await stage.Cast.Send("Ana", said, "first");
        await stage.Cast.Send("Ana", said, "second");

        var again = (await stage.Cast.Send("Ana", said, "first")).Message!;

        Assert.Equal(2, (await stage.ProjectAsync()).AlertLinks.Count);
        Assert.Equal(1, again.Button(Verbs.AlertLinkWithdraw).Call!.Step);
    }

    [Fact]
    public async Task What_a_provider_s_view_holds_has_no_links()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.Cast.Says("Ana", "lien d’alerte");

        var project = await stage.ProjectAsync();

        Assert.Single(project.SeenBy(project.Owner).AlertLinks);
        Assert.Empty(project.SeenBy(project.Members.First(member => member.Role == Role.Provider)).AlertLinks);
    }

    [Fact]
    public async Task The_page_speaks_the_provider_s_language_and_another_when_asked()
    {
        var stage = await DisputeStage.OpenAsync();
        stage.Cast.Speaks("Paul", "en-GB");
        await stage.Cast.Says("Paul", "alert");
        var card = (await stage.Cast.Says("Ana", "lien d’alerte")).Message!;
        Assert.Contains("this page lets you say so", card.Box().Text, StringComparison.Ordinal);

        var english = await stage.OpensPageAsync();
        var french = await stage.OpensPageAsync("fr-FR");

        Assert.Equal("Raise an alert", english.Title);
        Assert.Equal("Paul", english.Form!.ValueOf("alert.name"));
        Assert.Equal("Signaler une alerte", french.Title);
        var other = (await stage.Cast.Presses("Ana", card.Button(Verbs.AlertLink))).Message!;
        Assert.Contains("Si vous voyez venir", other.Box().Text, StringComparison.Ordinal);
        Assert.Equal(
            [LinkState.Withdrawn, LinkState.Out],
            (await stage.ProjectAsync()).AlertLinks.Select(link => link.StateAt(stage.Now))
        );
    }

    [Fact]
    public async Task Looking_at_the_page_changes_nothing()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.Cast.Says("Ana", "lien d’alerte");
        var before = (await stage.ProjectAsync()).Version;

        await stage.OpensPageAsync();
        await stage.OpensPageAsync();

        Assert.Equal(before, (await stage.ProjectAsync()).Version);
    }

    [Fact]
    public async Task What_is_sent_is_an_alert_like_any_other_and_its_author_is_thanked()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.Cast.Says("Ana", "lien d’alerte");

        var page = await stage.SendsPageAsync(Alert);

        Assert.Equal(LinkPageKind.Done, page.Kind);
        Assert.Equal("Merci, Luc Petit", page.Title);
        Assert.Contains("Une alerte donnée tôt compte en votre faveur.", page.Texts);
        Assert.Contains(
            page.Facts,
            fact => fact.Value == "Une action proposée avant le lun.\u00A014\u00A0déc.\u00A02026"
        );
        var alert = Assert.Single((await stage.ProjectAsync()).Alerts);
        Assert.Equal(("Luc Petit", true, 1), (alert.RaisedBy, alert.ByProvider, alert.ByLink));
        var told = Assert.Single(stage.Cast.SentTo("Ana")).Message;
        Assert.Equal("Alerte de Luc", told.Title());
        Assert.Contains(
            told.Blocks.OfType<TextBlock>(),
            text => text.Text.StartsWith("Reçue par le lien confié à Paul", StringComparison.Ordinal)
        );
        Assert.Empty(stage.Cast.SentTo("Marc"));
        var entry = (await stage.JournalAsync())[^1];
        Assert.Equal(("alert.raised", "link|p1|1"), (entry.Kind, entry.Actor));

        await stage.Cast.Waits(TimeSpan.FromDays(8));
        Assert.True(Assert.Single((await stage.ProjectAsync()).Alerts).IsAmber);
    }

    [Fact]
    public async Task The_owner_who_plans_an_action_is_told_to_pass_it_on()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.Cast.Says("Ana", "lien d’alerte");
        await stage.SendsPageAsync([.. Alert.SkipLast(1), ("alert.name", "Ana")]);
        var card = stage.Cast.SentTo("Ana")[0].Message;

        var form = (await stage.Cast.Opens("Ana", card.Primary())).Form!;
        Assert.Equal("Ana n’a pas de compte ici\u00A0: merci de lui transmettre cette action et sa date.", form.Footer);
        await stage.Cast.Fills("Ana", form, ("alert.due", "2026-12-10"));

        Assert.Single(stage.Cast.SentTo("Ana"));
        Assert.Empty(stage.Cast.SentTo("Paul"));
    }

    [Fact]
    public async Task A_typed_name_gives_no_right_over_the_alert()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.Cast.Says("Ana", "lien d’alerte");
        await stage.SendsPageAsync([.. Alert.SkipLast(1), ("alert.name", "Nadia")]);
        var detail = Button.Open("", new ActionCall(Verbs.AlertOpen, DisputeStage.Site, "a1", Version: 1));

        var form = (await stage.Cast.Opens("Nadia", detail)).Form!;

        Assert.Equal("", form.ValueOf("alert.what"));
    }

    [Fact]
    public async Task Sent_twice_it_is_one_alert_and_thanks_both_times()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.Cast.Says("Ana", "lien d’alerte");
        await stage.SendsPageAsync(Alert);

        var again = await stage.SendsPageAsync(Alert);
        var other = await stage.SendsPageAsync([.. Alert, ("alert.what", "Autre chose")]);

        Assert.Equal(LinkPageKind.Done, again.Kind);
        Assert.Equal((LinkPageKind.Over, "Ce lien a déjà servi"), (other.Kind, other.Title));
        Assert.Single((await stage.ProjectAsync()).Alerts);
        Assert.Single(stage.Cast.SentTo("Ana"));
    }

    [Fact]
    public async Task Of_two_who_send_at_the_same_moment_one_raises_the_alert_and_the_other_is_told()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.Cast.Says("Ana", "lien d’alerte");
        LinkPage? first = null;
        stage.Cast.Projects.BeforeNextCommit = async () => first = await stage.SendsPageAsync(Alert);

        var second = await stage.SendsPageAsync([.. Alert, ("alert.what", "Autre chose")]);

        Assert.Equal(LinkPageKind.Done, first!.Kind);
        Assert.Equal((LinkPageKind.Over, "Ce lien a déjà servi"), (second.Kind, second.Title));
        Assert.Equal("Le serveur de recette ferme vendredi.", Assert.Single((await stage.ProjectAsync()).Alerts).What);
    }

    [Fact]
    public async Task Nothing_typed_is_lost_when_something_needs_another_look()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.Cast.Says("Ana", "lien d’alerte");
        var what = new string('x', 501);

        var page = await stage.SendsPageAsync([
            ("alert.what", what),
            ("alert.effect", "end,luck"),
            ("alert.when", "bientôt"),
            ("alert.help", "Un contact"),
            ("alert.name", ""),
        ]);

        var form = page.Form!;
        Assert.Equal("4 réponses sont à revoir. Tout le reste est gardé.", form.Problem);
        Assert.Equal((what, "Un contact"), (form.ValueOf("alert.what"), form.ValueOf("alert.help")));
        Assert.Equal("Quel est votre nom\u00A0?", form.ErrorAt("alert.name"));
        Assert.All(
            new[] { "alert.what", "alert.effect", "alert.when" },
            field => Assert.NotEqual("", form.ErrorAt(field))
        );
        Assert.Empty((await stage.ProjectAsync()).Alerts);
    }

    [Fact]
    public async Task An_expired_a_withdrawn_and_an_unknown_link_say_what_to_do_and_name_nobody()
    {
        var stage = await DisputeStage.OpenAsync();
        var card = (await stage.Cast.Says("Ana", "lien d’alerte")).Message!;
        await stage.Cast.Presses("Ana", card.Button(Verbs.AlertLinkWithdraw));
        await stage.Cast.Says("Ana", "lien d’alerte");
        var keys = stage.Pages.Keys;

        var withdrawn = await stage.SendsPageAsync(Alert, keys[0]);
        stage.Cast.Clock.Advance(TimeSpan.FromDays(14));
        var expired = await stage.SendsPageAsync(Alert, keys[1]);
        var unknown = await stage.SendsPageAsync(Alert, keys[1] with { Secret = "other" });
        var nowhere = await stage.SendsPageAsync(Alert, keys[1] with { Project = "p2" });

        Assert.Equal(
            ["Ce lien a été retiré", "Ce lien a expiré", "Ce lien n’ouvre rien", "Ce lien n’ouvre rien"],
            new[] { withdrawn, expired, unknown, nowhere }.Select(page => page.Title)
        );
        foreach (var page in new[] { withdrawn, expired, unknown, nowhere })
        {
            var text = Assert.Single(page.Texts);
            Assert.Contains("nouveau lien", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Ana", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Site", text, StringComparison.Ordinal);
            Assert.Null(page.Form);
        }

        Assert.Empty((await stage.ProjectAsync()).Alerts);
    }

    [Fact]
    public async Task A_used_link_is_not_withdrawn()
    {
        var stage = await DisputeStage.OpenAsync();
        var card = (await stage.Cast.Says("Ana", "lien d’alerte")).Message!;
        await stage.SendsPageAsync(Alert);

        var told = (await stage.Cast.Presses("Ana", card.Button(Verbs.AlertLinkWithdraw))).Message!;

        Assert.Equal("Le lien a déjà servi", told.Title());
        Assert.DoesNotContain(await stage.JournalAsync(), entry => entry.Kind == "alert.link.withdrawn");
    }

    [Fact]
    public async Task Without_a_public_address_there_is_no_link()
    {
        var stage = await DisputeStage.OpenAsync();
        stage.Pages.IsPublic = false;

        Assert.NotNull((await stage.Cast.Says("Ana", "lien d’alerte")).Notice);
        Assert.Empty((await stage.ProjectAsync()).AlertLinks);
    }
}
