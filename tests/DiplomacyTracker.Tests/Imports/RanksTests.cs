using DiplomacyTracker.Imports;
using DiplomacyTracker.Visits;

namespace DiplomacyTracker.Tests.Imports;

public sealed class RanksTests
{
    [Theory]
    [InlineData("State visit. Private visit to New York City and Hancock (Mich.) July 30–August 3.", VisitKind.State)]
    [InlineData("Official State visit.", VisitKind.State)]
    [InlineData("Official Working Visit at Mar-a-Lago.", VisitKind.OfficialWorking)]
    [InlineData("Official working visit. Private visit afterward to Houston.", VisitKind.OfficialWorking)]
    [InlineData("Official visit. After February 3 unofficially visited Nashville (Tennessee).", VisitKind.Official)]
    [InlineData("Offical Visit.", VisitKind.Official)]
    [InlineData("Official select visit in Crawford, Texas.", VisitKind.Official)]
    [InlineData("Attended White House dinner; official visit to Washington, October 26–28.", VisitKind.Official)]
    [InlineData("Working Visit (Leaders of the Freely Associated States).", VisitKind.Working)]
    [InlineData("Working visit. Attended President Bush’s State of the Union speech.", VisitKind.Working)]
    [InlineData("Met with President Bush during a private visit June 26.", VisitKind.Private)]
    [InlineData("Private visit. Met with Secretary of State Shultz at Bohemian Grove.", VisitKind.Private)]
    [InlineData("Informal visit at LBJ Ranch.", VisitKind.Private)]
    [InlineData("Informal, unofficial visit. In U.S. August 12–September 8.", VisitKind.Private)]
    [InlineData("Unofficial courtesy call. In U.S. September 13–November 7.", VisitKind.Private)]
    [InlineData("Informal meeting at Hyde Park (New York).", VisitKind.Private)]
    public void The_first_rank_that_is_named_is_that_of_the_visit(string description, VisitKind kind) =>
        Assert.Equal(kind, Ranks.Of(description));

    [Theory]
    [InlineData("")]
    [InlineData("Met briefly with Secretary of State Hull.")]
    [InlineData("Visited the State Department.")]
    [InlineData("Attended Pacific Island Nations-United States Summit in Honolulu, Hawaii.")]
    [InlineData("Attended working brunch with President Clinton.")]
    [InlineData("Met with U.S. officials; also visited New York City.")]
    [InlineData("Officially returned President-elect Hoover’s visit.")]
    [InlineData("Private Ceremony for the Legion of Merit.")]
    [InlineData("Met with President Nixon, and made a private visit to New York.")]
    [InlineData("Met with President Reagan. Private visit to Houston afterward.")]
    public void Where_no_rank_is_named_none_is_guessed(string description) =>
        Assert.Equal(VisitKind.Unclassified, Ranks.Of(description));
}
