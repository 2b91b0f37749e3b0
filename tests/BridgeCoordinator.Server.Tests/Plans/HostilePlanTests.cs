using System.Text;
using BridgeCoordinator.Domain.Planning;
using BridgeCoordinator.Server.Plans;
using CsCheck;

namespace BridgeCoordinator.Server.Tests.Plans;

public class HostilePlanTests
{
    private static readonly DateOnly Today = new(2024, 2, 25);

    private static readonly string[] ContentTypes = ["application/yaml", "application/json"];

    [Fact]
    public void A_billion_laughs_are_refused_at_the_first_anchor()
    {
        var bomb = new StringBuilder("a: &a [lol, lol, lol]\n");
        for (var c = 'b'; c <= 'j'; c++) bomb.Append(c).Append(": &").Append(c).Append(" [*").Append((char)(c - 1)).Append(", *").Append((char)(c - 1)).Append("]\n");
        var fault = Only(Yaml(bomb.ToString()));
        Assert.Equal((PlanCodes.AnchorNotAllowed, "a", 1), (fault.Code, fault.Path, fault.Place.Line));
    }

    [Theory]
    [InlineData("title: &loop [*loop]")]
    [InlineData("&root\ntitle: *root")]
    [InlineData("&key title: x")]
    [InlineData("*missing : x")]
    public void An_anchor_or_a_cycle_is_refused(string yaml) => Assert.Equal(PlanCodes.AnchorNotAllowed, Only(Yaml(yaml)).Code);

    [Theory]
    [InlineData("title: !!python/object:os.system x")]
    [InlineData("title: !local x")]
    [InlineData("title: ! x")]
    [InlineData("!!map\ntitle: x")]
    [InlineData("!!str title: x")]
    [InlineData("groups: !!seq [a]")]
    public void A_tag_is_refused(string yaml) => Assert.Equal(PlanCodes.TagNotAllowed, Only(Yaml(yaml)).Code);

    [Fact]
    public void A_second_document_is_refused_where_it_begins()
    {
        var fault = Only(Yaml("title: x\n---\ntitle: y\n"));
        Assert.Equal((PlanCodes.SecondDocument, 2), (fault.Code, fault.Place.Line));
    }

    [Theory]
    [InlineData("application/yaml")]
    [InlineData("application/json")]
    public void Deep_nesting_stops_at_sixteen_levels(string contentType)
    {
        Assert.DoesNotContain(PlanCodes.TooDeep, Codes(Nested(16)));
        Assert.Equal(PlanCodes.TooDeep, Only(Nested(17)).Code);
        Assert.Equal(PlanCodes.TooDeep, Only(Nested(100_000)).Code);

        PlanReading Nested(int depth) => Read(new string('[', depth) + new string(']', depth), contentType);
    }

    [Theory]
    [InlineData("application/yaml")]
    [InlineData("application/json")]
    public void Many_small_nodes_stop_at_the_limit(string contentType)
    {
        var many = "[" + string.Join(',', Enumerable.Repeat("1", PlanTree.MaxNodes)) + "]";
        Assert.Equal(PlanCodes.TooManyNodes, Only(Read(many, contentType)).Code);
    }

    [Theory]
    [InlineData("application/yaml")]
    [InlineData("application/json")]
    public async Task A_body_of_a_megabyte_is_refused_after_reading_no_more_than_the_limit(string contentType)
    {
        using var body = new MemoryStream(new byte[1024 * 1024]);
        var reading = await PlanDocuments.ReadAsync(body, contentType, Today, TestContext.Current.CancellationToken);
        Assert.Equal(PlanCodes.TooLarge, Only(reading).Code);
        Assert.Equal(PlanDocuments.MaxBytes + 1, body.Position);
    }

    [Fact]
    public void A_body_of_exactly_the_limit_is_read()
    {
        var yaml = SamplePlans.Yaml(SamplePlans.GiaLai);
        byte[] padded = [.. yaml, .. "#"u8, .. Enumerable.Repeat((byte)'x', PlanDocuments.MaxBytes - yaml.Length - 1)];
        Assert.NotNull(PlanDocuments.Read(padded, "application/yaml", Today).Plan);
        Assert.Equal(PlanCodes.TooLarge, Only(PlanDocuments.Read([.. padded, (byte)'x'], "application/yaml", Today)).Code);
    }

    [Fact]
    public void Thousands_of_wrong_keys_are_answered_briefly()
    {
        var keys = string.Join(',', Enumerable.Range(0, 15_000).Select(i => $"\"titl{i}\":1"));
        Assert.Equal(PlanLimits.ListedFaults + 1, Read("{" + keys + "}", "application/json").Faults.Length);
    }

    [Theory]
    [InlineData("application/yaml", "title: \"An \\ud83d\"", PlanCodes.Syntax)]
    [InlineData("application/yaml", "title: \"\\ud83d\\ud83d\"", PlanCodes.Syntax)]
    [InlineData("application/json", "{\"title\": \"An \\ud83d\"}", PlanCodes.ForbiddenCharacter)]
    [InlineData("application/json", "{\"\\udc00\": 1}", PlanCodes.ForbiddenCharacter)]
    public void Half_a_surrogate_pair_is_a_fault(string contentType, string text, string code) =>
        Assert.Equal(code, Only(Read(text, contentType)).Code);

    [Theory]
    [InlineData("...\n~")]
    [InlineData("\"\\ud800\\ud800")]
    public void Text_at_which_the_parser_itself_trips_is_a_syntax_fault(string yaml) => Assert.Equal(PlanCodes.Syntax, Only(Yaml(yaml)).Code);

    [Fact]
    public void Random_text_gives_faults_and_never_an_exception()
    {
        var piece = Gen.OneOf(
            "{", "}", "[", "]", ":", ": ", "- ", "-", ",", "\n", "\n  ", "  ", "'", "\"", "|", ">", "|2-\n", "&a ", "*a", "!t ", "%YAML 1.9\n", "---", "...",
            "#", "?", "? ", "title", "sites", "\\u", "\\ud800", "\0", "\t", "\r", "\u0085", "é", "😀", "null", "~", "0", "<<", "@", "`", "\ufeff", "true");
        piece.Array[0, 40].Select(string.Concat).Sample(
            text =>
            {
                foreach (var contentType in ContentTypes)
                {
                    var reading = Read(text, contentType);
                    Assert.Null(reading.Plan);
                    Assert.NotEmpty(reading.Faults);
                    Assert.All(reading.Faults, fault => Assert.NotEmpty(PlanFindingTexts.Word(fault, "vi")));
                }
            },
            iter: 20_000);
    }

    private static PlanReading Yaml(string text) => Read(text, "application/yaml");

    private static PlanReading Read(string text, string contentType) => PlanDocuments.Read(Encoding.UTF8.GetBytes(text), contentType, Today);

    private static PlanFinding Only(PlanReading reading)
    {
        Assert.Null(reading.Plan);
        return Assert.Single(reading.Faults);
    }

    private static string[] Codes(PlanReading reading) => [.. reading.Faults.Select(fault => fault.Code)];
}
