using System.Globalization;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Files;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Risks;

namespace ChatCoach.Core.Tests.Forecasts;

/// <summary>"When will we finish?" asked in chat: two dates, what they rest on, and the prudent one kept among us.</summary>
public sealed class WhenWeFinishTests
{
    [Theory]
    [InlineData("on finit quand ?", "fr-FR", "une chance sur deux (P50)", "quatre chances sur cinq (P80)")]
    [InlineData("when will we finish?", "en-GB", "one chance in two (P50)", "four chances in five (P80)")]
    public async Task Team_gets_a_likely_and_a_prudent_date(string words, string locale, string likely, string prudent)
    {
        var stage = await RiskStage.OpenAsync(locale);

        var card = (await stage.Cast.Says("Nadia", words)).Message!;

        Assert.Contains(likely, card.Text(), StringComparison.Ordinal);
        Assert.Contains(prudent, card.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(card.Buttons(), button => button.Call?.Verb == Verbs.ForecastKeep);
    }

    [Theory]
    [InlineData(0, "Aucune étape n’est encore close", "d’une simple hypothèse de départ")]
    [InlineData(1, "1 étape close seulement", "surtout d’une hypothèse de départ")]
    [InlineData(2, "2 étapes closes seulement", "surtout d’une hypothèse de départ")]
    [InlineData(3, "3 étapes closes", "compte encore pour")]
    [InlineData(5, "5 étapes closes", "compte encore pour")]
    public async Task Card_says_how_little_its_dates_rest_on(int closed, string first, string second)
    {
        var stage = await RiskStage.OpenAsync();
        await stage.ChangesAsync(project => project with { Stages = Closed(closed) });

        var card = (await stage.Cast.Says("Ana", "on finit quand")).Message!.Text().Replace('\u00A0', ' ');

        Assert.Contains(first, card, StringComparison.Ordinal);
        Assert.Contains(second, card, StringComparison.Ordinal);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"n = {closed}"), card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prudent_date_is_kept_once_and_the_journal_says_what_it_rested_on()
    {
        var stage = await RiskStage.OpenAsync();
        var keep = (await stage.Cast.Says("Ana", "on finit quand")).Button(Verbs.ForecastKeep);

        var card = (await stage.Cast.Presses("Ana", keep)).Message!;

        var kept = (await stage.ProjectAsync()).InternalEnd!.Value;
        Assert.Equal(keep.Call!.Choice, kept.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.DoesNotContain(card.Buttons(), button => button.Call?.Verb == Verbs.ForecastKeep);
        Assert.Contains("Retenu en interne", card.Text(), StringComparison.Ordinal);
        var entry = Assert.Single(await KeptAsync(stage));
        Assert.Equal((keep.Call.Choice, "0"), (entry.Details["date"], entry.Details["closed"]));
    }

    [Fact]
    public async Task Second_delivery_of_the_click_answers_the_same_and_writes_nothing()
    {
        var stage = await RiskStage.OpenAsync();
        var keep = (await stage.Cast.Says("Ana", "on finit quand")).Button(Verbs.ForecastKeep);
        var click = new Pressed(keep.Call!, FieldValues.None);

        var first = await stage.Cast.Send("Ana", click, "delivery-twice");
        var second = await stage.Cast.Send("Ana", click, "delivery-twice");
        await stage.Cast.Presses("Marc", keep);

        Assert.Equal(first.Message!.Text(), second.Message!.Text());
        Assert.Null(second.Notice);
        Assert.Single(await KeptAsync(stage));
    }

    [Fact]
    public async Task Click_on_a_date_that_has_moved_keeps_nothing_and_shows_the_new_one()
    {
        var stage = await RiskStage.OpenAsync();
        var keep = (await stage.Cast.Says("Ana", "on finit quand")).Button(Verbs.ForecastKeep);
        await stage.ChangesAsync(project =>
            project with
            {
                Stages = [project.Stages[0] with { PromisedFor = new DateOnly(2027, 2, 12) }],
            }
        );

        var reply = await stage.Cast.Presses("Ana", keep);

        Assert.Contains("votre clic n’a rien changé", reply.Notice, StringComparison.Ordinal);
        Assert.NotEqual(keep.Call!.Choice, reply.Button(Verbs.ForecastKeep).Call!.Choice);
        Assert.Null((await stage.ProjectAsync()).InternalEnd);
    }

    [Theory]
    [InlineData("Paul")]
    [InlineData("Colette")]
    public async Task Provider_and_counsel_are_shown_no_date(string name)
    {
        var stage = await RiskStage.OpenAsync();
        var keep = (await stage.Cast.Says("Ana", "on finit quand")).Button(Verbs.ForecastKeep);

        var asked = await stage.Cast.Says(name, "on finit quand");
        var pressed = await stage.Cast.Presses(name, keep);

        Assert.Null(asked.Message);
        Assert.Null(pressed.Message);
        Assert.Contains("Ana", asked.Notice, StringComparison.Ordinal);
        Assert.Null((await stage.ProjectAsync()).InternalEnd);
    }

    [Theory]
    [InlineData("Nadia")]
    [InlineData("Helene")]
    public async Task Who_does_not_run_the_project_keeps_no_date(string name)
    {
        var stage = await RiskStage.OpenAsync();
        var keep = (await stage.Cast.Says("Ana", "on finit quand")).Button(Verbs.ForecastKeep);

        await stage.Cast.Presses(name, keep);

        Assert.Null((await stage.ProjectAsync()).InternalEnd);
    }

    [Fact]
    public async Task Nothing_is_forecast_once_every_stage_is_accepted()
    {
        var stage = await RiskStage.OpenAsync();
        var keep = (await stage.Cast.Says("Ana", "on finit quand")).Button(Verbs.ForecastKeep);
        await stage.ChangesAsync(project =>
            project with
            {
                Stages = [project.Stages[0] with { AcceptedOn = new DateOnly(2026, 11, 27) }],
            }
        );

        var card = (await stage.Cast.Says("Ana", "on finit quand")).Message!;
        var stale = await stage.Cast.Presses("Ana", keep);

        Assert.Contains("Il n’y a plus rien à prévoir", card.Text(), StringComparison.Ordinal);
        Assert.Equal(Verbs.ProjectOpen, card.Primary().Call!.Verb);
        Assert.NotNull(stale.Notice);
        Assert.Null((await stage.ProjectAsync()).InternalEnd);
    }

    [Fact]
    public async Task Slip_of_a_promise_moves_both_dates_back_and_is_counted_on_the_card()
    {
        var stage = await RiskStage.OpenAsync();
        await stage.ChangesAsync(project => project with { Stages = Closed(3) });
        var before = Dates((await stage.Cast.Says("Ana", "on finit quand")).Message!);
        await stage.ChangesAsync(project =>
            project with
            {
                Stages =
                [
                    .. project.Stages.Select(one =>
                        one.AcceptedOn is null
                            ? one with
                            {
                                Promises = Slipping(),
                                PromisedFor = new(2027, 1, 29),
                            }
                            : one
                    ),
                ],
            }
        );

        var card = (await stage.Cast.Says("Ana", "on finit quand")).Message!;

        Assert.Contains("après 2 reports", card.Text().Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.NotEqual(before, Dates(card));
    }

    [Fact]
    public async Task Stages_that_are_alike_outvote_the_assumption_sooner_than_stages_that_differ()
    {
        var stage = await RiskStage.OpenAsync();
        await stage.ChangesAsync(project => project with { Stages = Closed(4) });
        var alike = Share((await stage.Cast.Says("Ana", "on finit quand")).Message!);
        await stage.ChangesAsync(project =>
            project with
            {
                Stages =
                [
                    .. project.Stages.Select(
                        (one, i) =>
                            one.AcceptedOn is { } day ? one with { AcceptedOn = day.AddDays(i % 2 == 0 ? 9 : -2) } : one
                    ),
                ],
            }
        );
        var different = Share((await stage.Cast.Says("Ana", "on finit quand")).Message!);

        Assert.InRange(alike, 1, 15);
        Assert.InRange(different, alike + 10, 80);
    }

    [Fact]
    public async Task Picture_shows_plan_promises_and_forecast_and_its_words_say_the_same()
    {
        var stage = await RiskStage.OpenAsync();
        await stage.ChangesAsync(project =>
            project with
            {
                Stages = [project.Stages[0] with { Promises = Slipping(), PromisedFor = new DateOnly(2027, 1, 29) }],
            }
        );

        var card = (await stage.Cast.Says("Ana", "on finit quand")).Message!;

        var picture = Assert.IsType<TimelinePicture>(stage.Pictures.All.Single());
        Assert.Equal(["Prévu", "Promis", "Prévision"], picture.Rows.Select(row => row.Label));
        Assert.Equal(Slipping().Select(promise => promise.For), picture.Rows[1].Marks.Select(mark => mark.Day));
        var bar = picture.Rows[2].Bars.Single();
        Assert.All(
            picture.Rows.SelectMany(row => row.Marks),
            mark => Assert.InRange(mark.Day, picture.First, picture.Last)
        );
        var words = card.Blocks.OfType<PictureBlock>().Single().Alternative;
        foreach (var day in new[] { bar.From, bar.Until })
        {
            Assert.Contains(day.Year.ToString(CultureInfo.InvariantCulture), words, StringComparison.Ordinal);
            Assert.Contains($" {day.Day}", words.Replace('\u00A0', ' '), StringComparison.Ordinal);
        }

        Assert.Contains("18 déc., 8 janv., 29 janv.", words.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_public_address_the_card_has_its_dates_and_no_picture()
    {
        var stage = await RiskStage.OpenAsync();
        stage.Pictures.HasAddress = false;

        var card = (await stage.Cast.Says("Ana", "on finit quand")).Message!;

        Assert.Empty(card.Blocks.OfType<PictureBlock>());
        Assert.Single(card.Blocks.OfType<FactsBlock>());
    }

    private static int Share(CoachMessage card)
    {
        var text = card.Text().Replace('\u00A0', ' ');
        var from = text.IndexOf("compte encore pour ", StringComparison.Ordinal) + "compte encore pour ".Length;
        return int.Parse(text.AsSpan(from, text.IndexOf(' ', from) - from), CultureInfo.InvariantCulture);
    }

    private static IReadOnlyList<Promise> Slipping() =>
        [
            .. new[] { new DateOnly(2026, 12, 18), new DateOnly(2027, 1, 8), new DateOnly(2027, 1, 29) }.Select(
                day => new Promise(day, new DateOnly(2026, 11, 26))
            ),
        ];

    /// <summary>Stages of a fortnight since September, so many of them accepted on their day, and one under way.</summary>
    private static IReadOnlyList<Stage> Closed(int count) =>
        [
            .. Enumerable
                .Range(1, count + 1)
                .Select(n =>
                {
                    var due = new DateOnly(2026, 9, 18).AddDays(14 * (n - 1));
                    return new Stage(string.Create(CultureInfo.InvariantCulture, $"s{n}"), $"Étape {n}", due)
                    {
                        AcceptedOn = n <= count ? due : null,
                    };
                }),
        ];

    private static string Dates(CoachMessage card) =>
        string.Join(';', card.Blocks.OfType<FactsBlock>().Single().Facts.TakeLast(2).Select(fact => fact.Value));

    private static async Task<List<Journal.JournalEntry>> KeptAsync(RiskStage stage) =>
        [.. (await stage.JournalAsync()).Where(entry => entry.Kind == "forecast.kept")];
}
