using System.Text;
using BenchmarkDotNet.Attributes;
using ChatCoach.Benchmarks.Load;
using ChatCoach.BotFramework.Activities;

namespace ChatCoach.Benchmarks.Parts;

/// <summary>A body of the load into an activity, and an answer back into bytes.</summary>
[MemoryDiagnoser]
public class ActivityParts
{
    private readonly byte[] _body = Encoding.UTF8.GetBytes(
        Turns.Echo(new Person(1, "https://smba.trafficmanager.net/"))
    );

    private readonly Activity _answer = new() { Type = ActivityTypes.Message, Text = "You are welcome." };

    [Benchmark]
    public Activity ReadActivity() => Activity.Parse(_body);

    [Benchmark]
    public byte[] WriteAnswer() => _answer.ToUtf8Json();
}
