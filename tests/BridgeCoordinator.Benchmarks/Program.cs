using System.Globalization;
using BridgeCoordinator.Benchmarks.Screens;

int Number(int at, int otherwise) => args.Length > at ? int.Parse(args[at], CultureInfo.InvariantCulture) : otherwise;

switch (args.FirstOrDefault())
{
    case "stalled":
        await StalledReaders.RunAsync(Number(1, 1_000), Number(2, 10), Number(3, 100), Number(4, 2));
        break;
    case "storm":
        await ReconnectStorm.RunAsync(Number(1, 5_000), TimeSpan.FromSeconds(Number(2, 5)));
        break;
    default:
        Console.WriteLine("stalled [screens=1000] [stalled=10] [changes=100] [rounds=2]   do screens that never read delay the others?");
        Console.WriteLine("storm [screens=5000] [spread seconds=5]                        how long from kill -9 until every screen is current?");
        break;
}
