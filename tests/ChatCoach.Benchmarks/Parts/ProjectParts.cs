using System.Text.Json;
using BenchmarkDotNet.Attributes;
using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Journal;
using ChatCoach.Core.Projects;

namespace ChatCoach.Benchmarks.Parts;

/// <summary>What a change does between its two round trips: a project out of its JSON and back, and a row's seal.</summary>
[MemoryDiagnoser]
public class ProjectParts
{
    private static readonly DateOnly Start = new(2026, 9, 7);

    private readonly JournalEntry _entry = new(
        "alert.raised",
        new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero),
        new DateOnly(2026, 11, 24),
        "msteams|tenant|ana",
        "a1",
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["what"] = "The test data may come late.",
            ["effect"] = "end",
        }
    );

    private Project _project = null!;
    private byte[] _json = [];
    private string _previous = "";

    [Params(3, 30)]
    public int Stages { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _project = new Project
        {
            Id = "site",
            Name = "Site e-commerce",
            Provider = "Agence Lumen",
            Start = Start,
            End = Start.AddDays(300),
            Schedule = new CheckpointSchedule { Cadence = new Cadence("0 30 9 ? * THU", "Europe/Paris", 1, Start) },
            Members =
            [
                new Member(Role.Owner, "Ana Moreau") { Person = new PersonKey("msteams", "tenant", "ana") },
                new Member(Role.Deputy, "Ben Roux") { Person = new PersonKey("msteams", "tenant", "ben") },
            ],
            Stages =
            [
                .. Enumerable
                    .Range(1, Stages)
                    .Select(number => new Stage(
                        $"s{number}",
                        $"Catalogue {number} en préproduction",
                        Start.AddDays(number)
                    )),
            ],
            Alerts =
            [
                .. Enumerable
                    .Range(1, Stages)
                    .Select(number => new Alert($"a{number}", "The test data may come late.", _entry.At, "Ana", false)),
            ],
        };
        _json = Write();
        _previous = JournalChain.Seal(_entry, 1, "", "5a17").Hash;
    }

    [Benchmark]
    public Project? Read() => JsonSerializer.Deserialize(_json, ProjectJson.Default.Project);

    [Benchmark]
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(_project, ProjectJson.Default.Project);

    [Benchmark]
    public JournalRow Seal() => JournalChain.Seal(_entry, 2, _previous, "5a17");
}
