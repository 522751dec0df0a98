using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Files;
using ChatCoach.Core.Projects;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace ChatCoach.Host.Documents;

/// <summary>
/// Addresses under <c>/files/</c> that hold what they open, encrypted and signed by Data Protection: nothing is stored
/// for them, nothing in them can be read or made up.
/// </summary>
internal sealed class SealedLinks(IDataProtectionProvider protection, PublicAddress address, TimeProvider clock)
    : IPictureLinks,
        IFileLinks
{
    /// <summary>How long a document's address opens.</summary>
    public static readonly TimeSpan DocumentLife = TimeSpan.FromMinutes(10);

    /// <summary>Longer addresses are cut by some clients: such a picture is left out.</summary>
    private const int LongestAddress = 2000;

    private const string Folder = "/files/";
    private const char PictureMark = 'p';
    private const char DocumentMark = 'd';

    private readonly IDataProtector _pictures = protection.CreateProtector("files.picture.1");
    private readonly IDataProtector _documents = protection.CreateProtector("files.document.1");

    public string? LinkTo(Project project, Member reader, Picture picture)
    {
        if (reader.Person is not { } person)
        {
            return null;
        }

        var content = new SealedPicture(project.Id, project.PictureEpoch, person, picture);
        var link = Link(
            PictureMark,
            _pictures,
            JsonSerializer.SerializeToUtf8Bytes(content, FilesJson.Default.SealedPicture)
        );
        return link?.Length > LongestAddress ? null : link;
    }

    public string? LinkTo(FileRequest request) =>
        Link(
            DocumentMark,
            _documents,
            JsonSerializer.SerializeToUtf8Bytes(
                new SealedDocument(request, clock.GetUtcNow() + DocumentLife),
                FilesJson.Default.SealedDocument
            )
        );

    /// <returns>Null where the token is not one of ours.</returns>
    public SealedPicture? OpenPicture(string token) =>
        Open(PictureMark, _pictures, token) is { } json
            ? JsonSerializer.Deserialize(json, FilesJson.Default.SealedPicture)
            : null;

    /// <returns>Null where the token is not one of ours; one that is over is returned, for its sentence.</returns>
    public SealedDocument? OpenDocument(string token) =>
        Open(DocumentMark, _documents, token) is { } json
            ? JsonSerializer.Deserialize(json, FilesJson.Default.SealedDocument)
            : null;

    /// <returns>The document that an address of ours opens; null for every other address.</returns>
    public SealedDocument? DocumentAt(string link) =>
        address.Find() is { } root
        && new Uri(root, Folder).AbsoluteUri is var folder
        && link.StartsWith(folder, StringComparison.Ordinal)
            ? OpenDocument(link[folder.Length..])
            : null;

    private string? Link(char mark, IDataProtector protector, byte[] json)
    {
        if (address.Find() is not { } root)
        {
            return null;
        }

        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            deflate.Write(json);
        }

        var token = mark + WebEncoders.Base64UrlEncode(protector.Protect(packed.ToArray()));
        return new Uri(root, Folder + token).AbsoluteUri;
    }

    private static byte[]? Open(char mark, IDataProtector protector, string token)
    {
        if (token.Length < 2 || token[0] != mark)
        {
            return null;
        }

        try
        {
            using var packed = new MemoryStream(
                protector.Unprotect(WebEncoders.Base64UrlDecode(token, 1, token.Length - 1))
            );
            using var deflate = new DeflateStream(packed, CompressionMode.Decompress);
            using var json = new MemoryStream();
            deflate.CopyTo(json);
            return json.ToArray();
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }
}

/// <summary>A picture with its own figures, for one reader of one project.</summary>
internal sealed record SealedPicture(string Project, int Epoch, PersonKey Reader, Picture Picture);

/// <summary>A document that is made when it is opened.</summary>
internal sealed record SealedDocument(FileRequest Request, DateTimeOffset Until);
