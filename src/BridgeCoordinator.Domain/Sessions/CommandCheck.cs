using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace BridgeCoordinator.Domain.Sessions;

/// <summary>What is wrong with one field. <see cref="Path"/> is the field's wire name, with an index inside a list.</summary>
public sealed record FieldFault(string Path, string Code, int? Least = null, int? Most = null);

/// <summary>Checks a command's fields against the bounds declared on them, all at once, before any rule looks at it.</summary>
public static class CommandCheck
{
    private const int MostListItems = 50;
    private const int LongestId = 64;

    private static readonly ConcurrentDictionary<Type, ImmutableArray<Func<object, IEnumerable<FieldFault>>>> Checks = new();

    public static ImmutableArray<FieldFault> Faults(Command command) =>
        [.. Checks.GetOrAdd(command.GetType(), ChecksOf).SelectMany(check => check(command))];

    public static bool IsId(string text) =>
        text.Length is > 0 and <= LongestId && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-');

    private static ImmutableArray<Func<object, IEnumerable<FieldFault>>> ChecksOf(Type type) =>
        [.. type.GetProperties().SelectMany(property => property.GetCustomAttributes().Select(bound => CheckOf(property, bound)).OfType<Func<object, IEnumerable<FieldFault>>>())];

    private static Func<object, IEnumerable<FieldFault>>? CheckOf(PropertyInfo property, Attribute bound)
    {
        var path = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        return bound switch
        {
            TextAttribute text => command => Each(property.GetValue(command), path, (value, at) => Text(value, at, text.Max)),
            IdAttribute => command => Each(property.GetValue(command), path, (value, at) => IsId(value) ? null : new FieldFault(at, "badId", Most: LongestId)),
            BetweenAttribute range => command => property.GetValue(command) is int value && (value < range.Least || value > range.Most)
                ? [new FieldFault(path, "outOfRange", range.Least, range.Most)]
                : [],
            _ => null
        };
    }

    private static IEnumerable<FieldFault> Each(object? value, string path, Func<string, string, FieldFault?> check)
    {
        if (value is string single) return check(single, path) is { } fault ? [fault] : [];
        // A list made by a program, not read from JSON, may be the default one, which cannot even be counted.
        if (value is not ImmutableArray<string> { IsDefault: false } texts) return [];
        return texts.Length > MostListItems
            ? [new FieldFault(path, "tooMany", Most: MostListItems)]
            : texts.Select((text, i) => check(text ?? "", $"{path}[{i}]")).OfType<FieldFault>();
    }

    private static FieldFault? Text(string text, string path, int max)
    {
        if (string.IsNullOrWhiteSpace(text)) return new FieldFault(path, "blank");
        if (text.Length > max) return new FieldFault(path, "tooLong", Most: max);
        return DisturbingCharacters.In(text, allowed: "\n\r\t") is not null ? new FieldFault(path, "controlCharacter") : null;
    }
}
