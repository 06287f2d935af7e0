namespace ResourceMap.Matching;

/// <summary>Choices of the deployment, returned with the answer.</summary>
/// <param name="ReceivesWithinMeters">How far a person travels by default to an offer that receives.</param>
/// <param name="HostsWithinMeters">How far an offer that hosts may be by default.</param>
/// <param name="CommunePointMarginMeters">
/// A point known only to the commune says nothing this near to a limit (practice-C14).
/// </param>
public sealed record MatchOptions(
    double ReceivesWithinMeters = 50_000, double HostsWithinMeters = 150_000, double CommunePointMarginMeters = 5_000);
