namespace ChatCoach.AppHost.Connector;

/// <summary>Stands before every call of the connector and lets the fault of the moment happen.</summary>
internal sealed class FaultyCalls(Faults faults, TimeProvider clock) : IEndpointFilter
{
    private const int RetrySeconds = 3;
    private static readonly TimeSpan Slowness = TimeSpan.FromSeconds(8);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        switch (faults.Take())
        {
            case "429":
                context.HttpContext.Response.Headers.RetryAfter = $"{RetrySeconds}";
                return ConnectorErrors.TooMany;
            case "502":
                return ConnectorErrors.BadGateway;
            case "403":
                return ConnectorErrors.NotInRoster;
            case "slow":
                await Task.Delay(Slowness, clock, context.HttpContext.RequestAborted);
                break;
        }

        return await next(context);
    }
}
