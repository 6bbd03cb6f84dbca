using System.Data.Common;
using JasperFx.Events;
using Marten;
using Npgsql;
using Weasel.Core;
using Weasel.Storage;
using IStorageOperation = Marten.Internal.Operations.IStorageOperation;

namespace DiplomacyTracker.Platform;

/// <summary>Who may append to the log: any number who append a few facts each, or one who appends many.</summary>
/// <remarks>
/// Everybody takes it before the first place of the log, and holds it until the transaction ends. So whoever has it alone
/// knows that nobody else has taken a place and not committed yet: the log has no gap that somebody may still fill.
/// </remarks>
internal static class LogLock
{
    // Any number will do, as long as it stays the same.
    private const long Number = 0x6469706c6f6d6c67;

    // Those who wait behind us wait as long: nobody who appends a few facts takes as long as that.
    private const string Patience = "1s";

    /// <summary>Shares it, in the transaction and the round trip in which a session is going to append.</summary>
    public static void Share(IDocumentSession session) => session.QueueOperation(new Sharing());

    /// <summary>Waits until nobody else has it, in the transaction of the connection.</summary>
    /// <exception cref="PostgresException">Somebody holds it for too long: 55P03, also for any other lock from here on.</exception>
    public static Task TakeAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        connection.ExecuteAsync(
            $"set local lock_timeout = '{Patience}'; select pg_advisory_xact_lock({Number})",
            cancellation
        );

    private sealed class Sharing : IStorageOperation
    {
        /// <summary>Marten executes what belongs to events first, in the order in which it was queued.</summary>
        public Type DocumentType => typeof(IEvent);

        public OperationRole Role() => OperationRole.Other;

        public void ConfigureCommand(Weasel.Postgresql.ICommandBuilder builder, IStorageSession session) =>
            builder.Append($"select pg_advisory_xact_lock_shared({Number})");

        public Task PostprocessAsync(DbDataReader reader, IList<Exception> exceptions, CancellationToken token) =>
            Task.CompletedTask;
    }
}
