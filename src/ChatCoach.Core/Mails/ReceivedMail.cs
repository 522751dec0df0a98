using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Mails;

/// <summary>A hostile mail as it was noted. Its text is not kept unless the owner asked for it.</summary>
/// <param name="Id">The same as its line's on the project.</param>
public sealed record ReceivedMail(string Id, MailKind Kind, string From, DateOnly On)
{
    /// <summary>What it demands; null where it demands nothing.</summary>
    public string? Demand { get; init; }

    public DateOnly? Deadline { get; init; }

    /// <summary>SHA-256 of the pasted text in UTF-8, with line ends as one character, as lower-case hex.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>Characters of the pasted text.</summary>
    public int Length { get; init; }

    /// <summary>The text, as an internal note; null unless it was asked for.</summary>
    public string? Text { get; init; }

    /// <summary>Who reads the answer before it leaves.</summary>
    public string? Reader { get; init; }

    /// <summary>Who speaks instead, being less involved.</summary>
    public string? Speaker { get; init; }

    public string LoggedBy { get; init; } = "";

    public static RowType<ReceivedMail> Row { get; } = new("mail", MailJson.Default.ReceivedMail);

    public ReceivedMail With(string text, bool keep) =>
        text.Length == 0
            ? this
            : this with
            {
                Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
                Length = text.Length,
                Text = keep ? text : null,
            };

    /// <summary>The same mail noted again, whoever decided what about it since.</summary>
    public bool IsSameAs(ReceivedMail other) =>
        (Kind, From, On, Demand, Deadline, Fingerprint)
        == (other.Kind, other.From, other.On, other.Demand, other.Deadline, other.Fingerprint);
}

/// <summary>Whether a mail wants an answer.</summary>
public enum ReplyNeed
{
    /// <summary>It demands nothing.</summary>
    None,

    /// <summary>It demands something, and sets no date.</summary>
    NotToday,
    Brief,

    /// <summary>A formal notice is answered with counsel.</summary>
    WithCounsel,
}

public static class ReplyNeeds
{
    public static ReplyNeed Of(MailLine mail) =>
        mail.IsNotice ? ReplyNeed.WithCounsel
        : !mail.Demands ? ReplyNeed.None
        : mail.Deadline is null ? ReplyNeed.NotToday
        : ReplyNeed.Brief;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true
)]
[JsonSerializable(typeof(ReceivedMail))]
internal sealed partial class MailJson : JsonSerializerContext;
