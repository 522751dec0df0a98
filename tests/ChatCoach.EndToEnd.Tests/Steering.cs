namespace ChatCoach.EndToEnd.Tests;

/// <summary>What is written and read while a project runs, in one language.</summary>
/// <param name="Owner">Who runs the project, by the page's key.</param>
/// <param name="Provider">Who delivers it.</param>
internal sealed record Steering(string Owner, string Provider)
{
    public required string Plan { get; init; }
    public required string TwoStages { get; init; }

    /// <summary>How the alternative text of the plan's picture begins.</summary>
    public required string PlanPicture { get; init; }
    public required string OurTurn { get; init; }
    public required string Us { get; init; }
    public required string Ledger { get; init; }
    public required string LedgerPicture { get; init; }
    public required string Forecast { get; init; }
    public required string ForecastPicture { get; init; }
    public required string Bookings { get; init; }
    public required string NobodyBooked { get; init; }
    public required string Portfolio { get; init; }
    public required string InviteProvider { get; init; }
    public required string Join { get; init; }

    /// <summary>What a provider is told who asks for what is the client's alone.</summary>
    public required string Refused { get; init; }

    public static Steering French { get; } =
        new("ana", "paul")
        {
            Plan = "étapes",
            TwoStages = "2 étapes",
            PlanPicture = "Le plan",
            OurTurn = "la balle est chez nous",
            Us = "Nous",
            Ledger = "registre des retards",
            LedgerPicture = "Image",
            Forecast = "prévision",
            ForecastPicture = "Frise",
            Bookings = "réservations",
            NobodyBooked = "Personne n’est encore réservé",
            Portfolio = "portefeuille",
            InviteProvider = "inviter prestataire Paul Lambert",
            Join = "rejoindre",
            Refused = "Cette action revient aux responsables du projet",
        };

    public static Steering English { get; } =
        new("marc", "helene")
        {
            Plan = "stages",
            TwoStages = "2 stages",
            PlanPicture = "The plan",
            OurTurn = "it's our turn",
            Us = "Us",
            Ledger = "delay ledger",
            LedgerPicture = "Picture",
            Forecast = "forecast",
            ForecastPicture = "Timeline",
            Bookings = "bookings",
            NobodyBooked = "Nobody is booked yet",
            Portfolio = "portfolio",
            InviteProvider = "invite provider Hélène Roy",
            Join = "join",
            Refused = "This is for the people who run the project",
        };
}
