using ChatCoach.Core.Files;

namespace ChatCoach.Core.Dossiers;

/// <summary>The parties, what of the contract was entered, the stages, and the disputes with their steps.</summary>
internal static class ContractSection
{
    public static IEnumerable<DocumentBlock> Blocks(DossierWords words)
    {
        var (speech, dossier) = (words.Speech, words.Dossier);
        yield return words.Table(
            [40, 30, 30],
            "name role company",
            dossier.Parties.Select(party =>
                new[]
                {
                    party.Name,
                    speech.Sentence(speech["role." + party.Role]),
                    party.Company ?? speech["dossier.client"],
                }
            )
        );
        foreach (var block in MatterSections.Papers(words))
        {
            yield return block;
        }

        yield return new Heading(speech["dossier.contract.clauses"], Level: 2);
        var entered = dossier.Disputes.Where(dispute => dispute.Clauses is not null).ToList();
        if (entered.Count == 0)
        {
            yield return new Paragraph(speech["dossier.contract.none"]);
        }

        foreach (var dispute in entered)
        {
            yield return new Paragraph(dispute.Clauses!);
            if (dispute.AsksForConciliation)
            {
                yield return new Paragraph(speech["dossier.contract.conciliation"]);
            }
        }

        yield return new Heading(speech["dossier.contract.stages"], Level: 2);
        yield return dossier.Stages.Count == 0
            ? new Paragraph(speech["dossier.contract.noStages"])
            : words.Table(
                [28, 24, 14, 17, 17],
                "stage test payment planned accepted",
                dossier.Stages.Select(stage =>
                    new[]
                    {
                        DossierWords.Lines(stage.Name, stage.Deliverable, OtherProvider(words, stage)),
                        stage.AcceptanceTest ?? words.None,
                        words.Money(stage.Payment),
                        DossierWords.Lines(
                            words.Day(stage.Due),
                            stage.PromisedFor is { } promised && promised != stage.Due
                                ? speech.Say("dossier.promisedFor", words.Day(promised))
                                : null
                        ),
                        words.Day(stage.AcceptedOn),
                    }
                )
            );
        foreach (var block in dossier.Disputes.SelectMany(dispute => Dispute(words, dispute)))
        {
            yield return block;
        }
    }

    private static string? OtherProvider(DossierWords words, DossierStage stage) =>
        stage.Provider == words.Dossier.Project.Provider ? null : stage.Provider;

    private static IEnumerable<DocumentBlock> Dispute(DossierWords words, DossierDispute dispute)
    {
        var speech = words.Speech;
        yield return new Heading(speech.Say("dossier.dispute", dispute.Title), Level: 2);
        if (dispute.Company is { } company)
        {
            yield return new Paragraph(speech.Say("dossier.dispute.with", company));
        }

        yield return new Paragraph(
            dispute.ClosedOn is { } closed
                ? speech.Say("dossier.dispute.closed", words.Day(dispute.OpenedOn), words.Day(closed))
                : speech.Say("dossier.dispute.open", words.Day(dispute.OpenedOn))
        );
        yield return words.Table(
            [20, 50, 30],
            "date step by",
            dispute.Steps.Select(step =>
                new[]
                {
                    words.Day(step.On),
                    step.Step is { } number
                        ? speech.Say("dossier.step", number, speech["dispute.step." + number])
                        : speech["dossier.dispute.end"],
                    step.By,
                }
            )
        );
        if (dispute.ManagersMetOn is { } met)
        {
            yield return new Paragraph(
                DossierWords.Lines(
                    speech.Say("dossier.onDay", speech["dossier.managers." + dispute.ManagersOutcome], words.Day(met)),
                    dispute.ManagersSaid
                )
            );
        }

        if (dispute is { Counsel: { } counsel, MandateOn: { } mandate })
        {
            yield return new Paragraph(speech.Say("dossier.mandate", counsel, words.Day(mandate)));
        }
    }
}
