namespace BridgeCoordinator.Server.Refusals;

/// <summary>The languages the service speaks; Vietnamese where a caller asks for neither.</summary>
internal enum Language { Vietnamese, English }

internal static class Languages
{
    /// <summary>By <c>?lang=</c>, which a page can set on a WebSocket, else by Accept-Language.</summary>
    public static Language Of(HttpContext? http)
    {
        if (http is null) return Language.Vietnamese;
        if (http.Request.Query.TryGetValue("lang", out var asked)) return Of(asked.ToString());
        var accepted = http.Request.GetTypedHeaders().AcceptLanguage;
        var best = accepted.OrderByDescending(value => value.Quality ?? 1).Select(value => value.Value.ToString()).FirstOrDefault(Speaks);
        return Of(best);
    }

    private static bool Speaks(string tag) => tag.StartsWith("vi", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("en", StringComparison.OrdinalIgnoreCase);

    private static Language Of(string? tag) =>
        tag?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? Language.English : Language.Vietnamese;
}
