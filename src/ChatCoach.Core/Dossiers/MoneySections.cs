using ChatCoach.Core.Files;
using ChatCoach.Core.Hours;

namespace ChatCoach.Core.Dossiers;

/// <summary>What was billed and is to be paid, formal notices, what was agreed, and the days that are near.</summary>
internal static class MoneySections
{
    public static IEnumerable<DocumentBlock> Money(DossierWords words)
    {
        var (speech, dossier) = (words.Speech, words.Dossier);
        var paid = dossier.Stages.Where(stage => stage.Payment is not null).ToList();
        yield return new Paragraph(
            dossier.Project.Amount is { } amount
                ? speech.Say("dossier.money.amount", words.Money(amount))
                : speech["dossier.money.noAmount"]
        );
        if (paid.Count > 0)
        {
            yield return new Paragraph(
                speech.Say(
                    "dossier.money.stages",
                    words.Money(paid.Sum(stage => stage.Payment!.Value)),
                    words.Money(paid.Where(stage => stage.AcceptedOn is not null).Sum(stage => stage.Payment!.Value))
                )
            );
        }

        yield return new Heading(speech["dossier.money.billing"], Level: 2);
        yield return dossier.Billing.Count == 0
            ? new Paragraph(speech["dossier.money.noBilling"])
            : words.Table(
                [40, 20, 20, 20],
                "checkpoint billed agreed difference",
                dossier.Billing.Select(line =>
                    new[]
                    {
                        words.Day(line.Checkpoint),
                        words.Number(line.Billed),
                        words.Number(line.Agreed),
                        words.Number(line.Billed - line.Agreed),
                    }
                )
            );
    }

    /// <summary>By week or invoiced period, as the client counted them; nothing where nobody did.</summary>
    public static IEnumerable<DocumentBlock> Hours(DossierWords words)
    {
        var (speech, dossier) = (words.Speech, words.Dossier);
        if (dossier.Hours.Count == 0)
        {
            yield break;
        }

        yield return new Heading(speech["dossier.money.hours"], Level: 2);
        yield return words.Table(
            [28, 14, 44, 14],
            "period billed explained unexplained",
            dossier.Hours.Select(period =>
                new[]
                {
                    DossierWords.Lines(
                        speech.Say("dossier.fromTo", words.Day(period.From), words.Day(period.Until)),
                        period.Provider == dossier.Project.Provider ? null : period.Provider
                    ),
                    HoursWords.Of(speech, period.Billed),
                    DossierWords.Lines(HoursWords.Of(speech, period.Explained), period.Evidence),
                    HoursWords.Of(speech, period.Unexplained),
                }
            )
        );
        if (dossier.OlderHours is { } older)
        {
            yield return new Paragraph(
                speech.Count(
                    "hours.older",
                    older.Periods,
                    words.Day(older.Until),
                    HoursWords.Of(speech, older.Billed),
                    HoursWords.Of(speech, older.Explained)
                )
            );
        }
    }

    public static IEnumerable<DocumentBlock> Notices(DossierWords words)
    {
        var (speech, dossier) = (words.Speech, words.Dossier);
        if (dossier.Notices.Count == 0)
        {
            yield return new Paragraph(speech["dossier.notices.none"]);
        }

        foreach (var notice in dossier.Notices)
        {
            yield return new DocumentTable(
                [],
                [
                    [speech["dossier.notices.signed"], $"{notice.SignedOffBy}, {words.Day(notice.SignedOn)}"],
                    [speech["dossier.notices.breach"], notice.Breach],
                    [speech["dossier.notices.demand"], notice.Demand],
                    [speech["dossier.notices.clause"], notice.Clause ?? words.None],
                    [
                        speech["dossier.notices.exhibits"],
                        notice.Exhibits is [] ? words.None : string.Join(", ", notice.Exhibits),
                    ],
                    [speech["dossier.notices.receipt"], words.Receipt(notice)],
                    [speech["dossier.notices.limit"], words.Limit(notice)],
                    [
                        speech["dossier.notices.outcome"],
                        speech["dossier.notices.outcome." + (notice.Outcome ?? "open")],
                    ],
                ]
            )
            {
                Widths = [28, 72],
            };
        }
    }

    public static IEnumerable<DocumentBlock> Agreements(DossierWords words)
    {
        var (speech, dossier) = (words.Speech, words.Dossier);
        var agreed = dossier.Exchanges.Where(exchange => exchange.Agreed is not null).ToList();
        if (agreed.Count == 0 && dossier.Commitments.Count == 0)
        {
            yield return new Paragraph(speech["dossier.agreements.none"]);
        }

        if (agreed.Count > 0)
        {
            yield return words.Table(
                [10, 16, 74],
                "number date agreedOn",
                agreed.Select(exchange => new[] { exchange.Number, words.Day(exchange.On), exchange.Agreed! })
            );
        }

        if (dossier.Commitments.Count > 0)
        {
            yield return new Heading(speech["dossier.agreements.commitments"], Level: 2);
            yield return words.Table(
                [56, 20, 24],
                "deliverable due result",
                dossier.Commitments.Select(one =>
                    new[] { one.Deliverable, words.Day(one.Due), speech["dossier.agreements." + one.Result] }
                )
            );
        }
    }

    public static IEnumerable<DocumentBlock> Deadlines(DossierWords words) =>
        [
            words.Table(
                [22, 78],
                "date deadline",
                words.Dossier.Deadlines.Select(one =>
                    new[]
                    {
                        words.Day(one.On),
                        one.For is { } reason
                            ? words.Speech.Say(
                                "dossier.deadline.for",
                                words.Speech["dossier.deadline." + one.Kind],
                                reason
                            )
                            : words.Speech["dossier.deadline." + one.Kind],
                    }
                )
            ),
        ];
}
