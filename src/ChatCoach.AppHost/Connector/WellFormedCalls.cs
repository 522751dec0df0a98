namespace ChatCoach.AppHost.Connector;

/// <summary>A body of another shape than the protocol's is the caller's mistake: 400, and nothing happens.</summary>
internal sealed class WellFormedCalls : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException)
        {
            // How a JSON node says that it is not what was asked of it.
            return ConnectorErrors.BadSyntax;
        }
    }
}
