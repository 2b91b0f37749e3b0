using BridgeCoordinator.Benchmarks.Servers;
using BridgeCoordinator.Benchmarks.Table;

if (args is ["serve", var kind, ..])
{
    if (kind == HubPeer.Kind) HubPeer.Run(args[2..]);
    else SocketPeer.Run(args[2..]);
    return;
}

await Report.RunAsync(args);
