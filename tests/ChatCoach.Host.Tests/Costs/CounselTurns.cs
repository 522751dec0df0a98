using ChatCoach.Core.Messages;

namespace ChatCoach.Host.Tests.Costs;

/// <summary>What is written down on the way to counsel: in a mediation, of counsel's advice, and in a register.</summary>
internal static class CounselTurns
{
    private const string Ana = "Ana";

    public static async Task<Func<Task>> EntryAsync(CostStage stage)
    {
        await Turns.DisputesAsync(stage);
        var project = (await stage.ProjectOfAsync(Ana)).Id;
        await stage.ChangesAsync(
            project,
            session =>
                session.Project = session.Project with
                {
                    Disputes = [.. session.Project.Disputes.Select(line => line with { HadMediation = true })],
                }
        );
        var form = (await stage.OpensAsync(Ana, new ActionCall(Verbs.MediationOpen, project, "d1"))).Form!;
        return () => AnsweredAsync(stage, form, ("mediation.text", "They offer two weeks."));
    }

    public static async Task<Func<Task>> AdviceAsync(CostStage stage)
    {
        await Turns.DisputesAsync(stage);
        var project = (await stage.ProjectOfAsync(Ana)).Id;
        var form = (await stage.OpensAsync(Ana, new ActionCall(Verbs.AdviceOpen, project))).Form!;
        return () =>
            AnsweredAsync(
                stage,
                form,
                ("advice.counsel", "Maître Roy"),
                ("advice.asked", "May we withhold the last payment?"),
                ("advice.advised", "Pay what is not contested.")
            );
    }

    public static async Task<Func<Task>> OfferAsync(CostStage stage)
    {
        await Turns.DisputesAsync(stage);
        var project = (await stage.ProjectOfAsync(Ana)).Id;
        var call = new ActionCall(Verbs.RegisterOpen, project, "d1") { Choice = "offer" };
        var form = (await stage.OpensAsync(Ana, call)).Form!;
        return () => AnsweredAsync(stage, form, ("offer.what", "Two deliveries."), ("offer.answer", "open"));
    }

    private static async Task AnsweredAsync(CostStage stage, Form form, params (string, string)[] answers) =>
        Assert.NotNull((await stage.FillsAsync(Ana, form, answers)).Message);
}
