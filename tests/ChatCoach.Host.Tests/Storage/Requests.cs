using Azure.Core;
using Azure.Core.Pipeline;

namespace ChatCoach.Host.Tests.Storage;

/// <summary>Counts the requests to the tables, and plays the process that dies between two of them.</summary>
internal sealed class Requests : HttpPipelinePolicy
{
    private int? _last;
    private int _count;

    public int Count => _count;

    public void Restart() => (_count, _last) = (0, null);

    /// <summary>From now on only so many requests come through; a dead process sends no more either.</summary>
    public void DieAfter(int requests) => (_count, _last) = (0, requests);

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Pass();
        ProcessNext(message, pipeline);
    }

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Pass();
        return ProcessNextAsync(message, pipeline);
    }

    private void Pass()
    {
        if (Interlocked.Increment(ref _count) > _last)
        {
            throw new ProcessDiedException();
        }
    }
}

internal sealed class ProcessDiedException() : Exception("The process died here.");
