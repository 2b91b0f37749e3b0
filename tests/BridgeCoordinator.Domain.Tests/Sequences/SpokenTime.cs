using BridgeCoordinator.Domain.Floor;
using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Domain.Tests.Sequences;

/// <summary>How long each request spoke, told from the log alone and otherwise than the floor does: one clock, started and stopped.</summary>
internal static class SpokenTime
{
    public static Dictionary<string, long> Of(IEnumerable<Commit> commits)
    {
        var spoken = new Dictionary<string, long>();
        (string RequestId, DateTimeOffset Since)? clock = null;
        foreach (var commit in commits)
            foreach (var happened in commit.Events)
            {
                switch (happened)
                {
                    case FloorGiven e: clock = (e.RequestId, commit.At); break;
                    case TurnResumed e: clock = (e.RequestId, commit.At); break;
                    case TurnSuspended or TurnEnded or TurnRevoked: Stop(commit.At); break;
                    case SpeakerAbsent e when clock?.RequestId == e.RequestId: Stop(commit.At); break;
                    case ConvertedToWritten e when clock?.RequestId == e.RequestId: Stop(commit.At); break;
                }
            }

        return spoken;

        void Stop(DateTimeOffset at)
        {
            if (clock is not { } running) return;
            spoken[running.RequestId] = spoken.GetValueOrDefault(running.RequestId) + (long)Math.Floor((at - running.Since).TotalMilliseconds);
            clock = null;
        }
    }
}
