using System.Text.Json;
using ChatCoach.Core.Journal;
using ChatCoach.Core.Projects;
using ChatCoach.Host.Delivery;
using ChatCoach.Host.Storage;

namespace ChatCoach.Host.Diagnostics;

/// <summary>
/// <c>verify-journal PROJECT</c>: checks a project's journal from its first row to its last, with the service's own
/// settings, and names the first row that does not fit.
/// </summary>
internal static class VerifyJournal
{
    public const string Word = "verify-journal";

    /// <returns>0 when the chain holds, 2 when it does not, 1 when it could not be checked.</returns>
    public static async Task<int> RunAsync(string[] names, TextWriter output)
    {
        if (names is not [{ Length: > 0 } project])
        {
            await output.WriteLineAsync(
                "usage: verify-journal PROJECT, where PROJECT is the id that the owner reads in chat after \"journal\"."
            );
            return 1;
        }

        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<OutboxSignal>();
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.AddSingleton(TimeProvider.System);
        await using var services = builder.Services.BuildServiceProvider();
        var store = services.GetRequiredService<IProjectStore>();
        try
        {
            return await VerifyAsync(store, project, output);
        }
        catch (Exception e)
            when (e
                    is Azure.RequestFailedException
                        or AggregateException
                        or Azure.Identity.AuthenticationFailedException
            )
        {
            await output.WriteLineAsync(
                "The tables do not answer. Set ConnectionStrings:Tables or Tables:ServiceUri as for the service."
            );
            return 1;
        }
        catch (JsonException)
        {
            await output.WriteLineAsync(
                $"The project {project} itself cannot be read, and its journal cannot be checked without it."
            );
            return 1;
        }
    }

    private static async Task<int> VerifyAsync(IProjectStore store, string id, TextWriter output)
    {
        if (await store.FindAsync(id, CancellationToken.None) is not { Project: var project })
        {
            await output.WriteLineAsync($"There is no project {id}: the owner reads the id in chat after \"journal\".");
            return 1;
        }

        var broken = await JournalChain.FirstBrokenAsync(
            store
                .ReadJournalAsync(id, 1, CancellationToken.None)
                .TakeWhile(row => row.Sequence <= project.JournalLength),
            project.JournalLength,
            project.JournalHead,
            CancellationToken.None
        );
        await output.WriteLineAsync(
            broken is null
                ? $"The journal of {id} holds: {project.JournalLength} rows, last hash {project.JournalHead}."
                : $"The journal of {id} is broken: row {broken} of {project.JournalLength} is the first that does not fit."
        );
        return broken is null ? 0 : 2;
    }
}
