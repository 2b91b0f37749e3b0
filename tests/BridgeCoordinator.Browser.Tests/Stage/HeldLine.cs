using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace BridgeCoordinator.Browser.Tests.Stage;

/// <summary>Stands between a page and the hub: passes on what the page says, and can hold back what it hears.</summary>
public sealed partial class HeldLine
{
    private readonly Lock gate = new();
    private readonly List<Action> held = [];
    private bool holding;

    public Task StandBeforeAsync(IPage page) => page.RouteWebSocketAsync(Hub(), toPage =>
    {
        var toServer = toPage.ConnectToServer();
        toPage.OnMessage(frame => Pass(frame, toServer));
        toServer.OnMessage(frame => Hear(() => Pass(frame, toPage)));
    });

    public void Hold()
    {
        lock (gate) holding = true;
    }

    /// <summary>Everything held back arrives now, in order.</summary>
    public void Release()
    {
        lock (gate)
        {
            holding = false;
            held.ForEach(pass => pass());
            held.Clear();
        }
    }

    [GeneratedRegex("/hub\\?")]
    public static partial Regex Hub();

    public static void Pass(IWebSocketFrame frame, IWebSocketRoute to)
    {
        if (frame.Text is { } text) to.Send(text);
        else if (frame.Binary is { } binary) to.Send(binary);
    }

    private void Hear(Action pass)
    {
        lock (gate)
        {
            if (holding) held.Add(pass);
            else pass();
        }
    }
}
