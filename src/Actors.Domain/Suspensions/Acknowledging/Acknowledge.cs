namespace Actors.Domain.Suspensions.Acknowledging;

/// <summary>"I have read the protocol" (R89); recorded once per person.</summary>
public sealed record AcknowledgeProtocol : SuspensionCommand;

internal static class Acknowledge
{
    public static Decision Decide(SuspensionState state, in Context context)
    {
        if (state.Stage != SuspensionStage.Active)
            return new SuspensionNotActive();
        return state.Acknowledged.ContainsKey(context.By.Value) ? Decision.Nothing : Decision.Accept(new ProtocolAcknowledged());
    }
}
