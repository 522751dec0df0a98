using System.Text;
using ChatCoach.Core.Messages;
using Microsoft.AspNetCore.WebUtilities;

namespace ChatCoach.Host.Pages;

/// <summary>What a page's form was filled in with.</summary>
internal static class PostedFields
{
    /// <summary>In bytes: ten times what the longest answers take.</summary>
    private const int LargestBody = 64 * 1024;

    private const int MostFields = 64;

    /// <returns>Null where there is more than any of our forms holds.</returns>
    public static async Task<FieldValues?> ReadAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType || await RequestBody.ReadAsync(context, LargestBody) is not { } body)
        {
            return context.Request.HasFormContentType ? null : FieldValues.None;
        }

        using var reader = new FormReader(Encoding.UTF8.GetString(body.Span))
        {
            ValueCountLimit = MostFields,
            KeyLengthLimit = 200,
            ValueLengthLimit = LargestBody,
        };
        try
        {
            var form = await reader.ReadFormAsync(context.RequestAborted);
            return new FieldValues(
                form.ToDictionary(
                    field => field.Key,
                    field => string.Join(',', field.Value.Where(value => value is { Length: > 0 })),
                    StringComparer.Ordinal
                )
            );
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
