using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Files;

/// <summary>Someone at the page of a link.</summary>
/// <param name="Key">What the address says, checked.</param>
/// <param name="Locale">The language that they asked for; null for the link's own.</param>
/// <param name="Id">The same for the same request only.</param>
public sealed record PageVisit(PageKey Key, string? Locale, string Id, DateTimeOffset Now)
{
    /// <param name="locale">The link's own; null where there is no link.</param>
    public Speech SpeechIn(Project? project, string? locale, CoachOptions options) =>
        new(Locale ?? locale ?? options.DefaultLocale, project?.Schedule.Cadence.TimeZone ?? options.DefaultTimeZone);

    /// <summary>The page's request as a turn of its holder; nothing is remembered of them.</summary>
    public Turn TurnOf(Member holder, Speech speech) =>
        new(
            new Incoming(
                Id,
                holder.Person!,
                holder.Name,
                new ConversationAddress(holder.Person!.Channel, "", holder.Person.Tenant, holder.Person.User, false),
                new Said("")
            ),
            new Person(holder.Person, holder.Name) { Locale = speech.IsFrench ? "fr-FR" : "en-GB" },
            speech,
            Now
        );

    /// <summary>
    /// The page after a change. What the last try said counts: one before it may have come further, and was not kept.
    /// </summary>
    /// <param name="page">What the last try that came to the link showed; null where none did.</param>
    /// <param name="open">The form as it was sent, for what could not be kept now.</param>
    /// <param name="refused">For a link that whoever sent it may not use any more.</param>
    public static LinkPage After(Reply reply, LinkPage? page, Speech speech, Func<Form> open, Func<LinkPage> refused) =>
        reply.Notice is { Length: > 0 } busy ? LinkPage.Open(speech, open() with { Problem = busy })
        : reply.Notice is null && page is not null ? page
        : refused();
}
