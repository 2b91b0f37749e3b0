using BridgeCoordinator.Benchmarks.Screens;
using BridgeCoordinator.Benchmarks.Servers;
using BridgeCoordinator.Benchmarks.Table;

namespace BridgeCoordinator.Benchmarks.Live;

/// <summary>
/// The commands of a three-hour meeting with 16 sites, one after another so that no two are told as one: what one
/// dashboard receives, with the pings of three hours added.
/// </summary>
internal sealed class ScriptedDay : IBench
{
    private const int Exchanges = 13;
    private static readonly TimeSpan Length = TimeSpan.FromHours(3);
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(15);
    private static readonly string[] Sites =
    [
        "an-khe", "ayun-pa", "chu-pah", "chu-prong", "chu-puh", "chu-se", "dak-doa", "dak-po",
        "duc-co", "ia-grai", "ia-pa", "kbang", "kong-chro", "krong-pa", "mang-yang", "phu-thien"
    ];

    private static readonly string[] Items = ["dinh-huong", "doi-thoai", "ket-luan", "cam-on", "ket-thuc"];

    /// <summary>A ping of the server: a frame of two bytes around <c>{"type":6}</c> and its end.</summary>
    private static double PingBytes => Length / PingEvery * 13;

    public async Task<IReadOnlyList<Line>> RunAsync()
    {
        await using var server = await OurServer.StartOpenAsync(Plans.GiaLai);
        await using var crowd = await Crowd.GatherAsync(server.Url, server.Greeting, 1);
        var commands = 0;
        foreach (var command in Commands())
        {
            await server.CommandAsync(command);
            commands++;
            // What concerns a desk alone is not told to a dashboard: so wait for the pace of people, not for an update.
            await Task.Delay(60);
        }

        var screen = crowd.Reading[0];
        return
        [
            Line.Most($"a scripted session of 3 hours ({commands} commands, {screen.Updates} updates), one dashboard, received in all", (screen.Bytes + PingBytes) / 1000, 300, "kB")
        ];
    }

    private static IEnumerable<object> Commands()
    {
        foreach (var siteId in Sites)
        {
            foreach (var check in new[] { "picture", "sound", "microphone" }) yield return new { type = "recordCheck", siteId, check, result = "ok" };
            yield return new { type = "reportVideo", siteId, state = "good" };
            yield return new { type = "declareReady", siteId, ready = true };
            for (var present = 10; present <= 40; present += 10) yield return new { type = "countPresent", siteId, groupId = "btv-hoi-lhpn", present };
        }

        yield return new { type = "startItem", itemId = Items[0] };
        yield return new { type = "startItem", itemId = Items[1] };
        yield return new { type = "openFloor", mode = "request" };
        for (var i = 0; i < Exchanges; i++)
        {
            var (siteId, requestId) = (Sites[i % Sites.Length], $"request-{i}");
            yield return new { type = "requestFloor", requestId, siteId, speaker = "Nguyễn Thị Hoa", kind = "question", topic = "Vay vốn phát triển kinh tế" };
            yield return new { type = "standBy", requestId };
            yield return new { type = "giveFloor", requestId };
            if (i % 4 == 0)
            {
                yield return new { type = "reportVideo", siteId, state = "lost" };
                yield return new { type = "reportVideo", siteId, state = "good" };
                yield return new { type = "resumeTurn", requestId };
            }

            yield return new { type = "extendTurn", requestId, seconds = 30 };
            yield return new { type = "endTurn", requestId };
        }

        for (var i = 0; i < 5; i++) yield return new { type = "sendNotice", noticeId = $"notice-{i}", to = "everyone", text = "Đề nghị các điểm cầu tắt micro khi chưa phát biểu.", urgency = "normal" };
        yield return new { type = "closeFloor", remaining = "written" };
        foreach (var itemId in Items[2..]) yield return new { type = "startItem", itemId };
        yield return new { type = "closeSession" };
    }
}
