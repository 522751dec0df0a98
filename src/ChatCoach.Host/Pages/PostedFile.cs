using System.Buffers;
using System.Security.Cryptography;
using ChatCoach.Core.Files;
using ChatCoach.Core.Messages;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace ChatCoach.Host.Pages;

/// <summary>
/// A form with a file (RFC 7578), read once: of the file come its size and its SHA-256, computed while it passes, and
/// nothing of it is held longer than a buffer.
/// </summary>
internal static class PostedFile
{
    /// <summary>Of RFC 2046.</summary>
    private const int LongestBoundary = 70;

    private const int LargestHeaders = 8 * 1024;
    private const int MostParts = 16;

    /// <summary>In bytes, of all that is no file.</summary>
    private const int LargestFields = 16 * 1024;

    private const int Buffer = 64 * 1024;

    /// <summary>
    /// So many times the limit are read and dropped: a browser shows the answer only once it has sent everything. Past
    /// that the connection ends, and the limit stands on the page.
    /// </summary>
    private const int ReadOn = 8;

    /// <summary>Ten megabytes at a third of a megabit a second.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static bool IsOne(HttpRequest request) =>
        request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) is true;

    /// <param name="largest">Of the file, in bytes. The service's own limit of a body is lifted for this request alone.</param>
    public static async Task<(FieldValues Fields, SentFile File)> ReadAsync(
        HttpContext context,
        long largest,
        TimeProvider clock
    )
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = largest * ReadOn;
        }

        if (BoundaryOf(context.Request) is not { } boundary)
        {
            return (FieldValues.None, new SentFile(SentFileState.Broken));
        }

        if (context.Request.ContentLength > largest * ReadOn)
        {
            return (FieldValues.None, new SentFile(SentFileState.TooLarge));
        }

        using var patience = new CancellationTokenSource(Patience, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, context.RequestAborted);
        try
        {
            return await ReadAsync(context.Request.Body, boundary, largest, stop.Token);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (FieldValues.None, new SentFile(SentFileState.TooLarge));
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            return (FieldValues.None, new SentFile(SentFileState.Broken));
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return (FieldValues.None, new SentFile(SentFileState.Broken));
        }
    }

    private static async Task<(FieldValues, SentFile)> ReadAsync(
        Stream body,
        string boundary,
        long largest,
        CancellationToken cancellationToken
    )
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var (file, rest, parts) = (SentFile.None, LargestFields, 0);
        var reader = new MultipartReader(boundary, body) { HeadersLengthLimit = LargestHeaders };
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            if (++parts > MostParts)
            {
                throw new InvalidDataException("There are more parts than any of our forms has.");
            }

            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
            {
                continue;
            }

            if (disposition.IsFileDisposition() && file.State == SentFileState.None)
            {
                file = await MeasureAsync(section.Body, NameOf(disposition), largest, cancellationToken);
            }
            else if (disposition.IsFormDisposition())
            {
                var value = await TextAsync(section.Body, rest, cancellationToken);
                rest -= value.Length;
                fields[HeaderUtilities.RemoveQuotes(disposition.Name).ToString()] = value;
            }
        }

        return (new FieldValues(fields), file);
    }

    private static async Task<SentFile> MeasureAsync(
        Stream content,
        string name,
        long largest,
        CancellationToken cancellationToken
    )
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(Buffer);
        var size = 0L;
        try
        {
            while (await content.ReadAsync(buffer, cancellationToken) is > 0 and var read)
            {
                size += read;
                if (size <= largest)
                {
                    hash.AppendData(buffer, 0, read);
                }
                else if (size > largest * ReadOn)
                {
                    break;
                }
            }
        }
        finally
        {
            // Somebody's file may stand in it.
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }

        return size > largest ? new SentFile(SentFileState.TooLarge, name, size)
            : size > 0 ? new SentFile(SentFileState.Whole, name, size, Convert.ToHexStringLower(hash.GetHashAndReset()))
            // A form that nobody chose a file in sends one without a name.
            : name.Length == 0 ? SentFile.None
            : new SentFile(SentFileState.Empty, name);
    }

    private static async Task<string> TextAsync(Stream content, int most, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(content, leaveOpen: true);
        var letters = new char[most + 1];
        var read = await reader.ReadBlockAsync(letters, cancellationToken);
        return read <= most
            ? new string(letters, 0, read)
            : throw new InvalidDataException("There is more text than any of our forms holds.");
    }

    private static string NameOf(ContentDispositionHeaderValue disposition) =>
        HeaderUtilities
            .RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName)
            .ToString();

    private static string? BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && HeaderUtilities.RemoveQuotes(type.Boundary).ToString() is { Length: > 0 and <= LongestBoundary } boundary
            ? boundary
            : null;
}
