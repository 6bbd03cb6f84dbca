using System.Data.Common;
using JasperFx.Events;
using Marten.Internal.Operations;
using Weasel.Core;
using Weasel.Storage;
using IStorageOperation = Marten.Internal.Operations.IStorageOperation;

namespace DiplomacyTracker.Platform;

/// <summary>SQL that a session executes before it appends its events: if that fails, no place of the log is used up.</summary>
/// <remarks>A place that stays empty would hold up whoever follows the log, until they are sure that nothing comes of it.</remarks>
/// <param name="sql">SQL that gives no rows; each value stands in it as a question mark.</param>
/// <param name="values">The values, in their order.</param>
internal sealed class BeforeEvents(string sql, params object[] values) : IStorageOperation, NoDataReturnedCall
{
    /// <summary>Marten executes what belongs to events first, in the order in which it was queued.</summary>
    public Type DocumentType => typeof(IEvent);

    public OperationRole Role() => OperationRole.Other;

    public void ConfigureCommand(Weasel.Postgresql.ICommandBuilder builder, IStorageSession session)
    {
        var parameters = builder.AppendWithParameters(sql);
        foreach (var (place, parameter) in parameters.Index())
        {
            // They come as text; what they are, the values say.
            parameter.ResetDbType();
            parameter.Value = values[place];
        }
    }

    public Task PostprocessAsync(DbDataReader reader, IList<Exception> exceptions, CancellationToken token) =>
        Task.CompletedTask;
}
