using ChatCoach.Core.Agenda;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Settings;
using ChatCoach.Core.Tests.Disputes;

namespace ChatCoach.Core.Tests.Settings;

public sealed class ExpressionsTests
{
    [Theory]
    [InlineData("0 30 9 ? * THU", 1, "Chaque jeudi à 9 h 30", "Every Thursday at 09:30")]
    [InlineData(
        "0 0 14 ? * TUE",
        2,
        "Toutes les deux semaines, le mardi à 14 h",
        "Every two weeks, on Tuesday, at 14:00"
    )]
    [InlineData("0 0 9 ? * MON,THU", 1, "Les lundis et jeudis à 9 h", "Every Monday and Thursday at 09:00")]
    [InlineData(
        "0 0 9 ? * 2-6",
        1,
        "Chaque jour du lundi au vendredi à 9 h",
        "Every day from Monday to Friday at 09:00"
    )]
    [InlineData("0 0 9 ? * *", 1, "Chaque jour à 9 h", "Every day at 09:00")]
    [InlineData(
        "0 0 9 1W * ?",
        1,
        "Le premier jour ouvré du mois à 9 h",
        "On the first working day of the month at 09:00"
    )]
    [InlineData(
        "0 0 9 LW * ?",
        1,
        "Le dernier jour ouvré du mois à 9 h",
        "On the last working day of the month at 09:00"
    )]
    [InlineData("0 0 9 L * ?", 1, "Le dernier jour du mois à 9 h", "On the last day of the month at 09:00")]
    [InlineData("0 0 9 1,15 * ?", 1, "Chaque mois, le 1er et le 15 à 9 h", "On the 1st and 15th of the month at 09:00")]
    [InlineData(
        "0 0 9 ? * THU#2",
        1,
        "Le deuxième jeudi du mois à 9 h",
        "On the second Thursday of the month at 09:00"
    )]
    [InlineData("0 0 9 ? * FRIL", 1, "Le dernier vendredi du mois à 9 h", "On the last Friday of the month at 09:00")]
    [InlineData(
        "0 0 9 1 3,SEP ?",
        1,
        "Chaque mois, le 1er à 9 h, en mars et en septembre",
        "On the 1st of the month at 09:00, in March and September"
    )]
    public void An_expression_is_shown_back_in_words(string cron, int weeks, string french, string english)
    {
        var cadence = new Cadence(cron, "Europe/Paris", weeks, default);

        Assert.Equal(french, new CadenceWords(new Speech("fr-FR", "Europe/Paris")).Of(cadence)?.Replace('\u00A0', ' '));
        Assert.Equal(english, new CadenceWords(new Speech("en-GB", "Europe/Paris")).Of(cadence));
    }

    [Theory]
    [InlineData("0 0/30 9 ? * THU")]
    [InlineData("0 0 9 15W * ?")]
    [InlineData("0 0 9 1/2 * ?")]
    [InlineData("0 0 9 ? * THU 2027")]
    [InlineData("0 0 9 ? * THU#6")]
    [InlineData("nonsense")]
    public void What_has_no_words_gets_none(string cron) =>
        Assert.Null(new CadenceWords(new Speech("en-GB", "UTC")).Of(new Cadence(cron, "UTC", 1, default)));

    [Theory]
    [InlineData("30 9 * * 4", "0 30 9 ? * THU")]
    [InlineData("30 9 * * 1-5", "0 30 9 ? * MON-FRI")]
    [InlineData("0 9 1 * *", "0 0 9 1 * ?")]
    [InlineData("  0 30  9 * * thu ", "0 30 9 ? * THU")]
    [InlineData("0 0 9 * * *", "0 0 9 ? * *")]
    public void The_expressions_of_Unix_are_understood_with_their_own_numbers_of_days(string typed, string cron) =>
        Assert.Equal(cron, CronText.Read(typed));

    [Theory]
    [InlineData(
        "30 9 * * 1,4",
        "Les lundis et jeudis à 9 h 30",
        "jeu. 3 déc. à 9 h 30, puis lun. 7 déc., puis jeu. 10 déc."
    )]
    [InlineData(
        "0 0 9 15W * ?",
        "Selon votre expression, 0 0 9 15W * ?",
        "mar. 15 déc. à 9 h, puis ven. 15 janv., puis lun. 15 févr."
    )]
    public async Task A_good_expression_is_taken_and_proved_by_its_days(string typed, string words, string days)
    {
        var stage = await SettingsStage.OpenAsync();
        await stage.RunsUntil(1, 12);

        var reply = await stage.SetsAsync("Ana", Verbs.RhythmOpen, SettingsStage.Expression(typed));

        Assert.Equal(words, reply.Message!.Fact(0).Replace('\u00A0', ' '));
        Assert.Equal(days, reply.Message!.Fact(1).Replace('\u00A0', ' '));
    }

    [Fact]
    public async Task An_evening_is_shown_as_the_morning_on_which_it_will_be_asked()
    {
        var stage = await SettingsStage.OpenAsync();

        var reply = await stage.SetsAsync("Ana", Verbs.RhythmOpen, SettingsStage.Expression("0 30 19 ? * TUE"));

        Assert.StartsWith(
            "mer. 2 déc. à 9 h, puis mer. 9 déc.",
            reply.Message!.Fact(1).Replace('\u00A0', ' '),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("0 0 9 31 2 ?", "fr-FR", "Ce jour ne vient pas")]
    [InlineData("0 0 9 31 2 ?", "en-GB", "This day does not come")]
    [InlineData("0 0 9 1 1 ? 2020", "fr-FR", "Ce jour ne vient pas")]
    [InlineData("* * * * * ?", "fr-FR", "Cela revient plus d’une fois par jour.")]
    [InlineData("* * * * * ?", "en-GB", "This comes more than once a day.")]
    [InlineData("0 0 9,17 1 * ?", "fr-FR", "Cela revient plus d’une fois par jour.")]
    [InlineData("every thursday", "fr-FR", "Je ne parviens pas à lire cette expression.")]
    [InlineData("0 0 25 ? * THU", "en-GB", "I cannot read this expression.")]
    [InlineData("", "fr-FR", "Écrivez une expression")]
    [InlineData("", "en-GB", "Write an expression")]
    public async Task A_bad_expression_gets_a_sentence_on_its_field_and_stays_there(
        string typed,
        string locale,
        string sentence
    )
    {
        var stage = await SettingsStage.OpenAsync(locale);

        var reply = await stage.SetsAsync(
            "Ana",
            Verbs.RhythmOpen,
            [.. SettingsStage.Expression(typed), (RhythmForm.Digest, "Never")]
        );

        Assert.StartsWith(sentence, reply.Form!.ErrorAt(RhythmForm.Cron), StringComparison.Ordinal);
        Assert.Equal(typed, reply.Form!.ValueOf(RhythmForm.Cron));
        Assert.Equal("Never", reply.Form!.ValueOf(RhythmForm.Digest));
        Assert.Equal("0 30 9 ? * THU", (await stage.ProjectAsync()).Schedule.Cadence.Cron);
    }

    [Fact]
    public async Task An_expression_beside_another_rhythm_is_not_passed_over_in_silence()
    {
        var stage = await SettingsStage.OpenAsync();

        var reply = await stage.SetsAsync("Ana", Verbs.RhythmOpen, (RhythmForm.Cron, "0 0 9 ? * MON"));

        Assert.Contains("ne s’en sert pas", reply.Form!.ErrorAt(RhythmForm.Every), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr-FR", "Je ne connais pas le fuseau «\u00A0Atlantis/Centre\u00A0».")]
    [InlineData("en-GB", "I do not know the time zone “Atlantis/Centre”.")]
    public async Task An_unknown_zone_gets_a_sentence_on_its_field(string locale, string sentence)
    {
        var stage = await SettingsStage.OpenAsync(locale);

        var reply = await stage.SetsAsync("Ana", Verbs.RhythmOpen, (RhythmForm.OtherZone, "Atlantis/Centre"));

        Assert.StartsWith(sentence, reply.Form!.ErrorAt(RhythmForm.OtherZone), StringComparison.Ordinal);
        Assert.Equal("Europe/Paris", (await stage.ProjectAsync()).Schedule.Cadence.TimeZone);
    }
}
