using System.Text.Json.Nodes;
using ChatCoach.AdaptiveCards;
using static ChatCoach.Protocol.Tests.AdaptiveCards.Samples.SamplePieces;

namespace ChatCoach.Protocol.Tests.AdaptiveCards.Samples;

/// <summary>Forms: every kind of input.</summary>
internal static class SampleForms
{
    public static AdaptiveCard Questionnaire() =>
        new()
        {
            FallbackText = "Three questions, two minutes.",
            Body =
            [
                Band("Intranet · Harbor Labs", "Our team only"),
                new AdaptiveColumnSet([
                    new([
                        new AdaptiveChoiceSetInput("q-status", [new("On track", "on"), new("At risk", "risk")])
                        {
                            Label = "How is it going?",
                            Value = "risk",
                            Style = AdaptiveChoiceInputStyle.Expanded,
                            Wrap = true,
                            IsRequired = true,
                            ErrorMessage = "On track or at risk?",
                        },
                    ]),
                    new([
                        new AdaptiveNumberInput("q-confidence")
                        {
                            Label = "Confidence, 1 to 5",
                            Value = 3,
                            Min = 1,
                            Max = 5,
                            ErrorMessage = "From 1 to 5, how sure are you?",
                        },
                    ]),
                ]),
                new AdaptiveTextInput("q-worry")
                {
                    Label = "What worries you most?",
                    IsMultiline = true,
                    MaxLength = 500,
                    Placeholder = "One sentence is enough",
                },
                new AdaptiveToggleInput("q-share", "Show the answers to the team")
                {
                    Value = "yes",
                    ValueOn = "yes",
                    ValueOff = "no",
                    Wrap = true,
                },
            ],
            Actions =
            [
                new AdaptiveSubmitAction
                {
                    Title = "Send",
                    Style = AdaptiveActionStyle.Positive,
                    Data = new JsonObject { ["verb"] = "checkpoint.answer" },
                },
            ],
        };

    public static AdaptiveCard Booking() =>
        new()
        {
            FallbackText = "Réserver une revue.",
            Body =
            [
                Title("Réserver une revue"),
                new AdaptiveDateInput("b-day")
                {
                    Label = "Jour",
                    Value = new(2026, 3, 12),
                    Min = new(2026, 3, 1),
                },
                new AdaptiveTimeInput("b-time")
                {
                    Label = "Heure",
                    Value = new(9, 30),
                    Min = new(8, 0),
                    Max = new(18, 0),
                },
                new AdaptiveChoiceSetInput("b-who", [new("Léa", "lea"), new("Marc", "marc")])
                {
                    Label = "Avec",
                    IsMultiSelect = true,
                    Value = "lea,marc",
                },
            ],
            Actions =
            [
                new AdaptiveSubmitAction
                {
                    Title = "Réserver",
                    Data = new JsonObject { ["verb"] = "book" },
                },
            ],
        };
}
