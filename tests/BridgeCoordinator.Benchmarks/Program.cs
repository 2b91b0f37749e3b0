using BridgeCoordinator.Benchmarks;
using BridgeCoordinator.Benchmarks.Live;
using BridgeCoordinator.Benchmarks.Servers;
using BridgeCoordinator.Benchmarks.Table;

if (args is ["serve", var kind, ..])
{
    if (kind == HubPeer.Kind) HubPeer.Run(args[2..]);
    else SocketPeer.Run(args[2..]);
    return;
}

var benches = new Dictionary<string, Func<IBench>>
{
    ["fanout"] = () => new FanOut(screens: 1_000, rounds: 10, changes: 20),
};

foreach (var name in args)
{
    Console.WriteLine($"## {name}");
    foreach (var line in await benches[name]().RunAsync())
        Console.WriteLine($"{line.What} | {line.Ours} | {line.Beside} | {line.Result} | {line.Target} | {line.Verdict}");
}
