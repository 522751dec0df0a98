namespace ChatCoach.EndToEnd.Tests;

/// <summary>What is written, pressed and read on the Slack-like side, in one language.</summary>
internal sealed record SlackWords
{
    /// <summary>Said first, where the person's own language is another.</summary>
    public string? Language { get; init; }

    public required string NewProject { get; init; }
    public required string Status { get; init; }
    public required string Details { get; init; }
    public required string LogCall { get; init; }
    public required string CallLogged { get; init; }
    public required string Calendar { get; init; }
    public required string FileHere { get; init; }
    public required string DraftKept { get; init; }
    public required string DraftBack { get; init; }
    public required string ChannelHello { get; init; }
    public required string AskInChannel { get; init; }
    public required string WroteInPrivate { get; init; }
    public required string FollowHere { get; init; }
    public required string Followed { get; init; }
    public required string Digest { get; init; }

    public static SlackWords French { get; } =
        new()
        {
            NewProject = "/coach nouveau projet",
            Status = "où en est-on",
            Details = "Détails",
            LogCall = "/coach noter un appel",
            CallLogged = "1 appel, 0 refus",
            Calendar = "calendrier",
            FileHere = "est dans notre conversation privée",
            DraftKept = "Je garde trois jours ce que vous avez saisi",
            DraftBack = "Voici ce que vous aviez saisi",
            ChannelHello = "Bonjour à tous",
            AskInChannel = "où en est-on",
            WroteInPrivate = "Je vous ai écrit en privé.",
            FollowHere = "suivre ici",
            Followed = "je publie ici le récapitulatif de Site e-commerce",
            Digest = "Récapitulatif",
        };

    public static SlackWords English { get; } =
        new()
        {
            Language = "English",
            NewProject = "/coach new project",
            Status = "status",
            Details = "Details",
            LogCall = "/coach log a call",
            CallLogged = "1 call, 0 refusals",
            Calendar = "calendar",
            FileHere = "is in our private conversation",
            DraftKept = "I have kept what you typed for three days",
            DraftBack = "Here is what you had typed",
            ChannelHello = "Hello everyone",
            AskInChannel = "status",
            WroteInPrivate = "I have written to you in private.",
            FollowHere = "follow here",
            Followed = "I post the digest of Site e-commerce here, in one thread",
            Digest = "Digest",
        };
}
