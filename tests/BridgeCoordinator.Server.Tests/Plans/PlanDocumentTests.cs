using System.Text;
using BridgeCoordinator.Domain.Planning;
using BridgeCoordinator.Server.Plans;

namespace BridgeCoordinator.Server.Tests.Plans;

public class PlanDocumentTests
{
    private static readonly DateOnly Today = new(2024, 2, 25);

    private const string Short = """
        title: Họp giao ban
        chair: Chủ tịch UBND xã
        schedule: { date: 06/3/2024, time: 8:30 }
        sites:
          - name: Hội trường
            kind: central
        """;

    [Theory]
    [InlineData("application/yaml")]
    [InlineData("application/x-yaml")]
    [InlineData("text/yaml; charset=utf-8")]
    [InlineData("Application/YAML")]
    public void Yaml_is_known_by_its_content_type(string contentType) => Assert.NotNull(Read(Short, contentType).Plan);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("application/x-www-form-urlencoded")]
    public void Another_content_type_is_a_fault_that_says_which_to_send(string? contentType)
    {
        var fault = Assert.Single(Read(Short, contentType).Faults);
        Assert.Equal(PlanCodes.ContentType, fault.Code);
        Assert.Contains("application/yaml", PlanFindingTexts.Word(fault, "vi"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_with_a_colon_is_not_taken_for_a_number_in_base_sixty() =>
        Assert.Equal(510, Read(Short).Plan!.Schedule.StartMinute);

    [Theory]
    [InlineData("theme:")]
    [InlineData("theme: ~")]
    [InlineData("theme: null")]
    [InlineData("groups: # chưa có")]
    public void A_key_without_value_counts_as_left_out(string line) => Assert.Equal("", Read($"{Short}\n{line}").Plan!.Theme);

    [Fact]
    public void A_quoted_null_is_text() => Assert.Equal("null", Read($"{Short}\ntheme: 'null'").Plan!.Theme);

    [Theory]
    [InlineData("", PlanCodes.Empty)]
    [InlineData("  \n# chỉ có chú thích\n", PlanCodes.Empty)]
    [InlineData("---\n", PlanCodes.Empty)]
    [InlineData("title: x: y", PlanCodes.Syntax)]
    [InlineData("title: [x", PlanCodes.Syntax)]
    [InlineData("? [a, b]\n: x", PlanCodes.KeyNotText)]
    [InlineData("{a: 1}: x", PlanCodes.KeyNotText)]
    [InlineData("title", PlanCodes.ExpectedMapping)]
    public void Yaml_that_is_no_plan_is_one_fault(string yaml, string code) => Assert.Equal(code, Assert.Single(Read(yaml).Faults).Code);

    [Theory]
    [InlineData("", PlanCodes.Empty)]
    [InlineData(" null ", PlanCodes.Empty)]
    [InlineData("{\"title\": }", PlanCodes.Syntax)]
    [InlineData("{} {}", PlanCodes.Syntax)]
    [InlineData("{\"title\": \"x\"", PlanCodes.Syntax)]
    [InlineData("[]", PlanCodes.ExpectedMapping)]
    public void Json_that_is_no_plan_is_one_fault(string json, string code) =>
        Assert.Equal(code, Assert.Single(Read(json, "application/json").Faults).Code);

    [Fact]
    public void A_syntax_fault_tells_line_and_column()
    {
        var yaml = Assert.Single(Read("title: a\ntheme: b: c").Faults).Place;
        Assert.Equal(("", 2), (yaml.Path, yaml.Line));
        var json = Assert.Single(Read("{\n  \"title\": ?\n}", "application/json").Faults).Place;
        Assert.Equal((2, 12), (json.Line, json.Column));
    }

    [Theory]
    [InlineData("application/yaml", "title: Họp\ntitle: Lại\n", 2, 1)]
    [InlineData("application/json", "{\"title\": \"Họp\", \"title\": \"Lại\"}", 1, 18)]
    public void A_repeated_key_is_refused_where_it_stands(string contentType, string text, int line, int column)
    {
        var fault = Read(text, contentType).Faults.Single(fault => fault.Code == PlanCodes.DuplicateKey);
        Assert.Equal(("title", line, column), (fault.Path, fault.Place.Line, fault.Place.Column));
    }

    [Fact]
    public void A_fault_points_at_the_line_of_its_value()
    {
        var fault = Assert.Single(Read($"{Short}\nagenda:\n  - title: T\n    time: 25h00\n").Faults);
        Assert.Equal(("agenda[0].time", 9, 11), (fault.Path, fault.Place.Line, fault.Place.Column));
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused()
    {
        byte[] latin = [.. "title: caf"u8, 0xE9];
        Assert.Equal(PlanCodes.NotUtf8, Assert.Single(PlanDocuments.Read(latin, "application/yaml", Today).Faults).Code);
        Assert.Equal(PlanCodes.NotUtf8, Assert.Single(PlanDocuments.Read(Encoding.Unicode.GetPreamble(), "application/json", Today).Faults).Code);
    }

    [Theory]
    [InlineData("application/yaml", Short)]
    [InlineData("application/json", """{"title":"T","chair":"C","schedule":{"date":"2024-03-06"},"sites":[{"name":"H","kind":"central"}]}""")]
    public void A_byte_order_mark_is_passed_over(string contentType, string text) =>
        Assert.NotNull(PlanDocuments.Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], contentType, Today).Plan);

    [Fact]
    public void Decomposed_and_control_characters_are_treated_alike_in_both_formats()
    {
        var (nfd, control) = ("Ho\u0323p", "\"a\\u0007b\"");
        Assert.Equal("Họp", Read(Short.Replace("Họp giao ban", nfd, StringComparison.Ordinal)).Plan!.Title);
        Assert.Contains(PlanCodes.ForbiddenCharacter, Read($"title: {control}").Faults.Select(fault => fault.Code));
        Assert.Contains(PlanCodes.ForbiddenCharacter, Read($"{{\"title\": {control}}}", "application/json").Faults.Select(fault => fault.Code));
    }

    [Theory]
    [InlineData("Asia/Ho_Chi_Minh", 420)]
    [InlineData("Asia/Tokyo", 540)]
    [InlineData("Asia/Kathmandu", 345)]
    [InlineData("Europe/Berlin", 60)]
    [InlineData("UTC", 0)]
    public void A_time_zone_is_resolved_on_the_day(string zone, int minutes) =>
        Assert.Equal(minutes, Read(Short.Replace("time:", $"timeZone: {zone}, time:", StringComparison.Ordinal)).Plan!.Schedule.UtcOffsetMinutes);

    [Theory]
    [InlineData("SE Asia Standard Time")]
    [InlineData("Asia/Hanoi")]
    public void A_time_zone_that_is_not_IANA_is_refused(string zone) =>
        Assert.Equal(PlanCodes.UnknownTimeZone, Assert.Single(Read(Short.Replace("time:", $"timeZone: {zone}, time:", StringComparison.Ordinal)).Faults).Code);

    private static PlanReading Read(string text, string? contentType = "application/yaml") =>
        PlanDocuments.Read(Encoding.UTF8.GetBytes(text), contentType, Today);
}
