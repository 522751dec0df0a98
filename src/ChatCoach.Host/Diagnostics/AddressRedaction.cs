using OpenTelemetry;

namespace ChatCoach.Host.Diagnostics;

/// <summary>
/// Takes out of spans the addresses that open something or name someone: a path of ours stays only where it is its
/// route, word for word, and of a call to others stays the host, since paths to the connector and the tables hold ids
/// of people.
/// </summary>
internal sealed class AddressRedaction : BaseProcessor<System.Diagnostics.Activity>
{
    private const string Path = "url.path";
    private const string Query = "url.query";
    private const string Route = "http.route";
    private const string Full = "url.full";
    private const string Unknown = "/…";

    public override void OnEnd(System.Diagnostics.Activity data)
    {
        if (data.GetTagItem(Path) is string path)
        {
            var route = data.GetTagItem(Route) as string;
            if (!string.Equals(path, route, StringComparison.Ordinal))
            {
                data.SetTag(Path, route ?? Unknown);
            }
        }

        if (data.GetTagItem(Query) is not null)
        {
            data.SetTag(Query, null);
        }

        if (data.GetTagItem(Full) is string full)
        {
            data.SetTag(
                Full,
                Uri.TryCreate(full, UriKind.Absolute, out var uri)
                    ? uri.GetLeftPart(UriPartial.Authority) + Unknown
                    : Unknown
            );
        }
    }
}
