using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Developments;

/// <summary>How a development stands on a day: of what is to read of it, that which the ledger keeps for every day.</summary>
/// <param name="Status">Its status, by name.</param>
/// <param name="Phase">Of a plan, where it is in time.</param>
public readonly record struct Stance(string Status, Phase? Phase = null)
{
    internal static Stance Of<TStatus>(TStatus status)
        where TStatus : struct, Enum => new(Kebab.Of(status));

    internal static Stance Of(PlanState state) => new(Kebab.Of(state.Status), state.Phase);
}
