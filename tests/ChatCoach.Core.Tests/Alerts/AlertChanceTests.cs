using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;

namespace ChatCoach.Core.Tests.Alerts;

/// <summary>An open alert has its five working days before a dispute, by whatever way the dispute is opened.</summary>
public sealed class AlertChanceTests
{
    private static readonly Button FromHours = Button.Open("", new ActionCall(Verbs.DisputeOpen, DisputeStage.Site));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_typed_word_and_the_hours_ask_for_a_reason_too(bool typed)
    {
        var stage = await DisputeStage.OpenAsync();
        await RaisesAsync(stage, "Paul");

        var form = await FormAsync(stage, typed);
        Assert.StartsWith("L’alerte «\u00A0La banque demande", form.Intro, StringComparison.Ordinal);
        Assert.Contains("date de 0 jour ouvré\u00A0; une action sous 5 jours", form.Intro, StringComparison.Ordinal);
        var asked = await stage.Cast.Fills("Ana", form, ("dispute.title", "Catalogue"));

        Assert.StartsWith(
            "Planifiez d’abord une action pour l’alerte. Si cela ne peut pas attendre, ou s’il s’agit d’autre chose",
            asked.Form!.ErrorAt("dispute.reason"),
            StringComparison.Ordinal
        );
        Assert.Equal("Catalogue", asked.Form!.ValueOf("dispute.title"));
        Assert.Empty((await stage.ProjectAsync()).Disputes);

        var card = (
            await stage.Cast.Fills("Ana", asked.Form!, ("dispute.reason", "Il s’agit des heures, non du paiement"))
        ).Message!;
        Assert.Equal("Litige, étape 2 sur 10", card.Step());
        Assert.Equal("Il s’agit des heures, non du paiement", (await stage.JournalAsync())[^1].Details["reason"]);
    }

    [Fact]
    public async Task An_alert_that_was_raised_while_the_form_was_open_counts()
    {
        var stage = await DisputeStage.OpenAsync();
        var form = await FormAsync(stage, typed: true);
        await RaisesAsync(stage, "Nadia");

        var asked = await stage.Cast.Fills("Ana", form, ("dispute.title", "Catalogue"));

        Assert.NotEmpty(asked.Form!.ErrorAt("dispute.reason"));
        Assert.Empty((await stage.ProjectAsync()).Disputes);
    }

    [Fact]
    public async Task One_that_had_its_days_or_is_closed_or_was_a_former_providers_holds_nothing_back()
    {
        var stage = await DisputeStage.OpenAsync();
        await RaisesAsync(stage, "Paul");
        await stage.Cast.Waits(TimeSpan.FromDays(7));
        Assert.Null(ReasonOf(await FormAsync(stage, typed: true)).Required);

        await RaisesAsync(stage, "Paul");
        Assert.NotNull(ReasonOf(await FormAsync(stage, typed: true)).Required);
        await stage.ChangesProviderAsync();
        Assert.Null(ReasonOf(await FormAsync(stage, typed: true)).Required);

        await RaisesAsync(stage, "Nadia");
        Assert.NotNull(ReasonOf(await FormAsync(stage, typed: false)).Required);
        await stage.AltersProjectAsync(project =>
            project with
            {
                Alerts = [.. project.Alerts.Select(alert => alert with { ClosedOn = new DateOnly(2026, 12, 14) })],
            }
        );
        Assert.Null(ReasonOf(await FormAsync(stage, typed: false)).Required);
    }

    private static Field ReasonOf(Form form) => form.Fields.Single(field => field.Id == "dispute.reason");

    private static async Task<Form> FormAsync(DisputeStage stage, bool typed) =>
        (
            await stage.Cast.Opens(
                "Ana",
                typed ? (await stage.Cast.Says("Ana", "litige")).Button(Verbs.DisputeOpen) : FromHours
            )
        ).Form!;

    private static async Task<Reply> RaisesAsync(DisputeStage stage, string name) =>
        await stage.Cast.Fills(
            name,
            (await stage.Cast.Says(name, "alerte")).Form!,
            (
                "alert.what",
                $"La banque demande trois jours de plus, écrit {name} le {stage.Now:d MMMM}, pour certifier le paiement."
            )
        );
}
