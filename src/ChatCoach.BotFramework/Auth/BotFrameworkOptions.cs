namespace ChatCoach.BotFramework.Auth;

/// <summary>
/// Section <c>BotFramework</c> of the configuration. Defaults fit the public cloud; a list is written either with
/// indexes (<c>AllowedTenants__0</c>) or as one value with commas.
/// </summary>
public sealed class BotFrameworkOptions
{
    public const string SectionName = "BotFramework";

    /// <summary>How the bot proves who it is when it sends.</summary>
    public BotAppType AppType { get; set; } = BotAppType.SingleTenant;

    /// <summary>
    /// The bot's app id: the audience of every incoming token. Empty: incoming tokens are not checked and
    /// outgoing calls carry none, which a host allows in Development on loopback only.
    /// </summary>
    public string AppId { get; set; } = string.Empty;

    /// <summary>The tenant that the app lives in.</summary>
    public string TenantId { get; set; } = string.Empty;

    public string ClientSecret { get; set; } = string.Empty;

    /// <summary>A PFX or PEM file with the app's certificate and its private key, in place of the secret.</summary>
    public string CertificatePath { get; set; } = string.Empty;

    /// <summary>
    /// Tenants whose people may speak to the bot. Empty: only <see cref="TenantId"/>, if there is one, since an app's
    /// id is public and anyone may install a copy of its manifest in a tenant of theirs. <c>*</c> allows all.
    /// </summary>
    public IList<string> AllowedTenants { get; } = [];

    /// <summary>Where the keys of incoming tokens are told. Another cloud has another address.</summary>
    public string OpenIdMetadata { get; set; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Who may issue incoming tokens. Empty: the public Bot Framework.</summary>
    public IList<string> ValidIssuers { get; } = [];

    /// <summary>Scope of outgoing tokens.</summary>
    public string TokenScope { get; set; } = "https://api.botframework.com/.default";

    /// <summary>
    /// Hosts that answers and tokens may go to; each is a whole host name, since a suffix such as
    /// <c>trafficmanager.net</c> is shared by strangers. Empty: Teams in the public cloud.
    /// </summary>
    public IList<string> AllowedServiceHosts { get; } = [];

    public BotOutbound Outbound { get; set; } = BotOutbound.Token;

    /// <summary>
    /// Development: services and key metadata may be on loopback, over http too. Set by the host from its
    /// environment, and never from the configuration.
    /// </summary>
    public bool AllowLoopback { get; set; }

    /// <summary>Whether incoming tokens can be checked at all.</summary>
    public bool IsTokenCheckOn => AppId.Length > 0;

    internal const string PublicIssuer = "https://api.botframework.com";
    internal const string PublicServiceHost = "smba.trafficmanager.net";

    internal IReadOnlyList<string> Issuers => ValidIssuers.Count > 0 ? [.. ValidIssuers] : [PublicIssuer];

    internal IReadOnlyList<string> ServiceHosts =>
        AllowedServiceHosts.Count > 0 ? [.. AllowedServiceHosts] : [PublicServiceHost];
}

/// <summary>Source: Azure Bot Service, "Bot identity types". New multi-tenant bots can no longer be made.</summary>
public enum BotAppType
{
    /// <summary>An app registration with a secret or a certificate.</summary>
    SingleTenant,

    /// <summary>A user-assigned managed identity; its client id is the app id.</summary>
    UserAssignedMsi,
}

/// <summary>What outgoing calls carry.</summary>
public enum BotOutbound
{
    /// <summary>A token for <see cref="BotFrameworkOptions.TokenScope"/>.</summary>
    Token,

    /// <summary>Nothing: for trying the check of incoming tokens against a local connector.</summary>
    Anonymous,
}
