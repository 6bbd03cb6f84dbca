namespace DiplomacyTracker.Imports.Formats;

/// <summary>The corrections of the list of travels.</summary>
internal sealed class UsTravelsLogFormat() : OfficeLogFormat(new UsTravelsList());
