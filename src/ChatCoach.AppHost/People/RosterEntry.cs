using System.Globalization;
using System.Text;

namespace ChatCoach.AppHost.People;

/// <summary>A person as the members' endpoints of the connector tell them.</summary>
internal sealed record RosterEntry(
    string Id,
    string Name,
    string ObjectId,
    string AadObjectId,
    string GivenName,
    string Surname,
    string Email,
    string UserPrincipalName,
    string TenantId,
    string UserRole
)
{
    public static RosterEntry Of(Person person, string tenantId)
    {
        var names = person.Name.Split(' ', 2);
        var email = $"{Plain(names[0])}.{Plain(names[^1])}@chat.example";
        return new(
            person.Id,
            person.Name,
            person.AadObjectId,
            person.AadObjectId,
            names[0],
            names[^1],
            email,
            email,
            tenantId,
            "user"
        );
    }

    /// <summary>Letters without their accents: what an address is made of.</summary>
    private static string Plain(string name) =>
        string.Concat(
                name.Normalize(NormalizationForm.FormD)
                    .Where(letter =>
                        char.IsLetter(letter)
                        && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark
                    )
            )
            .ToLowerInvariant();
}
