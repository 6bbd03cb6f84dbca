using DiplomacyTracker.Visits;

namespace DiplomacyTracker.Imports.Formats;

/// <summary>One of the lists of visits that the US Office of the Historian keeps: how its rows read as commands.</summary>
internal interface IOfficeList
{
    /// <summary>As in identities: "us-visits".</summary>
    string Name { get; }

    /// <summary>The fields of a visit that the list speaks of.</summary>
    IReadOnlyList<string> Fields { get; }

    /// <summary>What a row says.</summary>
    /// <exception cref="Platform.RefusedException">Something in it can't be read or be true; its field is the column.</exception>
    NewVisit Read(CsvRow row, DateTimeOffset now, bool isPast);

    /// <summary>What follows from what a row says, as long as nobody else has spoken of the visit.</summary>
    IReadOnlyList<object> FollowingFrom(CsvRow row, NewVisit visit);

    /// <summary>What a row cites.</summary>
    ReportBody ReportOf(CsvRow row, PublicationTime? published);

    /// <summary>By what a row is recognised in another form of the list.</summary>
    string KeyOf(CsvRow row);

    /// <summary>By what a row is recognised that bears another id now.</summary>
    string WeakKeyOf(CsvRow row);

    /// <summary>Why nothing comes of a row.</summary>
    RowProblem ProblemOf(CsvRow row, Exception exception);

    /// <summary>The column that a field of a command was read from.</summary>
    string? ColumnOf(string? field);

    /// <summary>The development of an identity.</summary>
    Guid IdOf(string identity);
}
