using System.Security.Cryptography;
using System.Text;
using ChatCoach.Core.Files;
using ChatCoach.Host.Documents;
using Microsoft.AspNetCore.DataProtection;

namespace ChatCoach.Host.Pages;

/// <summary>
/// Addresses such as <c>/alert/{token}</c>, encrypted and signed by Data Protection: what is not ours is refused before
/// anything is looked up. Whether a link is still good stands in its project, which keeps the hash of its secret. They
/// are letters and digits alone, so that no chat or mail breaks one in two.
/// </summary>
internal sealed class PageLinks(IDataProtectionProvider protection, PublicAddress address) : IPageLinks
{
    public string? LinkTo(PageKey key)
    {
        if (address.Find() is not { } root)
        {
            return null;
        }

        var content = Encoding.UTF8.GetBytes(string.Join('\n', key.Project, key.Secret, key.Subject));
        return new Uri(
            root,
            $"/{key.Page}/{Convert.ToHexStringLower(Protector(key.Page).Protect(content))}"
        ).AbsoluteUri;
    }

    /// <returns>Null where the token is not one of ours, or is another page's.</returns>
    public PageKey? Open(string page, string token)
    {
        try
        {
            return
                Encoding.UTF8.GetString(Protector(page).Unprotect(Convert.FromHexString(token))).Split('\n')
                    is [var project, var secret, var subject]
                ? new PageKey(page, project, secret) { Subject = subject.Length == 0 ? null : subject }
                : null;
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private IDataProtector Protector(string page) => protection.CreateProtector("pages.link.1", page);
}
