using System.Net;
using System.Text;
using System.Text.Unicode;

namespace ChatCoach.Slack.Requests;

/// <summary>A body of <c>application/x-www-form-urlencoded</c>.</summary>
public sealed class FormBody
{
    private const int MostFields = 64;

    private readonly Dictionary<string, string> _fields;

    private FormBody(Dictionary<string, string> fields) => _fields = fields;

    /// <summary>True for Slack's probe of the certificate, which is not signed and wants 200 and nothing else.</summary>
    public bool IsCertificateCheck => Text("ssl_check") == "1";

    /// <exception cref="RequestFormatException">It is not UTF-8, has too many fields, or has one of them twice.</exception>
    public static FormBody Parse(ReadOnlySpan<byte> body)
    {
        if (!Utf8.IsValid(body))
        {
            throw new RequestFormatException("The form is not UTF-8.");
        }

        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in Encoding.UTF8.GetString(body).Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var name = WebUtility.UrlDecode(equals < 0 ? pair : pair[..equals]);
            var value = equals < 0 ? "" : WebUtility.UrlDecode(pair[(equals + 1)..]);
            if (fields.Count == MostFields || !fields.TryAdd(name, value))
            {
                throw new RequestFormatException("The form has a field twice, or too many.");
            }
        }

        return new FormBody(fields);
    }

    /// <summary>The field's value, or null when it is missing or empty.</summary>
    public string? Text(string name) => _fields.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    /// <exception cref="RequestFormatException">It is missing or empty.</exception>
    public string Needed(string name) => Text(name) ?? throw new RequestFormatException($"The form has no {name}.");
}
