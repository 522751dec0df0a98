using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Host.Tests.Costs;

/// <summary>What is counted, by its name in ARCHITECTURE.md: each prepares its scene and gives the turn.</summary>
internal static class Turns
{
    private const string Ana = "Ana";
    private const string Marc = "Marc";

    public static IReadOnlyDictionary<string, Func<CostStage, Task<Func<Task>>>> All { get; } =
        new Dictionary<string, Func<CostStage, Task<Func<Task>>>>(StringComparer.Ordinal)
        {
            ["welcome"] = stage => Task.FromResult<Func<Task>>(() => stage.InstallsAsync(Ana)),
            ["first message"] = stage => Task.FromResult<Func<Task>>(() => stage.SaysAsync(Ana, "help")),
            ["help"] = async stage =>
            {
                await stage.InstallsAsync(Ana);
                return () => stage.SaysAsync(Ana, "help");
            },
            ["language"] = async stage =>
            {
                await stage.InstallsAsync(Ana);
                return () => stage.SaysAsync(Ana, "français");
            },
            ["new project"] = async stage =>
            {
                var form = (await stage.SaysAsync(Ana, "new project")).Form!;
                return () => stage.FillsAsync(Ana, form, ProjectAnswers(stage, "Site"));
            },
            ["status"] = async stage =>
            {
                await CreatesAsync(stage);
                return () => stage.SaysAsync(Ana, "status");
            },
            ["list of projects"] = async stage =>
            {
                await CreatesAsync(stage);
                await CreatesAsync(stage, "Shop");
                await CreatesAsync(stage, "App");
                return () => stage.SaysAsync(Ana, "projects");
            },
            ["invite"] = async stage =>
            {
                await CreatesAsync(stage);
                return () => stage.SaysAsync(Ana, "invite deputy Marc");
            },
            ["join"] = async stage =>
            {
                await CreatesAsync(stage);
                var code = await InvitesAsync(stage);
                await stage.InstallsAsync(Marc);
                return () => stage.SaysAsync(Marc, "join " + code);
            },
            ["checkpoint answer"] = async stage =>
            {
                var form = await AskedAsync(stage);
                return () => AnswersAsync(stage, form);
            },
            ["checkpoint edit"] = async stage =>
            {
                var saved = await AnswersAsync(stage, await AskedAsync(stage));
                var edit = (await stage.OpensAsync(Ana, saved.CallOf(Verbs.CheckpointOpen))).Form!;
                return () => stage.FillsAsync(Ana, edit, ("worry", "Two developers leave."));
            },
            ["snooze"] = async stage =>
            {
                await AskedAsync(stage);
                var project = await stage.ProjectOfAsync(Ana);
                var pending = project.Schedule.Pending!;
                var call = new ActionCall(
                    Verbs.CheckpointSnooze,
                    project.Id,
                    pending.Occurrence.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                    pending.Cards,
                    pending.Version
                )
                {
                    Choice = "hour",
                };
                return () => stage.PressesAsync(Ana, call);
            },
            ["alert raised"] = async stage =>
            {
                await CreatesAsync(stage);
                await JoinsAsync(stage);
                var form = (await stage.SaysAsync(Marc, "alert")).Form!;
                return () => stage.FillsAsync(Marc, form, ("alert.what", "The catalogue comes late."), EffectOf(form));
            },
            ["dispute opened"] = async stage =>
            {
                await CreatesAsync(stage);
                var form = await OpeningFormAsync(stage);
                return () => stage.FillsAsync(Ana, form, ("dispute.title", "Catalogue"));
            },
            ["fact recorded"] = async stage =>
            {
                await DisputesAsync(stage);
                var form = (await stage.SaysAsync(Ana, "fact")).Form!;
                return () => stage.FillsAsync(Ana, form, FactAnswers(stage));
            },
            ["exchange recorded"] = async stage =>
            {
                await DisputesAsync(stage);
                var form = (await stage.SaysAsync(Ana, "call")).Form!;
                return () =>
                    stage.FillsAsync(Ana, form, ("exchange.outcome", "tookplace"), ("exchange.said", "All was said."));
            },
            ["evidence added"] = async stage =>
            {
                await DisputesAsync(stage);
                var fact = (await stage.SaysAsync(Ana, "fact")).Form!;
                await stage.FillsAsync(Ana, fact, FactAnswers(stage));
                var form = (await stage.SaysAsync(Ana, "add evidence")).Form!;
                return () =>
                    stage.FillsAsync(
                        Ana,
                        form,
                        ("evidence.label", "Mail"),
                        ("evidence.kind", "link"),
                        ("evidence.link", "https://example.com/mail")
                    );
            },
            ["dispute moved"] = async stage =>
            {
                await DisputesAsync(stage);
                var form = (await stage.SaysAsync(Ana, "fact")).Form!;
                await stage.FillsAsync(Ana, form, FactAnswers(stage));
                await DoesNextAsync(stage, ("clock.days", "4"));
                await DoesNextAsync(stage, ("contract.clauses", "Article 4"), ("contract.none", "true"));
                var card = (await stage.SaysAsync(Ana, "dispute")).Message!;
                return () => stage.PressesAsync(Ana, card.PrimaryCall());
            },
            ["confidential entry"] = CounselTurns.EntryAsync,
            ["advice noted"] = CounselTurns.AdviceAsync,
            ["register line"] = CounselTurns.OfferAsync,
            ["agenda: prompt"] = async stage =>
            {
                await CreatesAsync(stage);
                var project = await stage.ProjectOfAsync(Ana);
                await stage.WaitsUntilAsync(project.Id, project.Schedule.NextPrompt!.Value);
                return () => stage.SweepsAsync(project.Id);
            },
            ["agenda: nudge"] = async stage =>
            {
                await AskedAsync(stage);
                var project = await stage.ProjectOfAsync(Ana);
                await stage.WaitsUntilAsync(project.Id, project.Schedule.Pending!.NudgeAt!.Value);
                return () => stage.SweepsAsync(project.Id);
            },
        };

    /// <summary>
    /// Turns whose exact cost depends on the hour or on which of two answers is quicker: of these only the most is told.
    /// </summary>
    public static IReadOnlyDictionary<string, Func<CostStage, Task<Func<Task>>>> AtMost { get; } =
        new Dictionary<string, Func<CostStage, Task<Func<Task>>>>(StringComparer.Ordinal)
        {
            ["turn handed over"] = async stage =>
            {
                await CreatesAsync(stage);
                await JoinsAsync(stage);
                return () => stage.SaysAsync(Marc, "it's our turn");
            },
            ["stage accepted"] = async stage =>
            {
                await CreatesAsync(stage);
                await JoinsAsync(stage);
                var form = (await stage.SaysAsync(Marc, "end of stage")).Form!;
                return () =>
                    stage.FillsAsync(
                        Marc,
                        form,
                        ("gate.q.accepted", stage.Day(0)),
                        ("gate.q.decision", "Continue"),
                        ("gate.q.reason", "All is there.")
                    );
            },
            ["people booked"] = async stage =>
            {
                await CreatesAsync(stage, "Shop");
                await JoinsAsync(stage);
                await CreatesAsync(stage);
                await JoinsAsync(stage);
                var form = await BookingFormAsync(stage);
                return () => stage.FillsAsync(Ana, form, ("booking.people", CostStage.KeyOf(Marc).ToString()));
            },
            ["last pre-mortem answer"] = async stage =>
            {
                await CreatesAsync(stage);
                await JoinsAsync(stage);
                await ImaginesAsync(stage, Ana);
                var form = await ImaginingFormAsync(stage, Marc);
                return () => stage.FillsAsync(Marc, form, ("premortem.likeliest", "Two developers leave."));
            },
            ["causes kept"] = async stage =>
            {
                await CreatesAsync(stage);
                await JoinsAsync(stage);
                await ImaginesAsync(stage, Ana);
                await ImaginesAsync(stage, Marc);
                var card = await stage.SaysAsync(Ana, "premortem");
                var form = (await stage.OpensAsync(Ana, card.CallOf(Verbs.PreMortemChoose))).Form!;
                return () => stage.FillsAsync(Ana, form);
            },
        };

    private static async Task CreatesAsync(CostStage stage, string name = "Site")
    {
        var form = (await stage.SaysAsync(Ana, "new project")).Form!;
        await stage.FillsAsync(Ana, form, ProjectAnswers(stage, name));
        if (stage.Created is { } created)
        {
            await created((await stage.ProjectOfAsync(Ana)).Id);
        }
    }

    private static async Task JoinsAsync(CostStage stage)
    {
        var code = await InvitesAsync(stage);
        Assert.NotNull((await stage.SaysAsync(Marc, "join " + code)).Message);
    }

    private static async Task<string> InvitesAsync(CostStage stage)
    {
        var card = (await stage.SaysAsync(Ana, "invite deputy Marc")).Message!;
        return card.Blocks.OfType<BoxBlock>().Single().Text.Split(' ', '\u00A0')[^1];
    }

    /// <summary>The questions, opened from the prompt that came.</summary>
    private static async Task<Form> AskedAsync(CostStage stage)
    {
        await CreatesAsync(stage);
        var project = await stage.ProjectOfAsync(Ana);
        await stage.WaitsUntilAsync(project.Id, project.Schedule.NextPrompt!.Value);
        await stage.SweepsAsync(project.Id);
        return (await stage.SaysAsync(Ana, "checkpoint")).Form!;
    }

    private static Task<Core.Conversations.Reply> AnswersAsync(CostStage stage, Form form) =>
        stage.FillsAsync(Ana, form, ("next", "Catalogue"), ("promised", stage.Day(30)));

    private static async Task<Form> BookingFormAsync(CostStage stage)
    {
        var list = await stage.SaysAsync(Ana, "bookings");
        var declare = (await stage.OpensAsync(Ana, list.CallOf(Verbs.BookingTurn))).Form!;
        var card = await stage.FillsAsync(
            Ana,
            declare,
            ("booking.what", "Send the texts."),
            ("booking.from", stage.Day(21)),
            ("booking.until", stage.Day(25))
        );
        return (await stage.OpensAsync(Ana, card.CallOf(Verbs.BookingOpen))).Form!;
    }

    private static async Task<Form> ImaginingFormAsync(CostStage stage, string who)
    {
        var card = await stage.SaysAsync(who, "premortem");
        return (await stage.OpensAsync(who, card.CallOf(Verbs.PreMortemAnswer))).Form!;
    }

    private static async Task ImaginesAsync(CostStage stage, string who) =>
        await stage.FillsAsync(who, await ImaginingFormAsync(stage, who), ("premortem.likeliest", "Nobody has time."));

    private static async Task<Form> OpeningFormAsync(CostStage stage)
    {
        var card = await stage.SaysAsync(Ana, "dispute");
        return (await stage.OpensAsync(Ana, card.CallOf(Verbs.DisputeOpen))).Form!;
    }

    internal static async Task DisputesAsync(CostStage stage)
    {
        await CreatesAsync(stage);
        await stage.FillsAsync(Ana, await OpeningFormAsync(stage), ("dispute.title", "Catalogue"));
    }

    private static async Task DoesNextAsync(CostStage stage, params (string Id, string Value)[] answers)
    {
        var card = (await stage.SaysAsync(Ana, "dispute")).Message!;
        var form = (await stage.OpensAsync(Ana, card.PrimaryCall())).Form!;
        Assert.NotNull((await stage.FillsAsync(Ana, form, answers)).Message);
    }

    private static (string, string) EffectOf(Form form) =>
        ("alert.effect", form.Fields.OfType<ChoiceField>().First(field => field.Id == "alert.effect").Choices[0].Value);

    private static (string, string)[] FactAnswers(CostStage stage) =>
        [
            ("fact.who", "Agence Lumen"),
            ("fact.on", stage.Day(-1)),
            ("fact.what", "The catalogue was missing at 6 pm."),
            ("fact.source", "Mail of that day"),
            ("fact.commitment", "stage-s1"),
        ];

    private static (string, string)[] ProjectAnswers(CostStage stage, string name) =>
        [
            (NewProjectForm.Name, name),
            (NewProjectForm.Provider, "Agence Lumen"),
            (NewProjectForm.End, stage.Day(90)),
            ("project.stage1", "Catalogue: in preproduction"),
            ("project.due1", stage.Day(30)),
        ];

    private static ActionCall CallOf(this Core.Conversations.Reply reply, string verb) =>
        reply
            .Message!.Blocks.OfType<ActionsBlock>()
            .SelectMany(block => block.Buttons)
            .First(button => button.Call?.Verb == verb)
            .Call!;

    private static ActionCall PrimaryCall(this CoachMessage card) =>
        card.Blocks.OfType<ActionsBlock>().SelectMany(block => block.Buttons).First(button => button.Primary).Call!;
}
