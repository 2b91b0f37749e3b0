using System.Security.Cryptography;
using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Planning;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.Access;
using BridgeCoordinator.Server.Plans;
using BridgeCoordinator.Server.Sessions;
using BridgeCoordinator.Server.Start;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.Demo;

/// <summary>
/// A live sample meeting for newcomers: the Gia Lai plan as a session, with a link for each role. Its times follow the
/// moment it is opened. <c>Demo=false</c> leaves it out; <c>Demo:Rehearse=true</c> gives links to a rehearsal of it that plays by
/// itself.
/// </summary>
internal sealed class DemoMeeting(
    SessionDirectory sessions, IAccessStore store, GrantDesk desk, StartLinks links, DemoRehearsal rehearsal, IConfiguration configuration, IHostEnvironment host,
    TimeProvider time) : IStartStep
{
    public const string SessionId = "demo";

    private const string Dashboard = "Theo dõi / dashboard";

    public async Task RunAsync(CancellationToken cancellation)
    {
        if (!configuration.GetValue("Demo", true)) return;
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var plan = PlanDocuments.Read(SamplePlans.Yaml(SamplePlans.GiaLai), SamplePlans.ContentType, today).Plan!;
        if (await sessions.FindAsync(SessionId) is null)
            await sessions.MakeAsync(SessionId, "create-demo", new CreateSession(plan, null, false, Timetable.FromOpening));
        await PrintLinksAsync(plan, rehearsal.IsAsked ? await rehearsal.PrepareAsync(plan, cancellation) : SessionId, cancellation);
    }

    private async Task PrintLinksAsync(MeetingPlan plan, string sessionId, CancellationToken cancellation)
    {
        var key = Key();
        var bridges = plan.Sites.Where(site => site.Kind == SiteKind.Bridge).Take(2).ToList();
        await LinkAsync(key, sessionId, new GrantRequest([Role.Moderator, Role.Secretary], "Thư ký điều hành"), "Điều hành / moderator", cancellation);
        await LinkAsync(key, sessionId, new GrantRequest([Role.Technician], "Tổ kỹ thuật trung tâm"), "Kỹ thuật / technician", cancellation);
        foreach (var site in bridges)
            await LinkAsync(key, sessionId, new GrantRequest([Role.SiteTechnician, Role.SiteSecretary], $"Điểm cầu {site.Name}", site.Id), $"{site.Name} / site", cancellation);
        // A rehearsal is nobody's to see without a link.
        if (sessionId == SessionId) links.AddPage(Dashboard, $"/s/{SessionId}");
        else await LinkAsync(key, sessionId, new GrantRequest([Role.Viewer], "Đại biểu"), Dashboard, cancellation);
    }

    private async Task LinkAsync(byte[] key, string sessionId, GrantRequest request, string who, CancellationToken cancellation)
    {
        var code = AccessCode.Derived(key, $"{sessionId}/{who}");
        if (await store.FindByHashAsync(AccessCode.Hash(code), cancellation) is null)
            await store.AddAsync([desk.GrantOf(sessionId, request, code)], cancellation);
        links.Add(who, code);
    }

    /// <summary>Kept beside the data, so that the printed links outlive a restart.</summary>
    private byte[] Key()
    {
        var folder = configuration["Data:Path"];
        var path = Path.Combine(host.ContentRootPath, string.IsNullOrWhiteSpace(folder) ? "data" : folder, "demo.key");
        if (File.Exists(path)) return File.ReadAllBytes(path);
        var key = RandomNumberGenerator.GetBytes(32);
        DataFolder.Make(Path.GetDirectoryName(path)!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(key);
        return key;
    }
}
