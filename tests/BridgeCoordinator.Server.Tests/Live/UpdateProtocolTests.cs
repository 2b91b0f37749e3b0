using System.Buffers;
using System.Text;
using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Server.Live;
using BridgeCoordinator.Server.Sessions;
using BridgeCoordinator.Server.Tests.Harness;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.Tests.Live;

/// <summary>A screen's messages are those of SignalR's own JSON protocol, byte for byte.</summary>
public class UpdateProtocolTests(RealServer server)
{
    [Theory]
    [InlineData("1")]
    [InlineData("a1B2")]
    [InlineData("\"1\"")]
    [InlineData("bảng \\ 1")]
    [InlineData("")]
    public async Task An_update_is_written_as_SignalR_writes_it(string invocationId)
    {
        var meeting = await Meeting.TalkingAsync(server);
        var board = (await server.Service<SessionDirectory>().FindAsync(meeting.Id))!.Feed.Board;
        var update = Update.Of(board, View.Public, 0, board.Session.Seq, board.Lineage.Mark, Update.CardsSince(board, View.Public, 0), DateTimeOffset.UnixEpoch, null);

        AssertSame(new StreamItemMessage(invocationId, update));
        AssertSame(new StreamItemMessage(invocationId, Update.Ending(board, View.Public, "serverStopping", 1, DateTimeOffset.UnixEpoch)));
    }

    [Fact]
    public void So_is_everything_else()
    {
        AssertSame(new StreamItemMessage("1", "no update"));
        AssertSame(CompletionMessage.WithResult("1", new { epoch = 1 }));
        AssertSame(PingMessage.Instance);
    }

    private void AssertSame(HubMessage message)
    {
        var options = server.Service<IOptions<JsonHubProtocolOptions>>();
        var ours = server.Service<IHubProtocolResolver>().GetProtocol("json", null);
        Assert.Equal(Written(new JsonHubProtocol(options), message), Written(Assert.IsType<UpdateProtocol>(ours), message));
    }

    private static string Written(IHubProtocol protocol, HubMessage message)
    {
        var buffer = new ArrayBufferWriter<byte>();
        protocol.WriteMessage(message, buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
