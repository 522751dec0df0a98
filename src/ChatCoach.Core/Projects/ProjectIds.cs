using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ChatCoach.Core.Projects;

/// <summary>
/// A project's id comes from the delivery that creates it: a delivery that comes twice makes it once. It is short enough
/// to be the beginning of a code that a person types (<see cref="InviteCodes"/>), and gives no right to anything.
/// </summary>
public static class ProjectIds
{
    /// <summary>Letters and digits without the ones that look alike.</summary>
    internal const string Alphabet = "23456789abcdefghjkmnpqrstuvwxyz";

    internal const int Length = 8;

    /// <summary>Some 39 bits of the delivery id's SHA-256.</summary>
    /// <param name="deliveryId">The delivery that creates the project.</param>
    /// <param name="attempt">
    /// How many ids of this delivery were taken by other people's projects: among 100,000 projects that happens to one.
    /// </param>
    public static string From(string deliveryId, int attempt = 0)
    {
        var source = attempt == 0 ? deliveryId : FormattableString.Invariant($"{deliveryId}|{attempt}");
        var rest = BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(source)));
        return string.Create(
            Length,
            rest,
            static (letters, rest) =>
            {
                foreach (ref var letter in letters)
                {
                    letter = Alphabet[(int)(rest % (ulong)Alphabet.Length)];
                    rest /= (ulong)Alphabet.Length;
                }
            }
        );
    }

    /// <summary>False for projects that were made when ids were longer.</summary>
    internal static bool IsShort(string project) =>
        project.Length == Length && project.All(letter => Alphabet.Contains(letter, StringComparison.Ordinal));
}
