using BenchmarkDotNet.Attributes;
using ChatCoach.AdaptiveCards;
using ChatCoach.BotFramework.Activities;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Tests.Samples;
using ChatCoach.Host.TeamsEdge;
using Microsoft.Extensions.Options;

namespace ChatCoach.Benchmarks.Parts;

/// <summary>A message as a card, and that card as the bytes of its activity: help, and the status of a project.</summary>
[MemoryDiagnoser]
public class CardParts
{
    private readonly TeamsCards _cards = new(Options.Create(new TeamsOptions()));
    private CoachMessage _message = null!;
    private AdaptiveCard _card = null!;

    [Params("help", "status, new")]
    public string Sample { get; set; } = "";

    [GlobalSetup]
    public void SetUp()
    {
        var speech = new Speech("fr-FR", "Europe/Paris");
        _message = ProjectSamples
            .Messages(speech)
            .First(sample => string.Equals(sample.Name, Sample, StringComparison.Ordinal))
            .Message;
        _card = _cards.Card(_message, "29:someone");
    }

    [Benchmark]
    public AdaptiveCard Draw() => _cards.Card(_message, "29:someone");

    [Benchmark]
    public byte[] WriteActivity() => TeamsCards.Of(_card).ToUtf8Json();
}
