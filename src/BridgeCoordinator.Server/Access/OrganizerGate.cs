using BridgeCoordinator.Server.Refusals;

namespace BridgeCoordinator.Server.Access;

/// <summary>What only an organizer of the whole service may do: an organizer of one session may not.</summary>
internal static class OrganizerGate
{
    /// <summary>Null where the caller may go on.</summary>
    public static async Task<IResult?> RefuseOthersAsync(HttpContext http, CallerSource callers)
    {
        var caller = await callers.OfAsync(http);
        if (caller.Grant is null) return Problems.Result(caller.WhyNobody, http);
        return caller.IsOrganizer ? null : Problems.Result("notAllowed", http);
    }
}
