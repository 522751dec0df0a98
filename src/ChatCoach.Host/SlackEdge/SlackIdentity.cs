using ChatCoach.Core.Conversations;
using ChatCoach.Slack.Requests;

namespace ChatCoach.Host.SlackEdge;

/// <summary>
/// Who someone is, from the signed envelope alone. In an organisation of several workspaces people have one id in all
/// of them, so that the organisation is the tenant; else it is the person's own workspace, which in a channel shared
/// with others need not be ours.
/// </summary>
/// <param name="Person">Who.</param>
/// <param name="Installation">The workspace or organisation whose token answers.</param>
internal sealed record SlackIdentity(PersonKey Person, string Installation)
{
    public const string Channel = "slack";

    public static SlackIdentity? Of(EventEnvelope envelope, string? user, string? team)
    {
        // In a channel that is shared with others, the outside of the event may name their workspace and organisation.
        var installation = envelope.Authorizations switch
        {
            [{ IsEnterpriseInstall: true, EnterpriseId: { Length: > 0 } organisation }, ..] => organisation,
            [{ IsEnterpriseInstall: not true, TeamId: { Length: > 0 } workspace }, ..] => workspace,
            _ => envelope.IsEnterpriseInstall ? envelope.EnterpriseId : envelope.TeamId,
        };
        var own = team ?? envelope.TeamId;
        return Of(user, own, OrganisationOf(envelope, own), installation);
    }

    /// <summary>
    /// The organisation of whoever did it. In a channel that is shared with others the outside names now theirs and now
    /// ours, so that it counts only beside the workspace that it belongs to; some workspaces are told as their
    /// organisation itself.
    /// </summary>
    private static string? OrganisationOf(EventEnvelope envelope, string? team)
    {
        if (team?.StartsWith('E') is true)
        {
            return team;
        }

        var ours = envelope.Authorizations is { Count: > 0 } all ? all[0] : null;
        return envelope.IsExtSharedChannel is not true ? envelope.EnterpriseId
            : team == ours?.TeamId && ours?.EnterpriseId is { Length: > 0 } organisation ? organisation
            : team == envelope.TeamId ? envelope.EnterpriseId
            : team == envelope.ContextTeamId ? envelope.ContextEnterpriseId
            : null;
    }

    public static SlackIdentity? Of(Interaction interaction, SlackView? view) =>
        Of(
            interaction.User?.Id,
            interaction.User?.TeamId ?? interaction.Team?.Id,
            interaction.Enterprise?.Id,
            interaction.IsEnterpriseInstall is true ? interaction.Enterprise?.Id
                : view?.AppInstalledTeamId is { Length: > 0 } installed ? installed
                : interaction.Team?.Id
        );

    public static SlackIdentity? Of(SlashCommand command) =>
        Of(
            command.UserId,
            command.TeamId,
            command.EnterpriseId,
            command.IsEnterpriseInstall ? command.EnterpriseId : command.TeamId
        );

    /// <summary>The direct conversation with the person; Slack takes the person's id for it.</summary>
    public ConversationAddress Private() => At(Person.User, isPrivate: true);

    public ConversationAddress At(string channel, bool isPrivate) =>
        new(Channel, "", Installation, channel, isPrivate, UserId: Person.User)
        {
            ThreadsOf = isPrivate ? null : channel,
        };

    private static SlackIdentity? Of(string? user, string? team, string? enterprise, string? installation)
    {
        var tenant = enterprise is { Length: > 0 } ? enterprise : team;
        return user is { Length: > 0 } && tenant is { Length: > 0 } && installation is { Length: > 0 }
            ? new SlackIdentity(new PersonKey(Channel, tenant, user), installation)
            : null;
    }
}
