using DiplomacyTracker.Imports.Restoring;
using DiplomacyTracker.Ledger;
using DiplomacyTracker.People;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Platform.Http;
using DiplomacyTracker.Search;
using JasperFx;
using JasperFx.Events;
using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Weasel.Core;

namespace DiplomacyTracker;

/// <summary>Puts the tracker together: the store, the ledger, the mediator.</summary>
public static class TrackerServices
{
    /// <summary>The schema that holds everything of ours.</summary>
    public const string Schema = "diplomacy";

    private const int MostConnections = 60;

    /// <summary>Registers all that the tracker needs, on a database of PostgreSQL.</summary>
    public static IServiceCollection AddTracker(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => NpgsqlDataSource.Create(Suited(connectionString)));
        services.AddSingleton(_ => new LedgerReads(Suited(connectionString)));
        services.AddSingleton<Admission>();
        services.AddSingleton<Vantages>();
        services.AddSingleton<History.LogTail>();
        services.AddSingleton<Relations.SeveralKept>();
        services.AddSingleton<Relations.Lookout>();
        services.AddSingleton<Unchanged>();
        services.AddScoped<Streams>();
        services.AddSingleton<Spellings>();
        services.AddPeople();
        services.AddSingleton<Filtering>();
        services.AddSingleton<Calendar.CalendarRows>();
        services.AddSingleton<Promises.PromiseRows>();
        services.AddSingleton<Lags.LagRows>();
        services.AddSingleton<Profile.CountryFacts>();
        services.AddSingleton<Duplicates.LedgerWholes>();
        services.AddSingleton<Duplicates.Proposals>();
        services.AddSingleton<Duplicates.Decided>();
        services.AddScoped<Duplicates.Decisions>();
        services.AddScoped<Replay.StepFacts>();
        services.AddScoped<Relations.Causes>();
        services.AddSingleton<Relations.RelationAnswers>();
        services.AddSingleton<Relations.FoldedRows>();
        services.AddSingleton<Relations.BusyPairs>();
        services.AddScoped<Relations.Behind>();
        services.AddScoped<Relations.DiffLines>();
        services.AddSingleton<LedgerRebuild>();
        services.AddSingleton<RebuildRunner>();
        services.AddSingleton<LedgerHead>();
        services.AddSingleton<Imports.BulkLog>();
        services.AddSingleton<Imports.ImportTail>();
        services.AddSingleton<Duplicates.NearDuplicates>();
        services.AddSingleton<Imports.PreviewedDuplicates>();
        services.AddSingleton<Imports.ChunkWriter>();
        services.AddSingleton<Imports.NamesOfPeople>();
        services.AddSingleton<Imports.ImportRun>();
        services.AddImportsOfLogs();
        services.AddSingleton<Imports.UndoRun>();
        services.AddSingleton<Imports.ImportRunner>();
        services.AddHostedService<Schema>();
        services.AddHostedService(provider => provider.GetRequiredService<RebuildRunner>());
        services.AddHostedService(provider => provider.GetRequiredService<Imports.ImportRunner>());
        services.AddWithBoundedStop(added =>
            added
                .AddMarten(provider => Options(provider.GetRequiredService<TimeProvider>()))
                .UseLightweightSessions()
                .UseNpgsqlDataSource()
                .AddAsyncDaemon(DaemonMode.HotCold)
        );

        services.AddMediator(typeof(Tracker).Assembly);
        foreach (var handler in Tracker.Handlers)
            services.AddHandler(handler);

        services.AddExceptionHandler<Problems>();
        services.ConfigureHttpJsonOptions(http => TrackerJson.Configure(http.SerializerOptions));
        return services;
    }

    private static StoreOptions Options(TimeProvider clock)
    {
        var options = new StoreOptions
        {
            DatabaseSchemaName = Schema,
            AutoCreateSchemaObjects = AutoCreate.CreateOrUpdate,
        };
        options.UseSystemTextJsonForSerialization(EnumStorage.AsString, Casing.CamelCase, TrackerJson.Configure);

        var events = options.Events;
        events.AppendMode = EventAppendMode.QuickWithServerTimestamps;
        events.TimeProvider = clock;
        events.UseMandatoryStreamTypeDeclaration = true;
        events.UseExclusiveLockOnConcurrentAppends = true;
        events.UseListenNotifyForEventAppends = true;
        events.EnableUniqueIndexOnEventId = true;
        events.UseAdvisoryLockTransaction = true;
        events.EnableExtendedProgressionTracking = true;
        events.MetadataConfig.EnableAll();
        events.MetadataConfig.UserNameEnabled = true;
        foreach (var (name, fact) in Tracker.Facts)
            events.MapEventType(fact, name);

        var projections = options.Projections;
        projections.Add(new StreamLogProjection(), ProjectionLifecycle.Live);
        projections.Add(
            new LedgerProjection(),
            ProjectionLifecycle.Async,
            LedgerProjection.Name,
            shard => shard.BatchSize = LedgerProjection.PageSize
        );
        projections.LeadershipPollingTime = 1000;
        projections.Errors.SkipApplyErrors = false;
        projections.Errors.SkipSerializationErrors = false;
        projections.Errors.SkipUnknownEvents = false;
        return options;
    }

    /// <summary>What we need of every connection, whoever wrote the connection string.</summary>
    private static string Suited(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString) { Timezone = "UTC" };
        // Planning the questions to the ledger takes ten times as long as answering them, and compiling them longer still.
        if (builder.MaxAutoPrepare is 0)
            (builder.MaxAutoPrepare, builder.AutoPrepareMinUsages) = (100, 2);
        // With those for questions and a second host that waits, less than the hundred that PostgreSQL has by default.
        builder.MaxPoolSize = Math.Min(builder.MaxPoolSize, MostConnections);
        // Without this a killed host would keep its lock on the ledger for up to a minute.
        builder.Options ??= "-c client_connection_check_interval=1000 -c jit=off";
        return builder.ConnectionString;
    }
}
