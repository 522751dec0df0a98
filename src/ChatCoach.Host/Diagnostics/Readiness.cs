using Azure;
using ChatCoach.Host.Storage;

namespace ChatCoach.Host.Diagnostics;

/// <summary><c>/readyz</c>: whether the store answers, by one point read of a row that is not there.</summary>
internal static class Readiness
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/healthz", () => Results.Ok());
        app.MapGet(
            "/readyz",
            async (CoachTables tables, CancellationToken cancellationToken) =>
            {
                try
                {
                    await tables.Projects.GetEntityIfExistsAsync<Azure.Data.Tables.TableEntity>(
                        "readyz",
                        "readyz",
                        cancellationToken: cancellationToken
                    );
                    return Results.Ok();
                }
                catch (Exception e) when (e is RequestFailedException or AggregateException)
                {
                    return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
                }
            }
        );
    }
}
