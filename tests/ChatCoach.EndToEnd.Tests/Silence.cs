namespace ChatCoach.EndToEnd.Tests;

/// <summary>What is written and read when nobody answers a checkpoint, in one language.</summary>
/// <param name="Owner">Who runs the project, by the page's key; and so the other two.</param>
internal sealed record Silence(string Owner, string Deputy, string Sponsor)
{
    public required string InviteDeputy { get; init; }
    public required string InviteSponsor { get; init; }
    public required string Join { get; init; }
    public required string Joined { get; init; }
    public required string Later { get; init; }
    public required string Snoozed { get; init; }

    /// <summary>The line that the first card becomes: the reminder itself is drawn anew when its reader looks at it.</summary>
    public required string Nudge { get; init; }

    public required string InPlace { get; init; }
    public required string Unanswered { get; init; }

    public static Silence French { get; } =
        new("ana", "marc", "helene")
        {
            InviteDeputy = "inviter suppléant Marc Petit",
            InviteSponsor = "inviter parrain Hélène Roy",
            Join = "rejoindre",
            Joined = "Site e-commerce",
            Later = "plus tard 1 h",
            Snoozed = "je reviens vers vous",
            Nudge = "je vous ai envoyé un rappel",
            InPlace = "Vous pouvez la donner à la place",
            Unanswered = "Points sans réponse",
        };

    public static Silence English { get; } =
        new("marc", "paul", "helene")
        {
            InviteDeputy = "invite deputy Paul Lambert",
            InviteSponsor = "invite sponsor Hélène Roy",
            Join = "join",
            Joined = "Site e-commerce",
            Later = "later 1 h",
            Snoozed = "I will come back",
            Nudge = "I sent you a reminder",
            InPlace = "You can give it in place of",
            Unanswered = "Checkpoints without an answer",
        };
}
