global using DiplomacyTracker.Platform.Http;
