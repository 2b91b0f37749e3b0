using BridgeCoordinator.Domain.Floor;
using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Domain.Tests.Sequences;

/// <summary>
/// Requests named by what they are at the moment: with ids drawn from a hat, next to nobody would ever get the floor. Where
/// there is none, the next that there is.
/// </summary>
internal static class Aim
{
    public const string New = "@new", Turn = "@turn", StandBy = "@standBy", Waiting = "@waiting", LastWaiting = "@lastWaiting", Response = "@response";

    public static Command At(FloorState floor, Command command) => command switch
    {
        RequestFloor c => c with { RequestId = Id(floor, c.RequestId)!, InReplyTo = Id(floor, c.InReplyTo) },
        GiveFloor c => c with { RequestId = Id(floor, c.RequestId)!, Replaces = c.Replaces == Turn ? floor.Turn : c.Replaces },
        MoveRequest c => c with { RequestId = Id(floor, c.RequestId)!, BeforeRequestId = Id(floor, c.BeforeRequestId) },
        RequestCommand c => c with { RequestId = Id(floor, c.RequestId)! },
        _ => command
    };

    private static string? Id(FloorState floor, string? name) => name switch
    {
        New => $"r{floor.Requests.Count + 1}",
        Turn => floor.Turn ?? Id(floor, StandBy),
        StandBy => floor.StandBy ?? Id(floor, Waiting),
        Waiting => floor.Waiting.FirstOrDefault() ?? Id(floor, Response),
        LastWaiting => floor.Waiting.LastOrDefault() ?? Id(floor, Response),
        Response => floor.Responses.FirstOrDefault() ?? "r1",
        _ => name
    };
}
