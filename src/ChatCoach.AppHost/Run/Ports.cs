using System.Net;
using System.Net.Sockets;

namespace ChatCoach.AppHost.Run;

/// <summary>Ports of the loopback interface, tried before anything is started, so that a busy one is said at once.</summary>
internal static class Ports
{
    public static int Claim(int wanted, string option, string what) =>
        IsFree(wanted, out var port)
            ? port
            : throw new RunException(
                $"Port {wanted} is busy, so {what} cannot start. Choose another with {option} N, or stop what uses it."
            );

    /// <summary>The preferred port, for whoever wants to look into the tables with a tool; else any.</summary>
    public static int Prefer(int wanted)
    {
        if (!IsFree(wanted, out var port))
        {
            IsFree(0, out port);
        }

        return port;
    }

    private static bool IsFree(int wanted, out int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, wanted));
            socket.Listen(1);
            port = ((IPEndPoint)socket.LocalEndPoint!).Port;
            return true;
        }
        catch (SocketException)
        {
            port = 0;
            return false;
        }
    }
}
