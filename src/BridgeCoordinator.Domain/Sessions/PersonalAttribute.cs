namespace BridgeCoordinator.Domain.Sessions;

/// <summary>Marks a field that carries personal data. Redaction of logs and telemetry, and later erasure, read this mark and nothing else.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class PersonalAttribute : Attribute;
