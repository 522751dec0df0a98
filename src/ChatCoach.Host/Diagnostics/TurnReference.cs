using System.Security.Cryptography;
using System.Text;

namespace ChatCoach.Host.Diagnostics;

/// <summary>Six characters that a person can read out, found again in the log.</summary>
internal static class TurnReference
{
    public static string Of(string delivery) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(delivery)))[..6];
}
