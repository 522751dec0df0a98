namespace ChatCoach.BotFramework.Activities;

/// <summary>What the sender's client tells of itself; each field may be absent. Source: Teams, "Bot events".</summary>
/// <param name="Locale">Such as <c>fr-FR</c>.</param>
/// <param name="Country">Two letters.</param>
/// <param name="Platform">Such as <c>Web</c>, <c>Windows</c>, <c>iOS</c>.</param>
/// <param name="Timezone">IANA name.</param>
public sealed record ClientInfo(string? Locale, string? Country, string? Platform, string? Timezone)
{
    public const string TypeName = "clientInfo";

    /// <summary>The activity's client, or null if it says nothing of it.</summary>
    public static ClientInfo? Of(Activity activity) =>
        activity.Entities?.Select(From).FirstOrDefault(info => info is not null);

    public static ClientInfo? From(Entity? entity) =>
        string.Equals(entity?.Type, TypeName, StringComparison.OrdinalIgnoreCase)
            ? new(entity!.Text("locale"), entity.Text("country"), entity.Text("platform"), entity.Text("timezone"))
            : null;
}
