using System.Text.Json.Nodes;
using ChatCoach.AppHost.Conversations;

namespace ChatCoach.AppHost.Connector;

/// <summary>The switch that makes the connector misbehave, for the next calls or until it is turned off.</summary>
internal sealed class Faults(ChatRoom room)
{
    public static readonly IReadOnlyList<string> Kinds = ["none", "429", "502", "403", "slow"];
    private readonly Lock gate = new();
    private string kind = "none";
    private int? left;

    public void Set(string wanted, int? calls)
    {
        lock (gate)
        {
            kind = wanted;
            left = calls;
            room.Tell("faults", null, State());
        }
    }

    /// <summary>What happens to the call that has just come in.</summary>
    public string Take()
    {
        lock (gate)
        {
            var taken = kind;
            if (left is { } count && !string.Equals(kind, "none", StringComparison.Ordinal))
            {
                left = count - 1;
                if (left == 0)
                {
                    (kind, left) = ("none", null);
                }

                room.Tell("faults", null, State());
            }

            return taken;
        }
    }

    public JsonObject State()
    {
        lock (gate)
        {
            return new JsonObject { ["kind"] = kind, ["left"] = left };
        }
    }
}
