namespace BridgeCoordinator.Server.Pages;

/// <summary>The front end: one page for all its paths, its hashed assets, and the headers that keep it to itself.</summary>
internal static class PageSetup
{
    /// <summary>Nothing inline, nothing from elsewhere; the hub is on our own origin.</summary>
    private const string ContentSecurityPolicy =
        "default-src 'self'; img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Where nothing says otherwise the service is on the machine itself, at a port that nothing else uses.</summary>
    public static void ListenByDefault(this WebApplicationBuilder builder)
    {
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null && builder.Configuration["https_ports"] is null)
            builder.WebHost.UseUrls("http://localhost:5080");
    }

    /// <summary>
    /// A server started from its build output finds the compressed pages through the build's manifest, in every environment;
    /// beside a published server there is no manifest and nothing to do. It would compress again, at level 0, whatever might
    /// have changed since the build; here nothing does.
    /// </summary>
    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Configuration["ReloadStaticAssetsAtRuntime"] ??= "false";
        builder.Services.AddResponseCompression(compression => compression.EnableForHttps = true);
        builder.WebHost.UseStaticWebAssets().ConfigureKestrel(server => server.AddServerHeader = false);
    }

    public static void UsePages(this WebApplication app)
    {
        app.Use(WithHeaders);
        // A province's first board is a hundred sites' names and figures. No other answer is: a code's length must not betray it.
        app.UseWhen(http => http.Request.Path.StartsWithSegments("/api/sessions") && http.Request.Path.Value!.EndsWith("/board", StringComparison.Ordinal), board => board.UseResponseCompression());
    }

    private static Task WithHeaders(HttpContext http, RequestDelegate next)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        // Answers are made for whoever asks; what may be kept says so itself.
        if (http.Request.Path.StartsWithSegments("/api")) headers.CacheControl = "no-store";
        if (IsPage(http.Request)) http.Request.Path = "/index.html";
        if (http.Request.Path.StartsWithSegments("/assets")) http.Response.OnStarting(KeepForGood, http.Response);
        return next(http);
    }

    /// <summary>The names under /assets carry a hash of their content, so what a browser has it need not ask for again.</summary>
    private static Task KeepForGood(object response)
    {
        if (response is HttpResponse { StatusCode: StatusCodes.Status200OK } found) found.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Task.CompletedTask;
    }

    public static void MapPages(this WebApplication app) => app.MapStaticAssets();

    /// <summary>What people open: the front end routes it by itself.</summary>
    private static bool IsPage(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && (request.Path == "/" || request.Path == "/join" || request.Path == "/styleguide" || request.Path == "/organizer"
            || request.Path.StartsWithSegments("/s"));
}
