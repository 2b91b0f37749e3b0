using System.Collections.Immutable;
using System.Globalization;

namespace BridgeCoordinator.Domain.Planning.Reading;

/// <summary>
/// The fields of one mapping. Every question about a field answers with a usable value and reports what is wrong, so the
/// caller never branches on faults; unknown and repeated keys are reported at once.
/// </summary>
internal sealed class PlanFields
{
    private readonly Dictionary<string, PlanNode> values = [];
    private readonly PlanPlace place;
    private readonly PlanFindings findings;

    private PlanFields(PlanMapping mapping, PlanFindings findings, string[] known)
    {
        (place, this.findings) = (mapping.Place, findings);
        var firstLines = new Dictionary<string, int>();
        foreach (var (key, keyAt, value) in mapping.Entries)
        {
            if (!firstLines.TryAdd(key, keyAt.Line))
                findings.Fault(keyAt, PlanCodes.DuplicateKey, PlanPlace.Shown(key), PlanFindings.Text(firstLines[key]));
            else if (!known.Contains(key))
                findings.Unknown(keyAt, PlanCodes.UnknownKey, key, known, string.Join(", ", known));
            else if (value is not PlanNothing) values.Add(key, value);
        }
    }

    public PlanPlace Place => place;

    public static PlanFields? Of(PlanNode node, PlanFindings findings, string[] known)
    {
        if (node is PlanMapping mapping) return new PlanFields(mapping, findings, known);
        findings.Fault(node.Place, PlanCodes.ExpectedMapping);
        return null;
    }

    public bool Has(string key) => values.ContainsKey(key);

    /// <summary>Where the value stands, or would stand if it were there.</summary>
    public PlanPlace PlaceOf(string key) => values.TryGetValue(key, out var node) ? node.Place : place.Key(key);

    public PlanFields? Child(string key, params string[] known) =>
        values.TryGetValue(key, out var node) ? Of(node, findings, known) : null;

    public string? Text(string key, int limit = PlanLimits.Name, bool lines = false) =>
        Scalar(key) is { } scalar ? PlanText.Clean(scalar, limit, lines, findings) : null;

    public string Required(string key, int limit = PlanLimits.Name, bool lines = false)
    {
        if (!Has(key) || values[key] is PlanScalar scalar && string.IsNullOrWhiteSpace(scalar.Text))
            findings.Fault(PlaceOf(key), PlanCodes.Required, key);
        return Text(key, limit, lines) ?? "";
    }

    public int? Number(string key, int least, int most)
    {
        if (Text(key) is not { } text) return null;
        if (!text.All(char.IsAsciiDigit)) findings.Fault(PlaceOf(key), PlanCodes.NotANumber, PlanPlace.Shown(text));
        else if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        else
            findings.Fault(PlaceOf(key), PlanCodes.NumberOutOfRange, PlanPlace.Shown(text), PlanFindings.Text(least), PlanFindings.Text(most));
        return null;
    }

    public bool Flag(string key)
    {
        var text = Text(key);
        if (text is not (null or "true" or "false")) findings.Fault(PlaceOf(key), PlanCodes.NotTrueOrFalse, PlanPlace.Shown(text));
        return text == "true";
    }

    public DateOnly? Date(string key)
    {
        if (Text(key) is not { } text) return null;
        if (PlanTimes.Date(text) is not { } date) findings.Fault(PlaceOf(key), PlanCodes.NotADate, PlanPlace.Shown(text));
        else if (date.Year is < PlanLimits.FirstYear or > PlanLimits.LastYear)
        {
            findings.Fault(
                PlaceOf(key), PlanCodes.DateOutOfRange, PlanPlace.Shown(text), PlanFindings.Text(PlanLimits.FirstYear), PlanFindings.Text(PlanLimits.LastYear));
        }
        else return date;
        return null;
    }

    public PlanSpan? Span(string key)
    {
        if (Text(key) is not { } text) return null;
        if (PlanTimes.Span(text) is not { } span) findings.Fault(PlaceOf(key), PlanCodes.NotATime, PlanPlace.Shown(text));
        else if (span.End < span.Start)
            findings.Fault(PlaceOf(key), PlanCodes.EndBeforeStart, PlanSpan.At(span.Start), PlanSpan.At(span.End));
        else return span;
        return null;
    }

    public T Choice<T>(string key, T otherwise, IReadOnlyList<(string Word, T Value)> words)
    {
        if (Text(key) is not { } text) return otherwise;
        foreach (var (word, value) in words)
            if (word == text) return value;
        var known = words.Select(pair => pair.Word).ToArray();
        findings.Unknown(PlaceOf(key), PlanCodes.NotAChoice, text, known, string.Join(", ", known));
        return otherwise;
    }

    /// <summary>The entries of a list, at most as many as allowed; none where the key is absent.</summary>
    public ImmutableArray<PlanNode> List(string key, int most)
    {
        if (!values.TryGetValue(key, out var node)) return [];
        if (node is not PlanList list)
        {
            findings.Fault(node.Place, PlanCodes.ExpectedList);
            return [];
        }

        if (list.Items.Length <= most) return list.Items;
        findings.Fault(node.Place, PlanCodes.TooManyEntries, PlanFindings.Text(list.Items.Length), PlanFindings.Text(most));
        return list.Items[..most];
    }

    /// <summary>The entries of a list of mappings; an entry that is none is reported and left out.</summary>
    public IEnumerable<PlanFields> Mappings(string key, int most, params string[] known) =>
        List(key, most).Select(node => Of(node, findings, known)).OfType<PlanFields>();

    /// <summary>A list of short texts, for which one text alone may stand.</summary>
    public ImmutableArray<string> Texts(string key, int most)
    {
        if (values.TryGetValue(key, out var node) && node is PlanScalar) return Text(key) is { } only ? [only] : [];
        return [.. List(key, most).Select(item => Line(item, findings)).OfType<string>()];
    }

    /// <summary>A list entry that must be one line of text; nothing is reported as missing.</summary>
    public static string? Line(PlanNode node, PlanFindings findings)
    {
        if (node is PlanScalar scalar) return PlanText.Clean(scalar, PlanLimits.Name, lines: false, findings);
        findings.Fault(node.Place, PlanCodes.ExpectedText);
        return null;
    }

    private PlanScalar? Scalar(string key)
    {
        if (!values.TryGetValue(key, out var node)) return null;
        if (node is PlanScalar scalar) return scalar;
        findings.Fault(node.Place, PlanCodes.ExpectedText);
        return null;
    }
}
