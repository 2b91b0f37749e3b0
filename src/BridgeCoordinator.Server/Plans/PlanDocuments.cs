using System.Net.Mime;
using System.Text;
using BridgeCoordinator.Domain.Planning;

namespace BridgeCoordinator.Server.Plans;

/// <summary>Plans as documents: reads YAML or JSON bytes into a plan or all their faults, and writes a plan as YAML.</summary>
public static class PlanDocuments
{
    /// <summary>The largest document read, in bytes. Each sample has about 12 kB.</summary>
    public const int MaxBytes = 256 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private enum Format { Yaml, Json }

    /// <summary>The plan that a request carries, judged on the day it is in UTC.</summary>
    public static Task<PlanReading> ReadAsync(HttpContext http, TimeProvider time, CancellationToken cancellation) =>
        ReadAsync(http.Request.Body, http.Request.ContentType, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), cancellation);

    /// <summary>Reads at most one byte more than <see cref="MaxBytes"/> of a request body.</summary>
    public static async Task<PlanReading> ReadAsync(Stream body, string? contentType, DateOnly today, CancellationToken cancellation)
    {
        var buffer = new byte[MaxBytes + 1];
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        return Read(buffer.AsSpan(0, length), contentType, today);
    }

    /// <param name="utf8">The document, with or without a byte order mark.</param>
    /// <param name="contentType">As the request's header gives it; parameters are ignored.</param>
    /// <param name="today">The caller's day, for warnings about what has passed.</param>
    public static PlanReading Read(ReadOnlySpan<byte> utf8, string? contentType, DateOnly today)
    {
        var tree = Tree(utf8, contentType);
        return tree.Root is { } root
            ? PlanReader.Read(root, today, TimeZones.UtcOffsetMinutes)
            : PlanReading.Refused(tree.Fault!);
    }

    /// <summary>YAML that reads back equal, unless the plan is so large that it passes <see cref="MaxBytes"/>.</summary>
    public static string WriteYaml(MeetingPlan plan) => YamlPlanWriter.Write(plan);

    internal static PlanTree Tree(ReadOnlySpan<byte> utf8, string? contentType)
    {
        if (FormatOf(contentType) is not { } format)
            return PlanTree.Refused(PlanPlace.Document, PlanCodes.ContentType, PlanPlace.Shown(contentType ?? ""));
        if (utf8.Length > MaxBytes) return PlanTree.Refused(PlanPlace.Document, PlanCodes.TooLarge, $"{MaxBytes / 1024}");
        if (utf8.StartsWith(Encoding.UTF8.Preamble)) utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        try
        {
            var text = StrictUtf8.GetString(utf8);
            return format == Format.Json ? JsonPlanReader.Read(utf8) : YamlPlanReader.Read(text);
        }
        catch (DecoderFallbackException)
        {
            return PlanTree.Refused(PlanPlace.Document, PlanCodes.NotUtf8);
        }
    }

    private static Format? FormatOf(string? contentType) => contentType?.Split(';')[0].Trim().ToLowerInvariant() switch
    {
        "application/yaml" or "application/x-yaml" or "text/yaml" or "text/x-yaml" => Format.Yaml,
        MediaTypeNames.Application.Json => Format.Json,
        _ => null,
    };
}
