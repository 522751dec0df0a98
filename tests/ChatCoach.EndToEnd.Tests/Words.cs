namespace ChatCoach.EndToEnd.Tests;

/// <summary>What one person writes and reads in the story, in their language.</summary>
/// <param name="Language">The value of the page's language list.</param>
/// <param name="Person">Whose chat it is, by the page's key.</param>
internal sealed record Words(string Language, string Person)
{
    public required string Hello { get; init; }
    public required string Created { get; init; }
    public required string Answer { get; init; }
    public required string Saved { get; init; }

    /// <summary>The clock has arrived: nothing more comes by itself.</summary>
    public required string Clock { get; init; }
    public required string Dispute { get; init; }
    public required string Alerted { get; init; }
    public required string Letter { get; init; }
    public required string CallFirst { get; init; }

    /// <summary>How a dispute card tells its step, the number left open and spaces plain.</summary>
    public required string Step { get; init; }

    public static Words French { get; } =
        new("fr", "ana")
        {
            Hello = "Bonjour",
            Created = "Projet créé",
            Answer = "Répondre (2 min)",
            Saved = "Point enregistré",
            Clock = "L’horloge de démonstration indique maintenant",
            Dispute = "litige",
            Alerted = "Une alerte ne désigne personne",
            Letter = "prépare une lettre recommandée à Agence Lumen",
            CallFirst = "Un appel d’abord",
            Step = "étape {0} sur 10",
        };

    public static Words English { get; } =
        new("en", "marc")
        {
            Hello = "Hello",
            Created = "Project created",
            Answer = "Answer (2 min)",
            Saved = "Checkpoint saved",
            Clock = "The demo clock now shows",
            Dispute = "dispute",
            Alerted = "An alert blames nobody",
            Letter = "draft a registered letter to Agence Lumen",
            CallFirst = "A call first",
            Step = "step {0} of 10",
        };
}
