using BridgeCoordinator.Server.Tests.Harness;

namespace BridgeCoordinator.Server.Tests.Access;

/// <summary>The code that the configuration gives the first organizer, over several starts on the same data.</summary>
public sealed class FirstOrganizerTests : IDisposable
{
    private const string First = "the-first-code-of-all";
    private const string Second = "the-second-code-of-all";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_new_code_replaces_the_one_before()
    {
        await using (var server = Start(First)) Assert.Equal([200, 401], await AnswersAsync(server));
        await using (var server = Start(First)) Assert.Equal([200, 401], await AnswersAsync(server));

        await using (var server = Start(Second)) Assert.Equal([401, 200], await AnswersAsync(server));
    }

    [Fact]
    public async Task An_old_configuration_does_not_bring_its_code_back_and_says_so()
    {
        await Start(First).DisposeAsync();
        await Start(Second).DisposeAsync();

        await using var server = Start(First);

        Assert.Equal([401, 200], await AnswersAsync(server));
        Assert.Contains(server.Log, line => line.StartsWith("Error The configured Access:OrganizerCode was replaced by a later one", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_code_no_longer_configured_stays_until_another_replaces_it()
    {
        await Start(First).DisposeAsync();

        await using var server = Start("");

        Assert.Equal([200, 401], await AnswersAsync(server));
    }

    [Theory]
    [InlineData($" {First}\r\n", First)]
    [InlineData("ma\u0303-của-ban-tổ-chức", "mã-của-ban-tổ-chức")]
    public async Task Blanks_around_the_code_and_the_way_it_was_typed_do_not_matter(string configured, string typed)
    {
        await using var server = Start(configured);
        Assert.Equal(200, (await server.Anyone.Post("/api/sign-in", new { code = typed })).Status);
    }

    private RealServer Start(string code) => new(new() { ["Data:Path"] = folder.Path, ["Access:OrganizerCode"] = code });

    private static async Task<IEnumerable<int>> AnswersAsync(RealServer server) =>
        [(await server.Anyone.Post("/api/sign-in", new { code = First })).Status, (await server.Anyone.Post("/api/sign-in", new { code = Second })).Status];
}
