using BridgeCoordinator.Server.Access;
using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.Contract;
using BridgeCoordinator.Server.Live;
using BridgeCoordinator.Server.Pages;
using BridgeCoordinator.Server.Plans;
using BridgeCoordinator.Server.Probes;
using BridgeCoordinator.Server.Refusals;
using BridgeCoordinator.Server.Sessions;
using BridgeCoordinator.Server.Start;
using BridgeCoordinator.Server.Telemetry;

var builder = WebApplication.CreateBuilder(args);
builder.ListenByDefault();
builder.AddPages();
builder.AddTelemetry();
builder.AddCommitLog();
builder.AddAccess();
builder.AddSessions();
builder.AddStart();
builder.AddLive();
builder.AddContract();

var app = builder.Build();
app.UseTrustedProxies();
app.UsePages();
app.UseMiddleware<FaultBoundary>();
app.UseMiddleware<OriginCheck>();
app.UseMiddleware<HubGate>();
app.RememberStreams();
app.UseRouting();
app.MapPages();
app.MapSessions();
app.MapPlans();
app.MapBoard();
app.MapAccess();
app.MapHub();
app.MapHealth();
app.MapContract();
app.Run();

/// <summary>Named so that tests can start the whole server.</summary>
public partial class Program;
