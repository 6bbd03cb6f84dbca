using DiplomacyTracker.Platform;
using JasperFx;
using Npgsql;

namespace DiplomacyTracker.Developments;

/// <summary>Somebody else wrote to the same development first.</summary>
internal static class LostRaces
{
    public static bool Is(Exception exception) =>
        exception
            is ConcurrencyException
                or Marten.Exceptions.ExistingStreamIdCollisionException
                or JasperFx.Events.ExistingStreamIdCollisionException
                or Marten.Exceptions.StreamLockedException
                or JasperFx.Events.StreamLockedException
        || Outages.SqlStateOf(exception)
            is PostgresErrorCodes.UniqueViolation
                or PostgresErrorCodes.DeadlockDetected
                or PostgresErrorCodes.LockNotAvailable;
}
