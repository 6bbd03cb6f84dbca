namespace DiplomacyTracker;

/// <summary>Table of contents: every feature of the tracker, listed once.</summary>
public static class Tracker;
