using ChatCoach.Core.Disputes;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using static ChatCoach.Core.Tests.Samples.DisputeScene;

namespace ChatCoach.Core.Tests.Samples;

/// <summary>The registers of a dispute, empty, full and with long words, and their forms.</summary>
public static class RegisterSamples
{
    public static IEnumerable<(string Name, CoachMessage Message)> Messages(Speech speech)
    {
        foreach (var register in Register.All)
        {
            yield return (
                $"register {register.Name}, empty",
                RegisterMessages.List(speech, Of(DisputeStep.Facts), register)
            );
            yield return ($"register {register.Name}, full", RegisterMessages.List(speech, Filled(), register));
            var closed = Filled();
            yield return (
                $"register {register.Name}, closed",
                RegisterMessages.List(
                    speech,
                    closed with
                    {
                        Dispute = closed.Dispute with { ClosedOn = Today },
                    },
                    register
                )
            );
        }
    }

    public static IEnumerable<(string Name, Form Form)> Forms(Speech speech)
    {
        foreach (var register in Register.All)
        {
            var filled = register.Ask(Filled(), speech, 1);
            yield return ($"register {register.Name} form, new", register.Ask(Of(DisputeStep.Facts), speech, 0));
            yield return ($"register {register.Name} form, filled", filled);
            yield return (
                $"register {register.Name} form, returned",
                FormCheck.Returned(
                    filled,
                    FieldValues.None,
                    FormCheck.Problems(filled, FieldValues.None, speech),
                    speech
                )
            );
        }
    }

    private static Situation Filled()
    {
        var situation = Full(DisputeStep.ThirdParty);
        string[] answers = ["open", "accepted", "refused", "countered", "withdrawn", "open", "open", "open", "open"];
        string[] kinds = ["contract", "annex", "amendment", "quote", "order", "terms"];
        return situation with
        {
            Dispute = situation.Dispute with
            {
                Offers =
                [
                    .. answers.Select(
                        (answer, index) =>
                            new Offer(index + 1, Today, index % 2 == 0 ? Side.Client : Side.Provider, Long)
                            {
                                Amount = index == 3 ? null : 8000 + index,
                                Until = Today.AddDays(index - 5),
                                Answer = answer,
                                AnsweredOn = answer == "open" ? null : Today,
                            }
                    ),
                ],
                Papers =
                [
                    .. kinds.Select(
                        (kind, index) =>
                            new ContractPaper(index + 1, kind, Long[..200], Today)
                            {
                                Where = index == 0 ? null : Long[..200],
                                IsSigned = index % 2 == 0,
                            }
                    ),
                ],
                Invoices =
                [
                    new Invoice(1, "F-2026-12", Today.AddDays(-40), 4800) { Due = Today.AddDays(-10), PaidOn = Today },
                    new Invoice(2, Long[..200], Today.AddDays(-20), 12_500.5m) { Contested = Long[..200] },
                    new Invoice(3, "F-14", Today.AddDays(-20), 900) { Due = Today.AddDays(-1) },
                    new Invoice(4, "F-15", Today, 900),
                ],
            },
        };
    }
}
