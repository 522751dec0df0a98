namespace ChatCoach.Core.Projects;

/// <summary>Who delivers which stage, and the one place that says what of the plan a provider's people see.</summary>
public sealed partial record Project
{
    /// <summary>Who delivers the stage under way.</summary>
    public string CurrentProvider => CurrentStage is { } stage ? ProviderOf(stage) : Provider;

    /// <summary>Who delivers now, where that is not the provider of the beginning; else null.</summary>
    private string? Successor => IsSameCompany(CurrentProvider, Provider) ? null : CurrentProvider;

    public string ProviderOf(Stage stage) => stage.Provider ?? Provider;

    /// <summary>For whom someone of a provider works.</summary>
    public string CompanyOf(Member member) => member.Company ?? Provider;

    /// <summary>True where it is the reader's own company that delivers the stage.</summary>
    public bool Delivers(Member member, Stage stage) =>
        member.Role == Role.Provider && IsSameCompany(CompanyOf(member), ProviderOf(stage));

    /// <summary>True for the people of who delivers the stage under way.</summary>
    public bool IsOfCurrentProvider(Member member) => IsOf(CurrentProvider, member);

    /// <summary>True for the people of a provider, whether it delivers now or did before.</summary>
    public bool IsOf(string company, Member member) =>
        member.Role == Role.Provider && IsSameCompany(CompanyOf(member), company);

    /// <summary>Whom to talk to at the provider of the stage under way: who has joined before who has not.</summary>
    public Member? ProviderContact => ContactAt(CurrentProvider);

    /// <summary>As <see cref="ProviderContact"/>, at any provider.</summary>
    public Member? ContactAt(string company) =>
        Members.Where(member => IsOf(company, member)).OrderBy(member => !member.HasJoined).FirstOrDefault();

    /// <summary>An alert of a provider's is for that provider's people; one of the team's for none of them.</summary>
    public bool Sees(Member reader, Alert alert) =>
        reader.Role != Role.Provider || (alert.ByProvider && IsSameCompany(CompanyOf(reader), CompanyOf(alert)));

    /// <summary>For whom the author of a provider's alert works.</summary>
    public string CompanyOf(Alert alert) =>
        alert.Company
        ?? (
            Members.FirstOrDefault(one => one.Role == Role.Provider && one.Name == alert.RaisedBy) is { } author
                ? CompanyOf(author)
                : Provider
        );

    /// <summary>Case and the spaces around do not count.</summary>
    public static bool IsSameCompany(string? one, string? other) =>
        one is not null
        && other is not null
        && string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The project as its reader may know it. Someone of a provider has the stages that their company delivers, without
    /// what is the client's alone: what is paid, who could take over, what was decided at the end, and where things are kept.
    /// </summary>
    public Project SeenBy(Member reader)
    {
        if (reader.Role != Role.Provider)
        {
            return this;
        }

        var own = Stages.Where(stage => Delivers(reader, stage)).ToList();
        var isTheirs = IsTheirs(reader);
        return this with
        {
            Stages = [.. own.Select(AsShared)],
            Turn = isTheirs ? Turn : new StageTurn(Side.Client, default),
            Alerts = [.. Alerts.Where(alert => Sees(reader, alert))],
            AlertLinks = [],
            Held = [],
            Mails = [],
            MailsLogged = 0,
            Hours = [],
            OlderHours = null,
            HoursSteps = null,
            AdviceNotes = 0,
            CounselAskedOn = null,
            FactsNoted = [],
            ProviderRatings = [],
            Turns = [.. Turns.Where(turn => Sees(reader, turn))],
        };
    }

    /// <summary>A hand-over is for the people of who delivered then, and delivers its stage still.</summary>
    public bool Sees(Member reader, TurnEvent turn) =>
        reader.Role != Role.Provider
        || (
            IsSameCompany(CompanyOf(reader), turn.Company ?? Provider)
            && (
                turn.Stage is null
                    ? IsTheirs(reader)
                    : Stages.Any(stage => stage.Id == turn.Stage && Delivers(reader, stage))
            )
        );

    private bool IsTheirs(Member reader) =>
        CurrentStage is { } stage ? Delivers(reader, stage) : IsSameCompany(CompanyOf(reader), Provider);

    private static Stage AsShared(Stage stage) =>
        stage with
        {
            Payment = null,
            Alternative = null,
            Gate = null,
            HandOver = [.. stage.HandOver.Select(item => item with { Proof = null })],
        };

    /// <summary>A name of a role; at a provider, of the one who delivers now.</summary>
    private Member NewMember(Role role, string name) =>
        new(role, name) { Company = role == Role.Provider ? Successor : null };
}
