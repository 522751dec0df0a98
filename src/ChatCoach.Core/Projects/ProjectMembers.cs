using ChatCoach.Core.Conversations;

namespace ChatCoach.Core.Projects;

/// <summary>Who is on the project, and how one gets there: by a code for one person, kept as a hash.</summary>
public sealed partial record Project
{
    /// <summary>The most that the root holds with ease.</summary>
    public const int MostMembers = 30;

    public Member? MemberOf(PersonKey person) => Members.FirstOrDefault(member => member.Person == person);

    /// <summary>The member whom a code invites that is out and has not expired; null for any other code.</summary>
    public Member? InvitedBy(string codeHash, DateTimeOffset now) =>
        Members.FirstOrDefault(member =>
            member.Person is null && member.InviteHash == codeHash && member.InviteExpires > now
        );

    /// <summary>
    /// The member whom an invitation means: of a role that there is once, the one who has it; of the others, the one of
    /// that name, or with no name the first who has not joined.
    /// </summary>
    public Member? Slot(Role role, string name) =>
        Members.FirstOrDefault(member =>
            member.Role == role
            && (role != Role.Provider || IsOfCurrentProvider(member))
            && (role is Role.Deputy or Role.Sponsor || (name.Length == 0 ? !member.HasJoined : member.IsCalled(name)))
        );

    /// <summary>With a new code for the member; the one that was out before opens nothing any more.</summary>
    public Project Inviting(Role role, string name, string codeHash, DateTimeOffset expires)
    {
        var slot = Slot(role, name);
        var invited = (slot ?? NewMember(role, name)) with
        {
            Name = name,
            InviteHash = codeHash,
            InviteExpires = expires,
        };
        return slot is null ? this with { Members = [.. Members, invited] } : Replacing(slot, invited);
    }

    /// <summary>With the person whom a code invites, who uses it up.</summary>
    public Project Joining(string codeHash, Person person, DateTimeOffset now)
    {
        var invited =
            InvitedBy(codeHash, now) ?? throw new InvalidOperationException("The code invites nobody any more.");
        return Replacing(
            invited,
            invited with
            {
                Person = person.Key,
                Name = person.Name.Length > 0 ? person.Name : invited.Name,
                InviteHash = null,
                InviteExpires = null,
            }
        );
    }

    /// <summary>With a name for a role that nobody has joined in yet.</summary>
    public Project Naming(Role role, string name)
    {
        var slot = Members.FirstOrDefault(member =>
            member.Role == role && !member.HasJoined && (role != Role.Provider || IsOfCurrentProvider(member))
        );
        return slot is null ? this with { Members = [.. Members, NewMember(role, name)] }
            : slot.Name == name ? this
            : Replacing(slot, slot with { Name = name });
    }

    /// <summary>
    /// With the deputy or the sponsor being someone of that name, or nobody where it is empty: a contributor who is there
    /// already, else a new name to invite. Who had joined in that role stays as a contributor, and what was asked of them
    /// is the owner's again; a code that is out for the old name opens nothing any more.
    /// </summary>
    public Project Giving(Role role, string name)
    {
        var held = Slot(role, "");
        var others = Members.Where(member => !ReferenceEquals(member, held)).ToList();
        var found =
            name.Length == 0
                ? null
                : others.FirstOrDefault(one =>
                    one is { Role: Role.Contributor, HasJoined: true } && one.IsCalled(name)
                );
        IEnumerable<Member> left = held is { HasJoined: true } ? [held with { Role = Role.Contributor }] : [];
        IEnumerable<Member> given =
            name.Length == 0 ? [] : [found is null ? new Member(role, name) : found with { Role = role }];
        var pending = Schedule.Pending;
        return this with
        {
            Members = [.. others.Where(member => !ReferenceEquals(member, found)), .. left, .. given],
            Schedule = Schedule with
            {
                Pending =
                    pending is not null && held?.Person is { } person && pending.Asked == person && role == Role.Deputy
                        ? pending.Changed() with
                        {
                            Asked = Owner.Person!,
                            HandedOver = false,
                        }
                        : pending,
                SponsorAt = role == Role.Sponsor ? null : Schedule.SponsorAt,
            },
        };
    }

    /// <summary>With the member marked as someone who cannot be written to, or can again.</summary>
    public Project Reaching(Member member, bool reachable) =>
        member.Unreachable != reachable ? this : Replacing(member, member with { Unreachable = !reachable });

    private Project Replacing(Member member, Member by) =>
        this with
        {
            Members = [.. Members.Select(one => ReferenceEquals(one, member) ? by : one)],
        };
}
