using System.Diagnostics;
using Azure;
using Azure.Data.Tables;
using ChatCoach.Host.Storage;
using ChatCoach.Host.Tests.Storage;

namespace ChatCoach.Host.Tests.Diagnostics;

/// <summary>The operator's command, as a process of its own on the same tables.</summary>
public sealed class VerifyJournalTests(AzuriteFixture azurite)
{
    private static CancellationToken Token => TableStage.Token;

    [Fact]
    public async Task It_says_that_a_chain_holds_and_names_the_first_row_that_does_not()
    {
        var connection = azurite.NewAccount();
        using var stage = await TableStage.WithProjectAsync(connection);
        await stage.ChangesAsync("d1", _ => { });
        await stage.ChangesAsync("d2", _ => { });

        var (code, said) = await RunAsync(connection, TableStage.Site);
        Assert.Contains("The journal of site holds: 3 rows", said, StringComparison.Ordinal);
        Assert.Equal(0, code);

        await stage.Tables.Projects.DeleteEntityAsync(
            TableStage.Site,
            ProjectTransaction.JournalKey(2),
            ETag.All,
            Token
        );
        (code, said) = await RunAsync(connection, TableStage.Site);
        Assert.Contains("row 2 of 3 is the first that does not fit", said, StringComparison.Ordinal);
        Assert.Equal(2, code);
    }

    [Fact]
    public async Task A_project_that_is_not_there_and_a_missing_name_are_told()
    {
        var connection = azurite.NewAccount();
        using var stage = await TableStage.WithProjectAsync(connection);
        var (code, said) = await RunAsync(connection, "nobody");
        Assert.Contains("There is no project nobody", said, StringComparison.Ordinal);
        Assert.Equal(1, code);

        (code, said) = await RunAsync(connection);
        Assert.Contains("usage: verify-journal PROJECT", said, StringComparison.Ordinal);
        Assert.Equal(1, code);
    }

    [Fact]
    public async Task A_project_that_cannot_be_read_is_told_in_one_sentence()
    {
        var connection = azurite.NewAccount();
        using var stage = await TableStage.WithProjectAsync(connection);
        var root = (
            await stage.Tables.Projects.GetEntityAsync<TableEntity>(TableStage.Site, "root", cancellationToken: Token)
        ).Value;
        root["d0"] = "{"u8.ToArray();
        await stage.Tables.Projects.UpdateEntityAsync(root, ETag.All, TableUpdateMode.Replace, Token);

        var (code, said) = await RunAsync(connection, TableStage.Site);

        Assert.Equal(
            "The project site itself cannot be read, and its journal cannot be checked without it.",
            said.Trim()
        );
        Assert.Equal(1, code);
    }

    private static async Task<(int Code, string Said)> RunAsync(string connection, params string[] names)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "ChatCoach.Host.dll"), "verify-journal", .. names]
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ConnectionStrings__Tables"] = connection;
        using var process = Process.Start(start)!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        var said = await process.StandardOutput.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, said + await errors);
    }
}
