using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using BridgeCoordinator.Server.Plans;
using BridgeCoordinator.Server.Tests;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Spectre.Console;

namespace BridgeCoordinator.Rehearsal.Tests;

/// <summary>A whole server on a port and in a folder of its own, and the rehearsal program run against it as from a shell.</summary>
internal sealed class PlayedServer : IAsyncDisposable
{
    private const string Code = "the-organizers-own-code";

    private readonly TemporaryFolder folder = new();
    private readonly Factory factory;

    /// <param name="filter">Stands between the hub and its callers.</param>
    /// <param name="settings">Configuration beyond the usual.</param>
    public PlayedServer(IHubFilter? filter = null, params (string Key, string Value)[] settings)
    {
        factory = new Factory(folder.Path, filter, settings);
        factory.UseKestrel(0);
        factory.StartServer();
        Address = factory.ClientOptions.BaseAddress.ToString().Replace("localhost", "127.0.0.1", StringComparison.Ordinal);
        Plan(SamplePlans.GiaLai);
        Plan(SamplePlans.BacKan);
    }

    public string Address { get; }

    public string PlanFile(string sample) => Path.Combine(folder.Path, $"{sample}.yaml");

    public string ReportFile => Path.Combine(folder.Path, "report.json");

    /// <summary>The exit code, and what a person at the terminal would have read.</summary>
    public Task<(int Exit, string Output)> RehearseAsync(params string[] args) => RunAsync(["--server", Address, "--code", Code, "--speed", "100000", .. args]);

    /// <summary>Every session there is, as the organizer's list shows it.</summary>
    public async Task<IReadOnlyList<JsonElement>> SessionsAsync() => [.. (await GetAsync("/api/sessions")).EnumerateArray()];

    /// <summary>What the organizer gets.</summary>
    public async Task<JsonElement> GetAsync(string path)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Code);
        return await http.GetFromJsonAsync<JsonElement>(new Uri(new Uri(Address), path), TestContext.Current.CancellationToken);
    }

    public static async Task<(int Exit, string Output)> RunAsync(params string[] args)
    {
        using var written = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(written), Interactive = InteractionSupport.No, Ansi = AnsiSupport.No });
        return (await Entry.RunAsync(args, console), written.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        await factory.DisposeAsync();
        folder.Dispose();
    }

    private void Plan(string sample) => File.WriteAllBytes(PlanFile(sample), SamplePlans.Yaml(sample));

    private sealed class Factory(string folder, IHubFilter? filter, (string Key, string Value)[] settings) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            builder.UseSetting("urls", "http://127.0.0.1:0");
            builder.UseSetting("Data:Path", folder);
            builder.UseSetting("Demo", "false");
            builder.UseSetting("Access:OrganizerCode", Code);
            foreach (var (key, value) in settings) builder.UseSetting(key, value);
            builder.ConfigureLogging(logging => logging.ClearProviders());
            if (filter is not null) builder.ConfigureServices(services => services.Configure<HubOptions>(options => options.AddFilter(filter)));
        }
    }
}
