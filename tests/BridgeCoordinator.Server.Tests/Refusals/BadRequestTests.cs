using System.Text;
using BridgeCoordinator.Server.Plans;
using BridgeCoordinator.Server.Tests.Harness;

namespace BridgeCoordinator.Server.Tests.Refusals;

/// <summary>Bad plans, and requests that no endpoint of ours was meant for.</summary>
public class BadRequestTests(RealServer server)
{
    [Fact]
    public async Task A_plan_with_forty_faults_is_refused_with_every_one_by_path()
    {
        var title = $"Bốn mươi lỗi {Guid.NewGuid():N}";
        var sites = string.Concat(Enumerable.Range(0, 40).Select(i => $"  - {{ id: site-{i}, name: Điểm {i}, kind: galaxy }}\n"));
        var yaml = $"title: {title}\nsites:\n  - {{ id: hall, name: Hội trường, kind: central }}\n{sites}";

        var vietnamese = await server.Organizer.PostText("/api/sessions", yaml, "application/yaml");
        var english = await server.Organizer.PostText("/api/sessions", yaml, "application/yaml", ("Accept-Language", "en"));

        Assert.Equal((400, "badPlan"), (vietnamese.Status, vietnamese.Code));
        var paths = vietnamese.Json.GetProperty("errors").EnumerateArray().Select(fault => fault.GetProperty("path").GetString()).ToList();
        Assert.Equal([], Enumerable.Range(1, 40).Select(i => $"sites[{i}].kind").Except(paths));
        Assert.NotEqual(vietnamese.Json.GetProperty("errors")[0].GetProperty("title").GetString(), english.Json.GetProperty("errors")[0].GetProperty("title").GetString());
        Assert.DoesNotContain(title, (await server.Organizer.Get("/api/sessions")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_yaml_bomb_does_not_go_off()
    {
        var bomb = "a: &a [x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: [*b, *b, *b, *b, *b, *b, *b, *b]\n";
        var answer = await server.Organizer.PostText("/api/sessions", bomb, "application/yaml");
        Assert.Equal((400, "badPlan"), (answer.Status, answer.Code));
        Assert.Equal("anchorNotAllowed", Assert.Single(answer.Json.GetProperty("errors").EnumerateArray()).GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("application/yaml", "", 400, "badPlan")]
    [InlineData("application/json", "{", 400, "badPlan")]
    [InlineData("application/json", "{\"title\":\"x\",\"title\":\"y\"}", 400, "badPlan")]
    [InlineData("application/yaml", "title: [unclosed", 400, "badPlan")]
    [InlineData("text/csv", "title;x", 415, "unsupportedMediaType")]
    public async Task What_is_no_plan_is_refused(string contentType, string body, int status, string code)
    {
        var answer = await server.Organizer.PostText("/api/sessions", body, contentType);
        Assert.Equal((status, code), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_megabyte_of_plan_is_too_large()
    {
        var large = Encoding.UTF8.GetString(SamplePlans.Yaml(SamplePlans.BacKan)) + new string('#', 1_000_000);
        var answer = await server.Organizer.PostText("/api/sessions", large, "application/yaml");
        Assert.Equal((413, "tooLarge"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("GET", "/api/nothing", 404, "notFound")]
    [InlineData("GET", "/api/sessions/none/board", 404, "unknownSession")]
    [InlineData("GET", "/api/sessions/a%20b/board", 404, "unknownSession")]
    [InlineData("GET", "/api/sessions/..%2f..%2fetc/board", 404, "unknownSession")]
    [InlineData("GET", "/api/sessions/none/board?epoch=abc", 400, "badRequest")]
    [InlineData("GET", "/api/sessions/none/log?after=99999999999999999999", 400, "badRequest")]
    [InlineData("PUT", "/api/sessions", 405, "methodNotAllowed")]
    [InlineData("DELETE", "/api/sign-in", 405, "methodNotAllowed")]
    public async Task An_address_or_method_that_is_not_ours_is_a_problem_with_a_code(string method, string path, int status, string code)
    {
        var answer = await server.Organizer.Send(new HttpMethod(method), path, null);
        Assert.True((status, code) == (answer.Status, answer.Code), $"{answer.Status} {answer.ContentType} {answer.Text}");
        Assert.DoesNotContain("   at ", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "malformedJson")]
    [InlineData("{\"code\":7}", "badField")]
    [InlineData("{\"code\":null}", "badField")]
    [InlineData("{}", "malformedJson")]
    [InlineData("{\"code\":\"\\ud83d\"}", "badField")]
    [InlineData("{\"code\":\"x\",\"code\":\"y\"}", "badField")]
    public async Task What_is_no_sign_in_is_refused(string body, string code)
    {
        var answer = await server.Anyone.PostText("/api/sign-in", body);
        Assert.True((400, code) == (answer.Status, answer.Code), $"{answer.Status} {answer.Text}");
    }
}
