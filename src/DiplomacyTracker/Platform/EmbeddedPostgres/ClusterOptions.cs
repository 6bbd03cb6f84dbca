namespace DiplomacyTracker.Platform.EmbeddedPostgres;

/// <summary>Where the embedded server keeps its data, and what it offers.</summary>
public sealed record ClusterOptions
{
    /// <summary>Holds the data, the password and the port; hosts that name the same folder share one server.</summary>
    public required string Folder { get; init; }

    /// <summary>The folder of initdb, pg_ctl and postgres; searched for if null.</summary>
    public string? Binaries { get; init; }

    /// <summary>Created if it is missing.</summary>
    public string Database { get; init; } = "diplomacy";

    /// <summary>How long the server may take to answer, be it after a crash.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(60);
}
