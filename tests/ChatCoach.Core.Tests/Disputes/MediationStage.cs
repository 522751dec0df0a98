using System.Text;
using System.Text.Json;
using ChatCoach.Core.Disputes;
using ChatCoach.Core.Dossiers;
using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Mediations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Tests.Dossiers;
using ChatCoach.Core.Tests.Scenarios;
using ChatCoach.Core.Tests.Visibility;

namespace ChatCoach.Core.Tests.Disputes;

/// <summary>The way to a mediation, and everything that a stranger to it may come to read of the dispute.</summary>
internal static class MediationStage
{
    /// <summary>Two calls failed, the managers refused, a mediator is chosen: the dispute is at step 6.</summary>
    public static async Task<(DisputeStage Stage, CoachMessage Card)> OpenAsync()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();
        await stage.NotesCallAsync();
        var card = (await stage.NotesCallAsync()).Message!;
        card = (await stage.Cast.Presses("Ana", card.Primary())).Message!;
        card = (await stage.RecordsAsync("Ana", card, "sponsors", ("sponsors.outcome", "refused"))).Message!;
        card = (
            await stage.RecordsAsync(
                "Ana",
                card,
                "third",
                ("third.why", "choice"),
                ("third.who", "Claire Roy"),
                ("third.body", "CMAP")
            )
        ).Message!;
        return (stage, (await stage.Cast.Presses("Ana", card.Primary())).Message!);
    }

    /// <summary>As above, and the other side accepted the mediator today.</summary>
    public static async Task<(DisputeStage Stage, CoachMessage Card)> AcceptedAsync()
    {
        var (stage, card) = await OpenAsync();
        return (stage, (await AnswersAsync(stage, card, "accepted", "2026-12-07")).Message!);
    }

    public static Task<Core.Conversations.Reply> AnswersAsync(
        DisputeStage stage,
        CoachMessage card,
        string answer,
        string? on = null
    ) =>
        stage.RecordsAsync(
            "Ana",
            card,
            "thirdproposal",
            ("thirdproposal.on", "2026-12-07"),
            ("thirdproposal.answer", answer),
            ("thirdproposal.answeredOn", on ?? "")
        );

    /// <summary>One confidential entry, from the card's own button.</summary>
    public static async Task<Core.Conversations.Reply> NotesAsync(
        DisputeStage stage,
        string text,
        string who = "Ana",
        string kind = "TheirOffer"
    )
    {
        var card = (await stage.Cast.Says("Ana", "litige")).Message!;
        var form = (await stage.Cast.Opens(who, card.Button(Verbs.MediationOpen))).Form!;
        return await stage.Cast.Fills(
            who,
            form,
            ("mediation.text", text),
            ("mediation.kind", kind),
            ("mediation.who", "Paul")
        );
    }

    public static async Task<IReadOnlyList<MediationEntry>> EntriesAsync(DisputeStage stage)
    {
        List<MediationEntry> entries = [];
        var count = (await stage.ProjectAsync()).Disputes.Single().Confidential;
        for (var number = 1; number <= count; number++)
        {
            var row = await stage.Cast.Projects.FindRowAsync(
                DisputeStage.Site,
                MediationEntry.Row,
                MediationEntry.IdOf("d1", number),
                TestContext.Current.CancellationToken
            );
            entries.Add(row!.Value);
        }

        return entries;
    }

    /// <summary>
    /// The journal, the project's and the dispute's own rows, the dossier in both of its files for each of its readers,
    /// and the draft of the notice.
    /// </summary>
    public static async Task<string> EverythingElseAsync(DisputeStage stage)
    {
        var token = TestContext.Current.CancellationToken;
        var project = await stage.ProjectAsync();
        var dispute = await stage.DisputeAsync();
        var all = new StringBuilder();
        foreach (var entry in await stage.JournalAsync())
        {
            all.AppendLine(entry.Kind).AppendJoin('\n', entry.Details.Select(detail => detail.Value)).AppendLine();
        }

        all.AppendLine(JsonSerializer.Serialize(dispute, DisputeRow.Type.Json));
        all.AppendLine(JsonSerializer.Serialize(project, Core.Projects.ProjectJson.Default.Project));
        var source = await new DossierReader(stage.Cast.Projects).ReadAsync(project, token);
        Assert.Null(source.Broken);
        foreach (var reader in new[] { "Ana", "Marc", "Ines" }.Select(name => project.MemberOf(Cast.Key(name))!))
        {
            foreach (var locale in new[] { "fr-FR", "en-GB" })
            {
                var speech = new Speech(locale, "Europe/Paris");
                var file = DossierFile.Of(speech, DossierContents.Of(source, reader, stage.Now));
                all.AppendLine(file.Document.Text()).AppendLine(Encoding.UTF8.GetString(file.Json!.Value.Span));
            }
        }

        var notice = await new NoticeFile(stage.Cast.Projects).MakeAsync(
            new FileSubject(project, project.Owner, new Speech("fr-FR", "Europe/Paris"), "d1", stage.Now),
            token
        );
        return all.AppendJoin('\n', notice is null ? [] : AllText.Of(notice)).ToString();
    }
}
