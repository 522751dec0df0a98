using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Help;

public sealed class FindingTheWayTests
{
    private readonly ProjectStage _stage = new();

    [Fact]
    public async Task Two_install_events_greet_once()
    {
        var first = await _stage.Cast.Installs("Ana");
        var second = await _stage.Cast.Installs("Ana");

        Assert.Equal("Bonjour Ana", first.Message!.Blocks.OfType<TitleBlock>().Single().Text);
        Assert.Equal(Verbs.ProjectNew, first.Message!.AllButtons().Single(button => button.Primary).Call!.Verb);
        Assert.Equal(ReplyKind.Silent, second.Kind);
    }

    [Fact]
    public async Task Someone_who_removed_the_bot_and_installs_it_again_is_greeted_again()
    {
        await _stage.Cast.Installs("Ana");
        await _stage.Cast.Send("Ana", new Removed());

        Assert.Equal(ReplyKind.Say, (await _stage.Cast.Installs("Ana")).Kind);
    }

    [Fact]
    public async Task A_channel_that_gets_the_bot_is_not_talked_into()
    {
        var channel = new ConversationAddress("msteams", "", "tenant-1", "19:channel", false);

        var reply = await _stage.Cast.Send("Ana", new Installed(), where: channel);

        Assert.Equal(ReplyKind.Silent, reply.Kind);
        Assert.Equal(ReplyKind.Say, (await _stage.Cast.Installs("Ana")).Kind);
    }

    [Fact]
    public async Task The_welcome_turns_into_the_other_language_in_its_place_and_stays_there()
    {
        var welcome = (await _stage.Cast.Installs("Ana")).Message!;

        var reply = await _stage.Cast.Presses("Ana", welcome.Doing(Verbs.PersonLanguage));
        var help = await _stage.Cast.Says("Ana", "aide");

        Assert.Equal(ReplyKind.Replace, reply.Kind);
        Assert.Equal("Hello Ana", reply.Message!.Blocks.OfType<TitleBlock>().Single().Text);
        Assert.Equal("What I can do", help.Message!.Blocks.OfType<TitleBlock>().Single().Text);
    }

    [Theory]
    [InlineData("English", "From now on, I speak English with you.")]
    [InlineData("en français", "Désormais, je vous parle en français.")]
    public async Task A_typed_language_is_answered_in_it_and_kept(string typed, string answer)
    {
        var reply = await _stage.Cast.Says("Ana", typed);

        Assert.Equal(answer, reply.Notice);
        Assert.True((await _stage.PersonAsync("Ana")).LocaleChosen);
    }

    [Theory]
    [InlineData("aide", "fr-FR")]
    [InlineData("Help!", "en-GB")]
    public async Task Help_lists_the_phrases_and_each_of_them_is_understood(string typed, string locale)
    {
        _stage.Cast.Speaks("Ana", locale);

        var card = (await _stage.Cast.Says("Ana", typed)).Message!;

        var sections = card.Blocks.OfType<DetailsBlock>().ToList();
        Assert.Equal(
            sections.Select(section => section.Id),
            card.AllButtons().Where(button => button.Kind == ButtonKind.Toggle).Select(button => button.Target)
        );
        var phrases = sections.SelectMany(section => section.Blocks.OfType<TableBlock>().Single().Rows).ToList();
        Assert.True(phrases.Count > 20);
        Assert.All(
            phrases.SelectMany(row => row[0].Split(", ")),
            phrase => Assert.NotNull(Core.Language.Phrases.Read(phrase))
        );
        Assert.All(
            card.Blocks.OfType<ActionsBlock>(),
            row => Assert.InRange(row.Buttons.Count(button => !button.Rare), 1, 3)
        );
    }

    [Fact]
    public async Task What_nobody_understands_gets_ways_on_for_someone_without_a_project()
    {
        var card = (await _stage.Cast.Says("Ana", "quelle heure est-il chez le voisin")).Message!;

        Assert.Contains("Rien n’a changé", card.Text(), StringComparison.Ordinal);
        Assert.Equal(
            [Verbs.ProjectNew, Verbs.HelpShow, Verbs.HelpExample],
            card.AllButtons().Select(button => button.Call!.Verb)
        );
    }

    [Fact]
    public async Task What_nobody_understands_gets_the_ways_on_of_the_project_at_hand()
    {
        await _stage.CreatesAsync("Ana");

        var card = (await _stage.Cast.Says("Ana", "repousse au 18")).Message!;

        Assert.Contains("Site e-commerce", card.Text(), StringComparison.Ordinal);
        Assert.Equal(
            [Verbs.ProjectOpen, Verbs.CheckpointOpen, Verbs.AlertOpen, Verbs.DisputeShow, Verbs.HelpShow],
            card.AllButtons().Select(button => button.Call!.Verb)
        );
    }

    [Fact]
    public async Task The_provider_is_not_offered_what_is_not_theirs()
    {
        await _stage.CreatesAsync("Ana");
        await _stage.HasMemberAsync(Role.Provider, "Paul");

        var card = (await _stage.Cast.Says("Paul", "hein ?")).Message!;

        Assert.Equal(
            [Verbs.ProjectOpen, Verbs.AlertOpen, Verbs.HelpShow],
            card.AllButtons().Select(button => button.Call!.Verb)
        );
    }

    [Fact]
    public async Task A_greeting_is_returned_and_a_greeting_before_a_request_does_not_hide_it()
    {
        var greeting = await _stage.Cast.Says("Ana", "Bonsoir");
        var request = await _stage.Cast.Says("Ana", "Bonjour, mes projets s'il vous plaît");

        Assert.Equal("Bonjour Ana", greeting.Message!.Blocks.OfType<TitleBlock>().Single().Text);
        Assert.Equal("Vos projets", request.Message!.Band.About);
    }

    [Fact]
    public async Task Cancel_says_that_nothing_was_changed_and_what_is_possible()
    {
        await _stage.CreatesAsync("Ana");

        var card = (await _stage.Cast.Says("Ana", "annuler")).Message!;

        Assert.Equal("Rien n’a changé", card.Blocks.OfType<TitleBlock>().Single().Text);
        Assert.Equal(Verbs.ProjectOpen, card.AllButtons().Single(button => button.Primary).Call!.Verb);
    }

    [Fact]
    public async Task The_example_says_that_nothing_is_recorded()
    {
        var welcome = (await _stage.Cast.Installs("Ana")).Message!;

        var card = (await _stage.Cast.Presses("Ana", welcome.Doing(Verbs.HelpExample))).Message!;

        Assert.Equal("Exemple, rien n’est enregistré", card.Band.About);
        Assert.Equal(Verbs.ProjectNew, card.AllButtons().Single(button => button.Primary).Call!.Verb);
    }

    [Fact]
    public async Task In_a_channel_help_is_answered_in_private()
    {
        await _stage.Cast.Says("Ana", "bonjour");

        var reply = await _stage.Cast.SaysInChannel("Ana", "aide");

        Assert.NotNull(reply.Elsewhere);
        Assert.Equal("Je vous ai écrit en privé.", reply.Notice);
    }
}
