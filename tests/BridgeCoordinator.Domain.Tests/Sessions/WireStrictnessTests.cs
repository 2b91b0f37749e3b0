using System.Text;
using System.Text.Json;
using BridgeCoordinator.Domain.Agenda;
using BridgeCoordinator.Domain.Floor;
using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Domain.Tests.Sessions;

/// <summary>What is read must fit exactly; whatever does not is a <see cref="JsonException"/>, but for a missing type.</summary>
public class WireStrictnessTests
{
    private static Command? Read(string json) => JsonSerializer.Deserialize<Command>(json, WireJson.Options);

    [Theory]
    [InlineData("""{"type":"withdrawRequest","requestId":"r1","siteId":"north"}""")]
    [InlineData("""{"type":"openSession","Type":"openSession"}""")]
    [InlineData("""{"type":"withdrawRequest","RequestId":"r1"}""")]
    public void An_unknown_field_is_refused(string json) => Assert.Throws<JsonException>(() => Read(json));

    [Theory]
    [InlineData("""{"type":"explode"}""")]
    [InlineData("""{"type":"OpenSession"}""")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":null}""")]
    public void An_unknown_type_is_refused(string json) => Assert.Throws<JsonException>(() => Read(json));

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"requestId":"r1"}""")]
    public void A_missing_type_is_refused_with_an_exception_of_its_own(string json) => Assert.Throws<NotSupportedException>(() => Read(json));

    [Theory]
    [InlineData("""{"type":"withdrawRequest","requestId":"r1","requestId":"r2"}""")]
    [InlineData("""{"type":"openSession","type":"closeSession"}""")]
    public void A_field_that_comes_twice_is_refused(string json) => Assert.Throws<JsonException>(() => Read(json));

    [Theory]
    [InlineData("""[]""")]
    [InlineData("""7""")]
    [InlineData("\"openSession\"")]
    [InlineData("""{"type":"openSession"}{}""")]
    [InlineData("""{"type":"openSession",}""")]
    [InlineData("""{"type":"openSession"} // x""")]
    [InlineData("""{"type":"openSession" """)]
    [InlineData("")]
    [InlineData("""{"type":"startRollCall","round":"1"}""")]
    [InlineData("""{"type":"startRollCall","round":1.5}""")]
    [InlineData("""{"type":"startRollCall","round":99999999999}""")]
    [InlineData("""{"type":"declareGo","go":"true"}""")]
    [InlineData("""{"type":"declareGo","go":1}""")]
    [InlineData("""{"type":"withdrawRequest","requestId":7}""")]
    [InlineData("""{"type":"withdrawRequest","requestId":["r1"]}""")]
    [InlineData("""{"type":"addItem","itemId":"x","title":"x","presenters":"x"}""")]
    [InlineData("""{"type":"addItem","itemId":"x","title":"x","presenters":[7]}""")]
    public void What_does_not_fit_is_refused(string json) => Assert.Throws<JsonException>(() => Read(json));

    [Fact]
    public void Nothing_is_not_a_command() => Assert.Null(Read("null"));

    [Fact]
    public void The_type_may_come_last() => Assert.Equal(new WithdrawRequest("r1"), Read("""{"requestId":"r1","type":"withdrawRequest"}"""));

    [Fact]
    public void A_hundred_nested_lists_are_refused() =>
        Assert.Throws<JsonException>(() => Read($$"""{"type":"addItem","itemId":"x","title":"x","presenters":{{new string('[', 100)}}{{new string(']', 100)}}}"""));

    [Theory]
    [InlineData("""{"type":"pauseSession","reason":"a\ud800b"}""")]
    [InlineData("""{"type":"pauseSession","reason":"a\udc00b"}""")]
    [InlineData("""{"type":"withdrawRequest","requestId":"\ud800"}""")]
    [InlineData("""{"type":"\ud800"}""")]
    [InlineData("""{"type":"openSession","\ud800":1}""")]
    [InlineData("""{"type":"reportVideo","siteId":"north","state":"\ud800"}""")]
    [InlineData("""{"type":"addItem","itemId":"x","title":"x","presenters":["\udfff"]}""")]
    public void Half_a_character_is_refused(string json) => Assert.Throws<JsonException>(() => Read(json));

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        byte[] json = [.. Encoding.UTF8.GetBytes("""{"type":"pauseSession","reason":"a"""), 0xC3, 0x28, .. "\"}"u8];
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Command>(json, WireJson.Options));
    }

    [Fact]
    public void Text_typed_in_parts_is_the_same_text()
    {
        var typed = "Đại biểu Nguyễn Thị Hường".Normalize(NormalizationForm.FormD);
        var pause = Assert.IsType<PauseSession>(Read(JsonSerializer.Serialize(new { type = "pauseSession", reason = typed })));
        Assert.Equal("Đại biểu Nguyễn Thị Hường".Normalize(NormalizationForm.FormC), pause.Reason);
        var item = Assert.IsType<AddItem>(Read(JsonSerializer.Serialize(new { type = "addItem", itemId = "x", title = typed, presenters = new[] { typed } })));
        Assert.Equal(pause.Reason, item.Presenters[0]);
    }

    [Fact]
    public void Vietnamese_stays_readable() =>
        Assert.Contains("Mất điện", JsonSerializer.Serialize<Command>(new PauseSession("Mất điện"), WireJson.Options), StringComparison.Ordinal);

    [Fact]
    public void An_instant_is_written_in_UTC() =>
        Assert.Equal("\"2024-03-06T00:30:00Z\"", JsonSerializer.Serialize(new DateTimeOffset(2024, 3, 6, 7, 30, 0, TimeSpan.FromHours(7)), WireJson.Options));
}
