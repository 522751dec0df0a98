using System.Globalization;
using System.Text;

namespace ChatCoach.Host.Storage;

/// <summary>
/// Writes any text as a part of a table key. Azure refuses <c>/ \ # ?</c> and control characters, and a key has at most
/// 1 KiB: what is not plain becomes <c>~</c> and four hexadecimal digits, so that no two texts share a key and dates
/// keep their order.
/// </summary>
internal static class TableKey
{
    /// <summary>UTF-16 characters in one part; a longer one ends in a hash of the whole.</summary>
    private const int Longest = 200;

    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAnyExcept(Plain) < 0 && text.Length <= Longest)
        {
            return text;
        }

        var key = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            if (Plain.Contains(c))
            {
                key.Append(c);
            }
            else
            {
                key.Append(CultureInfo.InvariantCulture, $"~{(int)c:X4}");
            }
        }

        return key.Length <= Longest
            ? key.ToString()
            : key.ToString(0, Longest - 66)
                + "~h"
                + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private static readonly System.Buffers.SearchValues<char> Plain = System.Buffers.SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:@;|+="
    );
}
