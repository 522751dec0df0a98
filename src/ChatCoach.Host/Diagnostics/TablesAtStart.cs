using ChatCoach.Host.Storage;

namespace ChatCoach.Host.Diagnostics;

/// <summary>
/// Makes the tables before the first request is taken, and before the host runs: what fails inside it is told with a
/// trace, and not in one sentence.
/// </summary>
internal static class TablesAtStart
{
    public static async Task MakeTablesAsync(this WebApplication app)
    {
        try
        {
            await app.Services.GetRequiredService<CoachTables>().CreateAsync(CancellationToken.None);
        }
        catch (Exception e)
            when (e
                    is Azure.RequestFailedException
                        or AggregateException
                        or Azure.Identity.AuthenticationFailedException
            )
        {
            throw new SettingException(
                "ConnectionStrings:Tables",
                "names tables that do not answer; is the address right and the account reachable?",
                "UseDevelopmentStorage=true"
            );
        }
    }
}
