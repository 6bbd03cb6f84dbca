namespace DiplomacyTracker.Platform.EmbeddedPostgres;

/// <summary>The embedded server can't be had; the message says why, and what a person can do about it.</summary>
public class ClusterException(string message, Exception? innerException = null) : Exception(message, innerException);

/// <summary>There is no PostgreSQL on this machine, and a database isn't something to make do without.</summary>
public sealed class PostgresNotFoundException()
    : ClusterException(
        "No PostgreSQL was found on this machine. Install it (apt-get install postgresql, dnf install postgresql-server "
            + "or brew install postgresql), or name the folder of its programs in PG_BINDIR, "
            + "or name a server of your own in ConnectionStrings__DiplomacyTracker."
    );
