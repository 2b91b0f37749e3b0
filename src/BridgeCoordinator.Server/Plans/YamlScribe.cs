using System.Globalization;
using System.Text.RegularExpressions;
using BridgeCoordinator.Domain.Planning;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace BridgeCoordinator.Server.Plans;

/// <summary>Writes keys with values as YAML; a value that is absent or empty leaves no trace, and text stays text for any YAML reader.</summary>
internal sealed partial class YamlScribe : IDisposable
{
    private readonly StringWriter text = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
    private readonly Emitter emitter;

    public YamlScribe() => emitter = new Emitter(text, new EmitterSettings(
        bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 128, skipAnchorName: true,
        indentSequences: true, newLine: "\n"));

    public void Document(Action fields)
    {
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart());
        Braces(fields);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
    }

    public void Mapping(string key, bool stated, Action fields)
    {
        if (!stated) return;
        Bare(key);
        Braces(fields);
    }

    public void Mappings<T>(string key, IEnumerable<T> items, Action<T> fields) =>
        List(key, [.. items], item => Braces(() => fields(item)));

    public void Texts(string key, IEnumerable<string> items) => List(key, [.. items], Quotable);

    public void Text(string key, string? value)
    {
        if (string.IsNullOrEmpty(value)) return;
        Bare(key);
        Quotable(value);
    }

    /// <summary>A word of the format itself, such as <c>true</c>.</summary>
    public void Plain(string key, string word)
    {
        Bare(key);
        Bare(word);
    }

    public void Number(string key, int? value)
    {
        if (value is { } number) Plain(key, number.ToString(CultureInfo.InvariantCulture));
    }

    public void Date(string key, DateOnly? value)
    {
        if (value is { } date) Plain(key, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    public void Time(string key, int? start, int? end)
    {
        if (start is not { } from || end is not { } to) return;
        Plain(key, from == to ? PlanWords.Clock(from) : $"{PlanWords.Clock(from)}-{PlanWords.Clock(to)}");
    }

    public override string ToString() => text.ToString();

    public void Dispose() => text.Dispose();

    private void List<T>(string key, T[] items, Action<T> write)
    {
        if (items.Length == 0) return;
        Bare(key);
        emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, SequenceStyle.Block));
        foreach (var item in items) write(item);
        emitter.Emit(new SequenceEnd());
    }

    private void Braces(Action fields)
    {
        emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, MappingStyle.Block));
        fields();
        emitter.Emit(new MappingEnd());
    }

    private void Bare(string word) => Emit(word, ScalarStyle.Plain);

    // Quotes keep a title such as 2024 or "no" from becoming a number or a boolean in someone else's YAML reader.
    private void Quotable(string value) => Emit(value, value.Contains('\n') || OtherType().IsMatch(value) ? ScalarStyle.DoubleQuoted : ScalarStyle.Any);

    private void Emit(string value, ScalarStyle style) =>
        emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, value, style, isPlainImplicit: true, isQuotedImplicit: true));

    [GeneratedRegex(@"^(?:[-+.0-9].*|~|null|true|false|yes|no|on|off|y|n)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherType();
}
