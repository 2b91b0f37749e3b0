namespace BridgeCoordinator.Domain.Sessions;

/// <summary>A text typed by a person: not blank, at most <paramref name="max"/> characters after NFC, no <see cref="DisturbingCharacters"/> but line breaks and tabs.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TextAttribute(int max) : Attribute
{
    public int Max { get; } = max;
}

/// <summary>An id: 1 to 64 of A-Z a-z 0-9 . _ -</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class IdAttribute : Attribute;

/// <summary>A whole number within inclusive bounds.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BetweenAttribute(int least, int most) : Attribute
{
    public int Least { get; } = least;

    public int Most { get; } = most;
}
