namespace DiplomacyTracker.Imports.Formats;

/// <summary>The corrections of the list of visits.</summary>
internal sealed class UsVisitsLogFormat() : OfficeLogFormat(new UsVisitsList());
