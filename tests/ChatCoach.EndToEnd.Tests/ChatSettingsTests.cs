namespace ChatCoach.EndToEnd.Tests;

/// <summary>The rhythm as its owner wants it, in words of cron, and days on which nobody is asked.</summary>
[Collection("Local runs")]
public sealed class ChatSettingsTests(LocalChat chat) : IClassFixture<LocalChat>
{
    [Fact]
    public async Task From_an_expression_that_fires_each_second_to_a_leave_that_is_honoured()
    {
        await using var table = new AtTheTable(chat, Words.French);
        var owner = await table.OwnsAsync("ana");

        await owner.WritesAsync("réglages");
        await owner.PicturesAsync("settings");
        await owner.DoesAsync("Changer le rythme");
        await owner.PicturesAsync("settings-form");
        await owner.PicksAsync("Les points viennent", "Selon l’expression ci-dessous");
        await owner.FillsInAsync("Expression (cron)", "* * * ? * *");
        await owner.DoesAsync("Enregistrer");
        await owner.SeesInDialogAsync("Cela revient plus d’une fois par jour");
        await owner.PicturesAsync("settings-refused");
        await owner.FillsInAsync("Expression (cron)", "0 0 10 ? * MON,WED");
        await owner.DoesAsync("Enregistrer");
        await owner.SeesLastAsync("Les lundis et mercredis à 10 h");
        await owner.SeesLastAsync("C’est noté. Le prochain point viendra");
        await owner.PicturesAsync("settings-saved");

        // The Monday and the Wednesday of a week away.
        await owner.WritesAsync("congés");
        await owner.FillsInAsync("Premier jour", table.Day(0));
        await owner.FillsInAsync("Dernier jour", table.Day(9));
        await owner.DoesAsync("Noter ces congés");
        await owner.SeesLastAsync("je ne vous écrirai pas");
        await owner.PicturesAsync("leave");
        await owner.WaitsAsync("+9d");
        await owner.SeesNothingOfAsync(Words.French.Answer);
        await owner.WaitsAsync("+7d");
        await owner.SeesAsync(Words.French.Answer);
        await owner.PicturesAsync("leave-over");
        await owner.WritesAsync("réglages");
        await owner.DoesAsync("Tout voir");
        await owner.PicturesAsync("settings-numbers");
    }
}
