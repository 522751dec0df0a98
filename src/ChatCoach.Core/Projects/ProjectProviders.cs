namespace ChatCoach.Core.Projects;

/// <summary>Who delivers which stage, and the one place that says what of the plan a provider's people see.</summary>
public sealed partial record Project
{
    /// <summary>Who delivers the stage under way.</summary>
    public string CurrentProvider => CurrentStage is { } stage ? ProviderOf(stage) : Provider;

    public string ProviderOf(Stage stage) => stage.Provider ?? Provider;

    /// <summary>For whom someone of a provider works.</summary>
    public string CompanyOf(Member member) => member.Company ?? Provider;

    /// <summary>True where it is the reader's own company that delivers the stage.</summary>
    public bool Delivers(Member member, Stage stage) =>
        member.Role == Role.Provider
        && string.Equals(CompanyOf(member), ProviderOf(stage), StringComparison.OrdinalIgnoreCase);

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
        var isTheirs = CurrentStage is { } stage
            ? Delivers(reader, stage)
            : string.Equals(CompanyOf(reader), Provider, StringComparison.OrdinalIgnoreCase);
        return this with
        {
            Stages = [.. own.Select(AsShared)],
            Turn = isTheirs ? Turn : new StageTurn(Side.Client, default),
            Turns = [.. Turns.Where(turn => turn.Stage is null ? isTheirs : own.Any(mine => mine.Id == turn.Stage))],
        };
    }

    private static Stage AsShared(Stage stage) =>
        stage with
        {
            Payment = null,
            Alternative = null,
            Gate = null,
            HandOver = [.. stage.HandOver.Select(item => item with { Proof = null })],
        };
}
