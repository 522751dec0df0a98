using Azure;
using Azure.Data.Tables;
using ChatCoach.Core.Agenda;
using ChatCoach.Core.Journal;
using ChatCoach.Host.Storage;

namespace ChatCoach.Host.Tests.Storage;

public sealed class JournalAndKeysTests(AzuriteFixture azurite)
{
    private static CancellationToken Token => TableStage.Token;

    [Fact]
    public async Task A_journal_of_many_pages_holds_and_a_row_that_was_tampered_with_is_named()
    {
        using var stage = await TableStage.WithProjectAsync(azurite);
        for (var batch = 0; batch < 10; batch++)
        {
            var read = await stage.FindAsync();
            var commit = TableStage.CommitOf(read.Project, null) with
            {
                Before = read,
                Entries = [.. Enumerable.Range(0, 60).Select(_ => TableStage.EntryOf("fact.recorded"))],
            };
            await stage.Projects.CommitAsync(commit, Token);
        }

        Assert.Equal(601, (await stage.FindAsync()).Project.JournalLength);
        Assert.Null(await FirstBrokenAsync(stage));

        var row = (
            await stage.Tables.Projects.GetEntityAsync<TableEntity>(
                TableStage.Site,
                ProjectTransaction.JournalKey(517),
                cancellationToken: Token
            )
        ).Value;
        var text = System.Text.Encoding.UTF8.GetString(row.GetBinary("d0"));
        row["d0"] = System.Text.Encoding.UTF8.GetBytes(
            text.Replace("fact.recorded", "fact.forgotten", StringComparison.Ordinal)
        );
        await stage.Tables.Projects.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Replace, Token);
        Assert.Equal(517, await FirstBrokenAsync(stage));
    }

    [Fact]
    public async Task Whichever_byte_of_a_row_is_flipped_the_row_is_named()
    {
        using var stage = await TableStage.WithProjectAsync(azurite);
        await stage.ChangesAsync("d1", _ => { });
        await stage.ChangesAsync("d2", _ => { });
        var project = (await stage.FindAsync()).Project;
        var rows = await stage
            .Tables.Projects.QueryAsync<TableEntity>(
                row => row.RowKey.CompareTo("journal|") >= 0 && row.RowKey.CompareTo("journal}") < 0,
                cancellationToken: Token
            )
            .ToListAsync(Token);
        var whole = rows[1].GetBinary("d0");
        Assert.Null(await VerifyAsync());

        for (var place = 0; place < whole.Length; place++)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                var flipped = whole.ToArray();
                flipped[place] ^= (byte)(1 << bit);
                rows[1]["d0"] = flipped;
                Assert.True(await VerifyAsync() == 2, $"Bit {bit} of byte {place} was flipped, and row 2 not named.");
            }
        }

        Task<long?> VerifyAsync() =>
            JournalChain.FirstBrokenAsync(
                rows.Select(JournalRows.Read).ToAsyncEnumerable(),
                project.JournalLength,
                project.JournalHead,
                Token
            );
    }

    /// <summary>Rows are compared to the letter with what is written: a change of that spelling would break old chains.</summary>
    [Fact]
    public void A_row_is_written_as_it_always_was()
    {
        var entry = new JournalEntry(
            "fact.recorded",
            TableStage.Now.AddTicks(1),
            new DateOnly(2026, 9, 8),
            "msteams|t|ana",
            null,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["who"] = "« É » <b> ’ 😀 \" \\ \n" }
        );
        Assert.Equal(
            """
            {"sequence":7,"entry":{"kind":"fact.recorded","at":"2026-09-08T08:00:00.0000001+00:00","localDate":"2026-09-08","actor":"msteams|t|ana","details":{"who":"\u00AB \u00C9 \u00BB \u003Cb\u003E \u2019 \uD83D\uDE00 \u0022 \\ \n"}},"salt":"cd","contentHash":"9fc5854c45fd4f3c2148fa60114bd8a0165bef3965e900efd6dee7067e4c7aa7","previous":"ab","hash":"4b110c42c47cb364dda830e2a9857182da2341f90bc776088d8a855b9e2e4b5f"}
            """,
            System.Text.Encoding.UTF8.GetString(JournalRows.Write(JournalChain.Seal(entry, 7, "ab", "cd")))
        );
    }

    [Fact]
    public async Task Awkward_names_of_projects_come_back_and_stay_apart()
    {
        using var stage = await TableStage.EmptyAsync(azurite);
        var longest = new string('x', 500);
        string[] ids =
        [
            "a/b",
            "a\\b",
            "a#b",
            "a?b",
            "a%b",
            "a\u0001b",
            "a~b",
            "a~002Fb",
            "a😀b",
            longest,
            longest + "y",
        ];
        foreach (var id in ids)
        {
            await stage.Projects.CommitAsync(TableStage.CommitOf(TableStage.ProjectOf(id), "d/" + id), Token);
        }

        foreach (var id in ids)
        {
            Assert.Equal(id, (await stage.Projects.FindAsync(id, Token))!.Project.Id);
        }

        var page = await stage.Projects.ListAsync(TableStage.KeyOf("ana"), 100, null, Token);
        Assert.Equal(
            ids.Order(StringComparer.Ordinal),
            page.Memberships.Select(line => line.Project).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task The_projects_of_a_person_come_a_page_at_a_time_each_once()
    {
        using var stage = await TableStage.EmptyAsync(azurite);
        for (var number = 0; number < 7; number++)
        {
            await stage.Projects.CommitAsync(TableStage.CommitOf(TableStage.ProjectOf($"p{number}"), "d"), Token);
        }

        var sizes = new List<int>();
        var seen = new List<string>();
        string? next = null;
        do
        {
            var page = await stage.Projects.ListAsync(TableStage.KeyOf("ana"), 3, next, Token);
            sizes.Add(page.Memberships.Count);
            seen.AddRange(page.Memberships.Select(line => line.Project));
            next = page.Continuation;
        } while (next is not null);

        Assert.Equal([3, 3, 1], sizes);
        Assert.Equal(["p0", "p1", "p2", "p3", "p4", "p5", "p6"], seen);
    }

    [Fact]
    public async Task What_is_due_comes_in_order_and_is_claimed_by_one()
    {
        using var stage = await TableStage.EmptyAsync(azurite);
        var now = TableStage.Now;
        AgendaItem[] items =
        [
            new(now.AddHours(1), AgendaKind.Prompt, TableStage.Site, "later"),
            new(now, AgendaKind.Prompt, TableStage.Site, "now"),
            new(now.AddDays(-3), AgendaKind.Nudge, TableStage.Site, "long ago"),
        ];
        await stage.Agenda.AddAsync(TableStage.Site, items, Token);
        await stage.Agenda.AddAsync(TableStage.Site, items, Token);

        var due = await stage.Agenda.DueAsync(TableAgenda.ShardOf(TableStage.Site), now, Token);
        Assert.Equal([items[2], items[1]], due.Select(row => row.Item));

        var claims = await Task.WhenAll(stage.Agenda.ClaimAsync(due[0], Token), stage.Agenda.ClaimAsync(due[0], Token));
        var won = Assert.Single(claims, claim => claim is not null);
        await stage.Agenda.RemoveAsync(won!, Token);
        Assert.Equal("now", (await stage.Agenda.FirstAsync(TableAgenda.ShardOf(TableStage.Site), Token))!.Subject);
    }

    private static async Task<long?> FirstBrokenAsync(TableStage stage)
    {
        var project = (await stage.FindAsync()).Project;
        return await JournalChain.FirstBrokenAsync(
            stage.Projects.ReadJournalAsync(project.Id, 1, Token),
            project.JournalLength,
            project.JournalHead,
            Token
        );
    }
}
