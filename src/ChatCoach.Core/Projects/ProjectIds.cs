using System.Security.Cryptography;
using System.Text;

namespace ChatCoach.Core.Projects;

/// <summary>A project's id comes from the delivery that creates it: a delivery that comes twice makes it once.</summary>
public static class ProjectIds
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    private const int Length = 16;

    /// <summary>The first 80 bits of the delivery id's SHA-256, in base32.</summary>
    public static string From(string deliveryId)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(deliveryId));
        return string.Create(
            Length,
            hash,
            static (letters, bytes) =>
            {
                for (var i = 0; i < letters.Length; i++)
                {
                    var bit = i * 5;
                    var pair = (bytes[bit / 8] << 8) | bytes[(bit / 8) + 1];
                    letters[i] = Alphabet[(pair >> (11 - (bit % 8))) & 31];
                }
            }
        );
    }
}
