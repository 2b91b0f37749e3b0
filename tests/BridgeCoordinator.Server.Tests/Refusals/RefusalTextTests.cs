using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.Refusals;

namespace BridgeCoordinator.Server.Tests.Refusals;

/// <summary>Every code that leaves the service has a sentence in both languages. The codes are read from the source itself.</summary>
public partial class RefusalTextTests
{
    [Fact]
    public void Every_code_of_the_domain_and_the_server_is_worded()
    {
        var refusals = Sources("Domain").SelectMany(text => Conflicts().Matches(text).SelectMany(call => Words().Matches(call.Value).Select(word => word.Groups[1].Value)))
            .Concat(Sources("Domain", "Server").SelectMany(text => FirstWord().Matches(text).Select(call => call.Groups[1].Value)))
            .ToHashSet();

        Assert.Superset(new HashSet<string> { "floorTaken", "requestIsTurn", "requestOver", "unknownGroup", "notSignedIn", "unknownGrant", "tooLarge", "outcomeUnknown" }, refusals);
        Assert.Equal([], refusals.Except(RefusalTexts.Codes));
    }

    [Fact]
    public void Every_fault_of_a_field_is_worded()
    {
        var codes = Sources("Domain", "Server").SelectMany(text => Faults().Matches(text).Select(fault => fault.Groups[1].Value)).ToHashSet();

        Assert.Superset(new HashSet<string> { "tooLong", "badId", "outOfRange", "controlCharacter", "badRoles" }, codes);
        foreach (var language in new[] { Language.Vietnamese, Language.English })
        {
            var unworded = FieldTexts.Title(new FieldFault("x", "nobody knows this"), language);
            Assert.Equal([], codes.Where(code => FieldTexts.Title(new FieldFault("x", code, 1, 2), language) == unworded));
        }
    }

    [Fact]
    public void Every_text_is_a_sentence_in_each_language()
    {
        Assert.All(RefusalTexts.Codes, code =>
        {
            var (vietnamese, english) = (RefusalTexts.Title(code, Language.Vietnamese), RefusalTexts.Title(code, Language.English));
            Assert.NotEqual(vietnamese, english);
            Assert.InRange(vietnamese.Length, 15, 200);
            Assert.InRange(english.Length, 15, 200);
            Assert.InRange(RefusalTexts.StatusOf(code), 400, 503);
            Assert.Matches("[ăâđêôơưáàảãạéèẻẽẹíìỉĩịóòỏõọúùủũụýỳỷỹỵấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]", vietnamese);
        });
    }

    private static IEnumerable<string> Sources(params string[] rooms) => rooms
        .SelectMany(room => Directory.EnumerateFiles(Path.Combine(Source(), $"BridgeCoordinator.{room}"), "*.cs", SearchOption.AllDirectories))
        .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/Plan", StringComparison.Ordinal))
        .Select(File.ReadAllText);

    private static string Source([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../src"));

    [GeneratedRegex(@"Conflict\([^;]*?\)")]
    private static partial Regex Conflicts();

    [GeneratedRegex("\"([a-z][A-Za-z]+)\"")]
    private static partial Regex Words();

    [GeneratedRegex("(?:\\b(?:Invalid|Refused|Refuse|Refusal|Bad|Of|Result)\\((?:RefusalKind\\.\\w+, )?|Caller .*new\\(null, )\"([a-z][A-Za-z]+)\"")]
    private static partial Regex FirstWord();

    [GeneratedRegex("new FieldFault\\([^\"]*(?:\"[^\"]*\", )?\"(\\w+)\"")]
    private static partial Regex Faults();
}
