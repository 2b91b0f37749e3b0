using BridgeCoordinator.Benchmarks;
using BridgeCoordinator.Benchmarks.Live;
using BridgeCoordinator.Benchmarks.Restarts;
using BridgeCoordinator.Benchmarks.Servers;
using BridgeCoordinator.Benchmarks.Storage;
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
    ["commit"] = () => new CommitLatency(commands: 2_000),
    ["writers"] = () => new ManyWriters(writers: 64, rounds: 5),
    ["restart"] = () => new Restart(screens: 200, times: 7),
    ["longlog"] = () => new LongLog(commits: 10_000, times: 5),
};

foreach (var name in args)
{
    Console.WriteLine($"## {name}");
    foreach (var line in await benches[name]().RunAsync())
        Console.WriteLine($"{line.What} | {line.Ours} | {line.Beside} | {line.Result} | {line.Target} | {line.Verdict}");
}
