namespace ChatCoach.Core.Conversations;

/// <summary>
/// Who someone is, as the channel vouches for it: never read from a card, only from the authenticated envelope.
/// </summary>
/// <param name="Channel">The channel's id, such as <c>msteams</c> or <c>slack</c>.</param>
/// <param name="Tenant">The Entra tenant or the Slack workspace.</param>
/// <param name="User">The Entra object id (or the channel's own id where there is none), or the Slack user id.</param>
public sealed record PersonKey(string Channel, string Tenant, string User)
{
    public override string ToString() => $"{Channel}|{Tenant}|{User}";

    /// <summary>True where a text names someone as <see cref="ToString"/> does, and not as people do.</summary>
    public static bool IsKey(string text) => text.Split('|') is [{ Length: > 0 }, _, { Length: > 0 }];
}
