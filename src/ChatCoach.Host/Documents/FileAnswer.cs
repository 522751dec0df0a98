using Microsoft.Net.Http.Headers;

namespace ChatCoach.Host.Documents;

/// <summary>Bytes with their type, a name to keep them under, and how long whoever fetched them may keep them.</summary>
internal sealed record FileAnswer(byte[] Content, string Type, string? Name, string CacheControl) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = Type;
        response.ContentLength = Content.Length;
        response.Headers.CacheControl = CacheControl;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        if (Name is not null)
        {
            var disposition = new ContentDispositionHeaderValue("attachment");
            disposition.SetHttpFileName(Name);
            response.Headers.ContentDisposition = disposition.ToString();
        }

        await response.Body.WriteAsync(Content, httpContext.RequestAborted);
    }
}
