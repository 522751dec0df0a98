using ChatCoach.AdaptiveCards;
using static ChatCoach.Protocol.Tests.AdaptiveCards.Samples.SamplePieces;

namespace ChatCoach.Protocol.Tests.AdaptiveCards.Samples;

/// <summary>Cards of the kinds that a coach sends: each uses another part of the model.</summary>
internal static class SampleCards
{
    public static IReadOnlyDictionary<string, AdaptiveCard> All { get; } =
        new Dictionary<string, AdaptiveCard>(StringComparer.Ordinal)
        {
            ["prompt"] = Prompt(),
            ["questionnaire"] = SampleForms.Questionnaire(),
            ["booking"] = SampleForms.Booking(),
            ["dispute"] = Dispute(),
            ["summary"] = Summary(),
            ["forecast"] = Forecast(),
        };

    private static AdaptiveCard Prompt() =>
        new()
        {
            FallbackText = "Le point du 12 mars est prêt.",
            Body =
            [
                Band("Extranet · Atelier Nord", "Visible par vous uniquement"),
                Title("Point de la semaine"),
                new AdaptiveFactSet([new("État", "À surveiller"), new("Tour", "Atelier Nord")]),
                new AdaptiveActionSet([
                    Dialog("Répondre", "checkpoint.open") with
                    {
                        Style = AdaptiveActionStyle.Positive,
                    },
                    new AdaptiveToggleVisibilityAction(["later"]) { Title = "Plus tard" },
                    Press("Confier à Léa", "checkpoint.handover") with
                    {
                        Mode = AdaptiveActionMode.Secondary,
                    },
                ]),
                new AdaptiveActionSet([
                    Press("Dans une heure", "checkpoint.snooze", new() { ["until"] = "1h" }),
                    Press("Demain", "checkpoint.snooze", new() { ["until"] = "tomorrow" }),
                ])
                {
                    Id = "later",
                    IsVisible = false,
                },
                Quiet("Un seul rappel, à 15 h."),
            ],
        };

    private static AdaptiveCard Dispute() =>
        new()
        {
            FallbackText = "Dispute: search results, step 4 of 10.",
            Body =
            [
                Band("Intranet · Harbor Labs", "Our team, never the provider"),
                Title("Search results"),
                Rail(done: 3, all: 10),
                new AdaptiveContainer([
                    new AdaptiveColumnSet([
                        new([new AdaptiveTextBlock("●") { Color = AdaptiveTextColor.Accent }])
                        {
                            Width = AdaptiveColumnWidth.Pixels(16),
                        },
                        new([new AdaptiveTextBlock("4 Dialogue") { Weight = AdaptiveTextWeight.Bolder }])
                        {
                            Width = AdaptiveColumnWidth.Stretch,
                        },
                        new([Quiet("one call")]) { Width = AdaptiveColumnWidth.Auto },
                    ]),
                ])
                {
                    SelectAction = new AdaptiveOpenUrlAction("https://example.com/steps"),
                },
                new AdaptiveActionSet([Press("Prepare the call", "call.prepare")]),
            ],
            Refresh = new()
            {
                Action = new() { Verb = "dispute.look" },
                UserIds = ["29:ana"],
            },
            MsTeams = new() { Width = AdaptiveMsTeams.FullWidth },
        };

    private static AdaptiveCard Summary()
    {
        var ana = AdaptiveMention.Of("29:ana", "Ana");
        return new()
        {
            FallbackText = "Summary of the week.",
            Speak = "Two things moved this week.",
            Body =
            [
                Title("Summary"),
                new AdaptiveTextBlock($"{ana.Text} booked the review.") { Wrap = true },
                new AdaptiveRichTextBlock([
                    new AdaptiveTextRun("One decision waits since Monday. "),
                    new AdaptiveTextRun("practice 2-1")
                    {
                        IsSubtle = true,
                        SelectAction = new AdaptiveToggleVisibilityAction(["why-1"]) { Title = "Why? Practice 2-1" },
                    },
                ]),
                Quiet("Practice 2-1: a decision has one owner and one date.") with
                {
                    Id = "why-1",
                    IsVisible = false,
                },
            ],
            Actions =
            [
                new AdaptiveOpenUrlAction("https://example.com/plan")
                {
                    Title = "Open the plan",
                    Tooltip = "In a page",
                },
                new AdaptiveShowCardAction(
                    new AdaptiveCard
                    {
                        Schema = null,
                        Body = [Quiet("Nothing else moved.")],
                        FallbackText = null,
                    }
                )
                {
                    Title = "More",
                },
            ],
            MsTeams = new() { Entities = [ana] },
        };
    }

    private static AdaptiveCard Forecast() =>
        new()
        {
            FallbackText = "Forecast: between 3 and 17 April.",
            Body =
            [
                Title("Forecast"),
                new AdaptiveImage("https://example.com/forecast.png")
                {
                    AltText = "Likely between 3 and 17 April",
                    Size = AdaptiveImageSize.Stretch,
                },
                new AdaptiveImageSet([new("https://example.com/a.png") { AltText = "Ana" }])
                {
                    ImageSize = AdaptiveImageSize.Small,
                },
            ],
        };
}
