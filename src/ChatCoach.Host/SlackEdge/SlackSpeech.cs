using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;

namespace ChatCoach.Host.SlackEdge;

/// <summary>How someone is spoken to: as the coach remembers, else as Slack says, else as the service is set.</summary>
internal sealed class SlackSpeech(IPeopleStore people, SpeechDefaults defaults)
{
    public async Task<Speech> ForAsync(Incoming incoming, CancellationToken cancellationToken)
    {
        try
        {
            if (await people.FindAsync(incoming.From, cancellationToken) is { } person)
            {
                return new Speech(person.Locale, person.TimeZone);
            }
        }
        catch (Azure.RequestFailedException)
        {
            // The store is what failed: the person's own locale will do.
        }

        return new Speech(incoming.Locale ?? defaults.Locale, incoming.TimeZone ?? defaults.TimeZone);
    }
}
