using BridgeCoordinator.Server.Access;
using BridgeCoordinator.Server.CommitLogs;

namespace BridgeCoordinator.Server.Refusals;

/// <summary>
/// What no endpoint answers itself, an unforeseen fault or a refusal by the framework, becomes a problem like any other:
/// with a code, in the caller's language, and without a word about our inside.
/// </summary>
internal sealed partial class FaultBoundary(RequestDelegate next, TimeProvider time, ILogger<FaultBoundary> logger)
{
    private static readonly PathString[] Programs = ["/api", "/hub", "/openapi", "/health"];

    private readonly LinePace outage = new(time);

    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The caller has left: there is nobody to answer.
            return;
        }
        catch (Exception fault) when (!http.Response.HasStarted)
        {
            var code = CodeOf(fault);
            if (code == "serverFault") LogFault(http.Request.Method, http.Request.Path, fault);
            else if (fault is not BadHttpRequestException && outage.Allows(out var before)) LogUnavailable(http.Request.Method, http.Request.Path, before, fault);
            http.Response.Headers.Remove("ETag");
            http.Response.Headers.CacheControl = "no-store";
            await Problems.Result(code, http).ExecuteAsync(http);
            return;
        }

        if (!http.Response.HasStarted && IsBare(http.Response) && CodeOf(http.Response.StatusCode) is { } bare && Array.Exists(Programs, path => http.Request.Path.StartsWithSegments(path)))
            await Problems.Result(bare, http).ExecuteAsync(http);
    }

    private static bool IsBare(HttpResponse response) => response.ContentLength is null or 0 && response.ContentType is null;

    private static string CodeOf(Exception fault) => fault switch
    {
        BadHttpRequestException bad => CodeOf(bad.StatusCode) ?? "badRequest",
        LogUnavailableException => "logUnavailable",
        AccessStoreUnavailableException => "accessUnavailable",
        _ => "serverFault"
    };

    private static string? CodeOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "badRequest",
        StatusCodes.Status404NotFound => "notFound",
        StatusCodes.Status405MethodNotAllowed => "methodNotAllowed",
        StatusCodes.Status413PayloadTooLarge => "tooLarge",
        StatusCodes.Status415UnsupportedMediaType => "unsupportedMediaType",
        StatusCodes.Status500InternalServerError => "serverFault",
        _ => null
    };

    [LoggerMessage(1300, LogLevel.Error, "{Method} {Path} failed in an unforeseen way")]
    private partial void LogFault(string method, PathString path, Exception fault);

    [LoggerMessage(1301, LogLevel.Warning, "{Method} {Path} could not be served: what is kept is out of reach ({Before} more requests since the last such line)")]
    private partial void LogUnavailable(string method, PathString path, int before, Exception fault);
}
