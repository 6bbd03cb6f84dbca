namespace DiplomacyTracker.Developments;

/// <summary>The last day, up to the one on which a development is read, on which it turned.</summary>
/// <param name="on">The day on which it had for certain.</param>
/// <param name="said">As vague as it was said: few turns of all that are read are asked for it.</param>
internal sealed class LastTurn(DateOnly on, Func<EdtfDate> said)
{
    public DateOnly On => on;

    public EdtfDate Said() => said();
}
