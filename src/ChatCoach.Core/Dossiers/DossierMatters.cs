using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Dossiers;

/// <summary>A paper of the contract, with its version as its title and date say it.</summary>
/// <param name="Kind">contract, annex, amendment, quote, order or terms.</param>
public sealed record DossierPaper(string Kind, string Title, DateOnly On, bool IsSigned, string? Where);

/// <summary>An offer to settle, made outside of any mediation.</summary>
/// <param name="Answer">open, accepted, refused, countered or withdrawn.</param>
public sealed record DossierOffer(DateOnly On, Side Side, string What, string Answer)
{
    public decimal? Amount { get; init; }

    public DateOnly? Until { get; init; }

    public DateOnly? AnsweredOn { get; init; }
}

/// <param name="Contested">Why the client contests it; null where they do not.</param>
public sealed record DossierInvoice(string Reference, DateOnly On, decimal Amount)
{
    public DateOnly? Due { get; init; }

    public DateOnly? PaidOn { get; init; }

    public string? Contested { get; init; }
}
