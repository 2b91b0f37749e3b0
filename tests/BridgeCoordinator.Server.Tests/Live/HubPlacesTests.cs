using System.Net;
using BridgeCoordinator.Server.Live;
using BridgeCoordinator.Server.Tests.Harness;

namespace BridgeCoordinator.Server.Tests.Live;

/// <summary>Who has no grant cannot use up the connections of those who have one.</summary>
public class HubPlacesTests
{
    private static readonly IPAddress Commune = IPAddress.Parse("203.0.113.7");
    private static readonly IPAddress Province = IPAddress.Parse("203.0.113.8");

    [Fact]
    public void A_quarter_of_all_places_is_for_grants_and_they_may_have_the_others_too()
    {
        var places = new HubPlaces(new LiveOptions { MostConnections = 8 });
        Assert.Equal(6, Taken(places, 20, hasGrant: false, null));
        Assert.Equal(2, Taken(places, 20, hasGrant: true, null));
        Assert.Equal(8, Taken(new HubPlaces(new LiveOptions { MostConnections = 8 }), 20, hasGrant: true, null));
    }

    [Fact]
    public void One_address_has_so_many_without_a_grant_and_any_number_with_one()
    {
        var places = new HubPlaces(new LiveOptions { MostConnections = 100, MostAnonymousConnectionsOfAddress = 3 });
        Assert.Equal(3, Taken(places, 10, hasGrant: false, Commune));
        Assert.Equal(3, Taken(places, 10, hasGrant: false, Province));
        Assert.Equal(10, Taken(places, 10, hasGrant: true, Commune));
        Assert.Equal(10, Taken(places, 10, hasGrant: false, IPAddress.Loopback));
        Assert.Equal(3, Taken(places, 10, hasGrant: false, IPAddress.Parse("2001:db8::1")));
        Assert.Equal(0, Taken(places, 10, hasGrant: false, IPAddress.Parse("2001:db8::ffff")));
    }

    [Fact]
    public void A_place_left_is_free_again()
    {
        var places = new HubPlaces(new LiveOptions { MostConnections = 4, MostAnonymousConnections = 1, MostAnonymousConnectionsOfAddress = 1 });
        for (var i = 0; i < 10; i++)
        {
            using var place = places.Take(hasGrant: false, Commune);
            Assert.NotNull(place);
            Assert.Null(places.Take(hasGrant: false, Commune));
        }
    }

    [Fact]
    public async Task A_crowd_without_grants_leaves_a_console_its_place()
    {
        await using var small = new RealServer(new() { ["Live:MostConnections"] = "3", ["Live:MostAnonymousConnections"] = "1" });
        var meeting = await Meeting.OpenAsync(small);
        await using var crowd = await small.Anyone.WatchAsync(meeting.Id);
        Assert.Equal((503, "overloaded"), await RefusedAsync(small.Anyone));
        Assert.Equal((503, "overloaded"), await RefusedAsync(new Person(small.Address, "a-code-that-opens-nothing")));

        await using var console = await meeting.Near.WatchAsync(meeting.Id);
        Assert.Equal($"site/{Meeting.NearSite}", console.View);
    }

    private static int Taken(HubPlaces places, int attempts, bool hasGrant, IPAddress? address) =>
        Enumerable.Range(0, attempts).Count(_ => places.Take(hasGrant, address) is not null);

    private static async Task<(int, string)> RefusedAsync(Person person)
    {
        var answer = await person.Get("/hub");
        return (answer.Status, answer.Code);
    }
}
