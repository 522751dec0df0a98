using ChatCoach.Host.Storage;

namespace ChatCoach.Host.Diagnostics;

/// <summary>Makes the tables before the first request is taken.</summary>
internal sealed class TablesAtStart(CoachTables tables) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        try
        {
            await tables.CreateAsync(cancellationToken);
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

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
